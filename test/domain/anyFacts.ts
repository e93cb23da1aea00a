import fc from 'fast-check';
import { z } from 'zod';
import { addDays } from '../../domain/calendar/calendarDate';
import { derivations } from '../../domain/derivations';
import { factsSchema, factTable, kindsOfRide, unknown, type FactName, type Facts } from '../../domain/facts';
import { presumedFacts } from '../../domain/presumedFacts';

const dayFrom = (first: string, spread: number) =>
  fc.integer({ min: 0, max: spread }).map((offset) => addDays(first, offset));
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
/** Values of a claim, of a list of names, of a list of such, of a number. */
const fromSchema = (name: FactName): fc.Arbitrary<unknown> => {
  const { schema } = factTable[name];
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodArray) return fc.subarray([...kindsOfRide]);
  return fc.integer({ min: 0, max: 130 });
};

const carrier = fc.constantFrom('Elm Livery', 'Harbor Cars');
const diagnosis = fc.constantFrom('paraplegia', 'asthma');
const state = fc.constantFrom('CT', 'MA', 'RI', 'FL');
const town = fc.constantFrom('Hartford', 'New Haven', 'Hamden', 'Coventry');

const cost = fc.integer({ min: 0, max: 200 });

/** Values close enough together that boundaries are met often, where any value in range would not do. */
const chosen: { readonly [Name in FactName]?: fc.Arbitrary<unknown> } = {
  requestDate: dayFrom('2026-11-16', 14),
  requestTime: clock,
  requestKind: fc.oneof({ weight: 5, arbitrary: fc.constant('ride') }, fromSchema('requestKind')),
  companionRelation: fc.oneof(
    { weight: 3, arbitrary: fc.constant('patient') },
    fromSchema('companionRelation'),
  ),
  coverageBegin: dayFrom('2026-11-10', 14),
  coverageEnd: dayFrom('2026-11-20', 28),
  dateOfBirth: fc.oneof(dayFrom('2010-11-01', 60), dayFrom('2014-11-01', 60), dayFrom('1940-01-01', 30_000)),
  appointmentDate: dayFrom('2026-11-16', 28),
  appointmentTime: clock,
  originTown: town,
  destinationTown: town,
  originState: state,
  destinationState: state,
  requestedCarrier: carrier,
  relevantDiagnosis: diagnosis,
  standingOrderStart: dayFrom('2026-11-16', 28),
  standingOrderEnd: dayFrom('2027-01-16', 90),
  tripDate: dayFrom('2026-07-01', 150),
  daysSinceTrip: fc.integer({ min: 0, max: 40 }),
  workingDaysSinceTrip: fc.integer({ min: 0, max: 100 }),
  claimAmount: fc.constantFrom(0, 0.99, 1, 1.01, 12.5),
  quotedCosts: fc.record(Object.fromEntries(kindsOfRide.map((id) => [id, cost])), { requiredKeys: [] }),
};

const valueOf = (name: FactName): fc.Arbitrary<unknown> => chosen[name] ?? fromSchema(name);

/** Whether a name is that of a fact. */
export const isFactName = (name: string): name is FactName => Object.hasOwn(factTable, name);

/** All names of facts. */
export const factNames: readonly FactName[] = Object.keys(factTable).filter(isFactName);

const oneOfMany = (names: readonly FactName[], requiredKeys: readonly FactName[]): fc.Arbitrary<Facts> =>
  fc
    .record(
      Object.fromEntries(
        names.map((name) => [
          name,
          fc.oneof({ weight: 6, arbitrary: valueOf(name) }, { weight: 1, arbitrary: fc.constant(unknown) }),
        ]),
      ),
      { requiredKeys: [...requiredKeys] },
    )
    .map((facts) => factsSchema.parse(facts));

/** Facts in any combination: absent, `unknown` or a value, derived ones among them. */
export const anyFacts: fc.Arbitrary<Facts> = oneOfMany(factNames, []);

/** Values a fact can have. */
export const valuesOf = valueOf;

/** What only a record says, and nothing is presumed of: its absence is an answer too. */
const mayBeMissing: readonly FactName[] = [
  'coverageBegin',
  'coverageEnd',
  'applicationStatus',
  'evaluationRequestedByDepartment',
  'medicalAdviceOnFile',
  'departmentAuthorizationOnFile',
  'approvedModeOnFile',
];

/** Whether a fact is made of others, so that a truth of its own could contradict them. */
export const isMadeOfOthers = (name: FactName): boolean => (derivations[name]?.from.length ?? 0) > 0;

/** Facts that say another one in other words. */
const inOtherWords: readonly FactName[] = ['serviceType', 'assistiveDevice', 'relevantDiagnosis'];

const given = factNames.filter((name) => !isMadeOfOthers(name) && !inOtherWords.includes(name));

/** The whole truth about a trip: every fact that is not made of others. Half of the trips are ordinary as far as presumptions go. */
export const wholeTruth: fc.Arbitrary<Facts> = fc
  .tuple(
    oneOfMany(
      given,
      given.filter((name) => !mayBeMissing.includes(name)),
    ),
    fc.boolean(),
  )
  .map(([facts, ordinary]) => {
    const presumed = Object.entries(presumedFacts).map(([name, { value }]) => [name, value]);
    return ordinary ? factsSchema.parse({ ...facts, ...Object.fromEntries(presumed) }) : facts;
  });

/** The whole truth about a ride that has taken place, about which something is asked. */
export const wholeTruthAfterRide: fc.Arbitrary<Facts> = fc
  .tuple(wholeTruth, fc.constantFrom('reimbursement', 'after-the-fact-approval', 'complaint', 'late-driver'))
  .map(([facts, requestKind]) => factsSchema.parse({ ...facts, requestKind, emergencySymptoms: false }));
