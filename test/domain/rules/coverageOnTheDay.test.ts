import { ctHusky } from '../../../domain/program/ctHusky';
import { viewOf } from '../../../domain/decide';
import { coverageOnTheDay } from '../../../domain/rules/coverageOnTheDay';
import { holds, needs, refuses } from '../../../domain/rules/rule';
import { situations } from '../situations';

const appointmentDate = '2026-12-31';

situations(coverageOnTheDay, [
  ['coverage is active', { coverageStatus: 'active' }, holds],
  ['coverage is not active', { coverageStatus: 'inactive' }, refuses('coverage-ended')],
  ['the day of travel, and so coverage, is not known yet', {}, needs('coverageStatus')],
  ['nobody can tell: no end that is known is no end', { coverageStatus: 'unknown' }, holds],
  [
    'the ride is on the last day of coverage',
    viewOf({ appointmentDate, coverageEnd: '2026-12-31' }, ctHusky),
    holds,
  ],
  [
    'the ride is on the day after the last one',
    viewOf({ appointmentDate, coverageEnd: '2026-12-30' }, ctHusky),
    refuses('coverage-ended'),
  ],
  [
    'the ride is on the first day of coverage',
    viewOf({ appointmentDate, coverageBegin: '2026-12-31' }, ctHusky),
    holds,
  ],
  [
    'the ride is on the day before the first one',
    viewOf({ appointmentDate, coverageBegin: '2027-01-01' }, ctHusky),
    refuses('coverage-begins-later'),
  ],
  [
    'an applicant, to the evaluation the Department asked for',
    { coverageStatus: 'inactive', applicationStatus: 'pending', evaluationRequestedByDepartment: true },
    holds,
  ],
  [
    'an applicant, to another visit',
    { coverageStatus: 'inactive', applicationStatus: 'pending' },
    refuses('coverage-ended'),
  ],
  [
    'no end of coverage is on the record',
    viewOf({ appointmentDate, coverageBegin: '2024-01-01' }, ctHusky),
    holds,
  ],
  ['the member cannot tell the day of the ride', viewOf({ appointmentDate: 'unknown' }, ctHusky), holds],
]);
