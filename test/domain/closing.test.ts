import { closingsOf, isTouched, withClosing, workOfClosing, type Closing } from '../../domain/closing';
import { rideDay, type Move, type Ride } from '../../domain/ride';
import { aBookedRide } from '../contracts/samples';

const toSchool = { afterSchoolTreatmentProgram: true } as const;
const moved = (status: Move['status']): Ride =>
  aBookedRide({
    status,
    moves: [{ event: 'booked', status, at: '2026-11-23T09:05', actor: 'caller', reason: 'book' }],
  });
const [leg] = aBookedRide().legs;
const from = leg?.from.town ?? '';
const to = leg?.to.town ?? '';

describe('a closing', () => {
  it.each<[string, Closing, Ride, boolean]>([
    ['everywhere touches each ride', { kind: 'rides-stop' }, aBookedRide(), true],
    ['where the ride begins touches it', { kind: 'rides-stop', towns: [from] }, aBookedRide(), true],
    ['where the visit is touches it', { kind: 'places-closed', towns: ['Union', to] }, aBookedRide(), true],
    ['elsewhere does not', { kind: 'places-closed', towns: ['Union'] }, aBookedRide(), false],
    ['of schools touches no ride to a doctor', { kind: 'schools-closed' }, aBookedRide(), false],
    [
      'of schools touches a ride to a school program',
      { kind: 'schools-closed' },
      aBookedRide({ facts: toSchool }),
      true,
    ],
  ])('%s', (_, closing, ride, expected) => {
    expect(isTouched(ride, closing)).toBe(expected);
  });

  it.each<[Move['status'], boolean]>([
    ['requested', true],
    ['pending', true],
    ['confirmed', true],
    ['assigned', true],
    ['on-the-way', false],
    ['picked-up', false],
    ['completed', false],
    ['cancelled', false],
    ['no-show', false],
  ])('is told of a ride that is %s: %s, and leaves it as it is', (status, isTold) => {
    const now = { date: '2026-12-03', time: '10:00' };
    const ride = withClosing(moved(status), { kind: 'rides-stop' }, { by: 'desk', request: 'one' }, now);
    expect(ride?.moves.at(-1)).toEqual(
      isTold
        ? {
            event: 'closing',
            status,
            at: '2026-12-03T10:00',
            actor: 'dispatch',
            reason: 'rides-stop',
            by: 'desk',
            request: 'one',
            closed: { day: rideDay(aBookedRide()) },
          }
        : undefined,
    );
    expect(ride?.status).toBe(isTold ? status : undefined);
  });

  it('is listed once for the rides it touches, with its towns, in the order they were entered', () => {
    const told = (ride: Ride, closing: Closing, request: string, time: string): Ride =>
      withClosing(ride, closing, { by: 'desk', request }, { date: '2026-12-03', time }) ?? ride;
    const snow: Closing = { kind: 'rides-stop', towns: [from] };
    const water: Closing = { kind: 'places-closed' };
    const one = told(told(moved('confirmed'), snow, 'two', '11:00'), water, 'three', '11:05');
    const rides = [one, told(moved('assigned'), snow, 'two', '11:00'), moved('confirmed')];
    expect(closingsOf(rides, '2027-01-01')).toEqual([]);
    expect(closingsOf(rides, rideDay(one))).toEqual([
      { ...snow, at: '2026-12-03T11:00', rides: 2 },
      { ...water, at: '2026-12-03T11:05', rides: 1 },
    ]);
  });

  it('leaves to a person whether a child goes to a school program', () => {
    expect(workOfClosing(aBookedRide())).toEqual([]);
    expect(workOfClosing(aBookedRide({ facts: toSchool }))).toEqual([
      { kind: 'call-back', reason: 'school-closed' },
    ]);
  });
});
