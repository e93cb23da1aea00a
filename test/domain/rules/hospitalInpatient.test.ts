import { hospitalInpatient } from '../../../domain/rules/hospitalInpatient';
import { holds, needs, refuses, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

const admitted = {
  hospitalInpatient: true,
  visitPurpose: 'medical',
  scanType: 'none',
  residence: 'home',
  companionRelation: 'patient',
} as const;

situations(hospitalInpatient, [
  ['not in a hospital', { ...admitted, hospitalInpatient: false }, holds],
  ['admitted, to a doctor elsewhere', admitted, refuses('inpatient')],
  ['admitted, to a dentist', { ...admitted, visitPurpose: 'dental' }, refuses('inpatient')],
  ['admitted, to a CAT scan elsewhere', { ...admitted, scanType: 'cat' }, holds],
  ['admitted, to an MRI elsewhere', { ...admitted, scanType: 'mri' }, holds],
  ['admitted, and going home', { ...admitted, visitPurpose: 'discharge' }, holds],
  [
    'lives in a chronic disease hospital: a nursing home resident',
    { ...admitted, residence: 'chronic-disease-hospital' },
    holds,
  ],
  [
    'a nursing home resident who is admitted to a hospital',
    { ...admitted, residence: 'nursing-home' },
    refuses('inpatient'),
  ],
  [
    'a relative of the inpatient has a rule of their own',
    { ...admitted, companionRelation: 'relative' },
    holds,
  ],
  ['is it a scan?', { hospitalInpatient: true, visitPurpose: 'medical' }, needs('scanType')],
  ['cannot tell whether it is a scan', { ...admitted, scanType: 'unknown' }, requires('provider-consult')],
  [
    'cannot tell whether the rider lives there',
    { ...admitted, residence: 'unknown' },
    requires('provider-consult'),
  ],
  ['nobody said whether the rider is admitted', { visitPurpose: 'medical' }, holds],
  [
    'the caller cannot tell whether the rider is admitted',
    { ...admitted, hospitalInpatient: 'unknown' },
    holds,
  ],
  [
    'cannot tell what the trip is for: it may be the way home',
    { ...admitted, visitPurpose: 'unknown' },
    holds,
  ],
]);
