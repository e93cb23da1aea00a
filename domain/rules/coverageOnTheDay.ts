import { holds, needs, refuses, type Rule } from './rule';

/** Whoever is eligible for Medicaid on the day of travel may have rides paid; an end that is not known is no end. */
export const coverageOnTheDay: Rule = {
  citation: '17-134d-33(d)',
  decide: ({ coverageStatus }) => {
    if (coverageStatus === undefined) return needs('coverageStatus');
    return coverageStatus === 'inactive' ? refuses('coverage-ended') : holds;
  },
};
