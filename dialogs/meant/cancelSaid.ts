import type { Turn } from '../conversation';
import { phrasedWishes } from '../understanding/intents/phrasedWishes';
import { readMessage } from '../understanding/message';

/**
 * "My husband has dialysis tomorrow" asks for a ride. That it cancels one as well is only guessed where no word says so and no booked ride
 * is named.
 */
export const withCancelSaid = (turn: Turn): Turn => {
  const { heard } = turn;
  const { slots, intents, refDates } = heard;
  const isBoth = intents.includes('cancel-trip') && intents.includes('book-trip');
  const isNamed = [slots.refDate, slots.refTime, slots.tripRef, refDates].some((ref) => ref !== undefined);
  if (!isBoth || isNamed || slots.appointmentDate === undefined) return turn;
  if (phrasedWishes(readMessage(heard.text), []).intents.includes('cancel-trip')) return turn;
  return { ...turn, heard: { ...heard, intents: intents.filter((wish) => wish !== 'cancel-trip') } };
};
