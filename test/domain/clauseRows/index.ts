import { rows as afterRide } from './afterRide';
import type { ClauseRow } from './clauseRow';
import { rows as modesAndApprovals } from './modesAndApprovals';
import { rows as notice } from './notice';
import { rows as trip } from './trip';

/** Every row, in the order of evaluation; what is asked after a ride comes last. */
export const clauseRows: readonly ClauseRow[] = [...trip, ...modesAndApprovals, ...notice, ...afterRide];
