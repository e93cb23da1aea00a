import type { DetailName } from '../../domain/details';
import type { FactName } from '../../domain/facts';
import type { Turn } from '../conversation';
import { applyChanges, applyValues, type Form } from '../form/form';
import { say, type Say } from '../say';
import type { Heard } from '../understanding/heard';
import { mentions } from '../understanding/mentions';
import { otherWays } from './otherWays';

/** What is so for a second child of the same caller as well, who goes to the same visit. */
const sameForSecond: readonly (FactName | DetailName)[] = [
  'appointmentDate',
  'appointmentTime',
  'visitPurpose',
  'kindOfCare',
  ...otherWays,
  'busServesTrip',
  'canRideTransit',
  'usablePublicTransit',
  'adultEscortAvailable',
  'escortType',
  'pickup',
  'destination',
  'clinicPhone',
  'returnRide',
  'anyTime',
  'companions',
  'stairs',
  'driverNote',
];

const keep = ({ state, heard: { text } }: Turn, wanted: Pick<Heard, 'slots'> & Partial<Heard>): void => {
  const ride: Heard = { text, danger: 'routine', intents: ['book-trip'], unclear: [], ...wanted };
  state.toCome = [...(state.toCome ?? []), ride];
};

/** "Both" to "For Ana or Luis?" */
const isForBoth = ({ heard, state: { dialogStack, caller } }: Turn): boolean =>
  dialogStack.at(-1)?.id === 'identify' &&
  caller.namesByPhone?.length === 2 &&
  Object.keys(heard.slots).length === 0 &&
  mentions(heard.text, 'bothRiders');

/**
 * Keeps the ride of who comes along and has a visit of their own, or that of the second of two children, until the one that is asked
 * for first is booked; returns what is said of it.
 */
export const keepSecondRider = (turn: Turn): readonly Say[] => {
  const { state, heard } = turn;
  const { companionsVisit: visit, twoRiders } = heard;
  const isKept = state.toCome?.some((ride) => ride.isCompanions === true || ride.isSecondRider === true);
  if (isKept === true || !state.dialogStack.some(({ id }) => id === 'bookRide')) return [];
  if (visit !== undefined) {
    const { slots, isThere } = visit;
    keep(turn, { slots, isCompanions: true, companionsVisit: { slots: {}, isThere } });
    return [say('secondRide.companion')];
  }
  if (twoRiders !== true && !isForBoth(turn)) return [];
  keep(turn, { slots: {}, isSecondRider: true });
  return [say('secondRide.rider')];
};

/** Fills in what a second ride or rider shares with the first; who came along is marked as riding together with that one. */
export const asSecondRider = (form: Form, { state, heard, number }: Turn): Form => {
  const { isCompanions, isSecondRider, isAnotherRide, companionsVisit, slots } = heard;
  const { ridesWith, lastBooked, member } = state.caller;
  if (isAnotherRide === true && lastBooked?.memberId === member?.medicaidId)
    // Which other ways a rider has was asked for the ride before.
    return applyValues(form, lastBooked, otherWays, number);
  if (isSecondRider === true) return applyValues(form, lastBooked, sameForSecond, number);
  if (isCompanions !== true || ridesWith === undefined) return form;
  const together = applyChanges(
    form,
    [
      { detail: 'ridesWith', value: ridesWith },
      { detail: 'companions', value: 1 },
    ],
    number,
  );
  if (lastBooked?.memberId !== ridesWith) return together;
  const isSameDay = slots.appointmentDate === undefined;
  const isSamePlace = companionsVisit?.isThere === true && slots.destination === undefined;
  return applyValues(
    together,
    lastBooked,
    [...(isSameDay ? ['appointmentDate' as const] : []), ...(isSamePlace ? ['destination' as const] : [])],
    number,
  );
};
