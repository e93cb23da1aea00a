import fc from 'fast-check';
import { viewOf } from '../../domain/decide';
import { derivations } from '../../domain/derivations';
import { factsSchema, factTable, kindsOfRide, type FactName, type Facts } from '../../domain/facts';
import { presumedFacts } from '../../domain/presumedFacts';
import { modes } from '../../domain/modes';
import { ctHusky } from '../../domain/program/ctHusky';
import { afterRideRules, modeRules, tripRules } from '../../domain/rules';
import { anyFacts, factNames, isFactName } from './anyFacts';

describe('the facts that rules and kinds of ride need', () => {
  const rules = Object.entries({ ...afterRideRules, ...tripRules, ...modeRules });

  /** What one rule or kind of ride says it needs, if anything. */
  const needOf = (facts: Facts, mode: (typeof kindsOfRide)[number]) => {
    const byMode = { ...facts, mode };
    return [
      ...rules.map(([name, rule]) => ({ name, said: rule.decide(byMode, ctHusky) })),
      ...kindsOfRide.map((id) => ({ name: id, said: modes[id].suits(facts, ctHusky) })),
    ];
  };

  test('are never ones that have a value or are `unknown`', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...kindsOfRide), (facts, mode) => {
        for (const { name, said } of needOf(facts, mode)) {
          if (said.kind !== 'needs' || facts[said.fact] === undefined) continue;
          expect({ rule: name, needs: said.fact, though: facts[said.fact] }).toBeUndefined();
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('can each be had: from the caller, the record, a presumption, or other facts that can', () => {
    const canBeHad = (name: FactName): boolean =>
      name === 'requestDate' || // ours to know, and so is the time
      name === 'requestTime' ||
      factTable[name].knownBy === 'caller' ||
      factTable[name].knownBy === 'record' ||
      presumedFacts[name] !== undefined ||
      (derivations[name]?.from.every(canBeHad) ?? false);
    const needed = new Set<FactName>();
    const gaps = fc.oneof(
      anyFacts,
      anyFacts.map(() => ({})),
    );
    fc.assert(
      fc.property(gaps, fc.constantFrom(...kindsOfRide), (facts, mode) => {
        for (const { said } of needOf(facts, mode)) if (said.kind === 'needs') needed.add(said.fact);
      }),
      { numRuns: 2_000 },
    );
    expect(needed.size).toBeGreaterThan(20);
    expect([...needed].filter((name) => !canBeHad(name))).toEqual([]);
  });
});

describe('facts as they come from outside', () => {
  test.each([
    ['nothing', {}],
    ['a value', { program: 'husky-c', appointmentTime: '07:05', age: 0 }],
    ['`unknown` for any fact', Object.fromEntries(factNames.map((name) => [name, 'unknown']))],
    ['a fact taken back', { residence: undefined }],
  ])('are taken: %s', (_, facts) => {
    expect(factsSchema.safeParse(facts).success).toBe(true);
  });

  test.each([
    ['no object', 'husky-c'],
    ['nothing at all', null],
    ['a name that is no fact', { shoeSize: 42 }],
    ['a name every object has', { toString: true }],
    ['a day that does not exist', { appointmentDate: '2026-02-29' }],
    ['a day written otherwise', { appointmentDate: '11/16/2026' }],
    ['a time that does not exist', { appointmentTime: '24:00' }],
    ['a time without its zero', { appointmentTime: '9:00' }],
    ['a word of another list', { mobility: 'bus' }],
    ['an age below zero', { age: -1 }],
    ['half a year', { age: 7.5 }],
    ['a claim in words', { canDriveSelf: 'yes' }],
  ])('are turned away: %s', (_, facts) => {
    expect(factsSchema.safeParse(facts).success).toBe(false);
  });
});

describe('presumptions', () => {
  test('hold values that the fact can have', () => {
    const values = Object.entries(presumedFacts).map(([name, { value }]) => [name, value]);
    expect(factsSchema.safeParse(Object.fromEntries(values)).success).toBe(true);
  });

  test.each([
    'canDriveSelf',
    'householdCarAvailable',
    'freeRideAvailable',
    'volunteerRideAvailable',
    'otherAgencyRide',
    'busServesTrip',
    'canRideTransit',
    'usablePublicTransit',
    'mobility',
  ])('are never made of %s', (name) => {
    expect(isFactName(name) && presumedFacts[name]).toBeUndefined();
  });
});

describe('the view', () => {
  test('puts what was said before what is presumed', () => {
    expect(viewOf({ residence: 'nursing-home' }, ctHusky).residence).toBe('nursing-home');
    expect(viewOf({ residence: 'unknown' }, ctHusky).residence).toBe('unknown');
    expect(viewOf({}, ctHusky).residence).toBe('home');
    expect(viewOf({}, ctHusky, false).residence).toBeUndefined();
  });

  test('puts what was said before what is derived', () => {
    expect(viewOf({ mobility: 'wheelchair', canWalk: true }, ctHusky).canWalk).toBe(true);
    expect(viewOf({ mobility: 'wheelchair' }, ctHusky).canWalk).toBe(false);
  });
});

/** A derived fact as a table: what it is made of, and what it comes to. */
const derived = (
  name: FactName,
  rows: readonly (readonly [sentence: string, from: Facts, value: unknown])[],
) => {
  describe(`${name} is derived`, () => {
    for (const [sentence, from, value] of rows) {
      test(sentence, () => {
        expect(viewOf(from, ctHusky)[name]).toBe(value);
      });
    }
  });
};

const appointmentDate = '2026-11-23';

derived('coverageStatus', [
  ['within coverage', { appointmentDate, coverageBegin: '2026-01-01', coverageEnd: '2026-12-31' }, 'active'],
  ['on its first day', { appointmentDate, coverageBegin: '2026-11-23' }, 'active'],
  ['on the day before', { appointmentDate, coverageBegin: '2026-11-24' }, 'inactive'],
  ['on its last day', { appointmentDate, coverageEnd: '2026-11-23' }, 'active'],
  ['on the day after', { appointmentDate, coverageEnd: '2026-11-22' }, 'inactive'],
  ['no dates on the record', { appointmentDate }, 'active'],
  ['dates nobody can tell', { appointmentDate, coverageBegin: 'unknown', coverageEnd: 'unknown' }, 'active'],
  ['no dates on the record, and no day yet', {}, 'active'],
  ['no day yet', { coverageEnd: '2026-11-22' }, undefined],
  ['the day cannot be told', { appointmentDate: 'unknown', coverageEnd: '2026-11-22' }, 'unknown'],
]);

derived('age', [
  ['on the sixteenth birthday', { appointmentDate, dateOfBirth: '2010-11-23' }, 16],
  ['on the day before it', { appointmentDate, dateOfBirth: '2010-11-24' }, 15],
  ['born today', { appointmentDate, dateOfBirth: appointmentDate }, 0],
  ['no birth date yet', { appointmentDate }, undefined],
  ['no day yet', { dateOfBirth: '2010-11-23' }, undefined],
  ['the birth date cannot be told', { appointmentDate, dateOfBirth: 'unknown' }, 'unknown'],
  ['the day cannot be told', { appointmentDate: 'unknown', dateOfBirth: '2010-11-23' }, 'unknown'],
]);

derived('sameTown', [
  ['one town', { originTown: 'Hamden', destinationTown: 'Hamden' }, true],
  ['two towns', { originTown: 'New Haven', destinationTown: 'Hamden' }, false],
  ['no destination yet', { originTown: 'Hamden' }, undefined],
  ['no pick-up yet', { destinationTown: 'Hamden' }, undefined],
  ['a town cannot be told', { originTown: 'unknown', destinationTown: 'Hamden' }, 'unknown'],
  [
    'Coventry in Connecticut and Coventry in Rhode Island are two towns',
    { originTown: 'Coventry', destinationTown: 'Coventry', destinationState: 'RI' },
    false,
  ],
]);

derived('outOfState', [
  ['in Connecticut', { destinationState: 'CT' }, false],
  ['in Massachusetts', { destinationState: 'MA' }, true],
  ['at a border provider', { destinationState: 'MA', destinationProviderIsBorderProvider: true }, false],
  [
    'not sure about a border provider',
    { destinationState: 'MA', destinationProviderIsBorderProvider: 'unknown' },
    true,
  ],
  ['the state cannot be told', { destinationState: 'unknown' }, 'unknown'],
  ['nobody said the state: Connecticut is presumed', {}, false],
]);

derived('canWalk', [
  ['on foot', { mobility: 'ambulatory' }, true],
  ['with a cane', { mobility: 'cane' }, true],
  ['with a walker', { mobility: 'walker' }, true],
  ['in a wheelchair', { mobility: 'wheelchair' }, false],
  ['in a power chair', { mobility: 'electric-wheelchair' }, false],
  ['lying flat', { mobility: 'stretcher' }, false],
  ['nobody said', {}, undefined],
  ['cannot be told', { mobility: 'unknown' }, 'unknown'],
]);

derived('mustTravelInWheelchair', [
  ['moves to a car seat', { mobility: 'wheelchair', canTransferToCarSeat: true }, false],
  ['cannot move to a car seat', { mobility: 'wheelchair', canTransferToCarSeat: false }, true],
  [
    'not sure about a car seat: the careful reading',
    { mobility: 'wheelchair', canTransferToCarSeat: 'unknown' },
    true,
  ],
  ['nobody asked about a car seat', { mobility: 'wheelchair' }, undefined],
  [
    'a van is approved: not asked again',
    { mobility: 'wheelchair', approvedModeOnFile: 'wheelchair-van' },
    true,
  ],
  ['livery is approved: still asked', { mobility: 'wheelchair', approvedModeOnFile: 'livery' }, undefined],
  ['a power chair does not fold', { mobility: 'electric-wheelchair' }, true],
  ['walks', { mobility: 'walker' }, false],
  ['nobody said', {}, undefined],
  ['cannot be told', { mobility: 'unknown' }, 'unknown'],
]);

derived('usablePublicTransit', [
  ['two yeses', { busServesTrip: true, canRideTransit: true }, true],
  ['a bus, but cannot ride it', { busServesTrip: true, canRideTransit: false }, false],
  ['a bus, not sure about riding it', { busServesTrip: true, canRideTransit: 'unknown' }, false],
  ['a bus, and nobody asked about riding it', { busServesTrip: true }, undefined],
  ['no bus', { busServesTrip: false }, false],
  ['not sure there is one', { busServesTrip: 'unknown' }, false],
  ['nobody asked', { canRideTransit: true }, undefined],
  ['cannot ride a bus, whether there is one or not', { canRideTransit: false }, false],
]);

const requestDate = '2026-11-16';

derived('daysSinceTrip', [
  ['the day of the ride', { requestDate, tripDate: '2026-11-16' }, 0],
  ['the day after it', { requestDate, tripDate: '2026-11-15' }, 1],
  ['thirty days after it', { requestDate, tripDate: '2026-10-17' }, 30],
  ['a ride that is still to come', { requestDate, tripDate: '2026-11-20' }, 0],
  ['no day of the ride yet', { requestDate }, undefined],
  ['the day cannot be told', { requestDate, tripDate: 'unknown' }, 'unknown'],
]);

derived('workingDaysSinceTrip', [
  ['the day of the ride', { requestDate, tripDate: '2026-11-16' }, 0],
  ['a Friday, asked on Monday', { requestDate, tripDate: '2026-11-13' }, 1],
  ['Veterans Day is none', { requestDate, tripDate: '2026-11-10' }, 3],
  ['so long ago that no limit counts on', { requestDate, tripDate: '1926-11-16' }, 102],
  ['no day of the ride yet', { requestDate }, undefined],
  ['the day cannot be told', { requestDate, tripDate: 'unknown' }, 'unknown'],
]);
