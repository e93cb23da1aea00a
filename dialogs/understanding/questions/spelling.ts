import { rememberedWords } from '../rememberedWords';
import { slipsBetween } from '../slipsBetween';
import type { Token } from '../token';

/** Mends words that a thumb or a recogniser got wrong. */
export type Spelling = (tokens: readonly Token[]) => readonly Token[];

const SHORTEST = 5;
const TWO_ERRORS_FROM = 9;
const LONGEST = 20;
const LONGEST_GLUED = 40;
/** A word in two parts has at least so many letters. */
const SHORTEST_PARTED = 7;

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

  const read = rememberedWords((word): Reading => ({
    isKnown: knows(word),
    begins: beginnings.has(word),
    words: isRight(word) ? [word] : (split(word) ?? [mend(word)]),
  }));

  return (tokens) => {
    const mended: Token[] = [];
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index];
      if (token === undefined) break;
      const { isKnown, begins, words } = read(token.word);
      const next = begins ? tokens[index + 1] : undefined;
      const whole = next?.pause === 'none' ? `${token.word}${next.word}` : '';
      const [first, second] = words;
      if (
        next !== undefined &&
        whole.length >= SHORTEST_PARTED &&
        exact.has(whole) &&
        !(isKnown && knows(next.word))
      ) {
        mended.push({ ...token, word: whole, end: next.end });
        index += 1;
        continue;
      }
      mended.push(first === token.word ? token : { ...token, word: first });
      if (second !== undefined) mended.push({ ...token, word: second, pause: 'none' });
    }
    return mended;
  };
};
