import { outOfStateApproval } from '../../../domain/rules/outOfStateApproval';
import { holds, needs, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(outOfStateApproval, [
  ['to a clinic in Connecticut, or to a border provider', { mode: 'livery', outOfState: false }, holds],
  [
    'to a hospital in Boston by car',
    { mode: 'livery', outOfState: true },
    requires('department-authorization'),
  ],
  [
    'by wheelchair van, whatever the diagnosis',
    { mode: 'wheelchair-van', outOfState: true, diagnosisOnWheelchairList: true },
    requires('department-authorization'),
  ],
  [
    'by ambulance, on the list or not',
    { mode: 'ambulance', outOfState: true, conditionOnAmbulanceList: true },
    requires('department-authorization'),
  ],
  ['by bus', { mode: 'bus', outOfState: true }, requires('department-authorization')],
  ['a flight has a rule of its own', { mode: 'air', outOfState: true }, holds],
  [
    'the approval is on file',
    { mode: 'livery', outOfState: true, departmentAuthorizationOnFile: true },
    holds,
  ],
  [
    'nobody can tell what is on file',
    { mode: 'livery', outOfState: true, departmentAuthorizationOnFile: 'unknown' },
    requires('department-authorization'),
  ],
  ['nobody said where', { mode: 'livery' }, needs('outOfState')],
  [
    'the rider cannot tell which state: approval is asked for',
    { mode: 'livery', outOfState: 'unknown' },
    requires('department-authorization'),
  ],
]);
