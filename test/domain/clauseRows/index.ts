import type { ClauseRow } from './clauseRow';
import { rows as moderules } from './moderules';
import { rows as money } from './money';
import { rows as triprules } from './triprules';

/** Every row, in the order of evaluation. */
export const clauseRows: readonly ClauseRow[] = [...triprules, ...moderules, ...money];
