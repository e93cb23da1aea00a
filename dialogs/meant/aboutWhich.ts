import { isOpen } from '../../domain/rides';
import { bookRide } from '../bookRide/bookRide';
import type { Turn } from '../conversation';
import { mentions } from '../understanding/mentions';
import { saysNothingElse, wishes } from '../wishes';

/** "Cancel it", "change it" in the middle of a booking, by who has no ride ahead: it can only be the one that is not booked yet. */
export const isAboutTheBooking = async ({ state, world }: Turn): Promise<boolean> => {
  const { member } = state.caller;
  if (member === undefined || state.dialogStack.at(-1)?.id !== bookRide.id) return false;
  const ahead = await world.rides.ofMember(member.medicaidId, world.now.date);
  return !ahead.some(({ value }) => isOpen(value));
};

/** "There should be one": who was told that no ride is seen, and holds that one was booked, is called by a person. */
export const isMissed = ({ state, heard }: Turn): boolean =>
  state.dialogStack.every(({ id }) => id === bookRide.id) &&
  state.said.some(({ key }) => key === 'cancel.none') &&
  mentions(heard.text, 'saidBooked');

/** "Undo" takes back what was done to a ride last; with a question open, "back" is of that. */
export const isToUndo = (turn: Turn): boolean => {
  const { lastDone, dialogStack } = turn.state;
  if (lastDone === undefined) return false;
  return wishes(turn, 'undo-last') || (dialogStack.length === 0 && wishes(turn, 'go-back'));
};

/** "Undo that" right after a booking: it is cancelled like any other, with a question before it. */
export const isOfJustBooked = (turn: Turn): boolean =>
  turn.state.dialogStack.length === 0 &&
  turn.state.lastDone === undefined &&
  wishes(turn, 'undo-last', 'go-back') &&
  saysNothingElse(turn) &&
  turn.state.said.some(({ key }) => key.startsWith('booked.'));

/** In the middle of a change a day or a time is of that ride; another one is named with its own visit, or as another. */
export const isOfTheChange = ({ state, heard }: Turn): boolean => {
  if (state.dialogStack.at(-1)?.id !== 'changeRide') return false;
  const { intents, slots, otherRides = [] } = heard;
  const { appointmentDate, destination, reason } = slots;
  const namesVisit = appointmentDate !== undefined && (destination ?? reason) !== undefined;
  const isAnother = intents.includes('book-trip') && (namesVisit || intents.includes('several-trips'));
  return !isAnother && otherRides.length === 0;
};
