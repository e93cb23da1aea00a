import { isDeepStrictEqual as isEqual } from 'node:util';
import fc from 'fast-check';
import { decide, factsNeeded } from '../../domain/decide';
import type { Decision } from '../../domain/decision';
import {
  afterRideFacts,
  factsSchema,
  factTable,
  volunteeredFacts,
  type FactName,
  type Facts,
} from '../../domain/facts';
import { presumedFacts } from '../../domain/presumedFacts';
import { ctHusky } from '../../domain/program/ctHusky';
import { anyFacts, factNames, valuesOf, wholeTruth, wholeTruthAfterRide } from './anyFacts';
import { anySituation, completions, valuesAround } from './anySituation';
import { aTrip, bothWays, byBus, days, inWheelchair, toBoston, tomorrowRoutine, withinTown } from './trips';

const volunteered: readonly FactName[] = volunteeredFacts;
const afterRide: readonly FactName[] = afterRideFacts;

const decided = (facts: Facts): Decision => decide(facts, ctHusky);

const citationsOf = (decision: Decision): readonly string[] =>
  decision.kind === 'needs' ? [] : decision.citations;

/** A trip, what must come of it, and the clauses it must cite; a referral cites its ground last. */
type Whole = readonly [sentence: string, facts: Facts, decision: object, citations: readonly string[]];

const wholeDecisions = (rows: readonly Whole[]): void => {
  for (const [sentence, facts, decision, citations] of rows) {
    test(sentence, () => {
      const outcome = decided(facts);
      expect(outcome).toMatchObject(decision);
      expect(citationsOf(outcome)).toEqual(expect.arrayContaining([...citations]));
      if (outcome.kind === 'refer') expect(outcome.citations.at(-1)).toBe(citations.at(-1));
    });
  }
};

const BUS = '17-134d-33(e)(2)(C)';
const LIVERY = '17-134d-33(e)(2)(G)(i)(aa)';
const SEAT_IN_A_CAR = '17-134d-33(e)(2)(G)(i)(bb)';
const WHEELCHAIR_VAN = '17-134d-33(e)(2)(F)(i)(aa)';
const PRIVATE_CAR = '17-134d-33(e)(2)(M)';
const BROKER_APPROVES = '17-134d-33(f)(3)(B)(iii)';
const NECESSITY = '17-134d-33(f)(2)(B)(ii)';
const PROOF = '17-134d-33(f)(3)(B)(iv)';
const BETWEEN_TOWNS = '17-134d-33(f)(3)(B)(iv)#between-towns';
const OTHER_RIDE = '17-134d-33(e)(1)(B)';
const URGENT_APPROVAL = '17-134d-33(f)(3)(A)#verbal';
const CHEAPEST_SUITABLE = '17-134d-33(b)(7)';
const NOTICE = 'BRK-notice-two-business-days';
const PASS_NOTICE = 'BRK-notice-bus-pass-five';

const book = (mode: string, requirements: readonly string[] = [], notices: readonly string[] = []) => ({
  kind: 'book',
  outcome: 'book',
  mode,
  requirements,
  notices,
});
const pending = (mode: string, requirements: readonly string[], notices: readonly string[] = []) => ({
  ...book(mode, requirements, notices),
  outcome: 'book-pending-authorization',
});
const urgent = (mode: string, requirements: readonly string[], notices: readonly string[] = []) => ({
  ...book(mode, requirements, notices),
  outcome: 'urgent-book',
});
const refer = (because: string) => ({ kind: 'refer', outcome: 'deny-refer', because });
const person = (because: string) => ({ kind: 'refer', outcome: 'agent', because });

/** What a wheelchair van waits for: the doctor's form, the Department's approval, and the carrier who asks for it. */
const BY_CARRIER = ['medical-necessity-form', 'department-authorization', 'transport-provider-request'];

/** What a rider who is paid back has to bring and do. */
const PAID_BACK = ['visit-documentation', 'claim-within-30-days'];

const admitted = { hospitalInpatient: true, residence: 'home', companionRelation: 'patient' } as const;
const child = (dateOfBirth: string, changes: Facts = {}) => aTrip({ dateOfBirth, ...changes });

describe('a trip that may go', () => {
  wholeDecisions([
    [
      'a grown-up who walks, to a doctor, without a bus: livery',
      aTrip(),
      book('livery', ['broker-authorization']),
      [LIVERY, BROKER_APPROVES],
    ],
    [
      'two business days ahead',
      aTrip({ appointmentDate: days.afterTwoBusinessDays, needsImmediateTreatment: false }),
      book('livery', ['broker-authorization']),
      [LIVERY, BROKER_APPROVES],
    ],
    [
      'sits in a wheelchair and moves to a car seat: livery',
      aTrip({ mobility: 'wheelchair', canTransferToCarSeat: true }),
      book('livery', ['broker-authorization']),
      [SEAT_IN_A_CAR, BROKER_APPROVES],
    ],
    [
      'there is a bus, but the rider cannot use it: livery',
      aTrip({ busServesTrip: true, canRideTransit: false }),
      book('livery', ['broker-authorization']),
      [LIVERY],
    ],
    [
      'a wheelchair van, and an approval on file: nothing more is asked',
      aTrip({ mobility: 'wheelchair', approvedModeOnFile: 'wheelchair-van' }),
      book('wheelchair-van'),
      [WHEELCHAIR_VAN],
    ],
    [
      'a form on file allows livery: never less, though a bus goes',
      aTrip({ ...byBus, approvedModeOnFile: 'livery' }),
      book('livery', ['broker-authorization']),
      [LIVERY],
    ],
    [
      'glasses that have to be fitted',
      aTrip({ visitPurpose: 'item-pickup', fittingRequired: true }),
      book('livery', ['broker-authorization']),
      [LIVERY],
    ],
    [
      'a sister drives if mileage is paid, within one town',
      aTrip({ paidMileageDriverAvailable: true, ...withinTown }),
      book('private-car', PAID_BACK, ['mileage-ask-first']),
      [PRIVATE_CAR, PROOF],
    ],
    [
      'a sister drives if mileage is paid, between towns',
      aTrip({ paidMileageDriverAvailable: true }),
      book('private-car', ['broker-authorization', ...PAID_BACK], ['mileage-ask-first']),
      [PRIVATE_CAR, PROOF, BETWEEN_TOWNS],
    ],
    [
      'two yeses to the bus, within one town, in time for the pass',
      aTrip({ ...byBus, ...withinTown }),
      book('bus', [], ['bus-pass-mailed']),
      [BUS, PASS_NOTICE],
    ],
    [
      'two yeses to the bus, between towns, in time for the pass',
      aTrip(byBus),
      book('bus', ['broker-authorization'], ['bus-pass-mailed']),
      [BUS, BETWEEN_TOWNS, PASS_NOTICE],
    ],
    [
      'the bus, too late for the pass, but the rider can pay the fare',
      aTrip({ ...byBus, appointmentDate: days.afterFourBusinessDays, busPassInHand: true }),
      book('bus', ['broker-authorization', ...PAID_BACK]),
      [BUS, BETWEEN_TOWNS, PROOF],
    ],
    [
      'the bus, too late for the pass, and no fare: livery for this trip',
      aTrip({ ...byBus, appointmentDate: days.afterFourBusinessDays, busPassInHand: false }),
      book('livery', ['broker-authorization']),
      [LIVERY, BROKER_APPROVES],
    ],
    [
      'the bus within one town tomorrow, fare in hand: notice never bars it',
      aTrip({ ...byBus, ...withinTown, appointmentDate: days.tomorrow, busPassInHand: true }),
      book('bus', PAID_BACK),
      [BUS, PROOF],
    ],
    [
      'a border provider counts as one in Connecticut',
      aTrip({
        destinationTown: 'Westerly',
        destinationState: 'RI',
        destinationProviderIsBorderProvider: true,
      }),
      book('livery', ['broker-authorization']),
      [LIVERY, BROKER_APPROVES],
    ],
    [
      'a child of 8 with an adult',
      child('2018-06-01', { adultEscortAvailable: true }),
      book('livery', ['adult-escort', 'broker-authorization'], ['escort-rides-along']),
      ['FAQ-minor-escort', '17-134d-33(e)(3)(B)'],
    ],
    [
      'a child of 13, the consent form on file',
      child('2013-06-01', { minorConsentOnFile: true }),
      book('livery', ['broker-authorization']),
      [LIVERY],
    ],
    [
      'the last day of coverage',
      aTrip({ coverageEnd: days.afterFiveBusinessDays }),
      book('livery', ['broker-authorization']),
      [LIVERY],
    ],
    [
      'dialysis tomorrow',
      aTrip({ kindOfCare: 'dialysis', appointmentDate: days.tomorrow }),
      urgent('livery', ['broker-authorization']),
      [LIVERY, BROKER_APPROVES],
    ],
    [
      'dialysis next week is not urgent',
      aTrip({ kindOfCare: 'dialysis' }),
      book('livery', ['broker-authorization']),
      [LIVERY],
    ],
    [
      'the doctor wants the rider tomorrow',
      aTrip({ appointmentDate: days.tomorrow, needsImmediateTreatment: true }),
      urgent('livery', ['broker-authorization']),
      [LIVERY],
    ],
    [
      'a neighbor takes the rider there: the way back is booked',
      aTrip({ freeRideAvailable: true, freeRideCovers: 'there' }),
      book('livery', ['broker-authorization'], ['only-way-back']),
      ['17-134d-33(b)(35)', LIVERY],
    ],
    [
      'an applicant, to the evaluation the Department asked for',
      aTrip({ program: 'none', applicationStatus: 'pending', evaluationRequestedByDepartment: true }),
      book('livery', ['broker-authorization'], ['applicant-evaluation']),
      ['17-134d-33(g)(12)', LIVERY],
    ],
    [
      'an inpatient, to an MRI that the own hospital cannot do',
      aTrip({ ...admitted, scanType: 'mri', scanAvailableInHospital: false }),
      book('livery', ['broker-authorization']),
      [LIVERY],
    ],
    [
      'a mother, to family therapy with her child',
      aTrip({ companionRelation: 'relative', companionNeededAtService: true }),
      book('livery', ['companion-seat', 'broker-authorization']),
      ['17-134d-33(e)(3)(B)', LIVERY],
    ],
    [
      'home from the hospital in four hours',
      aTrip({ visitPurpose: 'discharge', appointmentDate: days.asked, appointmentTime: '13:00' }),
      urgent('livery', ['broker-authorization']),
      [LIVERY],
    ],
  ]);
});

describe('a trip that waits for papers', () => {
  wholeDecisions([
    [
      'a wheelchair van, and nothing on file',
      aTrip(inWheelchair),
      pending('wheelchair-van', BY_CARRIER),
      [WHEELCHAIR_VAN, NECESSITY],
    ],
    [
      'a wheelchair, and the rider cannot tell about a car seat: the careful reading',
      aTrip({ mobility: 'wheelchair', canTransferToCarSeat: 'unknown' }),
      pending('wheelchair-van', BY_CARRIER),
      [WHEELCHAIR_VAN, NECESSITY],
    ],
    [
      'livery from a nursing home',
      aTrip({ residence: 'nursing-home' }),
      pending(
        'livery',
        ['nursing-home-documentation', 'transport-provider-request', 'department-authorization'],
        ['nursing-home-staff-help'],
      ),
      [LIVERY, '17-134d-33(f)(3)(B)(ii)', '17-134d-33(g)(11)(A)'],
    ],
    [
      'a pick-up, and the rider cannot tell whether it is fitted',
      aTrip({ visitPurpose: 'item-pickup', fittingRequired: 'unknown' }),
      pending('livery', ['provider-consult', 'broker-authorization']),
      ['17-134d-33(e)(3)(F)'],
    ],
    [
      'a hospital out of state',
      aTrip({ ...toBoston, medicalAdviceOnFile: true }),
      pending('livery', ['department-authorization', 'specialized-transportation-form']),
      ['17-134d-33(e)(2)(D)(iii)', '17-134d-33(f)(3)(B)(i)', 'BRK-specialized-form'],
    ],
    [
      'away already, and not fit to travel home',
      aTrip({ ...toBoston, outOfStateReason: 'unsafe-to-travel-home' }),
      pending('livery', ['department-authorization', 'specialized-transportation-form']),
      ['17-134d-33(e)(2)(D)(ii)'],
    ],
    [
      'a doctor sends the rider out of state, and no advice is on file: the doctor is asked',
      aTrip({ ...toBoston, outOfStateReason: 'more-readily-available' }),
      pending('livery', ['provider-consult', 'department-authorization', 'specialized-transportation-form']),
      ['17-134d-33(e)(2)(D)(iii)'],
    ],
    [
      'a nearer provider would do, and nobody has said why a farther one',
      aTrip({ nearestAppropriateProvider: false }),
      pending('livery', ['distance-verification', 'broker-authorization']),
      ['BRK-distance-verification'],
    ],
    [
      'a child of 15 alone, no form yet',
      child('2011-06-01', { adultEscortAvailable: false }),
      pending('livery', ['minor-consent-form', 'broker-authorization']),
      ['FAQ-minor-consent'],
    ],
    [
      'a child of 11 with staff of a facility, no form yet',
      child('2015-06-01', { adultEscortAvailable: true, escortType: 'facility-staff' }),
      pending(
        'livery',
        ['adult-escort', 'escort-approval-form', 'broker-authorization'],
        ['escort-rides-along'],
      ),
      ['BRK-escort-approval-form'],
    ],
    [
      'tomorrow, and the rider cannot tell whether it can wait',
      aTrip({ appointmentDate: days.tomorrow, needsImmediateTreatment: 'unknown' }),
      pending('livery', ['broker-authorization', 'provider-consult']),
      [NOTICE],
    ],
    [
      'the clinic will call with the date, and there is a bus and a pass',
      aTrip({ ...byBus, appointmentDate: 'unknown', busPassInHand: true }),
      pending('bus', ['broker-authorization', ...PAID_BACK, 'provider-consult']),
      [BUS, NOTICE],
    ],
  ]);
});

describe('a trip that a person takes on', () => {
  wholeDecisions([
    ['a member of HUSKY B', aTrip({ program: 'husky-b' }), refer('not-covered-program'), ['FAQ-programs']],
    [
      'coverage ends the day before',
      aTrip({ coverageEnd: '2026-11-22' }),
      refer('coverage-ended'),
      ['17-134d-33(d)'],
    ],
    [
      'only to the pharmacy',
      aTrip({ visitPurpose: 'prescription-pickup', pickupOnly: true }),
      refer('prescription-pickup'),
      ['17-134d-33(e)(3)(D)'],
    ],
    [
      'a pick-up without fitting',
      aTrip({ visitPurpose: 'item-pickup', fittingRequired: false, pickupOnly: true }),
      refer('item-pickup'),
      ['17-134d-33(e)(3)(F)'],
    ],
    ['shopping', aTrip({ visitPurpose: 'not-care' }), refer('not-care'), ['17-134d-33(e)(1)(C)']],
    ['a neighbor goes', aTrip(bothWays), refer('other-ride'), [OTHER_RIDE]],
    [
      'drives and has a car',
      aTrip({ canDriveSelf: true, householdCarAvailable: true }),
      refer('other-ride'),
      [OTHER_RIDE],
    ],
    [
      'the clinic fetches its patients',
      aTrip({ providerFurnishesTransport: true }),
      refer('provider-transport'),
      ['17-134d-33(g)(3)'],
    ],
    [
      'admitted to a hospital',
      aTrip({ ...admitted, scanType: 'none' }),
      refer('inpatient'),
      ['17-134d-33(e)(3)(H)'],
    ],
    [
      'admitted, to a scan that the own hospital can do',
      aTrip({ ...admitted, scanType: 'mri', scanAvailableInHospital: true }),
      refer('scan-in-hospital'),
      ['17-134d-33(e)(3)(H)#not-available'],
    ],
    [
      'a brother who would only keep company',
      aTrip({ companionRelation: 'relative', companionNeededAtService: false, hospitalInpatient: false }),
      refer('relative-not-needed'),
      ['17-134d-33(e)(3)(B)'],
    ],
    [
      'family therapy with an inpatient: only training counts',
      aTrip({
        companionRelation: 'relative',
        hospitalInpatient: true,
        companionNeededAtService: true,
        companionTrainedForUnpaidCare: false,
      }),
      refer('relative-of-inpatient'),
      ['17-134d-33(e)(3)(I)'],
    ],
    [
      'a neighbor who learns to care for an inpatient',
      aTrip({ companionRelation: 'neighbor-or-friend', hospitalInpatient: true }),
      person('not-a-relative'),
      ['17-134d-33(e)(3)(I)'],
    ],
    [
      'cash at a provider outside Medicaid',
      aTrip({ providerEnrolledInConnecticutMedicaid: false, servicePayer: 'self-pay' }),
      person('outside-medicaid'),
      ['17-134d-33(e)(1)(C)#other-payer'],
    ],
    [
      'a nursing home resident, to care within the daily rate',
      aTrip({ residence: 'nursing-home', serviceIncludedInNursingHomeRate: true }),
      refer('nursing-home-care'),
      ['17-134d-33(e)(3)(A)(i)'],
    ],
    [
      'to another state by choice',
      aTrip({ ...toBoston, outOfStateReason: 'preference' }),
      refer('out-of-state-choice'),
      ['17-134d-33(e)(2)(D)'],
    ],
    [
      'a child of 14 who misbehaved alone, a consent form on file',
      child('2012-06-01', {
        minorConsentOnFile: true,
        priorMisbehaviorRidingAlone: true,
        adultEscortAvailable: false,
      }),
      refer('adult-from-now-on'),
      ['FAQ-minor-misbehavior'],
    ],
    [
      'a child of 11 alone',
      child('2015-06-01', { adultEscortAvailable: false }),
      refer('minor-needs-adult'),
      ['FAQ-minor-escort'],
    ],
    [
      'must lie flat, in the state',
      aTrip({ mobility: 'stretcher' }),
      refer('facility-arranges-ambulance'),
      ['FAQ-ambulance-out-of-state-only'],
    ],
    ['a routine visit tomorrow', aTrip(tomorrowRoutine), refer('short-notice'), [NOTICE]],
    [
      'the bus between towns tomorrow, fare in hand',
      aTrip({
        ...byBus,
        appointmentDate: days.tomorrow,
        busPassInHand: true,
        needsImmediateTreatment: false,
      }),
      refer('short-notice'),
      [NOTICE],
    ],
    [
      'nobody can tell how the rider moves',
      aTrip({ mobility: 'unknown' }),
      person('no-suitable-mode'),
      [CHEAPEST_SUITABLE],
    ],
  ]);
});

describe('a trip that cannot wait and is for a person at once', () => {
  const atOnce = { notices: ['person-at-once'] };

  wholeDecisions([
    [
      'dialysis tomorrow by wheelchair van, nothing on file, in the hours of the Department',
      aTrip({ ...inWheelchair, kindOfCare: 'dialysis', appointmentDate: days.tomorrow }),
      { ...pending('wheelchair-van', [...BY_CARRIER, 'verbal-authorization']), ...atOnce },
      [NECESSITY, URGENT_APPROVAL, 'FAQ-urgent'],
    ],
    [
      'dialysis on Saturday by wheelchair van, asked the same morning: it goes',
      aTrip({
        ...inWheelchair,
        kindOfCare: 'dialysis',
        requestDate: '2026-11-21',
        appointmentDate: '2026-11-21',
      }),
      { ...urgent('wheelchair-van', [...BY_CARRIER, 'written-after-the-fact-request']), ...atOnce },
      [NECESSITY, URGENT_APPROVAL, 'FAQ-urgent'],
    ],
    [
      'home from the hospital in two hours',
      aTrip({ visitPurpose: 'discharge', appointmentDate: days.asked, appointmentTime: '11:00' }),
      { ...urgent('livery', ['broker-authorization']), ...atOnce },
      ['BRK-urgent-kinds'],
    ],
    [
      'home from the hospital in a minute less than four hours',
      aTrip({ visitPurpose: 'discharge', appointmentDate: days.asked, appointmentTime: '12:59' }),
      { ...urgent('livery', ['broker-authorization']), ...atOnce },
      ['BRK-urgent-kinds'],
    ],
    [
      'home from the emergency room at one in the morning, asked at eleven in the evening',
      aTrip({
        visitPurpose: 'discharge',
        requestTime: '23:00',
        appointmentDate: days.tomorrow,
        appointmentTime: '01:00',
      }),
      { ...urgent('livery', ['broker-authorization']), ...atOnce },
      ['BRK-urgent-kinds'],
    ],
  ]);
});

describe('the order of evaluation', () => {
  wholeDecisions([
    [
      'danger comes before everything else',
      { emergencySymptoms: true, program: 'husky-b' },
      { kind: 'emergency', outcome: 'emergency-911' },
      ['FAQ-emergency-911'],
    ],
    [
      'coverage before purpose',
      aTrip({ program: 'none', visitPurpose: 'not-care' }),
      refer('not-covered-program'),
      ['FAQ-programs'],
    ],
    [
      'purpose before need',
      aTrip({ ...bothWays, visitPurpose: 'prescription-pickup', pickupOnly: true }),
      refer('prescription-pickup'),
      ['17-134d-33(e)(3)(D)'],
    ],
    [
      'need before who rides',
      child('2015-06-01', { ...bothWays, adultEscortAvailable: false }),
      refer('other-ride'),
      [OTHER_RIDE],
    ],
    [
      'a pick-up before notice: substance before notice',
      aTrip({ ...tomorrowRoutine, visitPurpose: 'item-pickup', fittingRequired: false, pickupOnly: true }),
      refer('item-pickup'),
      ['17-134d-33(e)(3)(F)'],
    ],
    [
      'another ride before notice',
      aTrip({ ...tomorrowRoutine, ...bothWays }),
      refer('other-ride'),
      [OTHER_RIDE],
    ],
    [
      'a child alone before notice',
      child('2015-06-01', { ...tomorrowRoutine, adultEscortAvailable: false }),
      refer('minor-needs-adult'),
      ['FAQ-minor-escort'],
    ],
    [
      'no kind of ride before notice',
      aTrip({ ...tomorrowRoutine, mobility: 'unknown' }),
      person('no-suitable-mode'),
      [CHEAPEST_SUITABLE],
    ],
    [
      'a routine ride that is too late is told so, though a paper is missing as well',
      aTrip({ ...tomorrowRoutine, ...inWheelchair }),
      refer('short-notice'),
      [NOTICE],
    ],
  ]);
});

describe('what is asked', () => {
  const rows: readonly (readonly [sentence: string, facts: Facts, fact: FactName | undefined])[] = [
    ['nothing is known: who is riding?', {}, 'program'],
    [
      'a member: when?',
      { requestDate: days.asked, program: 'husky-c', coverageBegin: '2024-01-01' },
      'appointmentDate',
    ],
    ['the age is made of birth date and day', aTrip(), undefined],
    ['without a birth date it is asked', without('dateOfBirth'), 'dateOfBirth'],
    ['whether there is a bus comes before whether it can be used', without('busServesTrip'), 'busServesTrip'],
    ['and then whether it can be used', aTrip({ busServesTrip: true }), 'canRideTransit'],
    ['a wheelchair: a car seat?', aTrip({ mobility: 'wheelchair' }), 'canTransferToCarSeat'],
    ['a power chair is not asked about a car seat', aTrip({ mobility: 'electric-wheelchair' }), undefined],
    ['tomorrow: can it wait?', aTrip({ appointmentDate: days.tomorrow }), 'needsImmediateTreatment'],
    [
      'too late for the pass: is one in hand?',
      aTrip({ ...byBus, appointmentDate: days.afterFourBusinessDays }),
      'busPassInHand',
    ],
    [
      'a visit tomorrow that could wait: what kind of care? Dialysis could not',
      without('kindOfCare', tomorrowRoutine),
      'kindOfCare',
    ],
    ['a bus: from where?', without('originTown', byBus), 'originTown'],
  ];
  test.each(rows)('%s', (_, facts, fact) => {
    const decision = decided(facts);
    expect(decision.kind === 'needs' ? decision.fact : undefined).toBe(fact);
  });
});

describe('what is presumed', () => {
  test('is listed unless somebody said it', () => {
    const { presumed } = decided(aTrip({ residence: 'home', hospitalInpatient: 'unknown' }));
    expect(presumed).not.toContain('residence');
    expect(presumed).not.toContain('hospitalInpatient');
    expect(presumed).toContain('escortType');
  });

  test('is listed where a fact was taken back', () => {
    const { presumed } = decided(factsSchema.parse({ ...aTrip(), residence: undefined }));
    expect(presumed).toContain('residence');
  });
});

test('every rule that spoke stands in the trace with its clause', () => {
  const { trace } = decided(aTrip());
  expect(trace.slice(0, 3)).toEqual([
    { rule: 'emergencyTo911', citation: 'FAQ-emergency-911', finding: { kind: 'holds' } },
    { rule: 'coveredProgram', citation: 'FAQ-programs', finding: { kind: 'holds' } },
    { rule: 'coverageOnTheDay', citation: '17-134d-33(d)', finding: { kind: 'holds' } },
  ]);
  expect(trace.at(-1)).toEqual({
    rule: 'personAtOnce',
    citation: 'FAQ-urgent-24x7',
    finding: { kind: 'holds' },
  });
});

describe('whatever the facts are', () => {
  const QUESTIONS_AT_MOST = 30;
  const anyTruth = fc.oneof(
    { weight: 3, arbitrary: wholeTruth },
    { weight: 1, arbitrary: wholeTruthAfterRide },
  );

  test('answering what is asked leads to the decision that all facts give at once', () => {
    fc.assert(
      fc.property(anyTruth, fc.subarray([...factNames]), (truth, left) => {
        const start = factsSchema.parse(
          Object.fromEntries(
            Object.entries(truth).filter(
              ([name]) => !left.some((other) => other === name && isAsked(name, truth)),
            ),
          ),
        );
        const { decision, asked } = askAll(start, truth, QUESTIONS_AT_MOST);
        expect(asked.length).toBeLessThanOrEqual(QUESTIONS_AT_MOST);
        expect(new Set(asked).size).toBe(asked.length);
        expect(gist(decision)).toEqual(gist(decided(truth)));
      }),
      { numRuns: 2_500, seed: 20_261_126 },
    );
  });

  test('a decision changes with one more fact only where that fact was taken for granted, and said so', () => {
    fc.assert(
      fc.property(fc.oneof(anyTruth, anySituation), fc.subarray([...factNames]), (truth, left) => {
        const start = someOf(truth, left);
        const before = decided(start);
        if (before.kind === 'needs') return;
        const surprises = left.filter(
          (name) =>
            truth[name] !== undefined &&
            !isEqual(gist(decided(someOf(truth, left, name))), gist(before)) &&
            !before.presumed.includes(name) &&
            absenceMeans[name] === undefined,
        );
        expect(surprises).toEqual([]);
      }),
      { numRuns: 2_000, seed: 20_261_116 },
    );
  });

  const aFew = fc.subarray([...factNames], { maxLength: 12 });
  // The clock knows when it is asked, and what a request is about is read before anything is asked.
  const kept: readonly FactName[] = ['requestDate', 'requestTime', 'requestKind'];

  test('what is asked can still change what comes of it', () => {
    fc.assert(
      fc.property(anySituation, fc.oneof(fc.subarray([...factNames]), aFew), (facts, left) => {
        const start = someOf(
          facts,
          left.filter((name) => !kept.includes(name)),
        );
        const decision = decided(start);
        if (decision.kind !== 'needs') return;
        const { fact } = decision;
        if (askedThough[fact] !== undefined) return;
        const values = valuesAround(fact, start);
        const canChange = [facts, ...completions].some((rest) => {
          const toldWith = (value: unknown) =>
            toldBy(askAll(factsSchema.parse({ ...start, [fact]: value }), rest, QUESTIONS_AT_MOST).decision);
          const first = toldWith(values[0]);
          return values.some((value) => !isEqual(toldWith(value), first));
        });
        expect({ asked: fact, canChange }).toEqual({ asked: fact, canChange: true });
      }),
      // The search for two answers that differ ends somewhere: the same situations every time, so that it never ends by chance.
      { numRuns: 1_500, seed: 20_261_116, endOnFailure: true },
    );
  });

  test('only what is absent is asked, and only what caller or record know; what is presumed only before a refusal', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const decision = decided(facts);
        if (decision.kind !== 'needs') return;
        const { fact } = decision;
        expect(facts).not.toHaveProperty(fact);
        expect(volunteered).not.toContain(fact);
        if ((facts.requestKind ?? 'ride') === 'ride') expect(afterRide).not.toContain(fact);
        // The day of the request is ours to know.
        if (fact !== 'requestDate' && fact !== 'requestTime')
          expect(['caller', 'record']).toContain(factTable[fact].knownBy);
        const presumption = presumedFacts[fact];
        if (presumption !== undefined) {
          expect(decided(factsSchema.parse({ ...facts, [fact]: presumption.value })).kind).toBe('refer');
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('no refusal rests on a presumption', () => {
    // A driver for mileage, a train, a flight and a series count only when the caller names them: none is dug for. Who rides,
    // and whether a patient lives in the hospital, is asked with the scan, which no inpatient is turned away without being
    // asked about.
    const otherwiseAsked: readonly FactName[] = [
      'emergencySymptoms',
      'paidMileageDriverAvailable',
      'trainServesTrip',
      'airReason',
      'recurring',
      'residence',
      'companionRelation',
    ];
    const presumedNames = factNames.filter(
      (name) => presumedFacts[name] !== undefined && !otherwiseAsked.includes(name),
    );
    const otherwise = fc
      .constantFrom(...presumedNames)
      .chain((name) => valuesOf(name).map((value) => ({ name, value })));
    fc.assert(
      fc.property(anyTruth, otherwise, (truth, { name, value }) => {
        const facts = factsSchema.parse(
          Object.fromEntries(Object.entries(truth).filter(([other]) => other !== name)),
        );
        const decision = decided(facts);
        if (decision.kind !== 'refer' || decision.outcome !== 'deny-refer') return;
        expect(decided(factsSchema.parse({ ...facts, [name]: value })).kind).toBe('refer');
      }),
      { numRuns: 2_000 },
    );
  });

  test('what is wanted after a ride is never booked, and asks only about that ride', () => {
    const askable: readonly FactName[] = [...afterRideFacts, 'destinationTown', 'originTown', 'requestDate'];
    fc.assert(
      fc.property(anyFacts, wholeTruthAfterRide, (facts, { requestKind }) => {
        const decision = decided(factsSchema.parse({ ...facts, requestKind, emergencySymptoms: false }));
        expect(['needs', 'refer']).toContain(decision.kind);
        if (decision.kind === 'needs') expect(askable).toContain(decision.fact);
      }),
      { numRuns: 2_000 },
    );
  });

  test('nothing throws, nothing is changed, and every decision can be explained', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const before = structuredClone(facts);
        const decision = decided(Object.freeze(facts));
        expect(facts).toEqual(before);
        if (decision.kind === 'refer') {
          expect(decision.trace.at(-1)?.finding).toEqual({ kind: 'refuses', because: decision.because });
          expect(decision.citations.at(-1)).toBe(decision.trace.at(-1)?.citation);
        }
        if (decision.kind === 'book') {
          expect(decision.outcome === 'book-pending-authorization').toBe(decision.waitsFor.length > 0);
          expect(decision.requirements).toEqual(expect.arrayContaining([...decision.waitsFor]));
          expect(decision.citations.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('what is still needed begins with what is asked next, and is nothing that is known', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const decision = decided(facts);
        const needed = factsNeeded(facts, ctHusky);
        if (decision.kind === 'needs') expect(needed[0]).toBe(decision.fact);
        expect(needed.filter((name) => facts[name] !== undefined)).toEqual([]);
        expect(new Set(needed).size).toBe(needed.length);
      }),
    );
  });

  test('of a trip of which the day alone is known the purpose, other ways and how the rider moves are needed', () => {
    const asked = { requestDate: days.asked, requestTime: '09:00' };
    const needed = factsNeeded({ ...asked, appointmentDate: days.tomorrow, program: 'husky-c' }, ctHusky);
    expect(needed).toEqual(expect.arrayContaining(['visitPurpose', 'canDriveSelf', 'mobility']));
    expect(factsNeeded(aTrip(), ctHusky)).toEqual([]);
  });

  test('the same facts give the same decision', () => {
    fc.assert(fc.property(anyFacts, (facts) => expect(decided(facts)).toEqual(decided({ ...facts }))));
  });
});

/**
 * Facts whose absence is an answer, and which one: nobody is asked, and one that turns up later may change a decision that did
 * not list it as presumed.
 */
const absenceMeans: { readonly [Name in FactName]?: string } = {
  coverageBegin: 'The record knows of no first day: covered.',
  coverageEnd: 'The record knows of no last day: covered.',
  applicationStatus: 'The record knows of no application.',
  evaluationRequestedByDepartment: 'The Department asked for no evaluation.',
  medicalAdviceOnFile: 'None is on file: the provider is asked.',
  departmentAuthorizationOnFile: 'None is on file: it is asked for.',
  approvedModeOnFile: 'None is on file: the rider tells how they move.',
  availableModes: 'Nothing speaks against any kind of ride.',
  quotedCosts: 'There are no quotes: the order of the regulation stands.',
  costInHome: 'The home has not compared: care is given there.',
  costOutsideHome: 'The home has not compared: care is given there.',
  busPassInHand: 'None is in hand: one is mailed in time.',
  callerRelation: 'Not the carrier: the carrier has yet to ask.',
  standingOrderStart: 'The series begins with the appointment.',
  standingOrderEnd: 'The series goes on: it is renewed after three months.',
  authorizationBeforeTrip: 'The record tells a person, who takes the claim on.',
  tripAfterHours: 'The record tells a person, who takes the request on.',
  couldHaveBeenArrangedInHours: 'The carrier tells a person, who takes the request on.',
  applicationWasPending: 'The record tells a person, who takes the request on.',
  thirdPartyCoverage: 'The record tells a person, who takes the request on.',
};

/** Facts asked for though their own value may change nothing. */
const askedThough: { readonly [Name in FactName]?: string } = {
  destinationTown: 'Whether a bus goes there can only be said once it is known where.',
};

/** Facts without the ones left out, save one. */
function someOf(facts: Facts, left: readonly FactName[], save?: FactName): Facts {
  return factsSchema.parse(
    Object.fromEntries(
      Object.entries(facts).filter(([name]) => name === save || !left.some((other) => other === name)),
    ),
  );
}

/** The typical trip without one fact. */
function without(left: FactName, changes: Facts = {}): Facts {
  return factsSchema.parse(
    Object.fromEntries(Object.entries(aTrip(changes)).filter(([name]) => name !== left)),
  );
}

/** Whether a conversation would come to ask for this: the caller's facts, where nothing else is presumed than what is true. */
function isAsked(name: FactName, truth: Facts): boolean {
  const presumption = presumedFacts[name];
  if (presumption !== undefined) return truth[name] === presumption.value;
  // A pass that nobody asks about, because one still comes by mail, may be told of all the same.
  if (volunteered.includes(name) || name === 'busPassInHand') return false;
  return factTable[name].knownBy === 'caller' || ['program', 'requestDate', 'requestTime'].includes(name);
}

/** Plays a booking: what `decide` needs is asked, then the time, which only the driver needs; each answer is the truth. */
function askAll(start: Facts, truth: Facts, most: number) {
  const asked: FactName[] = [];
  let facts = start;
  for (;;) {
    const decision = decided(facts);
    const fact =
      decision.kind === 'needs'
        ? decision.fact
        : decision.kind === 'book' && facts.appointmentTime === undefined
          ? 'appointmentTime'
          : undefined;
    if (fact === undefined || asked.length > most) return { decision, asked };
    asked.push(fact);
    facts = factsSchema.parse({ ...facts, [fact]: truth[fact] });
  }
}

/** What a decision comes to. What is told beside it may hang on a fact that nobody had to ask for. */
function gist(decision: Decision) {
  switch (decision.kind) {
    case 'needs':
      return { kind: decision.kind, fact: decision.fact };
    case 'emergency':
      return { kind: decision.kind };
    case 'refer':
      return { kind: decision.kind, outcome: decision.outcome, because: decision.because };
    case 'book': {
      const { kind, outcome, mode, requirements } = decision;
      return { kind, outcome, mode, requirements };
    }
  }
}

/** What a decision comes to, with all that is asked for and told. */
function toldBy(decision: Decision) {
  return decision.kind === 'refer' || decision.kind === 'book'
    ? { ...gist(decision), requirements: decision.requirements, notices: decision.notices }
    : gist(decision);
}
