import { approvedBefore } from '../../../../domain/rules/afterRide/approvedBefore';
import { holds, needs, refuses } from '../../../../domain/rules/rule';
import { situations } from '../../situations';

/** Money is asked back for a drive without approval. */
const drove = {
  requestKind: 'reimbursement',
  usedMode: 'private-car',
  authorizationBeforeTrip: false,
} as const;

situations(approvedBefore, [
  ['between towns', { ...drove, sameTown: false }, refuses('not-approved-before')],
  ['within one town', { ...drove, sameTown: true }, holds],
  ['a bus between towns', { ...drove, usedMode: 'bus', sameTown: false }, refuses('not-approved-before')],
  [
    'a coach within one town',
    { ...drove, usedMode: 'other-carrier', sameTown: true },
    refuses('not-approved-before'),
  ],
  ['a flight', { ...drove, usedMode: 'air' }, refuses('not-approved-before')],
  ['livery has an approval after the ride', { ...drove, usedMode: 'livery', sameTown: false }, holds],
  ['approved before', { ...drove, authorizationBeforeTrip: true, sameTown: false }, holds],
  [
    'nobody can tell about an approval',
    { ...drove, authorizationBeforeTrip: 'unknown', sameTown: false },
    holds,
  ],
  [
    'no record of an approval, either way',
    { requestKind: 'reimbursement', usedMode: 'bus', sameTown: false },
    holds,
  ],
  ['nobody said from where to where', drove, needs('sameTown')],
  ['nobody can tell from where to where', { ...drove, sameTown: 'unknown' }, holds],
  [
    'nobody said what was ridden',
    { requestKind: 'reimbursement', authorizationBeforeTrip: false },
    needs('usedMode'),
  ],
  ['nobody can tell what was ridden', { ...drove, usedMode: 'unknown', sameTown: false }, holds],
  ['a complaint', { ...drove, requestKind: 'complaint', sameTown: false }, holds],
]);
