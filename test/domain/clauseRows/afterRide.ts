import { addDays } from '../../../domain/calendar/calendarDate';
import type { Facts } from '../../../domain/facts';
import { aTrip, days } from '../trips';
import type { ClauseRow } from './clauseRow';
import { forPerson, refused } from './expectations';

const daysAgo = (count: number) => ({ tripDate: addDays(days.asked, -count) });

/** Money is asked back for a drive within one town two weeks ago, with the doctor's signature. */
const aClaim = (changes: Facts = {}): Facts =>
  aTrip({
    requestKind: 'reimbursement',
    usedMode: 'private-car',
    originTown: 'Hamden',
    claimAmount: 12.5,
    visitDocumentation: true,
    authorizationBeforeTrip: true,
    ...daysAgo(14),
    ...changes,
  });

/** Approval is asked for, in writing, after a ride that went at night and could not wait. */
const anApproval = (
  usedMode: 'ambulance' | 'wheelchair-van' | 'livery' | 'taxi',
  changes: Facts = {},
): Facts =>
  aTrip({
    requestKind: 'after-the-fact-approval',
    usedMode,
    authorizationBeforeTrip: false,
    tripAfterHours: true,
    couldHaveBeenArrangedInHours: false,
    workingDaysSinceTrip: 5,
    requestInWriting: true,
    applicationWasPending: false,
    thirdPartyCoverage: false,
    ...changes,
  });

const claimTaken = { outcome: 'agent', because: 'claim', requirements: ['claim-within-30-days'] } as const;
const byBus = { usedMode: 'bus' } as const;
const between = { originTown: 'New Haven' } as const;

const FARES = '17-134d-33(f)(2)(D)#reimbursement';
const MILEAGE = '17-134d-33(f)(2)(E)#reimbursement';
const PROOF = '17-134d-33(f)(3)(B)(iv)';
const PAID_BACK = '17-134d-33(f)(3)(B)(iv)(dd)';
const APPROVED = '17-134d-33(e)(3)(C)';
const TO_RIDER = '17-134d-33(i)(7)(C)';
const ONE_DOLLAR = '17-134d-33(i)(8)(E)';
const AMBULANCE = '17-134d-33(f)(2)(A)(ii)';
const AMBULANCE_LATE = '17-134d-33(f)(2)(A)(ii)#late-exceptions';
const COACH = '17-134d-33(f)(2)(B)(iii)';
const COACH_LATE = '17-134d-33(f)(2)(B)(iii)#late-exception';
const LIVERY = '17-134d-33(f)(2)(C)(ii)';
const LIVERY_LATE = '17-134d-33(f)(2)(C)(ii)#late-exception';

/** What is asked after a ride: money back, approval after the fact, complaints, drivers who are late. */
export const rows: readonly ClauseRow[] = [
  {
    clauses: ['FAQ-complaint'],
    situation: 'a complaint',
    facts: aTrip({ requestKind: 'complaint' }),
    expect: forPerson('complaint', { requirements: [], cites: ['FAQ-complaint'] }),
  },
  {
    clauses: ['FAQ-driver-late'],
    situation: 'no driver has come',
    facts: aTrip({ requestKind: 'late-driver' }),
    expect: forPerson('driver-late', { requirements: [], cites: ['FAQ-driver-late'] }),
  },

  {
    clauses: [FARES],
    situation: 'the bus fare on day 30',
    facts: aClaim({ ...byBus, ...daysAgo(30) }),
    expect: { ...claimTaken, cites: [FARES, PAID_BACK] },
  },
  {
    clauses: [FARES],
    situation: 'the bus fare on day 31',
    facts: aClaim({ ...byBus, ...daysAgo(31) }),
    expect: refused('claim-too-late', { cites: [FARES] }),
  },
  {
    clauses: [FARES],
    situation: 'nobody can tell what was ridden, and it is day 31',
    facts: aClaim({ usedMode: 'unknown', ...daysAgo(31) }),
    expect: refused('claim-too-late', { cites: [FARES] }),
  },
  {
    clauses: [MILEAGE],
    situation: 'mileage money on day 30',
    facts: aClaim(daysAgo(30)),
    expect: { ...claimTaken, cites: [MILEAGE, PAID_BACK] },
  },
  {
    clauses: [MILEAGE],
    situation: 'mileage money on day 31',
    facts: aClaim(daysAgo(31)),
    expect: refused('claim-too-late', { cites: [MILEAGE] }),
  },
  {
    clauses: [MILEAGE],
    situation: 'the rider cannot tell when it was',
    facts: aClaim({ tripDate: 'unknown' }),
    expect: claimTaken,
  },
  {
    clauses: ['FAQ-mileage-reimbursement'],
    situation: 'a friend drove and asks in time',
    facts: aClaim({ callerRelation: 'other', vehicleOwner: 'individual' }),
    expect: { ...claimTaken, cites: [MILEAGE] },
  },
  {
    clauses: [PROOF],
    situation: 'the bus within one town, without proof of the visit',
    facts: aClaim({ ...byBus, visitDocumentation: false, authorizationBeforeTrip: false }),
    expect: forPerson('claim', {
      requirements: ['claim-within-30-days', 'visit-documentation'],
      cites: [PROOF],
    }),
  },
  {
    clauses: [PAID_BACK],
    situation: 'a drive between towns, approved before: a person has it paid back',
    facts: aClaim(between),
    expect: { ...claimTaken, cites: [PAID_BACK] },
  },
  {
    clauses: ['BRK-mileage-trip-log'],
    situation: 'mileage money is asked for on the trip log',
    facts: aClaim(),
    expect: { ...claimTaken, notices: ['mileage-trip-log', 'mileage-from-home'] },
  },
  {
    clauses: ['17-134d-33(i)(9)(J)'],
    situation: 'the miles count from home',
    facts: aClaim(),
    expect: { ...claimTaken, notices: ['mileage-trip-log', 'mileage-from-home'] },
  },
  {
    clauses: ['FAQ-mileage-ask-first'],
    situation: 'drove within one town and had not asked: taken, and told to ask first',
    facts: aClaim({ authorizationBeforeTrip: false }),
    expect: { ...claimTaken, notices: ['mileage-trip-log', 'mileage-from-home', 'mileage-ask-first'] },
  },
  {
    clauses: [APPROVED],
    situation: 'drove between towns without approval',
    facts: aClaim({ ...between, authorizationBeforeTrip: false }),
    expect: refused('not-approved-before', { cites: [APPROVED] }),
  },
  {
    clauses: [APPROVED],
    situation: 'a coach without approval, though it left and came within one town',
    facts: aClaim({ usedMode: 'other-carrier', authorizationBeforeTrip: false }),
    expect: refused('not-approved-before', { cites: [APPROVED] }),
  },
  {
    clauses: [APPROVED],
    situation: 'approval is asked for after a bus trip between towns, which has none after the ride',
    facts: anApproval('taxi', { usedMode: 'bus' }),
    expect: refused('not-approved-before', { cites: [APPROVED] }),
  },
  {
    clauses: [TO_RIDER],
    situation: 'a rider paid a taxi and wants the money back',
    facts: aClaim({ usedMode: 'taxi' }),
    expect: refused('company-is-paid', { cites: [TO_RIDER] }),
  },
  {
    clauses: ['17-134d-33(i)(7)(A)'],
    situation: 'a rider wants money for an ambulance',
    facts: aClaim({ usedMode: 'ambulance' }),
    expect: refused('company-is-paid', { cites: [TO_RIDER] }),
  },
  {
    clauses: ['17-134d-33(i)(7)'],
    situation: 'a rider wants money for a livery car',
    facts: aClaim({ usedMode: 'livery' }),
    expect: refused('company-is-paid', { cites: [TO_RIDER] }),
  },
  {
    clauses: [ONE_DOLLAR],
    situation: 'one dollar of mileage',
    facts: aClaim({ claimAmount: 1 }),
    expect: refused('claim-too-small', { cites: [ONE_DOLLAR] }),
  },
  {
    clauses: [ONE_DOLLAR],
    situation: 'a cent more than one dollar of mileage',
    facts: aClaim({ claimAmount: 1.01 }),
    expect: claimTaken,
  },

  ...[
    { kind: 'ambulance', clause: AMBULANCE, late: AMBULANCE_LATE } as const,
    { kind: 'wheelchair-van', clause: COACH, late: COACH_LATE } as const,
    { kind: 'livery', clause: LIVERY, late: LIVERY_LATE } as const,
    { kind: 'taxi', clause: LIVERY, late: LIVERY_LATE } as const,
  ].flatMap(({ kind, clause, late }): readonly ClauseRow[] => [
    {
      clauses: [clause],
      situation: `${kind}: working day 15`,
      facts: anApproval(kind, { workingDaysSinceTrip: 15 }),
      expect: forPerson('approval-after-ride', { requirements: [] }),
    },
    {
      clauses: [clause],
      situation: `${kind}: working day 16`,
      facts: anApproval(kind, { workingDaysSinceTrip: 16 }),
      expect: refused('approval-too-late', { cites: [clause] }),
    },
    {
      clauses: [clause],
      situation: `${kind}: not in writing yet`,
      facts: anApproval(kind, { requestInWriting: false }),
      expect: forPerson('approval-after-ride', {
        requirements: ['written-after-the-fact-request'],
        cites: [clause],
      }),
    },
    {
      clauses: [clause],
      situation: `${kind}: the ride went in office hours`,
      facts: anApproval(kind, { tripAfterHours: false }),
      expect: refused('not-after-hours', { cites: [clause] }),
    },
    {
      clauses: [clause],
      situation: `${kind}: it could have been set up before`,
      facts: anApproval(kind, { couldHaveBeenArrangedInHours: true }),
      expect: refused('not-after-hours', { cites: [clause] }),
    },
    {
      clauses: [late],
      situation: `${kind}: working day 90, the application was pending`,
      facts: anApproval(kind, { workingDaysSinceTrip: 90, applicationWasPending: true }),
      expect: forPerson('approval-after-ride', { requirements: [] }),
    },
    {
      clauses: [late],
      situation: `${kind}: working day 91, the application was pending`,
      facts: anApproval(kind, { workingDaysSinceTrip: 91, applicationWasPending: true }),
      expect: refused('approval-too-late', { cites: [late] }),
    },
    {
      clauses: [late],
      situation: `${kind}: working day 16, and nobody can tell about the application`,
      facts: anApproval(kind, { workingDaysSinceTrip: 16, applicationWasPending: 'unknown' }),
      expect: forPerson('approval-after-ride', { requirements: [] }),
    },
  ]),
  {
    clauses: [AMBULANCE_LATE],
    situation: 'ambulance: working day 90, another insurer, its answer attached',
    facts: anApproval('ambulance', {
      workingDaysSinceTrip: 90,
      thirdPartyCoverage: true,
      thirdPartyVerificationAttached: true,
    }),
    expect: forPerson('approval-after-ride', { requirements: [] }),
  },
  {
    clauses: [AMBULANCE_LATE],
    situation: 'ambulance: working day 16, another insurer, its answer missing',
    facts: anApproval('ambulance', {
      workingDaysSinceTrip: 16,
      thirdPartyCoverage: true,
      thirdPartyVerificationAttached: false,
    }),
    expect: forPerson('approval-after-ride', {
      requirements: ['third-party-verification'],
      cites: [AMBULANCE_LATE],
    }),
  },
  {
    clauses: [COACH],
    situation: 'wheelchair van: another insurer does not help after day 15',
    facts: anApproval('wheelchair-van', { workingDaysSinceTrip: 16, thirdPartyCoverage: true }),
    expect: refused('approval-too-late', { cites: [COACH] }),
  },
  {
    clauses: [LIVERY],
    situation: 'livery: another insurer does not help after day 15',
    facts: anApproval('livery', { workingDaysSinceTrip: 16, thirdPartyCoverage: true }),
    expect: refused('approval-too-late', { cites: [LIVERY] }),
  },
  {
    clauses: ['17-134d-33(e)(2)(G)(vi)'],
    situation: 'livery is paid on a written approval: not in writing yet',
    facts: anApproval('livery', { requestInWriting: 'unknown' }),
    expect: forPerson('approval-after-ride', {
      requirements: ['written-after-the-fact-request'],
      cites: [LIVERY],
    }),
  },
  {
    clauses: ['17-134d-33(b)(29)'],
    situation: 'approval after the ride is for the Department, not for the assistant',
    facts: anApproval('livery'),
    expect: forPerson('approval-after-ride', { requirements: [], cites: ['17-134d-33(b)(29)'] }),
  },
];
