import { addMinutes, at, type LocalDateTime, type Now } from '../../domain/calendar/calendarDate';
import { isHeldDriver } from '../../domain/heldDriver';
import { moveRide, rideEvents, type NewEvent } from '../../domain/moveRide';
import type { MemberDirectory } from '../../domain/ports/memberDirectory';
import type { NewWorkItem, WorkItems } from '../../domain/ports/workItems';
import type { RideRepository } from '../../domain/ports/rideRepository';
import type { Program } from '../../domain/program/program';
import type { Ride } from '../../domain/ride';
import { newsOf } from '../../domain/rideNews';
import { workAboutRide } from '../../domain/workAboutRide';
import { workAfterMove } from '../../domain/workAfterMove';
import { wallClock, type Clock } from '../clock';
import type { RequestKeys } from '../storage/redisRequestKeys';
import type { Client } from './clients';
import type { tellEvent } from './operations';
import type { Refusal } from './problem';
import { rideEventBody } from './rideBody';
import type { NewRideEventBody } from './schemas';
import type { Handle } from './serve';

/** What the API works on. */
export interface ApiRooms {
  readonly rides: RideRepository;
  readonly members: MemberDirectory;
  readonly workItems: WorkItems;
  readonly requestKeys: RequestKeys;
  readonly program: Program;
  readonly clock: Clock;
}

/** How often what others change at the same time is read anew. */
const MOST_TRIES = 10;

/** Minutes by which a client's clock may be ahead. */
const CLOCK_MINUTES = 2;

/** Minutes ahead at most at which a vehicle is expected. */
const MOST_MINUTES_AHEAD = 24 * 60;

const nowOf = (moment: LocalDateTime): Now => ({ date: moment.slice(0, 10), time: moment.slice(11) });

/** A moment of a request on the program's wall clock. */
export const localOf = ({ time }: { readonly time: string }): LocalDateTime => {
  const { date, time: clock } = wallClock(Date.parse(time));
  return at(date, clock);
};

/** Whether a client may know of the ride: a carrier of those it was given. */
export const isTheirs = (ride: Ride, { name, scopes }: Client): boolean =>
  scopes.includes('rides:dispatch') || ride.carrier?.name === name;

/** A key without the quotation marks it may come in. */
export const bare = (key: string): string => key.replaceAll('"', '');

/** What is to happen, as the domain takes it. */
const eventIn = (body: NewRideEventBody, client: Client, request: string): NewEvent => {
  const actor = client.scopes.includes('rides:dispatch') ? 'dispatch' : 'carrier';
  const expected = 'estimatedPickupTime' in body ? body.estimatedPickupTime : undefined;
  return {
    event: body.event,
    actor,
    reason: 'reason' in body ? body.reason : body.event,
    by: client.name,
    request,
    ...(expected !== undefined && { expected: localOf(expected) }),
    ...(body.event === 'assigned' && {
      carrier: {
        name: body.provider,
        ...(body.vehicleInformation !== undefined && { vehicle: body.vehicleInformation }),
      },
    }),
  };
};

/** When it happened; undefined where that cannot be: before the ride's last move, or in time to come. */
const happenedAt = (
  body: NewRideEventBody,
  { moves }: Ride,
  now: LocalDateTime,
): LocalDateTime | undefined => {
  const given = 'nodePerformedTime' in body ? body.nodePerformedTime : undefined;
  if (given === undefined) return now;
  const moment = localOf(given);
  const isAfter = moment >= (moves.at(-1)?.at ?? moment);
  return isAfter && moment <= addMinutes(now, CLOCK_MINUTES) ? moment : undefined;
};

const isExpectable = ({ expected }: NewEvent, now: LocalDateTime): boolean =>
  expected === undefined ||
  (expected >= addMinutes(now, -CLOCK_MINUTES) && expected <= addMinutes(now, MOST_MINUTES_AHEAD));

/**
 * Moves a ride as a client tells, once for each of its keys: the request is written with the move, and a repetition finds it there.
 * Whatever a person has to do about it is opened in the same step.
 */
export const tellingEvents = ({
  rides,
  members,
  workItems,
  requestKeys,
  program,
  clock,
}: ApiRooms): Handle<typeof tellEvent> => {
  const move = (
    ride: Ride,
    body: NewRideEventBody,
    event: NewEvent,
    now: LocalDateTime,
  ): { readonly ride: Ride } | Refusal => {
    const moment = happenedAt(body, ride, now);
    if (moment === undefined || !isExpectable(event, now)) return { problem: 'time-out-of-order' };
    const moved = moveRide(ride, event, nowOf(moment));
    return moved === undefined ? { problem: 'illegal-move' } : { ride: moved };
  };

  const workOf = async ({ event }: NewEvent, ride: Ride, now: Now): Promise<readonly NewWorkItem[]> => {
    const work = workAfterMove[event];
    if (work === undefined) return [];
    return [workAboutRide(work, ride, await members.byMedicaidId(ride.memberId), { now, program })];
  };

  /** Whether a ride is given to a driver of whom a serious incident is told that no person has decided yet. */
  const isHeld = async ({ carrier }: NewEvent, { memberId }: Ride): Promise<boolean> =>
    carrier !== undefined &&
    isHeldDriver(carrier, memberId, await workItems.queue({ kind: 'serious-incident' }));

  return async ({ client, parameters: { number }, headers, body }) => {
    const key = bare(headers['idempotency-key']);
    const request = await requestKeys.claim(client.name, key, JSON.stringify([number, body]));
    if (request === undefined) return { problem: 'key-reused' };
    const event = eventIn(body, client, request);
    if (!rideEvents[event.event].by.includes(event.actor)) return { problem: 'scope-missing' };
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const found = await rides.find(number);
      if (found === undefined) return { problem: 'not-found' };
      const { value, version } = found;
      const told = newsOf(value).find(({ move: place }) => value.moves[place]?.request === request);
      const now = wallClock(clock());
      if (told === undefined && !isTheirs(value, client)) return { problem: 'not-found' };
      if (told === undefined && (await isHeld(event, value))) return { problem: 'driver-held' };
      const moved = told === undefined ? move(value, body, event, at(now.date, now.time)) : { ride: value };
      if ('problem' in moved) return moved;
      const work = told === undefined ? await workOf(event, moved.ride, now) : [];
      const { kind } = await rides.replace(`request ${request}`, moved.ride, version, work);
      // What was written may be what a twin of this request told: it is read back.
      if (kind === 'replaced' && told !== undefined) return rideEventBody(told);
    }
    return { problem: 'changed-meanwhile' };
  };
};
