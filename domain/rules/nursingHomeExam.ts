import { known } from '../facts';
import { holds, refuses, type Rule } from './rule';

/** A nursing home resident does not ride to the admission physical, annual physical or dental exam the public health code requires. */
export const nursingHomeExam: Rule = {
  citation: '17-134d-33(e)(3)(A)(ii)',
  carries: ['17-134d-33(e)(3)(A)'],
  decide: ({ livesInNursingHome, examType }) =>
    livesInNursingHome === true && known(examType) && examType !== 'other'
      ? refuses('nursing-home-exam')
      : holds,
};
