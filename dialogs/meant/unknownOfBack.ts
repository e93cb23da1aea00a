import type { Turn } from '../conversation';
import { formInMaking } from './rideInMaking';

/** "I don't know when I'll be done" is of the way back, and leaves no other question unknown. */
export const withUnknownOfBack = (turn: Turn): Turn => {
  const { heard, state } = turn;
  const asked = formInMaking(state)?.asked;
  const isOfBack = heard.answer === 'unknown' && heard.slots.returnTime === 'will-call';
  if (!isOfBack || asked === undefined || asked === 'returnRide' || heard.keyed === true) return turn;
  const { answer: _, ...rest } = heard;
  return { ...turn, heard: rest };
};
