import { nursingHomeApproval } from '../../../domain/rules/nursingHomeApproval';
import { holds, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

const mode = 'livery';
const livesInNursingHome = true;

situations(nursingHomeApproval, [
  ['livery from a nursing home', { mode, livesInNursingHome }, requires('department-authorization')],
  ['a taxi from a nursing home', { mode: 'taxi', livesInNursingHome }, requires('department-authorization')],
  ['the approval is on file', { mode, livesInNursingHome, departmentAuthorizationOnFile: true }, holds],
  [
    'nobody can tell what is on file',
    { mode, livesInNursingHome, departmentAuthorizationOnFile: 'unknown' },
    requires('department-authorization'),
  ],
  ['livery from home', { mode, livesInNursingHome: false }, holds],
  ['a wheelchair van from a nursing home', { mode: 'wheelchair-van', livesInNursingHome }, holds],
  ['nobody can tell where the rider lives', { mode, livesInNursingHome: 'unknown' }, holds],
]);
