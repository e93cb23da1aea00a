import { holds, requires, type Rule } from './rule';

/**
 * A wheelchair van inside the state needs approval unless the diagnosis behind the wheelchair is on Appendix A. The
 * appendix is not published with the text, so only an approval or necessity form on file is the approval.
 */
export const wheelchairVanApproval: Rule = {
  citation: '17-134d-33(f)(2)(B)(ii)',
  decide: ({ mode, approvedModeOnFile }) =>
    mode === 'wheelchair-van' && approvedModeOnFile !== 'wheelchair-van'
      ? requires('medical-necessity-form')
      : holds,
};
