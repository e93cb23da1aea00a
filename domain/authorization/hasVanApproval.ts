import type { View } from '../rules/rule';

/**
 * Whether a wheelchair van needs no approval of its own any more, or has another rule for it: an approval or necessity form
 * on file, a diagnosis known to be on Appendix A, a trip out of state, or a van that only stands in for less
 * (§ 17-134d-33(f)(2)(B), (e)(2)(O)).
 */
export const hasVanApproval = ({
  approvedModeOnFile,
  diagnosisOnWheelchairList,
  departmentAuthorizationOnFile,
  outOfState,
  appropriateMode,
}: View): boolean =>
  approvedModeOnFile === 'wheelchair-van' ||
  diagnosisOnWheelchairList === true ||
  departmentAuthorizationOnFile === true ||
  outOfState === true ||
  appropriateMode !== undefined;
