import { nursingHomeRecord } from '../../../domain/rules/nursingHomeRecord';
import { holds, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(nursingHomeRecord, [
  [
    'a resident, and nobody can come',
    { livesInNursingHome: true, careAvailableInNursingHome: false },
    requires('nursing-home-documentation'),
  ],
  [
    'nobody can tell whether somebody can come',
    { livesInNursingHome: true, careAvailableInNursingHome: 'unknown' },
    requires('nursing-home-documentation'),
  ],
  [
    'somebody can come, yet going out costs less',
    { livesInNursingHome: true, careAvailableInNursingHome: true },
    holds,
  ],
  [
    'back from a hospital',
    { livesInNursingHome: true, careAvailableInNursingHome: false, visitPurpose: 'discharge' },
    holds,
  ],
  ['lives at home', { livesInNursingHome: false }, holds],
  ['nobody can tell where the rider lives', { livesInNursingHome: 'unknown' }, holds],
]);
