import { known } from '../facts';
import { holds, informs, type Rule } from './rule';

/** A trip has one pick-up and one drop-off; further stops come only from other riders, so none is added for an errand. */
export const extraStops: Rule = {
  citation: '17-134d-33(b)(2)',
  decide: ({ requestedStops }) =>
    known(requestedStops) && requestedStops > 0 ? informs('no-extra-stops') : holds,
};
