import { known } from '../facts';
import { holds, refuses, type Rule } from './rule';

/**
 * Care that can be given in the nursing home, suitably, is given there, unless going out is known to cost less with the
 * ride counted. Its staff compare the costs.
 */
export const careInTheHome: Rule = {
  citation: '17-134d-33(g)(11)(B)',
  decide: ({ livesInNursingHome, careAvailableInNursingHome, costInHome, costOutsideHome }) => {
    if (livesInNursingHome !== true || careAvailableInNursingHome !== true) return holds;
    const isCheaperOutside = known(costInHome) && known(costOutsideHome) && costOutsideHome < costInHome;
    return isCheaperOutside ? holds : refuses('care-in-the-home');
  },
};
