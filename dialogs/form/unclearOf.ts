import { settles } from './chosenReading';
import type { Change, Clarification, Form } from './form';

/** What a message makes of what is unclear. */
interface Said {
  readonly changes: readonly Change[];
  /** None of the readings that were asked about was meant. */
  readonly isRefused: boolean;
  /** What it says that may be meant in several ways, in the order of the slots. */
  readonly unclear: readonly Clarification[];
}

/**
 * What is asked about next of all that is unclear, and what waits: what was just said comes first, and nothing that was unclear before is
 * lost over it. Of one slot only what was said last is asked about.
 */
export const unclearOf = (
  { clarification, toClarify = [] }: Pick<Form, 'clarification' | 'toClarify'>,
  { changes, isRefused, unclear }: Said,
): Pick<Form, 'clarification' | 'toClarify'> => {
  const open = clarification === undefined || isRefused ? [] : [clarification];
  const before = [...open, ...toClarify].filter(
    (one) => !settles(changes, one) && !unclear.some(({ slot }) => slot === one.slot),
  );
  const [next, ...waiting] = [...[...unclear].reverse(), ...before];
  return {
    ...(next !== undefined && { clarification: next }),
    ...(waiting.length > 0 && { toClarify: waiting }),
  };
};
