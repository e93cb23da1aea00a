import { known } from '../../facts';
import { needs, refuses, requires, type Finding, type View } from '../rule';

/** Calendar days; the day after the ride is day 1, and day 30 is in time (§ 17-134d-33(f)(2)(D), (E), (f)(3)(B)(iv)). */
export const DAYS_TO_CLAIM = 30;

/** Whether money back is asked for in time; a day nobody can tell is for a person to find. */
export const claimInTime = ({ daysSinceTrip }: View): Finding => {
  if (daysSinceTrip === undefined) return needs('daysSinceTrip');
  return known(daysSinceTrip) && daysSinceTrip > DAYS_TO_CLAIM
    ? refuses('claim-too-late')
    : requires('claim-within-30-days');
};
