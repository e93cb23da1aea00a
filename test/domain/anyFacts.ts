import fc from 'fast-check';
import { addDays } from '../../domain/calendar/calendarDate';
import {
  derivations,
  factsSchema,
  factTable,
  kindsOfCare,
  mobilities,
  presumedFacts,
  unknown,
  type FactName,
  type Facts,
  type FactValues,
} from '../../domain/facts';

const dayFrom = (first: string, spread: number) =>
  fc.integer({ min: 0, max: spread }).map((offset) => addDays(first, offset));
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const claim = fc.boolean();
const town = fc.constantFrom('Hartford', 'New Haven', 'Hamden', 'Coventry');

/** Values of every fact, close enough together that boundaries are met often. */
const valueOf: { readonly [Name in FactName]: fc.Arbitrary<FactValues[Name]> } = {
  requestDate: dayFrom('2026-11-16', 14),
  requestTime: clock,
  emergencySymptoms: claim,
  program: fc.constantFrom('husky-a', 'husky-b', 'husky-c', 'husky-d', 'limited-benefit', 'none'),
  coverageBegin: dayFrom('2026-11-10', 14),
  coverageEnd: dayFrom('2026-11-20', 28),
  coverageStatus: fc.constantFrom('active', 'inactive'),
  dateOfBirth: fc.oneof(dayFrom('2010-11-01', 60), dayFrom('2014-11-01', 60), dayFrom('1940-01-01', 30_000)),
  age: fc.integer({ min: 0, max: 100 }),
  residence: fc.constantFrom('home', 'nursing-home', 'other'),
  hospitalInpatient: claim,
  appointmentDate: dayFrom('2026-11-16', 28),
  appointmentTime: clock,
  visitPurpose: fc.constantFrom(
    'medical',
    'dental',
    'behavioral-health',
    'prescription-pickup',
    'item-pickup',
    'discharge',
    'not-care',
  ),
  kindOfCare: fc.constantFrom(...kindsOfCare),
  fittingRequired: claim,
  serviceCoveredByMedicaid: claim,
  needsImmediateTreatment: claim,
  canDriveSelf: claim,
  householdCarAvailable: claim,
  freeRideAvailable: claim,
  volunteerRideAvailable: claim,
  otherAgencyRide: claim,
  providerFurnishesTransport: claim,
  paidMileageDriverAvailable: claim,
  originTown: town,
  destinationTown: town,
  destinationState: fc.constantFrom('CT', 'MA', 'RI'),
  destinationProviderIsBorderProvider: claim,
  sameTown: claim,
  outOfState: claim,
  adultEscortAvailable: claim,
  escortType: fc.constantFrom('family', 'facility-staff'),
  minorConsentOnFile: claim,
  escortApprovalFormOnFile: claim,
  mobility: fc.constantFrom(...mobilities),
  canWalk: claim,
  canTransferToCarSeat: claim,
  mustTravelInWheelchair: claim,
  needsMedicalAttentionInTransit: claim,
  busServesTrip: claim,
  canRideTransit: claim,
  usablePublicTransit: claim,
  busPassInHand: claim,
  approvedModeOnFile: fc.constantFrom('livery', 'wheelchair-van'),
};

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
          fc.oneof({ weight: 6, arbitrary: valueOf[name] }, { weight: 1, arbitrary: fc.constant(unknown) }),
        ]),
      ),
      { requiredKeys: [...requiredKeys] },
    )
    .map((facts) => factsSchema.parse(facts));

/** Facts in any combination: absent, `unknown` or a value, derived ones among them. */
export const anyFacts: fc.Arbitrary<Facts> = oneOfMany(factNames, []);

/** Values a fact can have. */
export const valuesOf = (name: FactName): fc.Arbitrary<unknown> => valueOf[name];

/** What only a record says, and nothing is presumed of: its absence is an answer too. */
const mayBeMissing: readonly FactName[] = ['coverageBegin', 'coverageEnd', 'approvedModeOnFile'];

const given = factNames.filter((name) => derivations[name] === undefined);

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
