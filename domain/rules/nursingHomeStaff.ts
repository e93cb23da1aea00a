import { holds, informs, type Rule } from './rule';

/** At the nursing home its own staff bring the resident to and from the livery vehicle. */
export const nursingHomeStaff: Rule = {
  citation: '17-134d-33(g)(11)(A)',
  decide: ({ mode, livesInNursingHome }) =>
    mode === 'livery' && livesInNursingHome === true ? informs('nursing-home-staff-help') : holds,
};
