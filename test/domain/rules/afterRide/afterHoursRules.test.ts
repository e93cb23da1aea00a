import type { Facts } from '../../../../domain/facts';
import { afterHoursRules } from '../../../../domain/rules/afterRide/afterHoursRules';
import { holds, needs, refuses, requires } from '../../../../domain/rules/rule';
import { situations } from '../../situations';

const { ambulanceAfterHours, wheelchairVanAfterHours, liveryAfterHours } = afterHoursRules;
const { ambulanceLate, wheelchairVanLate, liveryLate } = afterHoursRules;

/** A written request for approval after a ride at night; no application was pending and no other insurer involved. */
const asked: Facts = {
  requestKind: 'after-the-fact-approval',
  tripAfterHours: true,
  couldHaveBeenArrangedInHours: false,
  workingDaysSinceTrip: 15,
  requestInWriting: true,
  applicationWasPending: false,
  thirdPartyCoverage: false,
};
const ambulance: Facts = { ...asked, usedMode: 'ambulance' };
const van: Facts = { ...asked, usedMode: 'wheelchair-van' };
const livery: Facts = { ...asked, usedMode: 'livery' };
const insured = { thirdPartyCoverage: true, workingDaysSinceTrip: 16 } as const;

const tooLate = refuses('approval-too-late');
const inWriting = requires('written-after-the-fact-request');

situations(liveryAfterHours, [
  ['working day 15', livery, holds],
  ['working day 16', { ...livery, workingDaysSinceTrip: 16 }, tooLate],
  [
    'day 16, the application was pending',
    { ...livery, workingDaysSinceTrip: 16, applicationWasPending: true },
    holds,
  ],
  [
    'day 16, nobody can tell about an application',
    { ...livery, workingDaysSinceTrip: 16, applicationWasPending: 'unknown' },
    holds,
  ],
  [
    'day 91, the application was pending, not in writing: the clause on late requests refuses',
    { ...livery, workingDaysSinceTrip: 91, applicationWasPending: true, requestInWriting: false },
    holds,
  ],
  [
    'day 90, the same: still looked at, in writing',
    { ...livery, workingDaysSinceTrip: 90, applicationWasPending: true, requestInWriting: false },
    inWriting,
  ],
  ['day 16, another insurer does not help', { ...livery, ...insured }, tooLate],
  ['a taxi, day 16', { ...livery, usedMode: 'taxi', workingDaysSinceTrip: 16 }, tooLate],
  ['in office hours', { ...livery, tripAfterHours: false }, refuses('not-after-hours')],
  [
    'could have been set up before',
    { ...livery, couldHaveBeenArrangedInHours: true },
    refuses('not-after-hours'),
  ],
  [
    'nobody can tell about the hours',
    { ...livery, tripAfterHours: 'unknown', couldHaveBeenArrangedInHours: 'unknown' },
    holds,
  ],
  ['not in writing', { ...livery, requestInWriting: false }, inWriting],
  ['nobody can tell whether it is in writing', { ...livery, requestInWriting: 'unknown' }, inWriting],
  ['nobody can tell when', { ...livery, workingDaysSinceTrip: 'unknown' }, holds],
  ['approved before', { ...livery, authorizationBeforeTrip: true, tripAfterHours: false }, holds],
  [
    'nobody said what was ridden, and it is too late',
    { ...asked, workingDaysSinceTrip: 16 },
    needs('usedMode'),
  ],
  ['nobody said what was ridden, and nothing is amiss', asked, holds],
  ['nobody can tell what was ridden', { ...asked, usedMode: 'unknown', tripAfterHours: false }, holds],
  ['an ambulance', { ...ambulance, tripAfterHours: false }, holds],
  ['money is asked back', { ...livery, requestKind: 'reimbursement', tripAfterHours: false }, holds],
]);

situations(ambulanceAfterHours, [
  ['working day 15', ambulance, holds],
  ['working day 16', { ...ambulance, workingDaysSinceTrip: 16 }, tooLate],
  ['day 16, another insurer', { ...ambulance, ...insured }, holds],
  [
    'day 16, nobody can tell about another insurer',
    { ...ambulance, workingDaysSinceTrip: 16, thirdPartyCoverage: 'unknown' },
    holds,
  ],
  [
    'a condition on the list needs no approval',
    { ...ambulance, conditionOnAmbulanceList: true, tripAfterHours: false },
    holds,
  ],
  [
    'but it does out of state',
    { ...ambulance, conditionOnAmbulanceList: true, outOfState: true, tripAfterHours: false },
    refuses('not-after-hours'),
  ],
]);

situations(wheelchairVanAfterHours, [
  ['working day 15', van, holds],
  ['working day 16', { ...van, workingDaysSinceTrip: 16 }, tooLate],
  ['day 16, another insurer does not help', { ...van, ...insured }, tooLate],
  [
    'day 16, nobody can tell about an application',
    { ...van, workingDaysSinceTrip: 16, applicationWasPending: 'unknown' },
    holds,
  ],
  [
    'a diagnosis on the list needs no approval',
    { ...van, diagnosisOnWheelchairList: true, tripAfterHours: false },
    holds,
  ],
]);

for (const [late, seen] of [
  [ambulanceLate, ambulance],
  [wheelchairVanLate, van],
  [liveryLate, livery],
] as const) {
  situations(late, [
    ['working day 90', { ...seen, workingDaysSinceTrip: 90, applicationWasPending: true }, holds],
    ['working day 91', { ...seen, workingDaysSinceTrip: 91, applicationWasPending: true }, tooLate],
    ['nobody can tell when', { ...seen, workingDaysSinceTrip: 'unknown' }, holds],
    [
      'nobody said what was ridden, and it is too late',
      { ...asked, workingDaysSinceTrip: 91 },
      needs('usedMode'),
    ],
    ['nobody said what was ridden, and nothing is amiss', asked, holds],
  ]);
}

situations(ambulanceLate, [
  [
    'another insurer, and nobody said whether proof is attached',
    { ...ambulance, ...insured },
    needs('thirdPartyVerificationAttached'),
  ],
  ['proof attached', { ...ambulance, ...insured, thirdPartyVerificationAttached: true }, holds],
  [
    'proof missing',
    { ...ambulance, ...insured, thirdPartyVerificationAttached: false },
    requires('third-party-verification'),
  ],
  [
    'nobody can tell about proof',
    { ...ambulance, ...insured, thirdPartyVerificationAttached: 'unknown' },
    requires('third-party-verification'),
  ],
  ['in time it rests on no insurer', { ...ambulance, ...insured, workingDaysSinceTrip: 15 }, holds],
  ['a pending application needs no proof', { ...ambulance, ...insured, applicationWasPending: true }, holds],
]);
