import { holds, refuses, type Rule } from './rule';

/** Where the Department has found that going farther brings no medical benefit, rides go to the nearest appropriate provider. */
export const nearestProvider: Rule = {
  citation: '17-134d-33(e)(2)(B)',
  decide: ({ departmentFoundNoMedicalBenefit }) =>
    departmentFoundNoMedicalBenefit === true ? refuses('nearest-provider') : holds,
};
