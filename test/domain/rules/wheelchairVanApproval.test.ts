import { wheelchairVanApproval } from '../../../domain/rules/wheelchairVanApproval';
import { holds, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

const mode = 'wheelchair-van';

situations(wheelchairVanApproval, [
  ['a van, and nothing on file', { mode }, requires('department-authorization')],
  ['a van, and an approval for it on file', { mode, approvedModeOnFile: 'wheelchair-van' }, holds],
  [
    'a van, and an approval for livery on file',
    { mode, approvedModeOnFile: 'livery' },
    requires('department-authorization'),
  ],
  [
    'a van, and nobody can tell what is on file',
    { mode, approvedModeOnFile: 'unknown' },
    requires('department-authorization'),
  ],
  ['the diagnosis is known to be on the list', { mode, diagnosisOnWheelchairList: true }, holds],
  [
    'on the list, from a nursing home',
    { mode, diagnosisOnWheelchairList: true, livesInNursingHome: true },
    holds,
  ],
  [
    'the diagnosis is not on the list',
    { mode, diagnosisOnWheelchairList: false },
    requires('department-authorization'),
  ],
  [
    'a diagnosis not known to be on the list is not exempt',
    { mode, diagnosisOnWheelchairList: 'unknown' },
    requires('department-authorization'),
  ],
  ["the Department's approval of this trip is on file", { mode, departmentAuthorizationOnFile: true }, holds],
  ['out of state is approved by another rule', { mode, outOfState: true }, holds],
  ['nobody can tell which state', { mode, outOfState: 'unknown' }, requires('department-authorization')],
  [
    "the treating provider's form alone is no approval",
    { mode, medicalNecessityFormOnFile: true },
    requires('department-authorization'),
  ],
  [
    'it stands in for a car: approved like any other',
    { mode, appropriateMode: 'livery' },
    requires('department-authorization'),
  ],
  ['livery', { mode: 'livery' }, holds],
  ['a bus', { mode: 'bus' }, holds],
]);
