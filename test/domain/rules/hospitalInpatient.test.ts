import { hospitalInpatient } from '../../../domain/rules/hospitalInpatient';
import { holds, needs, refuses } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(hospitalInpatient, [
  ['not in a hospital', { hospitalInpatient: false, visitPurpose: 'medical' }, holds],
  [
    'admitted, to a doctor elsewhere',
    { hospitalInpatient: true, visitPurpose: 'medical' },
    refuses('inpatient'),
  ],
  ['admitted, to a dentist', { hospitalInpatient: true, visitPurpose: 'dental' }, refuses('inpatient')],
  ['admitted, and going home', { hospitalInpatient: true, visitPurpose: 'discharge' }, holds],
  ['nobody said whether the rider is admitted', { visitPurpose: 'medical' }, needs('hospitalInpatient')],
  ['the caller cannot tell', { hospitalInpatient: 'unknown', visitPurpose: 'medical' }, holds],
  ['admitted, and nobody said what the trip is for', { hospitalInpatient: true }, needs('visitPurpose')],
  [
    'admitted, and the caller cannot tell what the trip is for: it may be the way home',
    { hospitalInpatient: true, visitPurpose: 'unknown' },
    holds,
  ],
]);
