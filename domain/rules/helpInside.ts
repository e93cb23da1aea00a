import { holds, informs, type Rule } from './rule';

/** Who needs hands-on help inside or into a building gets it from the livery carrier's staff: more than door to door. */
export const helpInside: Rule = {
  citation: '17-134d-33(b)(8)',
  decide: ({ mode, needsAssistanceInsideBuilding }) =>
    mode === 'livery' && needsAssistanceInsideBuilding === true ? informs('help-inside') : holds,
};
