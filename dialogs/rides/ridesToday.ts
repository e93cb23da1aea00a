import type { Ride, Versioned } from '../../domain/ride';
import { adverseAfterwards } from '../../domain/adverse';
import { rideDay, timeOf } from '../../domain/ride';
import { isUnderWay } from '../../domain/punctuality';
import type { Turn } from '../conversation';
import { idsOfSender } from '../identify/idsOfSender';
import { isTrusted } from '../identify/identify';
import { mayBeTold } from '../identify/mayBeTold';

/** Rides of today and from now on: of the member who is trusted, or those whose updates go to the number that texts. */
export interface RidesKnown {
  readonly today: readonly Versioned<Ride>[];
  readonly later: readonly Versioned<Ride>[];
  /** Those of today of which drivers say that they are done, or that nobody was there. */
  readonly ended: readonly Versioned<Ride>[];
}

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
const ridesOfNumber = async (turn: Turn): Promise<readonly Versioned<Ride>[]> => {
  const { incoming, world, state } = turn;
  const { senderPhone, isTextMessage } = incoming;
  if (!isTextMessage || senderPhone === undefined) return [];
  const ids = state.caller.idsByPhone ?? (await idsOfSender(senderPhone, turn));
  state.caller = { ...state.caller, idsByPhone: ids };
  const all = await Promise.all(ids.map((id) => world.rides.ofMember(id, world.now.date)));
  return all.flat().filter(({ value }) => value.details.riderPhone?.number === senderPhone);
};

/** The rides that may be spoken of by number and minutes, from today on. */
export const ridesFromToday = async (turn: Turn): Promise<RidesKnown> => {
  const { world, state } = turn;
  const { member } = state.caller;
  if (!isTrusted(turn) || member === undefined) {
    return sorted(await ridesOfNumber(turn), world.now.date);
  }
  const mine = await world.rides.ofMember(member.medicaidId, world.now.date);
  return sorted(
    mine.filter(({ value }) => mayBeTold(value, turn)),
    world.now.date,
  );
};
