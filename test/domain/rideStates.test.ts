import type { Now } from '../../domain/calendar/calendarDate';
import { moveRide, type NewEvent } from '../../domain/moveRide';
import { needsDriver } from '../../domain/needsDriver';
import { pendingFor } from '../../domain/pendingFor';
import { betweenTownCenters } from '../../domain/places/travel';
import { ctHusky } from '../../domain/program/ctHusky';
import { canStillGo, expectedAt } from '../../domain/punctuality';
import type { Ride } from '../../domain/ride';
import { workAboutRide } from '../../domain/workAboutRide';
import { aBookedRide, aLeg, aMember, aRide } from '../contracts/samples';

const now: Now = { date: '2026-12-04', time: '13:40' };

type Told = Pick<NewEvent, 'event'> & Partial<NewEvent>;

/** The ride after these events, told by dispatch. */
const after = (ride: Ride, ...events: readonly Told[]): Ride =>
  events.reduce(
    (before, event) => moveRide(before, { actor: 'dispatch', reason: 'x', ...event }, now) ?? before,
    ride,
  );

const assigned: Told = { event: 'assigned', carrier: { name: 'acme' } };

describe('whether a ride needs a driver', () => {
  test.each<[string, Ride, boolean]>([
    ['booked, and nobody has it yet', aBookedRide(), false],
    ['given to a carrier', after(aBookedRide(), assigned), false],
    ['handed back', after(aBookedRide(), assigned, { event: 'handed-back' }), true],
    [
      'handed back, then given to another',
      after(aBookedRide(), assigned, { event: 'handed-back' }, assigned),
      false,
    ],
    [
      'handed back, then cancelled',
      after(aBookedRide(), assigned, { event: 'handed-back' }, { event: 'cancelled' }),
      false,
    ],
  ])('%s: %s', (_, ride, expected) => {
    expect(needsDriver(ride)).toBe(expected);
  });
});

describe('what a pending ride waits for', () => {
  const { decision } = aRide();
  const pending = (changes: Partial<Ride>): Ride => ({ ...aBookedRide({ status: 'pending' }), ...changes });
  test.each<[string, Ride, ReturnType<typeof pendingFor>]>([
    ['a ride that waits for nothing', aBookedRide(), undefined],
    [
      'a paper',
      pending({ decision: { ...decision, waitsFor: ['medical-necessity-form'] } }),
      'medical-necessity-form',
    ],
    [
      'an address',
      pending({ details: { pickup: { kind: 'address', name: "Rosa's", town: 'Hartford', state: 'CT' } } }),
      'address-to-complete',
    ],
    ['a person, whatever else it waited for', after(aBookedRide(), { event: 'held' }), 'on-hold'],
  ])('%s', (_, ride, expected) => {
    expect(pendingFor(ride)).toBe(expected);
  });
});

describe('when the vehicle is expected', () => {
  const estimated = (time: string): Told => ({ event: 'estimated', expected: `2026-12-04T${time}` });
  test.each<[string, readonly Told[], string | undefined]>([
    ['nobody said it', [assigned], undefined],
    ['as it was said last', [assigned, estimated('13:50'), estimated('13:55')], '2026-12-04T13:55'],
    [
      'as it was said when it left',
      [assigned, { event: 'on-the-way', expected: '2026-12-04T14:00' }],
      '2026-12-04T14:00',
    ],
    [
      'what the driver before said counts no more',
      [assigned, estimated('13:50'), { event: 'handed-back' }, assigned],
      undefined,
    ],
    ['nor what was said once it is there', [assigned, estimated('13:50'), { event: 'arrived' }], undefined],
  ])('%s', (_, events, expected) => {
    expect(expectedAt(after(aBookedRide(), ...events))).toBe(expected);
  });
});

describe('whether a vehicle sent now could still go', () => {
  test.each<[string, boolean]>([
    ['14:15', true],
    ['14:16', false],
  ])('to a visit at 14:30, 15 minutes away, at %s: %s', (time, expected) => {
    expect(canStillGo(aBookedRide(), { ...now, time }, betweenTownCenters)).toBe(expected);
  });

  test('home it always can', () => {
    const { from, to, date } = aLeg('2026-12-04');
    const back = {
      direction: 'return',
      from: to,
      to: from,
      date,
      pickUp: { kind: 'at', at: `${date}T10:00` },
    } as const;
    expect(canStillGo(aBookedRide({ legs: [back] }), now, betweenTownCenters)).toBe(true);
  });
});

test('work about treatment that cannot wait says so, and a letter goes to the member’s own address', () => {
  const ride = aBookedRide({ facts: { kindOfCare: 'dialysis' } });
  const by = { now, program: ctHusky };
  const work = { kind: 'handed-back', reason: 'handed-back' } as const;
  expect(workAboutRide(work, ride, aMember(), by)).toMatchObject({
    due: '2026-12-04T13:50',
    treatment: true,
  });
  const other = workAboutRide(work, aBookedRide(), undefined, by);
  expect(other).not.toHaveProperty('treatment');
  expect(other).not.toHaveProperty('noticeDue');
  for (const reason of ['cancelled-by-us', 'still-pending'] as const)
    expect(workAboutRide({ kind: 'referral', reason }, ride, aMember(), by)).toMatchObject({
      once: `${reason} ${ride.number}`,
      noticeDue: '2026-12-07T17:00',
      notice: { mailTo: aMember().mailingAddress },
    });
});
