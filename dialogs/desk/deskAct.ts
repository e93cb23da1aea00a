import { answerOf, silence, type Answer } from '../answer';
import type { Effect, Turn } from '../conversation';
import type { DeskAct, OpenCase } from './acts';
import { at } from '../../domain/calendar/calendarDate';
import { inGroups, momentValues, openRequest, workItem } from '../handOff/callBack';
import { cannotHear } from '../inWriting';
import type { OutgoingText } from '../../domain/ports/outbox';
import { renderAll } from '../locales/render';
import { openQuestion } from '../openQuestion';
import { say, type Say } from '../say';
import { isToldAgain } from './standing';

/** What a representative does. */
type RepresentativesAct = Extract<DeskAct, { readonly by: unknown }>;

/** Whether this representative has the conversation. */
const holds = ({ state: { withPerson } }: Turn, { by }: RepresentativesAct): boolean =>
  withPerson?.by.id === by.id;

/** Minutes for which a place in line is worth telling. */
const PLACE_MINUTES = 5;

/** Nobody waits for an answer to a webhook: where it is texted, or written by an app, what is said goes out by itself, the same way. */
const texted = (
  { state, thread }: Turn,
  says: readonly Say[],
  more: Pick<OutgoingText, 'goodForMinutes' | 'isAboutLine'>,
): readonly Effect[] => {
  const { textPhone: to, textApp: app } = state.caller;
  if (to === undefined || says.length === 0) return [];
  const body = renderAll(says, state.language);
  const text: OutgoingText = {
    to,
    ...(app !== undefined && { app }),
    thread,
    body,
    purpose: 'person-writes',
    ...more,
  };
  return [{ kind: 'sendText', text }];
};

/** Drops what was open, where a person has seen to it. */
const settle = (turn: Turn): void => {
  const { state } = turn;
  state.dialogStack = [];
  state.question = [];
  delete state.toCome;
  delete state.confirming;
};

/** By when a person is heard of once nobody is at the desk: by a call, or in writing where that is wanted or no phone is known. */
const heardLater = (turn: Turn, { caseNumber, due }: OpenCase): Say => {
  const { caller } = turn.state;
  const hasPhone =
    (caller.textPhone ?? caller.callBackTo) !== undefined || (caller.member?.phones.length ?? 0) > 0;
  return say(hasPhone && !cannotHear(turn) ? 'handOff.callBack' : 'desk.writesLater', {
    ...momentValues(due),
    caseNumber: inGroups(caseNumber),
    line: turn.world.agentLine,
  });
};

/** What who waits for a person is told by itself; nothing where they wait no more, or something else comes first. */
const waitingSays = (turn: Turn, act: Extract<DeskAct, { kind: 'stands' | 'nobody' }>): readonly Say[] => {
  const { state, world } = turn;
  const { waiting } = state;
  const isBusy = state.withPerson !== undefined || state.danger !== undefined || state.textsStopped;
  if (waiting === undefined || isBusy) return [];
  if (act.kind === 'nobody') {
    delete state.waiting;
    return [say('desk.nobody'), heardLater(turn, act)];
  }
  const { before, caseNumber } = act;
  if (!isToldAgain(waiting, before, world.now, world.program)) return [];
  state.waiting = { before, toldAt: at(world.now.date, world.now.time), times: waiting.times + 1 };
  return [say('desk.stands', { before, caseNumber: inGroups(caseNumber) })];
};

/** What the member is told of it; nothing where it is not this representative's to do. */
const saysOf = (turn: Turn, act: RepresentativesAct): readonly Say[] => {
  const { state, world } = turn;
  const { by } = act;
  const { name } = by;
  if (act.kind === 'take') {
    if (state.withPerson !== undefined) return [];
    state.withPerson = { by, caseNumber: act.caseNumber };
    delete state.waiting;
    return [say('desk.taken', { name })];
  }
  if (!holds(turn, act)) return [];
  switch (act.kind) {
    case 'say':
      return [say('desk.says', { name, text: act.text })];
    case 'give-back':
      delete state.withPerson;
      if (act.isSettled) settle(turn);
      return [say('desk.givenBack', { name }), ...openQuestion(turn)];
    case 'left':
      delete state.withPerson;
      if (act.nobodyElse !== undefined)
        return [say('desk.leftAlone', { name }), heardLater(turn, act.nobodyElse)];
      state.waiting = { before: 0, toldAt: at(world.now.date, world.now.time), times: 0 };
      return [say('desk.left', { name, line: world.agentLine })];
  }
};

/** Where nobody has the conversation any more, somebody has to know that the member did not read what was written; who waits has a case. */
const notRead = (
  turn: Turn,
  { isAboutLine }: Extract<DeskAct, { kind: 'not-delivered' }>,
): readonly Effect[] => {
  if (turn.state.withPerson !== undefined || isAboutLine === true) return [];
  const item = workItem(turn, 'call-back', 'not-delivered', { request: openRequest(turn.state) });
  return [{ kind: 'openWorkItem', item, once: `not delivered ${turn.world.now.date}`, saying: () => [] }];
};

/**
 * What happens to a conversation from the desk: one representative takes it, and has it until it is given back. What somebody else
 * tries meanwhile says and changes nothing.
 */
export const deskAct = (turn: Turn, act: DeskAct): Answer => {
  if (act.kind === 'not-delivered') return silence(notRead(turn, act));
  const isOfPerson = act.kind !== 'stands' && act.kind !== 'nobody';
  const says = isOfPerson ? saysOf(turn, act) : waitingSays(turn, act);
  if (says.length === 0) return silence();
  return answerOf(
    says,
    texted(turn, says, isOfPerson ? {} : { goodForMinutes: PLACE_MINUTES, isAboutLine: true }),
  );
};
