import { addMinutes, at } from '../../domain/calendar/calendarDate';
import type { NewWorkItem } from '../../domain/ports/workItems';
import type { Step, Turn } from '../conversation';
import { callBack, openRequest, workItem } from '../handOff/callBack';
import { say } from '../say';
import type { IdentifyDraft } from './identifyDraft';
import { bothQuestion, put } from './identifyQuestions';

/** Tries before a person takes over. */
const TRIES = 3;

/** Minutes after them in which no other try counts: birth dates could be tried one by one. */
const LOCKED_MINUTES = 60;

/** Name of the last question, for the whole request. */
export const WHOLE = 'whole';

/** Whoever cannot tell is helped by a person, who gets all that was said. */
export const toAPerson = (draft: IdentifyDraft, turn: Turn): Step<IdentifyDraft> => {
  const request = { given: turn.state.caller.given, ...openRequest(turn.state) };
  const item = workItem(turn, 'call-back', 'not-identified', { request });
  return { draft, say: [], effects: [callBack(turn, item, 'handOff.callBack')], then: 'abandon' };
};

/** Somebody asks for a ride: it is taken down whole before a person completes it. */
export const isForARide = ({ state }: Turn): boolean => state.dialogStack.some(({ id }) => id === 'bookRide');

/** What a person gets who completes the request of somebody who cannot be found: at once where care cannot wait. */
const toComplete = (draft: IdentifyDraft, turn: Turn): NewWorkItem => {
  const { dialogStack, caller } = turn.state;
  const isUrgent =
    turn.heard.danger === 'urgent' || JSON.stringify(dialogStack).includes('needsImmediateTreatment');
  const request = {
    given: { ...draft.tried, ...caller.given },
    said: turn.heard.text,
    ...openRequest(turn.state),
  };
  return workItem(turn, isUrgent ? 'urgent-dispatch' : 'call-back', 'not-identified', { request });
};

/** The last question to who cannot be found: where to, when, and where to call. A person has it already, whether or not it is answered. */
export const askWhole = (
  draft: IdentifyDraft,
  turn: Turn,
  key: 'identify.whole' | 'identify.whole.again' | 'identify.whole.noMatch',
): Step<IdentifyDraft> => {
  const isAgain = draft.asked === WHOLE;
  const item = toComplete(draft, turn);
  const once = draft.once ?? `${item.kind} not identified ${turn.number}`;
  return {
    draft: { ...draft, asked: WHOLE, timesAsked: isAgain ? draft.timesAsked + 1 : 1, once },
    say: [],
    effects: isAgain ? [] : [{ kind: 'openWorkItem', item, once, saying: () => [] }],
    after: [say(key)],
    then: 'wait',
  };
};

/** A person completes what was asked for, the same day. Nothing of any record was told. */
export const completedByPerson = (
  draft: IdentifyDraft,
  turn: Turn,
  key: 'identify.person' | 'identify.whole.person',
): Step<IdentifyDraft> => {
  const item = toComplete(draft, turn);
  turn.state.caller = { ...turn.state.caller, given: {} };
  const isUrgent = item.kind === 'urgent-dispatch';
  // Urgent only by the answer: that is other work.
  const isSame = draft.once?.startsWith(item.kind) === true;
  const effect = {
    ...callBack(turn, item, isUrgent ? 'identify.urgent' : key),
    ...(isSame && draft.once !== undefined && { once: draft.once }),
  };
  return { draft, say: [], effects: [effect], then: 'abandon' };
};

/** One answer for an unknown id and a wrong birth date, byte for byte; the third time a person takes over. */
export const failed = (draft: IdentifyDraft, turn: Turn): Step<IdentifyDraft> => {
  const tries = turn.state.caller.tries + 1;
  const { caller } = turn.state;
  turn.state.caller = { ...caller, tries, given: {} };
  if (tries < TRIES) {
    // What is needed stands in the other wording of the question.
    const kept = caller.member === undefined ? { before: caller.given } : {};
    const step = put({ asked: bothQuestion.slot, timesAsked: 1, given: [], ...kept }, bothQuestion);
    return { ...step, say: [say('identify.noMatch')] };
  }
  const { now } = turn.world;
  const lockedUntil = addMinutes(at(now.date, now.time), LOCKED_MINUTES);
  turn.state.caller = { ...turn.state.caller, tries: 0, lockedUntil };
  return isForARide(turn)
    ? askWhole({ ...draft, tried: { ...caller.given } }, turn, 'identify.whole.noMatch')
    : completedByPerson({ ...draft, tried: { ...caller.given } }, turn, 'identify.person');
};
