import type { Turn } from '../conversation';
import { say, type Say } from '../say';
import type { Intent } from '../understanding/heard';
import { saysNothingElse, wishes } from '../wishes';

/** Wishes that "we got cut off" may be taken for. */
const LIKE_CUT_OFF: readonly Intent[] = [
  'complaint',
  'out-of-scope',
  'repeat',
  'correction',
  'start-over',
  'book-trip',
];

const isOfIt = ({ heard }: Turn): boolean =>
  (heard.wasCutOff === true || heard.wasBooking === true) &&
  heard.intents.every((wish) => LIKE_CUT_OFF.includes(wish));

/** "We got cut off, I was booking a ride" asks for that ride: what was begun elsewhere is offered once it is known who asks. */
export const withCutOff = (turn: Turn): Turn => {
  const { heard, state } = turn;
  if (!isOfIt(turn) || state.dialogStack.length > 0) return turn;
  const { answer: _, questions: _questions, ...rest } = heard;
  const isBooking = heard.wasBooking === true || wishes(turn, 'book-trip');
  const intents: readonly Intent[] = isBooking ? ['book-trip'] : [];
  return { ...turn, heard: { ...rest, intents } };
};

/** Whether who comes back says no more than that, and what is open is to be asked again. */
export const isBackAgain = (turn: Turn): boolean =>
  isOfIt(turn) && saysNothingElse(turn) && turn.state.question.length > 0;

/** That we are sorry for it, before all else. */
export const cutOffSays = (turn: Turn): readonly Say[] =>
  turn.heard.wasCutOff === true && isOfIt(turn) ? [say('cutOff')] : [];
