import { helpInside } from '../../../domain/rules/helpInside';
import { holds, informs } from '../../../domain/rules/rule';
import { situations } from '../situations';

const needsAssistanceInsideBuilding = true;

situations(helpInside, [
  ['needs help inside', { mode: 'livery', needsAssistanceInsideBuilding }, informs('help-inside')],
  ['needs none', { mode: 'livery', needsAssistanceInsideBuilding: false }, holds],
  ['nobody can tell', { mode: 'livery', needsAssistanceInsideBuilding: 'unknown' }, holds],
  ['in another vehicle', { mode: 'wheelchair-van', needsAssistanceInsideBuilding }, holds],
]);
