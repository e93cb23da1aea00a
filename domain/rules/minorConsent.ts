import { known } from '../facts';
import { ALONE_FROM_AGE, CONSENT_FROM_AGE } from './minorEscort';
import { holds, needs, requires, type Rule } from './rule';

/** Before a child of 12 to 15 rides alone, a parent fills out, signs and returns the Minor Consent to Travel form. */
export const minorConsent: Rule = {
  citation: 'FAQ-minor-consent',
  carries: ['BRK-minor-consent-form'],
  decide: ({ age, adultEscortAvailable, minorConsentOnFile }) => {
    if (age === undefined) return needs('age');
    if (!known(age) || age < CONSENT_FROM_AGE || age >= ALONE_FROM_AGE) return holds;
    return adultEscortAvailable === false && minorConsentOnFile !== true
      ? requires('minor-consent-form')
      : holds;
  },
};
