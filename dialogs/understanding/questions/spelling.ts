import { perWord } from '../perWord';
import { slipsBetween } from '../slipsBetween';
import { reworded, type Token } from '../token';

/** Mends words that a thumb or a recogniser got wrong: the same list when nothing is mended. */
export type Spelling = (tokens: readonly Token[]) => readonly Token[];

const SHORTEST = 5;
const TWO_ERRORS_FROM = 9;
const LONGEST = 20;
const LONGEST_GLUED = 40;
/** A word in two parts has at least so many letters. */
const SHORTEST_PARTED = 7;

const AS_IT_IS = 'as-it-is';

/** What becomes of a word. */
interface Reading {
  readonly isKnown: boolean;
  /** Whether a word that matters begins so. */
  readonly begins: boolean;
  readonly words: readonly [string] | readonly [string, string];
}

/**
 * A speller for a few words that matter. Words it knows stay as they are.
 * @param critical words worth mending to
 * @param knows whether a word is in the vocabulary
 */
export const createSpelling = (critical: readonly string[], knows: (word: string) => boolean): Spelling => {
  const exact = new Set(critical);
  const isRight = (word: string): boolean => exact.has(word) || knows(word);
  const byFirst = new Map<string, string[]>();
  for (const word of critical) byFirst.set(word.charAt(0), [...(byFirst.get(word.charAt(0)) ?? []), word]);
  const beginnings = new Set(
    critical
      .filter((word) => word.length >= SHORTEST_PARTED)
      .flatMap((word) => Array.from(word, (_, length) => word.slice(0, length))),
  );

  const endings = new Set(
    critical
      .filter((word) => word.length >= SHORTEST_PARTED)
      .flatMap((word) => Array.from(word, (_, length) => word.slice(length))),
  );
  const ends = perWord((word) => endings.has(word));

  const mend = (word: string): string => {
    if (word.length < SHORTEST || word.length > LONGEST) return word;
    // A letter held down too long: "pleeease", "heeelp".
    const short = word.replace(/([a-z])\1{2,}/g, '$1');
    if (short !== word && isRight(short)) return short;
    const rivals = byFirst.get(word.charAt(0)) ?? [];
    return (
      rivals.find((rival) => slipsBetween(word, rival) <= 1) ??
      rivals.find((rival) => rival.length >= TWO_ERRORS_FROM && slipsBetween(word, rival) <= 2) ??
      word
    );
  };

  const split = (word: string): readonly [string, string] | undefined => {
    if (word.length < 8 || word.length > LONGEST_GLUED) return undefined;
    for (let cut = 3; cut <= word.length - 3; cut += 1) {
      const [left, right] = [word.slice(0, cut), word.slice(cut)];
      if ((exact.has(left) && isRight(right)) || (knows(left) && exact.has(right))) return [left, right];
    }
    return undefined;
  };

  const read = perWord((word): Reading | typeof AS_IT_IS => {
    const begins = beginnings.has(word);
    const words = isRight(word) ? ([word] as const) : (split(word) ?? ([mend(word)] as const));
    return begins || words[0] !== word ? { isKnown: knows(word), begins, words } : AS_IT_IS;
  });

  return (tokens) => {
    if (tokens.every(({ known }) => read(known) === AS_IT_IS)) return tokens;
    const mended: Token[] = [];
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index];
      if (token === undefined) break;
      const reading = read(token.known);
      if (reading === AS_IT_IS) {
        mended.push(token);
        continue;
      }
      const { isKnown, begins, words } = reading;
      const next = begins ? tokens[index + 1] : undefined;
      const whole = next?.pause === 'none' && ends(next.known) ? `${token.word}${next.word}` : '';
      const [first, second] = words;
      if (
        next !== undefined &&
        whole.length >= SHORTEST_PARTED &&
        exact.has(whole) &&
        !(isKnown && knows(next.word))
      ) {
        mended.push({ ...reworded(token, whole), end: next.end });
        index += 1;
        continue;
      }
      mended.push(first === token.word ? token : reworded(token, first));
      if (second !== undefined) mended.push({ ...reworded(token, second), pause: 'none' });
    }
    return mended;
  };
};
