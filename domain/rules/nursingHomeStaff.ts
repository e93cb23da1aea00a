import { holds, informs, needs, type Rule } from './rule';

/** At the nursing home its own staff bring the resident to and from the livery vehicle. */
export const nursingHomeStaff: Rule = {
  citation: '17-134d-33(g)(11)(A)',
  decide: ({ mode, residence }) => {
    if (mode !== 'livery') return holds;
    if (residence === undefined) return needs('residence');
    return residence === 'nursing-home' ? informs('nursing-home-staff-help') : holds;
  },
};
