import { nursingHomeRate } from '../../../domain/rules/nursingHomeRate';
import { holds, refuses } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(nursingHomeRate, [
  [
    'a resident, care within the daily rate',
    { livesInNursingHome: true, serviceIncludedInNursingHomeRate: true },
    refuses('nursing-home-care'),
  ],
  ['a resident, other care', { livesInNursingHome: true, serviceIncludedInNursingHomeRate: false }, holds],
  ['lives at home', { livesInNursingHome: false, serviceIncludedInNursingHomeRate: true }, holds],
  [
    'nobody can tell what the rate includes',
    { livesInNursingHome: true, serviceIncludedInNursingHomeRate: 'unknown' },
    holds,
  ],
  [
    'nobody can tell where the rider lives',
    { livesInNursingHome: 'unknown', serviceIncludedInNursingHomeRate: true },
    holds,
  ],
]);
