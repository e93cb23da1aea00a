import { holds, refuses, type Rule } from './rule';

/** A nursing home resident does not ride to care that the home has to provide as part of its daily rate. */
export const nursingHomeRate: Rule = {
  citation: '17-134d-33(e)(3)(A)(i)',
  carries: ['17-134d-33(e)(3)(A)'],
  decide: ({ livesInNursingHome, serviceIncludedInNursingHomeRate }) =>
    livesInNursingHome === true && serviceIncludedInNursingHomeRate === true
      ? refuses('nursing-home-care')
      : holds,
};
