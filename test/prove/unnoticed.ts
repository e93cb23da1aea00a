import { isDeepStrictEqual } from 'node:util';
import { wholeTables, type Carrier } from './carriers';
import type { Row } from './rows';

/** A clause whose carrying object can be taken away without any row of that clause changing. */
export interface Unnoticed {
  readonly carrier: Carrier;
  readonly clause: string;
}

/**
 * Takes each object out of its table in turn and runs the rows again. Returns what nobody noticed: of each clause that
 * decides and that the object carries, at least one row has to change.
 */
export const unnoticed = (
  carriers: readonly Carrier[],
  rows: readonly Row[],
  decides: (clause: string) => boolean,
): readonly Unnoticed[] => {
  const before = rows.map((row) => row.run(wholeTables));
  return carriers.flatMap((carrier) => {
    const { without } = carrier;
    if (without === undefined) return [];
    return carrier.clauses
      .filter(decides)
      .filter(
        (clause) =>
          !rows.some(
            (row, index) =>
              row.clauses.includes(clause) && !isDeepStrictEqual(row.run(without), before[index]),
          ),
      )
      .map((clause) => ({ carrier, clause }));
  });
};
