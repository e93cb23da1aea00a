import { known, unknown } from '../facts';
import { CONSENT_FROM_AGE } from './minorEscort';
import { holds, informs, needs, type Rule } from './rule';

/** Whoever books for a child under 12 and cannot tell yet who comes along hears that an adult has to. */
export const adultNeeded: Rule = {
  citation: 'FAQ-minor-escort',
  decide: ({ age, adultEscortAvailable }) => {
    if (age === undefined) return needs('age');
    return known(age) && age < CONSENT_FROM_AGE && adultEscortAvailable === unknown
      ? informs('adult-needed')
      : holds;
  },
};
