import { unknown } from '../facts';
import { holds, needs, refuses, requires, type Rule } from './rule';

/** Age from which a child may ride alone once a consent form is back (FAQ-minor-consent, checked 2026-11-25). */
export const CONSENT_FROM_AGE = 12;

/** Age from which no adult has to ride along (FAQ-minor-escort, checked 2026-11-25). */
export const ALONE_FROM_AGE = 16;

/** A child under 16 travels with a parent, guardian or caregiver; who is 12 to 15 may ride alone with the consent form. */
export const minorEscort: Rule = {
  citation: 'FAQ-minor-escort',
  decide: ({ age, adultEscortAvailable, minorConsentOnFile }) => {
    if (age === undefined) return needs('age');
    if (age === unknown || age >= ALONE_FROM_AGE) return holds;
    if (age >= CONSENT_FROM_AGE && minorConsentOnFile === true) return holds;
    if (adultEscortAvailable === undefined) return needs('adultEscortAvailable');
    if (adultEscortAvailable !== false) return requires('adult-escort');
    return age >= CONSENT_FROM_AGE ? holds : refuses('minor-needs-adult');
  },
};
