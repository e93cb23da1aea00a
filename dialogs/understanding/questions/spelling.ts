import type { Token } from '../token';

/** Mends words that a thumb or a recogniser got wrong. */
export type Spelling = (tokens: readonly Token[]) => readonly Token[];

const SHORTEST = 5;
const TWO_ERRORS_FROM = 9;
const LONGEST_GLUED = 40;

/** Whether two words differ by at most `most` letters added, left out, changed or swapped. */
const near = (one: string, other: string, most: number): boolean => {
  if (Math.abs(one.length - other.length) > most) return false;
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one.charAt(i - 1) === other.charAt(j - 1);
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped =
        i > 1 &&
        j > 1 &&
        one.charAt(i - 1) === other.charAt(j - 2) &&
        one.charAt(i - 2) === other.charAt(j - 1);
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return (row[other.length] ?? most + 1) <= most;
};

/**
 * A speller for a few words that matter. Words it knows, and real words that look like one that matters, stay as they are.
 * @param critical words worth mending to
 * @param real words that would be mended wrongly
 * @param knows whether a word is in the vocabulary
 */
export const createSpelling = (
  critical: readonly string[],
  real: ReadonlySet<string>,
  knows: (word: string) => boolean,
): Spelling => {
  const exact = new Set(critical);
  const byFirst = new Map<string, string[]>();
  for (const word of critical) byFirst.set(word.charAt(0), [...(byFirst.get(word.charAt(0)) ?? []), word]);
  const remembered = new Map<string, string>();

  const mend = (word: string): string => {
    if (word.length < SHORTEST || word.length > 20 || exact.has(word) || real.has(word) || knows(word))
      return word;
    // A letter held down too long: "pleeease", "heeelp".
    const short = word.replace(/([a-z])\1{2,}/g, '$1');
    if (short !== word && (exact.has(short) || knows(short))) return short;
    const before = remembered.get(word);
    if (before !== undefined) return before;
    const rivals = byFirst.get(word.charAt(0)) ?? [];
    const fit =
      rivals.find((rival) => near(word, rival, 1)) ??
      rivals.find((rival) => rival.length >= TWO_ERRORS_FROM && near(word, rival, 2)) ??
      word;
    // A bounded memory: messages repeat the same slips, and an attacker's words must not pile up.
    if (remembered.size > 2_000) remembered.clear();
    remembered.set(word, fit);
    return fit;
  };

  const split = (token: Token): readonly Token[] => {
    const { word } = token;
    if (word.length < 8 || word.length > LONGEST_GLUED || exact.has(word) || real.has(word) || knows(word))
      return [token];
    for (let cut = 3; cut <= word.length - 3; cut += 1) {
      const [left, right] = [word.slice(0, cut), word.slice(cut)];
      if ((exact.has(left) && (exact.has(right) || knows(right))) || (knows(left) && exact.has(right)))
        return [
          { ...token, word: left },
          { ...token, word: right, pause: 'none' },
        ];
    }
    return [token];
  };

  const joined = (tokens: readonly Token[]): readonly Token[] => {
    const mended: Token[] = [];
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index];
      const next = tokens[index + 1];
      if (token === undefined) break;
      const word = `${token.word}${next?.word ?? ''}`;
      if (
        next?.pause === 'none' &&
        word.length >= 7 &&
        exact.has(word) &&
        !(knows(token.word) && knows(next.word))
      ) {
        mended.push({ ...token, word, end: next.end });
        index += 1;
      } else mended.push(token);
    }
    return mended;
  };

  return (tokens) =>
    joined(tokens)
      .flatMap(split)
      .map((token) => ({ ...token, word: mend(token.word) }));
};
