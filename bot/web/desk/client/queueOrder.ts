import type { CaseLine } from '../exchange';

/** Which work is shown. */
export const filters = ['all', 'mine', 'nobodys'] as const;

/** One of {@link filters}. */
export type Filter = (typeof filters)[number];

const belongs: Readonly<Record<Filter, (line: CaseLine) => boolean>> = {
  all: () => true,
  mine: ({ isMine }) => isMine,
  nobodys: ({ owner, heldBy }) => owner === undefined && heldBy === undefined,
};

const rank = ({ danger, treatment }: CaseLine): number => {
  if (danger !== undefined) return 0;
  return treatment ? 1 : 2;
};

/** The cases of a filter, most urgent first: danger, treatment that cannot wait, then by due time, then who waits longest. */
export const inOrder = (cases: readonly CaseLine[], filter: Filter): readonly CaseLine[] =>
  cases
    .filter(belongs[filter])
    .sort(
      (one, other) =>
        rank(one) - rank(other) ||
        one.due.localeCompare(other.due) ||
        one.openedAt.localeCompare(other.openedAt),
    );
