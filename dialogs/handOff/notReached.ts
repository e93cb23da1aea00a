import { answerOf, type Answer } from '../answer';
import type { Turn } from '../conversation';
import { say, type Say } from '../say';
import type { TaskStack } from '../taskStack';
import { callBack, openRequest, workItem } from './callBack';
import { callBackNumber } from './callBackNumber';
import { lacksNumber } from './lacksNumber';

/** The promise that was made when a person was to be put through: a case, and by when somebody calls. */
const promiseIn = (said: readonly Say[]): Say['values'] =>
  said.findLast(({ values = {} }) => ['caseNumber', 'day', 'time'].every((name) => name in values))?.values;

/** A person has to act at once. */
const isUrgent = (said: readonly Say[]): boolean =>
  said.some(({ key }) => key === 'notice.person-at-once' || key === 'identify.urgent');

/**
 * A person was dialled, and nobody took the call: one calls back, under the case there is, or one that is opened now. Where no
 * number to call is known it is asked for, and nothing is promised without one. What was open is asked again.
 */
export const notReached = async (stack: TaskStack, turn: Turn): Promise<Answer> => {
  const { state } = turn;
  const { said } = state;
  if (lacksNumber(turn)) {
    const asked = await stack.begin(turn, callBackNumber.id);
    return { ...asked, say: [say('call.notReached.noNumber'), ...asked.say] };
  }
  const goesOn = state.question.length > 0 ? [say('call.goOn'), ...state.question] : [];
  const promise = promiseIn(said);
  if (promise !== undefined) return answerOf([say('call.notReached', promise)], [], goesOn);
  const kind = isUrgent(said) ? 'urgent-dispatch' : 'call-back';
  const item = workItem(turn, kind, 'nobody-answered', { request: openRequest(state) });
  return answerOf([], [callBack(turn, item, 'call.notReached')], goesOn);
};
