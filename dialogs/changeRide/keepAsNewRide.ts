import { known, type Facts } from '../../domain/facts';
import type { Turn } from '../conversation';

/** Who wants a ride changed that is not there needs one all the same, on the day it was to be changed to; it is asked about next. */
export const keepAsNewRide = (
  { state, heard: { text } }: Turn,
  { appointmentDate: date, appointmentTime: time }: Facts,
): void => {
  const isOpenBeside = state.dialogStack.length > 1 || state.toCome !== undefined;
  if (isOpenBeside || !known(date)) return;
  const slots = { appointmentDate: date, ...(known(time) && { appointmentTime: time }) };
  state.toCome = [{ text, danger: 'routine', intents: ['book-trip'], slots, unclear: [], isSameRider: true }];
};
