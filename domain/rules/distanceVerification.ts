import { holds, requires, type Rule } from './rule';

/**
 * Where a nearer provider would do, the treating provider says why a farther one is needed, unless that is documented or
 * the nearer ones do not take this patient.
 */
export const distanceVerification: Rule = {
  citation: 'BRK-distance-verification',
  decide: (facts) => {
    const reasons = [
      facts.medicalReasonForDistance,
      facts.nearerProviderRefusesPatient,
      facts.distanceVerificationOnFile,
    ];
    return facts.nearestAppropriateProvider === false && !reasons.includes(true)
      ? requires('distance-verification')
      : holds;
  },
};
