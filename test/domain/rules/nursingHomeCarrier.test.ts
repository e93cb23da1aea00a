import { nursingHomeCarrier } from '../../../domain/rules/nursingHomeCarrier';
import { holds, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

const mode = 'livery';
const livesInNursingHome = true;

situations(nursingHomeCarrier, [
  ['livery from a nursing home', { mode, livesInNursingHome }, requires('transport-provider-request')],
  [
    'a taxi from a nursing home',
    { mode: 'taxi', livesInNursingHome },
    requires('transport-provider-request'),
  ],
  ['the carrier itself asks', { mode, livesInNursingHome, callerRelation: 'carrier' }, holds],
  [
    'the home asks: anyone may start it',
    { mode, livesInNursingHome, callerRelation: 'facility' },
    requires('transport-provider-request'),
  ],
  ['the approval is on file', { mode, livesInNursingHome, departmentAuthorizationOnFile: true }, holds],
  [
    'nobody can tell what is on file',
    { mode, livesInNursingHome, departmentAuthorizationOnFile: 'unknown' },
    requires('transport-provider-request'),
  ],
  ['livery from home', { mode, livesInNursingHome: false }, holds],
  ['a wheelchair van from a nursing home', { mode: 'wheelchair-van', livesInNursingHome }, holds],
  ['a bus from a nursing home', { mode: 'bus', livesInNursingHome }, holds],
  ['nobody can tell where the rider lives', { mode, livesInNursingHome: 'unknown' }, holds],
]);
