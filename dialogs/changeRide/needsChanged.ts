import type { Turn } from '../conversation';
import type { Intent } from '../understanding/heard';
import type { SlotName } from '../understanding/slotValues';

/** What tells how the rider has to be carried. */
const ofNeeds: readonly SlotName[] = [
  'mobility',
  'chairKind',
  'canTransferToCarSeat',
  'needs',
  'stairs',
  'escortCount',
];

/** What names another ride, or a visit. */
const ofAnother: readonly SlotName[] = [
  'appointmentDate',
  'appointmentTime',
  'destination',
  'reason',
  'errand',
  'recurrenceDays',
];

/** Wishes that may only be the words of a need: "I need a wheelchair van for that one" asks for no other ride. */
const besideNeeds: readonly Intent[] = [
  'book-trip',
  'change-trip',
  'modes-question',
  'correction',
  'affirm',
  'thanks-bye',
  'out-of-scope',
];

/** The day and time of the ride that was booked here last, for the member who is asking. */
export const bookedHere = ({ state: { caller } }: Turn): Turn['heard']['slots'] => {
  const { lastBooked, member } = caller;
  if (lastBooked === undefined || lastBooked.memberId !== member?.medicaidId) return {};
  return { refDate: lastBooked.day, ...(lastBooked.time !== undefined && { refTime: lastBooked.time }) };
};

/**
 * Who tells, with nothing open, how the rider of a booked ride has to be carried wants that ride changed: the one they name, "that one", or
 * the one that was booked just now.
 */
export const withNeedsChanged = (turn: Turn): Turn => {
  const { heard, state } = turn;
  const { slots, intents } = heard;
  if (state.dialogStack.length > 0) return turn;
  const tellsNeeds = ofNeeds.some((slot) => slots[slot] !== undefined);
  const isMore =
    ofAnother.some((slot) => slots[slot] !== undefined) ||
    intents.some((wish) => !besideNeeds.includes(wish)) ||
    (heard.questions?.length ?? 0) > 0;
  if (!tellsNeeds || isMore) return turn;
  const isNamed = [slots.refDate, slots.refTime, slots.tripRef].some((ref) => ref !== undefined);
  const last = isNamed ? {} : bookedHere(turn);
  const saysWhich = heard.ofThatRide === true || isNamed;
  // A ride that is asked for anew is none that there is.
  const isOfLast = Object.keys(last).length > 0 && !intents.includes('book-trip');
  if (!saysWhich && !isOfLast) return turn;
  const { answer: _, questions: _questions, ...rest } = heard;
  return { ...turn, heard: { ...rest, intents: ['change-trip'], slots: { ...last, ...slots } } };
};
