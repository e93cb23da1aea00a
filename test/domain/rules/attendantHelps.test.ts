import { attendantHelps } from '../../../domain/rules/attendantHelps';
import { holds, informs } from '../../../domain/rules/rule';
import { situations } from '../situations';

const needsAssistanceInsideBuilding = true;

situations(attendantHelps, [
  ['needs help inside', { mode: 'wheelchair-van', needsAssistanceInsideBuilding }, informs('help-inside')],
  ['needs none', { mode: 'wheelchair-van', needsAssistanceInsideBuilding: false }, holds],
  ['nobody can tell', { mode: 'wheelchair-van', needsAssistanceInsideBuilding: 'unknown' }, holds],
  ['in another vehicle', { mode: 'livery', needsAssistanceInsideBuilding }, holds],
]);
