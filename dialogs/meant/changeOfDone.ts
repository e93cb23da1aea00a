import type { Turn } from '../conversation';
import type { MessageKey } from '../locales/messages';
import type { Intent } from '../understanding/heard';
import { phrasedWishes } from '../understanding/intents/phrasedWishes';
import { readMessage } from '../understanding/message';
import type { SlotName } from '../understanding/slotValues';
import { wishes } from '../wishes';

/** After these a ride was just booked or changed. */
const JUST_DONE: readonly MessageKey[] = [
  'booked.confirmed',
  'booked.requested',
  'booked.pending',
  'change.confirmed',
];

/** What of a ride may be put right. */
const mayChange: readonly string[] = [
  'appointmentDate',
  'appointmentTime',
  'returnTime',
  'pickup',
  'destination',
] satisfies readonly SlotName[];

/** Wishes that putting it right may be taken for. */
const besideCorrection: readonly Intent[] = ['correction', 'change-trip', 'affirm', 'deny', 'out-of-scope'];

/** "Change it to eleven": an hour alone, without a word of a further ride, asks for none. */
const isOnlyAnHour = ({ heard }: Turn): boolean =>
  Object.keys(heard.slots).every((name) => name === 'appointmentTime') &&
  heard.intents.every((wish) => wish === 'book-trip' || besideCorrection.includes(wish)) &&
  !phrasedWishes(readMessage(heard.text), []).intents.includes('book-trip');

/** "No, make it the 11th", right after a ride was booked or changed, is of that ride. */
export const withChangeOfDone = (turn: Turn): Turn => {
  const { heard, state } = turn;
  if (state.dialogStack.length > 0) return turn;
  const told = Object.keys(heard.slots);
  const isJustDone = state.said.some(({ key }) => JUST_DONE.includes(key));
  const corrects =
    (wishes(turn, 'correction') && heard.intents.every((wish) => besideCorrection.includes(wish))) ||
    (wishes(turn, 'book-trip') && isOnlyAnHour(turn));
  const isOfIt = told.length > 0 && told.every((name) => mayChange.includes(name));
  if (!isJustDone || !corrects || !isOfIt) return turn;
  const { answer: _, choice: _choice, ...rest } = heard;
  return { ...turn, heard: { ...rest, intents: ['change-trip'] } };
};
