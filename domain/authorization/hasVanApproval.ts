import type { Facts } from '../facts';

/**
 * Whether a wheelchair van needs no approval of its own any more, or has another rule for it: an approval on file, a
 * diagnosis known to be on Appendix A, or a trip out of state (§ 17-134d-33(f)(2)(B)). The treating provider's form alone is none.
 */
export const hasVanApproval = ({
  approvedModeOnFile,
  diagnosisOnWheelchairList,
  departmentAuthorizationOnFile,
  outOfState,
}: Facts): boolean =>
  approvedModeOnFile === 'wheelchair-van' ||
  diagnosisOnWheelchairList === true ||
  departmentAuthorizationOnFile === true ||
  outOfState === true;
