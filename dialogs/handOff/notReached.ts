import { answerOf, type Answer } from '../answer';
import type { Turn } from '../conversation';
import { say, type Say } from '../say';
import { callBack, openRequest, workItem } from './callBack';

/** The promise that was made when a person was to be put through: a case, and by when somebody calls. */
const promiseIn = (said: readonly Say[]): Say['values'] =>
  said.findLast(({ values = {} }) => ['caseNumber', 'day', 'time'].every((name) => name in values))?.values;

/** A person has to act at once. */
const isUrgent = (said: readonly Say[]): boolean =>
  said.some(({ key }) => key === 'notice.person-at-once' || key === 'identify.urgent');

/**
 * A person was dialled, and nobody took the call: one calls back, under the case there is, or one that is opened now. Where no
 * number to call is known nothing is promised. What was open is asked again.
 */
export const notReached = (turn: Turn): Answer => {
  const { state, world, incoming } = turn;
  const { said } = state;
  const goesOn = state.question.length > 0 ? [say('call.goOn'), ...state.question] : [];
  const line = world.agentLine;
  const phone = incoming.callerPhone ?? state.caller.member?.phones[0];
  if (phone === undefined) return answerOf([say('call.notReached.noNumber', { line })], [], goesOn);
  const promise = promiseIn(said);
  if (promise !== undefined) return answerOf([say('call.notReached', promise)], [], goesOn);
  const kind = isUrgent(said) ? 'urgent-dispatch' : 'call-back';
  const item = workItem(turn, kind, 'nobody-answered', { request: openRequest(state) });
  return answerOf([], [callBack(turn, item, 'call.notReached')], goesOn);
};
