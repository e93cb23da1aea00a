import { unknown } from '../facts';
import { ALONE_FROM_AGE } from './minorEscort';
import { holds, informs, needs, type Rule } from './rule';

/** The adult with a child rides in the same vehicle; it is not a trip of its own. */
export const escortRidesAlong: Rule = {
  citation: '17-134d-33(e)(3)(B)',
  decide: ({ age, adultEscortAvailable }) => {
    if (age === undefined) return needs('age');
    return age !== unknown && age < ALONE_FROM_AGE && adultEscortAvailable === true
      ? informs('escort-rides-along')
      : holds;
  },
};
