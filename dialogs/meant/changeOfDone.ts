import { bookedHere } from '../changeRide/needsChanged';
import type { Turn } from '../conversation';
import type { MessageKey } from '../locales/messages';
import type { Intent } from '../understanding/heard';
import { phrasedWishes } from '../understanding/intents/phrasedWishes';
import { readMessage } from '../understanding/message';
import { partNamed, saysToChangeIt } from '../understanding/rides/partNamed';
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

/** What names the ride that was just booked or changed. */
const justDone = (turn: Turn): Turn['heard']['slots'] => {
  const { lastDone } = turn.state;
  return lastDone?.kind === 'changed' ? { tripRef: lastDone.ride.number } : bookedHere(turn);
};

/** "Can I change the time?", "change it": something is to be another, and what is not told; "cancel it, wrong day" cancels. */
const changesUntold = (turn: Turn): boolean =>
  !wishes(turn, 'cancel-trip', 'undo-last', 'talk-to-agent') && namesChange(turn);

const namesChange = ({ heard, incoming }: Turn): boolean =>
  heard.keyed !== true &&
  Object.keys(heard.slots).length === 0 &&
  heard.unclear.length === 0 &&
  (partNamed(incoming.text)?.isToBeOther === true || saysToChangeIt(incoming.text));

/** "No, make it the 11th", right after a ride was booked or changed, is of that ride, and so is "can it be later?". */
export const withChangeOfDone = (turn: Turn): Turn => {
  const { heard, state } = turn;
  if (state.dialogStack.length > 0) return turn;
  const told = Object.keys(heard.slots);
  const isJustDone = state.said.some(({ key }) => JUST_DONE.includes(key));
  const corrects =
    (wishes(turn, 'correction') && heard.intents.every((wish) => besideCorrection.includes(wish))) ||
    (wishes(turn, 'book-trip') && isOnlyAnHour(turn));
  const isOfIt = told.length > 0 && told.every((name) => mayChange.includes(name));
  if (!isJustDone) return turn;
  const { answer: _, choice: _choice, questions: _questions, ...rest } = heard;
  if (changesUntold(turn))
    return {
      ...turn,
      heard: { ...rest, text: turn.incoming.text, intents: ['change-trip'], slots: justDone(turn) },
    };
  if (!corrects || !isOfIt) return turn;
  return { ...turn, heard: { ...rest, intents: ['change-trip'] } };
};
