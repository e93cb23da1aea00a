import { answerOf, type Answer } from './answer';
import type { Turn } from './conversation';
import { messages, type MessageKey } from './locales/messages';
import { openQuestion } from './openQuestion';
import { say, type Say } from './say';
import type { Intent } from './understanding/heard';
import { saysNothingElse } from './wishes';

/** Whether who is talking cannot hear: said in this conversation, or on the record of the member who is talking. */
export const cannotHear = ({ state: { caller } }: Pick<Turn, 'state'>): boolean =>
  caller.cannotHear === true || (caller.relationship === 'self' && caller.member?.cannotHear === true);

/** Who says so is written to from then on. */
export const noteCannotHear = ({ heard, state }: Turn): void => {
  const isAsl = heard.intents.includes('change-language') && heard.slots.language === 'ase';
  if (heard.cannotHear === true || isAsl) state.caller = { ...state.caller, cannotHear: true };
};

/** Wishes that are heard in "I'm deaf" or "no one answers" and are no more than that. */
const SAYS_NO_MORE: readonly Intent[] = [
  'complaint',
  'out-of-scope',
  'help',
  'text-opt-in',
  'change-language',
];

const saysOnlyThat = (turn: Turn): boolean =>
  turn.heard.intents.every((intent) => SAYS_NO_MORE.includes(intent)) &&
  (saysNothingElse(turn) || Object.keys(turn.heard.slots).every((slot) => slot === 'language'));

/** "No one answers", with nothing else: a person writes. */
export const isLeftUnanswered = (turn: Turn): boolean =>
  turn.heard.isUnanswered === true && saysOnlyThat(turn);

/** "I'm deaf", with nothing else: that is noted, and the open question is put again. */
export const noteAlone = (turn: Turn): Answer | undefined =>
  turn.heard.cannotHear === true && turn.heard.questions === undefined && saysOnlyThat(turn)
    ? answerOf([say('writing.noted')], [], openQuestion(turn))
    : undefined;

/** Messages that speak of a call, and what they are for who cannot hear. */
const written: Readonly<Partial<Record<MessageKey, MessageKey>>> = {
  notYet: 'notYet.written',
  'offer.person': 'offer.person.written',
  'faq.person': 'notYet.written',
  'identify.person': 'identify.person.written',
  'identify.confidential': 'identify.confidential.written',
  'booked.address': 'booked.address.written',
  'cancel.notYours': 'cancel.notYours.written',
  'report.incident': 'report.incident.written',
  'claim.money.taken': 'claim.money.taken.written',
  'claim.approval.taken': 'claim.approval.taken.written',
  'refusal.coverage-begins-later': 'refusal.coverage-begins-later.written',
  'refusal.outside-medicaid': 'refusal.outside-medicaid.written',
  'refusal.not-a-relative': 'refusal.not-a-relative.written',
  'refusal.other-animal': 'refusal.other-animal.written',
  'readBack.return.willCall': 'readBack.return.willCall.written',
  'readBack.wayBack.willCall': 'readBack.wayBack.willCall.written',
  'ask.returnRide': 'ask.returnRide.written',
  'ask.returnRide.again': 'ask.returnRide.again.written',
  'ask.returnRide.examples': 'ask.returnRide.examples.written',
  'ask.wayBack': 'ask.wayBack.written',
  'ask.wayBack.again': 'ask.wayBack.again.written',
  'ask.rideAfter': 'ask.rideAfter.written',
  'ask.rideAfter.again': 'ask.rideAfter.again.written',
  'hearing.recorded': 'hearing.recorded.written',
  'hearing.how': 'hearing.how.written',
  'danger.emergency': 'danger.emergency.written',
  'danger.emergency.again': 'danger.emergency.again.written',
  'danger.crisis': 'danger.crisis.written',
  'danger.crisis.again': 'danger.crisis.written',
  'danger.ask.emergency': 'danger.ask.emergency.written',
  'danger.ask.emergency.again': 'danger.ask.emergency.again.written',
  'danger.after': 'danger.after.written',
};

const A_LINE = /\{(?:line|\w+Line)\}/u;

/** Whether it names a line to call, and does not say how to without hearing. */
const namesALine = ({ key }: Say): boolean => {
  const wording = messages.en[key];
  return A_LINE.test(wording) && !wording.includes('711');
};

/** What is said, for who cannot hear: a person writes, 911 takes texts, and a line is reached by relay. */
export const inWriting = (says: readonly Say[], turn: Pick<Turn, 'state' | 'incoming'>): readonly Say[] => {
  if (turn.incoming.isCall === true || !cannotHear(turn)) return says;
  const worded = says.map((one): Say => {
    const key = written[one.key];
    return key === undefined ? one : { ...one, key };
  });
  const line = worded.findLastIndex(namesALine);
  return line < 0 ? worded : worded.toSpliced(line + 1, 0, say('writing.relay'));
};
