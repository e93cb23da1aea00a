import { airApproval } from '../../../domain/rules/airApproval';
import { holds, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(airApproval, [
  ['a flight', { mode: 'air' }, requires('department-authorization')],
  ['the approval is on file', { mode: 'air', departmentAuthorizationOnFile: true }, holds],
  [
    'nobody can tell what is on file',
    { mode: 'air', departmentAuthorizationOnFile: 'unknown' },
    requires('department-authorization'),
  ],
  ['a car', { mode: 'livery' }, holds],
]);
