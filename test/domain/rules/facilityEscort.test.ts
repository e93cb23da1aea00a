import { facilityEscort } from '../../../domain/rules/facilityEscort';
import { holds, needs, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

const escortType = 'facility-staff';

situations(facilityEscort, [
  ['11, with staff of a facility', { age: 11, escortType }, requires('escort-approval-form')],
  ['12, with staff of a facility', { age: 12, escortType }, holds],
  ['11, with staff, the form on file', { age: 11, escortType, escortApprovalFormOnFile: true }, holds],
  [
    '11, with staff, the form not on file',
    { age: 11, escortType, escortApprovalFormOnFile: false },
    requires('escort-approval-form'),
  ],
  ['11, with family', { age: 11, escortType: 'family' }, holds],
  ['the age is not known yet', { escortType }, needs('age')],
  ['nobody can tell the age', { age: 'unknown', escortType }, holds],
  ['11, and nobody can tell who the escort is', { age: 11, escortType: 'unknown' }, holds],
  [
    '11, with staff, and nobody can tell whether the form is there',
    { age: 11, escortType, escortApprovalFormOnFile: 'unknown' },
    requires('escort-approval-form'),
  ],
]);
