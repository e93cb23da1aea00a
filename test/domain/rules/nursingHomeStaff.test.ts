import { nursingHomeStaff } from '../../../domain/rules/nursingHomeStaff';
import { holds, informs, needs } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(nursingHomeStaff, [
  [
    'livery from a nursing home',
    { mode: 'livery', residence: 'nursing-home' },
    informs('nursing-home-staff-help'),
  ],
  ['livery from home', { mode: 'livery', residence: 'home' }, holds],
  ['a wheelchair van from a nursing home', { mode: 'wheelchair-van', residence: 'nursing-home' }, holds],
  ['nobody knows where the rider lives', { mode: 'livery' }, needs('residence')],
  ['nobody can tell where the rider lives', { mode: 'livery', residence: 'unknown' }, holds],
]);
