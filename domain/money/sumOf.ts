import type { Cents } from './feeSchedule';

/** The sum; undefined when one of its parts is. */
export const sumOf = (parts: readonly (Cents | undefined)[]): Cents | undefined =>
  parts.reduce((sum, part) => (sum === undefined || part === undefined ? undefined : sum + part), 0);
