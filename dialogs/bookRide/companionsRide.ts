import type { Turn } from '../conversation';
import { applyChanges, type Change, type Form } from '../form/form';
import { say, type Say } from '../say';

/** Keeps the visit of who comes along, as a ride that is asked for once the rider's own is booked; returns what is said of it. */
export const keepCompanionsVisit = ({ state, heard }: Turn): readonly Say[] => {
  const { companionsVisit: visit, text } = heard;
  const isBooking = state.dialogStack.some(({ id }) => id === 'bookRide');
  if (visit === undefined || !isBooking) return [];
  const { slots, isThere } = visit;
  state.toCome = [
    ...(state.toCome ?? []),
    {
      text,
      danger: 'routine',
      intents: ['book-trip'],
      slots,
      unclear: [],
      isCompanions: true,
      companionsVisit: { slots: {}, isThere },
    },
  ];
  return [say('companion.ownVisit')];
};

/** Marks a ride as that of who came along, on the day of the ride booked last and, where that was said, at the same place. */
export const asCompanions = (form: Form, { state, heard, number }: Turn): Form => {
  const { ridesWith, lastBooked } = state.caller;
  if (heard.isCompanions !== true || ridesWith === undefined) return form;
  const { appointmentDate, destination } = heard.slots;
  const together: readonly Change[] = [
    { detail: 'ridesWith', value: ridesWith },
    { detail: 'companions', value: 1 },
  ];
  const isSame = lastBooked?.memberId === ridesWith;
  const day: readonly Change[] =
    isSame && appointmentDate === undefined ? [{ fact: 'appointmentDate', value: lastBooked.day }] : [];
  const place: readonly Change[] =
    isSame &&
    heard.companionsVisit?.isThere === true &&
    destination === undefined &&
    lastBooked.destination !== undefined
      ? [{ detail: 'destination', value: lastBooked.destination }]
      : [];
  return applyChanges(form, [...together, ...day, ...place], number);
};
