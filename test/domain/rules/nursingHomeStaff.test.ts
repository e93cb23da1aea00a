import { nursingHomeStaff } from '../../../domain/rules/nursingHomeStaff';
import { holds, informs } from '../../../domain/rules/rule';
import { situations } from '../situations';

const livesInNursingHome = true;

situations(nursingHomeStaff, [
  ['livery from a nursing home', { mode: 'livery', livesInNursingHome }, informs('nursing-home-staff-help')],
  ['livery from home', { mode: 'livery', livesInNursingHome: false }, holds],
  ['a wheelchair van from a nursing home', { mode: 'wheelchair-van', livesInNursingHome }, holds],
  ['nobody can tell where the rider lives', { mode: 'livery', livesInNursingHome: 'unknown' }, holds],
]);
