import { adverseAfterwards } from '../../domain/adverse';
import { addDays, at, type CalendarDate } from '../../domain/calendar/calendarDate';
import { isDriven, lastCarrier } from '../../domain/heldDriver';
import type { Ride, Versioned } from '../../domain/ride';
import { rideDay, timeOf } from '../../domain/ride';
import { isUnderWay } from '../../domain/punctuality';
import type { Turn } from '../conversation';
import { idsOfSender } from '../identify/idsOfSender';
import { isTrusted } from '../identify/trust';
import { mayBeTold } from '../identify/mayBeTold';

/** Rides of today and from now on: of the member who is trusted, or those whose updates go to the number that texts. */
export interface RidesKnown {
  readonly today: readonly Versioned<Ride>[];
  readonly later: readonly Versioned<Ride>[];
  /** Those of today of which drivers say that they are done, or that nobody was there. */
  readonly ended: readonly Versioned<Ride>[];
}

const momentIn = (ride: Ride): string => `${rideDay(ride)} ${timeOf(ride) ?? ''}`;

const byTime = (one: Versioned<Ride>, other: Versioned<Ride>): number =>
  (timeOf(one.value) ?? '') < (timeOf(other.value) ?? '') ? -1 : 1;

const sorted = (rides: readonly Versioned<Ride>[], today: string): RidesKnown => {
  const under = rides.filter(
    ({ value }) => isUnderWay(value) || adverseAfterwards(value, { date: today }) !== undefined,
  );
  return {
    today: under.filter(({ value }) => rideDay(value) === today).toSorted(byTime),
    later: under.filter(({ value }) => rideDay(value) > today),
    ended: rides
      .filter(({ value }) => value.status === 'completed' || value.status === 'no-show')
      .filter(({ value }) => rideDay(value) === today)
      .toSorted(byTime),
  };
};

/** The rides that get their updates at the number a text comes from: who has that phone needs no other proof for minutes. */
const ridesOfNumber = async (turn: Turn, since: CalendarDate): Promise<readonly Versioned<Ride>[]> => {
  const { incoming, world, state } = turn;
  const { senderPhone, isTextMessage } = incoming;
  if (!isTextMessage || senderPhone === undefined) return [];
  const ids = state.caller.idsByPhone ?? (await idsOfSender(senderPhone, turn));
  state.caller = { ...state.caller, idsByPhone: ids };
  const all = await Promise.all(ids.map((id) => world.rides.ofMember(id, since)));
  return all.flat().filter(({ value }) => value.details.riderPhone?.number === senderPhone);
};

/** The rides that may be spoken of by number and minutes, from a day on. */
const ridesSince = async (turn: Turn, since: CalendarDate): Promise<readonly Versioned<Ride>[]> => {
  const { member } = turn.state.caller;
  if (!isTrusted(turn) || member === undefined) return ridesOfNumber(turn, since);
  const mine = await turn.world.rides.ofMember(member.medicaidId, since);
  return mine.filter(({ value }) => mayBeTold(value, turn));
};

/** The rides that may be spoken of by number and minutes, from today on. */
export const ridesFromToday = async (turn: Turn): Promise<RidesKnown> => {
  const { date } = turn.world.now;
  return sorted(await ridesSince(turn, date), date);
};

const hasBegun = (ride: Ride, { world: { now } }: Turn): boolean => {
  const [first] = ride.legs;
  return isDriven(ride) || (first?.pickUp.kind === 'at' && first.pickUp.at <= at(now.date, now.time));
};

/** Days back in which a ride is looked for that something is told of. */
const DAYS_BACK = 7;

/** The ride that was carried last, of the day that is named where one is: what is told of a driver is mostly of that one. */
export const lastCarried = async (turn: Turn): Promise<Ride | undefined> => {
  const { date } = turn.world.now;
  const { refDate: named } = turn.heard.slots;
  const rides = await ridesSince(turn, addDays(date, -DAYS_BACK));
  return rides
    .map(({ value }) => value)
    .filter((ride) => lastCarrier(ride) !== undefined && hasBegun(ride, turn))
    .filter((ride) => named === undefined || rideDay(ride) === named)
    .toSorted((one, other) => (momentIn(one) < momentIn(other) ? -1 : 1))
    .at(-1);
};
