import { holds, requires } from '../../../domain/rules/rule';
import { substituteApproval } from '../../../domain/rules/substituteApproval';
import { situations } from '../situations';

situations(substituteApproval, [
  ['the suitable kind can be had', { mode: 'livery' }, holds],
  [
    'a car stands in for a bus',
    { mode: 'livery', appropriateMode: 'bus' },
    requires('document-unavailability'),
  ],
  [
    'a taxi stands in for a car',
    { mode: 'taxi', appropriateMode: 'livery' },
    requires('document-unavailability'),
  ],
  [
    'a wheelchair van stands in for a car',
    { mode: 'wheelchair-van', appropriateMode: 'livery' },
    requires('department-authorization'),
  ],
  [
    'a wheelchair van stands in for a car, and that is approved',
    { mode: 'wheelchair-van', appropriateMode: 'livery', departmentAuthorizationOnFile: true },
    holds,
  ],
  [
    'nobody can tell whether that is approved',
    { mode: 'wheelchair-van', appropriateMode: 'livery', departmentAuthorizationOnFile: 'unknown' },
    requires('department-authorization'),
  ],
]);
