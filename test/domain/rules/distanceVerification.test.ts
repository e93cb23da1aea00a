import { distanceVerification } from '../../../domain/rules/distanceVerification';
import { holds, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(distanceVerification, [
  ['the nearest one', { nearestAppropriateProvider: true }, holds],
  [
    'a nearer one would do, and nothing is on file',
    { nearestAppropriateProvider: false },
    requires('distance-verification'),
  ],
  [
    'a medical reason is documented',
    { nearestAppropriateProvider: false, medicalReasonForDistance: true },
    holds,
  ],
  [
    'nearer ones do not take this patient',
    { nearestAppropriateProvider: false, nearerProviderRefusesPatient: true },
    holds,
  ],
  ['the form is on file', { nearestAppropriateProvider: false, distanceVerificationOnFile: true }, holds],
  [
    'nobody can tell about a reason',
    { nearestAppropriateProvider: false, medicalReasonForDistance: 'unknown' },
    requires('distance-verification'),
  ],
  ['nobody can tell whether it is the nearest', { nearestAppropriateProvider: 'unknown' }, holds],
]);
