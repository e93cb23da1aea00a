import { ctHusky } from '../../../domain/program/ctHusky';
import type { Leg, Move, NewRide } from '../../../domain/ride';
import { occasionsOf, type RideContext } from '../../../domain/updates/occasionsOf';
import { aBookedRide, aLeg } from '../../contracts/samples';

/** A Friday; the ride is picked up at 13:45. */
const DAY = '2026-12-04';

const move = (
  event: NonNullable<Move['event']>,
  status: Move['status'],
  at: string,
  more: Partial<Move> = {},
): Move => ({
  event,
  status,
  at,
  actor: 'dispatch',
  reason: 'told',
  ...more,
});

const booked = (status: Move['status'] = 'confirmed', at = '2026-11-23T09:05'): Move =>
  move('booked', status, at, { actor: 'caller', reason: 'book' });

const returnLeg = (pickUp: Leg['pickUp']): Leg => {
  const { from, to, date } = aLeg(DAY);
  return { direction: 'return', from: to, to: from, date, pickUp };
};

/** What happens to a ride: event, from when, until when, what is told and what is done, as one line each. */
const lines = (
  changes: Partial<NewRide> & { readonly moves: readonly Move[] },
  context: Partial<RideContext> = {},
): readonly string[] => {
  const status = changes.moves.at(-1)?.status ?? 'confirmed';
  const ride = aBookedRide({ status, ...changes });
  return occasionsOf(ride, { program: ctHusky, endsSeries: false, ...context })
    .filter(({ event }) => !event.startsWith('look') && !event.startsWith('after-ride'))
    .map(({ event, from, until, tells, work }) =>
      [event, from, until, tells ?? '-', work === undefined ? '-' : `${work.kind}/${work.reason}`].join(
        ' | ',
      ),
    );
};

const without = (all: readonly string[], ...beginnings: readonly string[]) =>
  all.filter((line) => !beginnings.some((beginning) => line.startsWith(beginning)));

const DAY_BEFORE = `day-before ${DAY} | 2026-12-03T17:00 | 2026-12-03T21:00 | day-before | -`;
const NO_VEHICLE = `no-vehicle outbound | ${DAY}T12:45 | ${DAY}T13:45 | no-driver | urgent-dispatch/no-vehicle`;
const LATE = [
  `late outbound | ${DAY}T14:00 | ${DAY}T17:45 | late | -`,
  `late-person outbound | ${DAY}T14:15 | ${DAY}T17:45 | late-person | late-ride/no-vehicle`,
];

describe('a ride that is booked', () => {
  it('is confirmed, told the day before, and watched until a vehicle has come', () => {
    expect(lines({ moves: [booked()] })).toEqual([
      'move 0 | 2026-11-23T09:05 | 2026-11-24T09:05 | booked | -',
      DAY_BEFORE,
      NO_VEHICLE,
      ...LATE,
    ]);
  });

  it.each([
    ['in the night', '2026-11-23T23:10', '2026-11-24T08:00'],
    ['in the early morning', '2026-11-24T04:10', '2026-11-24T08:00'],
    ['at the hour in which nothing is told any more', '2026-11-23T21:00', '2026-11-24T08:00'],
    ['a minute before', '2026-11-23T20:59', '2026-11-23T20:59'],
  ])('is confirmed in the morning when it was booked %s', (_, at, from) => {
    expect(lines({ moves: [booked('confirmed', at)] })[0]).toContain(`move 0 | ${from}`);
  });

  it('is not told the day before again by who booked it that evening', () => {
    expect(lines({ moves: [booked('confirmed', '2026-12-03T16:59')] })).toContain(DAY_BEFORE);
    expect(lines({ moves: [booked('confirmed', '2026-12-03T17:00')] })).not.toContain(DAY_BEFORE);
  });

  it('tells nothing more once it is cancelled by who rides', () => {
    const cancelled = move('cancelled', 'cancelled', '2026-12-01T10:00', { actor: 'caller' });
    expect(lines({ moves: [booked(), cancelled] })).toEqual([]);
  });

  it('tells that we cancelled it, in the night of its own day as well', () => {
    const at = (moment: string) => lines({ moves: [booked(), move('cancelled', 'cancelled', moment)] });
    expect(at('2026-12-03T22:00')).toEqual([`move 1 | ${DAY}T08:00 | ${DAY}T22:00 | cancelled | -`]);
    expect(at(`${DAY}T05:00`)).toEqual([`move 1 | ${DAY}T05:00 | 2026-12-05T05:00 | cancelled | -`]);
  });

  it('tells of a closing until the day is over, while the ride stands, and in the night not before the morning', () => {
    const closing = (at: string) => move('closing', 'confirmed', at, { reason: 'places-closed' });
    expect(lines({ moves: [booked(), closing('2026-12-03T10:00')] })).toContain(
      `move 1 | 2026-12-03T10:00 | ${DAY}T23:59 | places-closed | -`,
    );
    expect(lines({ moves: [booked(), closing('2026-12-03T22:00')] })).toContain(
      `move 1 | ${DAY}T08:00 | ${DAY}T23:59 | places-closed | -`,
    );
    const cancelled = move('cancelled', 'cancelled', '2026-12-03T11:00', { actor: 'caller' });
    expect(lines({ moves: [booked(), closing('2026-12-03T10:00'), cancelled] })).toEqual([]);
  });

  it('says in time that it is the last of its series', () => {
    const last = `series-ends ${DAY} | 2026-11-27T09:00 | ${DAY}T13:45 | series-ends | -`;
    expect(lines({ moves: [booked()] }, { endsSeries: true })).toContain(last);
    const late = { moves: [booked('confirmed', '2026-11-28T10:00')], requestedAt: '2026-11-28T10:00' };
    expect(lines(late, { endsSeries: true })).not.toContain(last);
  });
});

describe('a ride with a vehicle', () => {
  const assigned = [booked(), move('assigned', 'assigned', '2026-12-03T10:00')];
  const under = (...moves: readonly Move[]) => lines({ moves: [...assigned, ...moves] });

  it('is not missing one, and can still be late', () => {
    expect(under()).toEqual([
      'move 0 | 2026-11-23T09:05 | 2026-11-24T09:05 | booked | -',
      'move 1 | 2026-12-03T10:00 | 2026-12-04T10:00 | assigned | -',
      DAY_BEFORE,
      ...LATE,
    ]);
  });

  it('tells that the driver left and is there, and of nothing that is overtaken', () => {
    const left = move('on-the-way', 'on-the-way', `${DAY}T13:20`, {
      leg: 'outbound',
      expected: `${DAY}T13:40`,
    });
    const there = move('arrived', 'arrived', `${DAY}T13:41`, { leg: 'outbound' });
    expect(under(left)).toEqual([`move 2 | ${DAY}T13:20 | ${DAY}T13:50 | on-the-way | -`, ...LATE]);
    expect(under(left, there)).toEqual([`move 3 | ${DAY}T13:41 | ${DAY}T14:11 | arrived | -`]);
    expect(under(left, there, move('picked-up', 'picked-up', `${DAY}T13:45`, { leg: 'outbound' }))).toEqual(
      [],
    );
  });

  it.each([
    ['14:00', `late outbound | ${DAY}T13:10`],
    ['13:59', `late outbound | ${DAY}T14:00`],
  ])(
    'that is expected at %s is late from when that is known, or when it has come about',
    (expected, late) => {
      const estimate = move('estimated', 'assigned', `${DAY}T13:10`, {
        leg: 'outbound',
        expected: `${DAY}T${expected}`,
      });
      expect(under(estimate).find((line) => line.startsWith('late outbound'))).toContain(late);
    },
  );

  it('is late in half the time on the way to treatment that cannot wait', () => {
    const dialysis = lines({ moves: assigned, facts: { kindOfCare: 'dialysis' } });
    expect(dialysis).toEqual(
      expect.arrayContaining([
        `late outbound | ${DAY}T13:53 | ${DAY}T17:45 | late | -`,
        `late-person outbound | ${DAY}T14:00 | ${DAY}T17:45 | late-person | late-ride/no-vehicle`,
      ]),
    );
  });

  it('needs another driver when it was handed back, and asks who was not there', () => {
    const back = move('handed-back', 'confirmed', `${DAY}T12:00`);
    expect(without(under(back), 'late', 'move 0', 'day-before')).toEqual([
      `move 2 | ${DAY}T12:00 | 2026-12-05T12:00 | needs-driver | -`,
      NO_VEHICLE,
    ]);
    expect(under(move('no-show', 'no-show', `${DAY}T13:50`))).toEqual([
      `move 2 | ${DAY}T13:50 | ${DAY}T17:50 | no-show | -`,
    ]);
  });
});

describe('a ride that is not sure', () => {
  it('is missing a vehicle at 45 minutes when it is urgent', () => {
    expect(lines({ moves: [booked('requested', `${DAY}T10:00`)] })).toEqual([
      `move 0 | ${DAY}T10:00 | 2026-12-05T10:00 | requested | -`,
      `no-vehicle outbound | ${DAY}T13:00 | ${DAY}T13:45 | no-driver | urgent-dispatch/no-vehicle`,
      ...LATE,
    ]);
  });

  const pending = (requestedAt = '2026-11-23T09:05') => ({
    moves: [booked('pending', requestedAt)],
    requestedAt,
    decision: { ...aBookedRide().decision, waitsFor: ['medical-necessity-form'] as const },
  });

  it('waits for its form until two business days before, and owes a letter when its day has come', () => {
    expect(lines(pending()).slice(1)).toEqual([
      `form-missing ${DAY} | 2026-12-02T09:00 | ${DAY}T13:45 | form-missing | chase-form/medical-necessity-form`,
      `still-pending ${DAY} | ${DAY}T06:00 | ${DAY}T23:59 | still-pending | referral/still-pending`,
    ]);
    expect(lines(pending('2026-12-02T09:00'))[1]).toContain('still-pending');
  });

  it('asks for its bus pass two business days before, while nobody has told of it', () => {
    const bus = (state: 'asked' | 'not-arrived') =>
      lines({ moves: [booked()], mode: 'bus', pass: [{ state, at: '2026-11-23T09:05' }] }).slice(1);
    expect(bus('asked')).toEqual([
      DAY_BEFORE,
      `pass ${DAY} | 2026-12-02T09:00 | ${DAY}T13:45 | pass | bus-pass/pass-not-arrived`,
    ]);
    expect(bus('not-arrived')).toEqual([DAY_BEFORE]);
  });

  it.each([
    ['2026-12-03', true],
    [DAY, false],
  ])('whose coverage ends on %s is told early, or is not: %s', (coverageEnd, isTold) => {
    const told = `coverage ${DAY} | 2026-12-02T09:00 | ${DAY}T13:45 | coverage | member-record/coverage-ends`;
    expect(lines({ moves: [booked()] }, { coverageEnd }).includes(told)).toBe(isTold);
  });

  it('is looked at again when its papers have to be in order, whatever is known before', () => {
    const all = occasionsOf(aBookedRide({ moves: [booked()] }), { program: ctHusky, endsSeries: false });
    expect(all.find(({ event }) => event.startsWith('look'))).toMatchObject({ from: '2026-12-02T09:00' });
  });
});

describe('the way back', () => {
  const there = (...moves: readonly Move[]) =>
    lines({
      legs: [aLeg(DAY), returnLeg({ kind: 'will-call' })],
      moves: [booked(), ...moves],
    });
  const called = move('ready-for-return', 'confirmed', `${DAY}T15:00`, { actor: 'caller', leg: 'return' });

  it('that was called for is late when the promised hour is over', () => {
    expect(without(there(called), 'move')).toEqual([
      DAY_BEFORE,
      `will-call 1 | ${DAY}T16:00 | ${DAY}T20:00 | will-call | late-ride/no-vehicle`,
    ]);
  });

  it('is late no more once somebody is in the car', () => {
    const inCar = move('picked-up', 'picked-up', `${DAY}T15:40`, { leg: 'return' });
    expect(without(there(called, inCar), 'move', 'day-before')).toEqual([]);
  });
});

describe('whether the rider got there and home', () => {
  const askedOf = (changes: Partial<NewRide> & { readonly moves: readonly Move[] }): readonly string[] => {
    const ride = aBookedRide({ status: changes.moves.at(-1)?.status ?? 'confirmed', ...changes });
    return occasionsOf(ride, { program: ctHusky, endsSeries: false })
      .filter(({ tells }) => tells === 'after-ride')
      .map(({ event, from, until }) => `${event} | ${from} | ${until}`);
  };
  const thereAndBack = (pickUp: Leg['pickUp'], ...moves: readonly Move[]) =>
    askedOf({ legs: [aLeg(DAY), returnLeg(pickUp)], moves: [booked(), ...moves] });
  const asked = (from: string, until = '2026-12-05T12:00') => [`after-ride ${DAY} | ${from} | ${until}`];

  it('is asked half an hour after the last drop-off', () => {
    const home = move('dropped-off', 'completed', `${DAY}T16:10`, { leg: 'return' });
    expect(thereAndBack({ kind: 'will-call' }, home)).toEqual(asked(`${DAY}T16:40`));
  });

  it.each<[string, Leg['pickUp'], readonly Move[], string]>([
    ['a way back at a time', { kind: 'at', at: `${DAY}T16:00` }, [], `${DAY}T18:00`],
    ['a way back by call that nobody called for', { kind: 'will-call' }, [], `${DAY}T20:00`],
    [
      'a way back that was called for in the evening',
      { kind: 'will-call' },
      [move('ready-for-return', 'confirmed', `${DAY}T18:50`, { actor: 'caller', leg: 'return' })],
      `${DAY}T20:50`,
    ],
  ])('is asked of %s when it has to be over and nobody told of its end', (_, pickUp, moves, from) => {
    expect(thereAndBack(pickUp, ...moves)).toEqual(asked(from));
  });

  it('waits for the morning where it would be night, though it is the day of the ride', () => {
    const home = (at: string) => move('dropped-off', 'completed', `${DAY}T${at}`, { leg: 'return' });
    expect(thereAndBack({ kind: 'will-call' }, home('20:29'))).toEqual(asked(`${DAY}T20:59`));
    expect(thereAndBack({ kind: 'will-call' }, home('20:30'))).toEqual(asked('2026-12-05T08:00'));
  });

  it.each<[string, Partial<NewRide>, Move]>([
    ['was cancelled', {}, move('cancelled', 'cancelled', `${DAY}T10:00`)],
    ['is said to have missed its rider', {}, move('no-show', 'no-show', `${DAY}T13:50`)],
    ['still waits for its paper', {}, move('held', 'pending', '2026-11-24T10:00')],
    ['goes by bus', { mode: 'bus' }, booked()],
  ])('is not asked of a ride that %s', (_, changes, last) => {
    expect(askedOf({ ...changes, moves: [booked(), last] })).toEqual([]);
  });
});
