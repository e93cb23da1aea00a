import { holds, informs, type Rule } from './rule';

/** In a wheelchair van it is the second employee who helps inside or into a building. */
export const attendantHelps: Rule = {
  citation: '17-134d-33(b)(10)',
  decide: ({ mode, needsAssistanceInsideBuilding }) =>
    mode === 'wheelchair-van' && needsAssistanceInsideBuilding === true ? informs('help-inside') : holds,
};
