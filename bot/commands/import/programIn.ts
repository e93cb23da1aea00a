import type { Program } from './renewal';

/** How health plans write the programs, in this order of what counts; docs/import.md has the same table. */
const written: readonly (readonly [Program, RegExp])[] = [
  ['husky-a', /\bhusky[ -]?a\b/i],
  ['husky-b', /\bhusky[ -]?b\b/i],
  ['husky-c', /\bhusky[ -]?c\b/i],
  ['husky-d', /\bhusky[ -]?d\b/i],
  ['limited-benefit', /\blimited[ -]?benefits?\b/i],
];

/** The program one of these names is of; undefined where none is. */
export const programIn = (names: readonly string[]): Program | undefined =>
  written.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0];
