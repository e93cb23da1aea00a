import fc from 'fast-check';
import type { Now } from '../../domain/calendar/calendarDate';
import { currentLeg, moveRide, rideEvents, type MovingEvent, type NewEvent } from '../../domain/moveRide';
import { actors, mayMove, rideStatuses, type Leg, type Ride, type RideStatus } from '../../domain/ride';
import { newsOf } from '../../domain/rideNews';
import { aBookedRide, aLeg, aRide } from '../contracts/samples';

const now: Now = { date: '2026-12-04', time: '13:40' };

const there = aLeg('2026-12-04');
const back: Leg = {
  direction: 'return',
  from: there.to,
  to: there.from,
  date: there.date,
  pickUp: { kind: 'at', at: '2026-12-04T16:00' },
};
const backByCall: Leg = { ...back, pickUp: { kind: 'will-call' } };
const carrier = { name: 'acme', vehicle: 'white van' };

const isMoving = (name: string): name is MovingEvent => Object.hasOwn(rideEvents, name);
const events = Object.keys(rideEvents).filter(isMoving);

/** The ride after these events, each told by whoever may tell it first; undefined once one is not legal. */
const after = (ride: Ride | undefined, ...names: readonly MovingEvent[]): Ride | undefined =>
  names.reduce<Ride | undefined>((moved, event) => {
    const [actor = 'carrier'] = rideEvents[event].by;
    return moved === undefined
      ? undefined
      : moveRide(moved, { event, actor, reason: event, ...(event === 'assigned' && { carrier }) }, now);
  }, ride);

const statuses = (
  ride: Ride | undefined,
  ...names: readonly MovingEvent[]
): readonly (string | undefined)[] =>
  names.map((_, index) => after(ride, ...names.slice(0, index + 1))?.status);

describe('the life of a ride', () => {
  test('one way: from a driver to the end', () => {
    const names = ['assigned', 'on-the-way', 'arrived', 'picked-up', 'dropped-off'] as const;
    expect(statuses(aBookedRide(), ...names)).toEqual([
      'assigned',
      'on-the-way',
      'arrived',
      'picked-up',
      'completed',
    ]);
  });

  test('there and back at a time: the same carrier has the way back, and each move says which way it is of', () => {
    const way = ['on-the-way', 'arrived', 'picked-up', 'dropped-off'] as const;
    const halfway = after(aBookedRide({ legs: [there, back] }), 'assigned', ...way);
    expect(halfway).toMatchObject({ status: 'assigned', carrier });
    const done = after(halfway, ...way);
    expect(done?.status).toBe('completed');
    expect(done?.moves.slice(2).map(({ leg }) => leg)).toEqual([
      ...way.map(() => 'outbound'),
      ...way.map(() => 'return'),
    ]);
  });

  test('back by call: nobody has the way back until it is called for and assigned', () => {
    const ride = aBookedRide({ legs: [there, backByCall] });
    const waiting = after(ride, 'assigned', 'on-the-way', 'picked-up', 'dropped-off');
    expect(waiting?.status).toBe('confirmed');
    expect(waiting?.carrier).toBeUndefined();
    expect(
      after(waiting, 'ready-for-return', 'assigned', 'on-the-way', 'picked-up', 'dropped-off')?.status,
    ).toBe('completed');
  });

  test('who calls for the way back has been taken there, though no driver told of it', () => {
    const called = after(aBookedRide({ legs: [there, backByCall] }), 'assigned', 'ready-for-return');
    expect(called).toMatchObject({ status: 'confirmed' });
    expect(called?.carrier).toBeUndefined();
    expect(called === undefined ? undefined : currentLeg(called)?.direction).toBe('return');
  });

  test.each<[string, readonly MovingEvent[], RideStatus, string]>([
    ['before it left', ['assigned'], 'confirmed', 'book'],
    ['with the rider in it', ['assigned', 'on-the-way', 'picked-up'], 'confirmed', 'book'],
    ['an urgent one', ['assigned', 'on-the-way'], 'requested', 'urgent-book'],
  ])('handed back %s: it needs a driver, and is not cancelled', (_, names, status, outcome) => {
    const { decision } = aRide();
    const ride = aBookedRide({
      decision: { ...decision, outcome: outcome === 'urgent-book' ? outcome : 'book' },
    });
    const handedBack = after(ride, ...names, 'handed-back');
    expect(handedBack?.status).toBe(status);
    expect(handedBack?.carrier).toBeUndefined();
    expect(after(handedBack, 'assigned')?.status).toBe('assigned');
  });

  test('a no-show is a claim: the rider disputes it and another vehicle is looked for', () => {
    const names = ['assigned', 'on-the-way', 'no-show', 'disputed', 'looked-for-again', 'assigned'] as const;
    expect(statuses(aBookedRide(), ...names)).toEqual([
      'assigned',
      'on-the-way',
      'no-show',
      'no-show',
      'requested',
      'assigned',
    ]);
  });
});

const ended: readonly RideStatus[] = ['completed', 'cancelled', 'no-show'];

describe('what may happen', () => {
  const to = (event: MovingEvent, actor: NewEvent['actor']): NewEvent => ({
    event,
    actor,
    reason: 'a-reason',
  });

  test('only what the table allows, by whom it allows, and the table only legal moves', () => {
    for (const status of rideStatuses) {
      for (const event of events) {
        for (const actor of actors) {
          const ride = aBookedRide({ status });
          const moved = moveRide(ride, to(event, actor), now);
          const { from, by } = rideEvents[event];
          expect(moved !== undefined).toBe(from.includes(status) && by.includes(actor));
          if (moved === undefined) continue;
          expect(moved.status === status || mayMove(status, moved.status)).toBe(true);
          expect(moved.moves.at(-1)).toMatchObject({
            event,
            status: moved.status,
            at: '2026-12-04T13:40',
            actor,
            reason: 'a-reason',
          });
        }
      }
    }
  });

  test('every state is reached by some event', () => {
    const reached = rideStatuses.flatMap((status) =>
      events.map(
        (event) =>
          moveRide(aBookedRide({ status }), to(event, rideEvents[event].by[0] ?? 'carrier'), now)?.status,
      ),
    );
    expect(rideStatuses.filter((status) => !reached.includes(status))).toEqual([]);
  });

  test('a carrier never cancels, confirms, holds or gives a ride to anybody, whatever happened before', () => {
    const step = fc.constantFrom(...events);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (names) => {
        const ride = names.reduce<Ride>(
          (before, event) => moveRide(before, { event, actor: 'carrier', reason: 'x' }, now) ?? before,
          aBookedRide({ status: 'assigned', legs: [there, back] }),
        );
        expect(['cancelled', 'pending', 'requested']).not.toContain(ride.status);
        expect(ride.moves.every(({ event }) => event !== 'assigned')).toBe(true);
      }),
    );
  });

  test('the moves are the whole story: the last one says the state, and a driver has it only while one does', () => {
    const step = fc.tuple(fc.constantFrom(...events), fc.constantFrom(...actors));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const ride = steps.reduce<Ride>(
          (before, [event, actor]) =>
            moveRide(before, { event, actor, reason: 'x', ...(event === 'assigned' && { carrier }) }, now) ??
            before,
          aBookedRide({ legs: [there, backByCall] }),
        );
        expect(ride.moves.at(-1)?.status).toBe(ride.status);
        const needs: readonly RideStatus[] = ['assigned', 'on-the-way', 'arrived', 'picked-up'];
        if (needs.includes(ride.status)) expect(ride.carrier).toEqual(carrier);
        if (!needs.includes(ride.status) && !ended.includes(ride.status))
          expect(ride.carrier).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  test('leaves the ride it was given as it is', () => {
    const before = aBookedRide();
    moveRide(before, to('cancelled', 'caller'), now);
    expect(before).toEqual(aBookedRide());
  });
});

describe('what is told of it', () => {
  test('one event for each move, named by the ride and its place, with who told it and when', () => {
    const expected = '2026-12-04T13:52';
    const assigned = moveRide(
      aBookedRide(),
      { event: 'assigned', actor: 'dispatch', reason: 'assigned', by: 'desk', carrier },
      now,
    );
    const ride =
      assigned === undefined
        ? aBookedRide()
        : moveRide(
            assigned,
            { event: 'on-the-way', actor: 'carrier', reason: 'left', by: 'acme', expected },
            now,
          );
    expect(newsOf(ride ?? aBookedRide(), 1)).toEqual([
      {
        ride: '12345674',
        move: 1,
        event: 'assigned',
        status: 'assigned',
        at: '2026-12-04T13:40',
        actor: 'dispatch',
        reason: 'assigned',
        by: 'desk',
        carrier,
      },
      {
        ride: '12345674',
        move: 2,
        event: 'on-the-way',
        status: 'on-the-way',
        at: '2026-12-04T13:40',
        actor: 'carrier',
        reason: 'left',
        by: 'acme',
        leg: 'outbound',
        expected,
      },
    ]);
  });

  test('records of before events were kept tell them by state and reason', () => {
    const at = '2026-11-23T09:05';
    const moves = [
      { status: 'confirmed', at, actor: 'caller', reason: 'book' },
      { status: 'confirmed', at, actor: 'caller', reason: 'ready-for-return' },
      { status: 'cancelled', at, actor: 'caller', reason: 'asked-to-cancel' },
      { status: 'confirmed', at, actor: 'caller', reason: 'undone' },
      { status: 'pending', at, actor: 'caller', reason: 'on-hold' },
    ] as const;
    expect(newsOf(aBookedRide({ moves })).map(({ event }) => event)).toEqual([
      'booked',
      'ready-for-return',
      'cancelled',
      'undone',
      'held',
    ]);
  });
});
