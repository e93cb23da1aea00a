import fc from 'fast-check';
import { addMinutes, at, type Now } from '../../domain/calendar/calendarDate';
import type { Booking } from '../../domain/decision';
import type { Details } from '../../domain/details';
import { dispatch } from '../../domain/dispatch';
import type { Facts } from '../../domain/facts';
import { betweenTownCenters } from '../../domain/places/travel';
import { ctHusky } from '../../domain/program/ctHusky';
import { rideStatuses, type NewRide, type Ride } from '../../domain/ride';
import { changedRide, isOpen, planRide, restoredRide, type RidePlan } from '../../domain/rides';
import { aBookedRide, aLeg, aRide } from '../contracts/samples';

const now: Now = { date: '2026-11-16', time: '09:00' };

const home = { kind: 'home', street: '12 Park Street', town: 'Hartford', state: 'CT' } as const;
const clinic = { kind: 'facility', name: 'Charter Oak Dental', town: 'Hartford', state: 'CT' } as const;

const booking: Booking = {
  kind: 'book',
  outcome: 'book',
  mode: 'livery',
  citations: ['17-134d-33(f)(3)(B)(iii)'],
  requirements: ['broker-authorization'],
  waitsFor: [],
  particulars: [],
  notices: [],
  trace: [],
  presumed: ['residence'],
};

const aPlan = (facts: Facts = {}, details: Details = {}, decision: Partial<Booking> = {}): RidePlan => ({
  memberId: '001234567',
  facts: { appointmentDate: '2026-11-18', appointmentTime: '14:30', visitPurpose: 'dental', ...facts },
  details: { pickup: home, destination: clinic, returnRide: { kind: 'none' }, ...details },
  origins: { visitPurpose: { kind: 'said', turn: 3 } },
  decision: { ...booking, ...decision },
  bookedBy: { relationship: 'self', conversation: 'a-conversation' },
  requestedAt: '2026-11-16T08:55',
});

const planned = (plan: RidePlan, moment = now): NewRide | undefined =>
  planRide(plan, moment, { program: ctHusky, travel: betweenTownCenters });

/** When to be ready and when the vehicle comes, on the way there. */
const times = (plan: RidePlan, moment = now) => {
  const leg = planned(plan, moment)?.legs[0];
  return {
    ready: leg?.readyAt?.slice(11),
    pickUp: leg?.pickUp.kind === 'at' ? leg.pickUp.at.slice(11) : undefined,
  };
};

const from = (town: string): Details => ({ pickup: { ...home, town } });

describe('when to be ready, and when the vehicle comes', () => {
  test('within one town: the vehicle comes 25 minutes before, the rider is ready an hour before', () => {
    expect(times(aPlan())).toEqual({ ready: '13:30', pickUp: '14:05' });
  });

  test('far away: the rider is ready a quarter of an hour before the vehicle', () => {
    // 65 minutes on the road, there 10 minutes before.
    expect(times(aPlan({}, from('New Haven')))).toEqual({ ready: '13:00', pickUp: '13:15' });
  });

  test('a place nobody can estimate is taken for a long trip', () => {
    expect(times(aPlan({}, { destination: { ...clinic, town: 'Boston', state: 'MA' } }))).toEqual({
      ready: '12:35',
      pickUp: '12:50',
    });
  });

  test('neither is before now', () => {
    const today = { appointmentDate: now.date };
    expect(times(aPlan(today), { ...now, time: '13:29' })).toEqual({ ready: '13:30', pickUp: '14:05' });
    expect(times(aPlan(today), { ...now, time: '13:45' })).toEqual({ ready: '13:45', pickUp: '14:05' });
    expect(times(aPlan(today), { ...now, time: '14:10' })).toEqual({ ready: '14:10', pickUp: '14:10' });
  });

  test('it is the earlier of the two, whatever the towns and the time', () => {
    const towns = fc.constantFrom('Hartford', 'West Hartford', 'New Haven', 'Greenwich', 'Thompson');
    const clock = fc
      .tuple(fc.integer({ min: 4, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    fc.assert(
      fc.property(towns, towns, clock, (here, there, appointmentTime) => {
        const plan = aPlan({ appointmentTime }, { ...from(here), destination: { ...clinic, town: there } });
        const { ready = '', pickUp = '' } = times(plan);
        const date = '2026-11-18';
        const hourBefore = addMinutes(at(date, appointmentTime), -60);
        const quarterBeforePickUp = addMinutes(at(date, pickUp), -15);
        expect(at(date, ready)).toBe(hourBefore < quarterBeforePickUp ? hourBefore : quarterBeforePickUp);
        expect(pickUp <= appointmentTime).toBe(true);
      }),
    );
  });

  test('the vehicle for a visit soon after midnight comes before it, not a day late', () => {
    const leg = planned(aPlan({ appointmentTime: '00:15' }))?.legs[0];
    expect(leg?.pickUp).toEqual({ kind: 'at', at: '2026-11-17T23:50' });
    expect(leg?.date).toBe('2026-11-18');
  });

  test('who leaves a hospital is picked up when it lets them go, not before', () => {
    const discharge = aPlan(
      { visitPurpose: 'discharge', appointmentTime: '14:30' },
      { pickup: clinic, destination: home },
    );
    const { pickUp = '' } = times(discharge);
    expect(pickUp >= '14:30').toBe(true);
  });
});

describe('the legs', () => {
  test.each([
    ['there', 'will-call', ['return']],
    ['there', 'none', ['return']],
    ['back', 'will-call', ['outbound']],
    ['back', 'none', ['outbound']],
  ] as const)('somebody takes the rider %s, way back %s: %j', (freeRideCovers, kind, directions) => {
    const ride = planned(aPlan({ freeRideAvailable: true, freeRideCovers }, { returnRide: { kind } }));
    expect(ride?.legs.map(({ direction }) => direction)).toEqual(directions);
  });

  test('one way', () => {
    expect(planned(aPlan())?.legs).toEqual([
      {
        direction: 'outbound',
        from: home,
        to: clinic,
        date: '2026-11-18',
        appointmentTime: '14:30',
        pickUp: { kind: 'at', at: '2026-11-18T14:05' },
        readyAt: '2026-11-18T13:30',
      },
    ]);
  });

  test('back at a time', () => {
    const ride = planned(aPlan({}, { returnRide: { kind: 'at', time: '16:00' } }));
    expect(ride?.legs[1]).toEqual({
      direction: 'return',
      from: clinic,
      to: home,
      date: '2026-11-18',
      pickUp: { kind: 'at', at: '2026-11-18T16:00' },
      readyAt: '2026-11-18T16:00',
    });
  });

  test('back when the rider calls: no time to be ready', () => {
    const ride = planned(aPlan({}, { returnRide: { kind: 'will-call' } }));
    expect(ride?.legs[1]).toEqual({
      direction: 'return',
      from: clinic,
      to: home,
      date: '2026-11-18',
      pickUp: { kind: 'will-call' },
    });
  });
});

describe('the ride that is planned', () => {
  test.each([
    ['book', 'confirmed'],
    ['book-pending-authorization', 'pending'],
    ['urgent-book', 'requested'],
  ] as const)('%s begins as %s', (outcome, status) => {
    const ride = planned(aPlan({}, {}, { outcome }));
    expect(ride?.status).toBe(status);
    expect(ride?.moves).toEqual([
      { event: 'booked', status, at: '2026-11-16T09:00', actor: 'caller', reason: outcome },
    ]);
  });

  test('keeps what it was planned from, the time of the request and the decision too', () => {
    const plan = aPlan();
    expect(planned(plan)).toMatchObject({ ...plan, mode: 'livery', requestedAt: '2026-11-16T08:55' });
  });

  test('is none while day, time or a place is missing', () => {
    const { pickup: _pickup, ...noPickup } = aPlan().details;
    const { destination: _destination, ...noDestination } = aPlan().details;
    const { appointmentDate: _date, ...noDate } = aPlan().facts;
    const { appointmentTime: _time, ...noTime } = aPlan().facts;
    expect(planned({ ...aPlan(), details: noPickup })).toBeUndefined();
    expect(planned({ ...aPlan(), details: noDestination })).toBeUndefined();
    expect(planned({ ...aPlan(), facts: noDate })).toBeUndefined();
    expect(planned({ ...aPlan(), facts: noTime })).toBeUndefined();
  });

  test.each<[string, Facts]>([
    ['everything is known', {}],
    ['the member cannot tell the time', { appointmentTime: 'unknown' }],
  ])('is none exactly while a driver needs something: %s', (_, facts) => {
    const plan = aPlan(facts, {
      clinicPhone: '',
      riderPhone: { number: '8605550142', takesTexts: true },
      driverNote: '',
    });
    const missing = dispatch(plan.facts, plan.details, 'livery');
    expect(planned(plan) === undefined).toBe(missing !== undefined);
  });
});

test('a ride is open until it is under way or over', () => {
  expect(rideStatuses.filter((status) => isOpen({ ...aBookedRide(), status }))).toEqual([
    'requested',
    'pending',
    'confirmed',
    'assigned',
    'on-the-way',
    'arrived',
  ]);
});

test('a vehicle that was assigned stays with a ride that only goes at another time, and with no other', () => {
  const carrier = { name: 'acme', vehicle: 'white van' };
  const before: Ride = { ...aBookedRide({ status: 'assigned' }), carrier };
  const sameDay = changedRide(before, aRide(), now);
  expect(sameDay).toMatchObject({ status: 'assigned', carrier });
  const otherDay = changedRide(before, aRide({ legs: [aLeg('2026-12-07')] }), now);
  expect(otherDay.status).toBe('confirmed');
  expect(otherDay.carrier).toBeUndefined();
  expect(restoredRide(before, sameDay, now).carrier).toBeUndefined();
});

describe('a ride to a place no driver finds by what is known', () => {
  const words = { kind: 'address', name: "Rosa's", town: 'Hartford', state: 'CT' } as const;

  test.each([
    ['is not confirmed', { pickup: words }, {}, 'pending'],
    ['with a street it is', { pickup: { ...words, street: '12 Oak Street' } }, {}, 'confirmed'],
    [
      'a driver is looked for at once when it is urgent',
      { pickup: words },
      { outcome: 'urgent-book' },
      'requested',
    ],
    [
      'papers are waited for as well',
      { pickup: words },
      { outcome: 'book-pending-authorization' },
      'pending',
    ],
  ] as const)('%s', (_, details, decision, status) => {
    expect(planned(aPlan({}, details, decision))?.status).toBe(status);
  });
});
