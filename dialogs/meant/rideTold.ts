import type { Turn } from '../conversation';
import type { Intent } from '../understanding/heard';
import { picksOne } from '../understanding/rides/partNamed';

/** Wishes that a ride that is picked may be taken for. */
const besidePick: readonly Intent[] = [
  'correction',
  'book-trip',
  'trip-status',
  'list-trips',
  'affirm',
  'deny',
];

/** "I mean the one on the 7th", after one was told where the next ride stands, asks after that one, and for no new ride. */
export const withRideTold = (turn: Turn): Turn => {
  const { heard, state, incoming } = turn;
  const { appointmentDate, appointmentTime, ...others } = heard.slots;
  const isToldOf = state.dialogStack.length === 0 && state.said.some(({ key }) => key.startsWith('where.'));
  const isPick =
    (appointmentDate ?? appointmentTime) !== undefined &&
    Object.keys(others).length === 0 &&
    heard.intents.every((wish) => besidePick.includes(wish));
  if (!isToldOf || !isPick || !picksOne(incoming.text)) return turn;
  const { answer: _, choice: _choice, ...rest } = heard;
  const slots = {
    ...(appointmentDate !== undefined && { refDate: appointmentDate }),
    ...(appointmentTime !== undefined && { refTime: appointmentTime }),
  };
  return { ...turn, heard: { ...rest, intents: ['trip-status'], slots } };
};
