import type { Turn } from '../conversation';
import { isTrusted } from '../identify/trust';
import { phrasedWishes } from '../understanding/intents/phrasedWishes';
import { readMessage } from '../understanding/message';
import type { Intent } from '../understanding/heard';

const without = (turn: Turn, wish: Intent): Turn => ({
  ...turn,
  heard: { ...turn.heard, intents: turn.heard.intents.filter((one) => one !== wish) },
});

/**
 * "My husband has dialysis tomorrow" asks for a ride. That it cancels one as well is only guessed where no word says so and no booked ride
 * is named.
 */
export const withCancelSaid = (turn: Turn): Turn => {
  const { slots, intents, refDates } = turn.heard;
  const isBoth = intents.includes('cancel-trip') && intents.includes('book-trip');
  if (!isBoth || slots.appointmentDate === undefined) return turn;
  const namesRide = [slots.refDate, slots.refTime, slots.tripRef, refDates].some((ref) => ref !== undefined);
  if (namesRide) return turn;
  const { intents: named } = phrasedWishes(readMessage(turn.heard.text), []);
  return named.includes('cancel-trip') ? turn : without(turn, 'cancel-trip');
};

/** "I don't know her phone" of who has said who they are is of no wrong number: their texts do not end by a guess. */
export const withRightNumber = (turn: Turn): Turn =>
  turn.heard.intents.includes('wrong-number') && turn.heard.answer === 'unknown' && isTrusted(turn)
    ? without(turn, 'wrong-number')
    : turn;
