import type { Token } from './token';

/** The words of a message that keep what was found in them, each in a place of its own, because several readers ask for the same. */
type MayKeep = readonly Token[] & { made?: unknown[] };

let places = 0;

const madeOf = (tokens: MayKeep): unknown[] | undefined => tokens.made;

/** Makes a list of words keep what {@link perTokens} finds in it. */
export const kept = (tokens: readonly Token[]): readonly Token[] => {
  const keeping: MayKeep = tokens;
  keeping.made = [];
  return keeping;
};

/**
 * Remembers what is made of the words of a message, as long as they are there themselves; a part of them is read anew.
 * @param make what is made, given what else of the message it takes
 */
export const perTokens = <Made, Beside = undefined>(
  make: (tokens: readonly Token[], beside: Beside) => Made,
): ((tokens: readonly Token[], beside: Beside) => Made) => {
  const place = places;
  places += 1;
  // Nothing else writes to this place.
  const isMade = (value: unknown): value is Made => value !== undefined;
  return (tokens, beside) => {
    const all = madeOf(tokens);
    if (all === undefined) return make(tokens, beside);
    const before = all[place];
    if (isMade(before)) return before;
    const made = make(tokens, beside);
    all[place] = made;
    return made;
  };
};
