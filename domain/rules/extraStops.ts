import { known } from '../facts';
import { holds, informs, type Rule } from './rule';

/** A trip has one pick-up and one drop-off; further stops come only from members who share it, so none is added for an errand. */
export const extraStops: Rule = {
  citation: '17-134d-33(b)(2)',
  decide: ({ requestedStops, ridersOnTrip }) => {
    const isShared = known(ridersOnTrip) && ridersOnTrip > 1;
    return known(requestedStops) && requestedStops > 0 && !isShared ? informs('no-extra-stops') : holds;
  },
};
