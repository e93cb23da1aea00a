import { kindsOfRide, known } from '../facts';
import { holds, informs, type Rule } from './rule';

/** Which kind of ride suits is not the caller's to choose: less than was asked for is told, with what can be done about it. */
export const lessThanAsked: Rule = {
  citation: '17-134d-33(e)(2)(A)',
  decide: ({ mode, requestedMode }) => {
    if (mode === undefined || !known(requestedMode)) return holds;
    // A taxi and a car of ours are one and the same to who rides.
    const asked = requestedMode === 'taxi' ? 'livery' : requestedMode;
    return kindsOfRide.indexOf(mode) < kindsOfRide.indexOf(asked) ? informs('less-than-asked') : holds;
  },
};
