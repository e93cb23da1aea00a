import type { Turn } from '../conversation';
import { formInMaking } from './rideInMaking';

/** Of the way back itself, and of the day, which "they will call me" leaves open. */
const OF_WHEN: readonly string[] = ['returnRide', 'appointment', 'appointmentLater', 'arriveBy'];

/** "I don't know when I'll be done" is of the way back, and leaves no other question unknown. */
export const withUnknownOfBack = (turn: Turn): Turn => {
  const { heard, state } = turn;
  const asked = formInMaking(state)?.asked;
  const isOfBack = heard.answer === 'unknown' && heard.slots.returnTime === 'will-call';
  if (!isOfBack || asked === undefined || OF_WHEN.includes(asked) || heard.keyed === true) return turn;
  const { answer: _, ...rest } = heard;
  return { ...turn, heard: rest };
};
