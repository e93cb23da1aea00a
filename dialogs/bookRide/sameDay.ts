import { at, type LocalDateTime } from '../../domain/calendar/calendarDate';
import { known } from '../../domain/facts';
import { rideDay, timeOf, type NewRide, type Ride, type Versioned } from '../../domain/ride';
import { isChangeable, isOpen } from '../../domain/rides';
import type { Turn } from '../conversation';
import { detailsIn, factsIn, type Form } from '../form/form';
import { callBack, inGroups, workItem } from '../handOff/callBack';
import { mayBeTold } from '../identify/mayBeTold';
import { say, type Say } from '../say';
import type { Heard } from '../understanding/heard';
import type { BookRideNext } from './ask';
import { judge, plan } from './judge';
import { isSeries } from './slots/seriesSlots';

/**
 * What the member has on the day of a ride that may be booked, as far as it may be told: the ride at the same moment from
 * another request, for nobody rides twice at once, and another one. `untold` is one at the same moment that may not be told to who is
 * asking. One read.
 */
export const ridesThatDay = async (
  form: Form,
  ride: NewRide,
  turn: Turn,
): Promise<{
  readonly same: Versioned<Ride> | undefined;
  readonly another: Ride | undefined;
  readonly untold: Ride | undefined;
}> => {
  const [first] = ride.legs;
  const day = rideDay(ride);
  const rides = (await turn.world.rides.ofMember(ride.memberId, day)).filter(
    ({ value: other }) =>
      other.number !== form.replaces?.value.number &&
      other.draft !== form.id &&
      isOpen(other) &&
      rideDay(other) === day,
  );
  const isThen = ({ value: other }: Versioned<Ride>): boolean =>
    other.legs[0]?.direction === first?.direction &&
    other.facts.appointmentTime === ride.facts.appointmentTime;
  const told = rides.filter(({ value }) => mayBeTold(value, turn));
  const untold = rides.find((one) => isThen(one) && !told.includes(one))?.value;
  return { same: told.find(isThen), another: told[0]?.value, untold };
};

/** What of a ride may be asked for anew at the same moment, by the name it has in the form. */
const partsSaid = ['pickup', 'destination', 'returnRide', 'companions'] as const;

/** Whether the same ride is asked for in another way than it was booked: from or to another place, back otherwise, with others. */
export const isOtherwise = ({ entries }: Form, before: Ride, after: Pick<NewRide, 'details'>): boolean =>
  partsSaid.some(
    (part) =>
      entries[part]?.origin.kind === 'said' &&
      JSON.stringify(before.details[part]) !== JSON.stringify(after.details[part]),
  );

/** Whether the message gave the day or the time, or nothing was asked before it. */
const isMomentNew = ({ asked, history }: Form, { number }: Turn): boolean => {
  const last = history.at(-1);
  return (
    asked === undefined ||
    (last?.turn === number &&
      last.changes.some(({ name }) => name === 'appointmentDate' || name === 'appointmentTime'))
  );
};

/** Whether a ride was there for a visit at this moment when the member was identified, or was booked here since. */
const isBookedFor = (moment: LocalDateTime, { state: { caller } }: Turn): boolean => {
  const { visitsAhead = [], lastBooked, member } = caller;
  const isLast =
    lastBooked?.time !== undefined &&
    lastBooked.memberId === member?.medicaidId &&
    at(lastBooked.day, lastBooked.time) === moment;
  return isLast || visitsAhead.includes(moment);
};

/**
 * The ride there is at the very moment of the one that is asked for, as soon as day and time are known: nobody goes through all the
 * questions for what is booked. Undefined where it is asked for in another way, which changes it in the end. One read, where a ride was
 * known to be at that moment.
 */
export const askedForAlready = async (form: Form, turn: Turn): Promise<BookRideNext | undefined> => {
  const { appointmentDate: day, appointmentTime: time } = factsIn(form);
  const { member } = turn.state.caller;
  if (form.replaces !== undefined || isSeries(form) || member === undefined) return undefined;
  if (!known(day) || !known(time) || !isMomentNew(form, turn)) return undefined;
  if (!isBookedFor(at(day, time), turn)) return undefined;
  const rides = await turn.world.rides.ofMember(member.medicaidId, day);
  const same = rides.find(
    ({ value: ride }) =>
      ride.legs[0]?.direction === 'outbound' &&
      ride.facts.appointmentTime === time &&
      rideDay(ride) === day &&
      ride.draft !== form.id &&
      isOpen(ride) &&
      mayBeTold(ride, turn),
  )?.value;
  if (same === undefined || isOtherwise(form, same, { details: detailsIn(form) })) return undefined;
  return { kind: 'finish', say: [say('booked.already', { number: inGroups(same.number) })], effects: [] };
};

/** Nobody rides twice at once: where the other ride may not be told to who is asking, a person settles which of them it is. */
export const toWhoMayTell = (form: Form, turn: Turn, { number }: Ride): BookRideNext => {
  const request = { facts: factsIn(form), details: detailsIn(form) };
  const item = workItem(turn, 'call-back', 'not-entitled', { request, ride: number });
  return { kind: 'finish', say: [], effects: [callBack(turn, item, 'cancel.notYours')] };
};

/** A ride the same day, which this one may be once more. */
export const alsoThatDay = (other: Ride | undefined): readonly Say[] => {
  const time = other === undefined ? undefined : timeOf(other);
  return time === undefined ? [] : [say('readBack.already', { time: { clock: time } })];
};

/** The places of a request as they would be said again. */
const placesSaid = (form: Form): Heard['slots'] => {
  const details = detailsIn(form);
  return Object.fromEntries(
    (['pickup', 'destination'] as const).flatMap((part) => {
      const place = form.entries[part]?.origin.kind === 'said' ? details[part] : undefined;
      if (place === undefined) return [];
      const { kind, name, street, town, state, unit, zip, facilityId } = place;
      const said = name ?? street ?? town;
      return [[part, { kind, said, name, street, town, state, unit, zip, facilityId }]];
    }),
  );
};

/**
 * "You already have a ride that day. Is this another one?" "No": then it is that ride, and what was said of it changes it. One read.
 */
export const itIsThatRide = async (form: Form, turn: Turn): Promise<BookRideNext | undefined> => {
  const { state, heard } = turn;
  if (heard.choice !== undefined || form.replaces !== undefined || isSeries(form)) return undefined;
  const { trip, decision } = judge(form, turn);
  const ride = decision.kind === 'book' ? plan(form, turn, trip, decision) : undefined;
  const another = ride === undefined ? undefined : (await ridesThatDay(form, ride, turn)).another;
  const time = trip.facts.appointmentTime;
  if (another === undefined || !isChangeable(another)) return undefined;
  const wanted: Heard = {
    text: heard.text,
    danger: 'routine',
    intents: ['change-trip'],
    slots: {
      refDate: rideDay(another),
      ...(known(time) && { appointmentTime: time }),
      ...placesSaid(form),
    },
    unclear: [],
  };
  state.toCome = [wanted, ...(state.toCome ?? [])];
  return { kind: 'finish', say: [], effects: [] };
};
