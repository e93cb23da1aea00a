import { holds, requires, type Rule } from './rule';

/** Where a resident has to travel because no provider can come to the nursing home, its case record says so in writing. */
export const nursingHomeRecord: Rule = {
  citation: '17-134d-33(g)(11)(B)#documentation',
  decide: ({ livesInNursingHome, careAvailableInNursingHome, visitPurpose }) =>
    livesInNursingHome === true && careAvailableInNursingHome !== true && visitPurpose !== 'discharge'
      ? requires('nursing-home-documentation')
      : holds,
};
