import { isVocabulary, keyWords, notMended } from '../locales/vocabulary';
import { createClosedSpelling } from './closedSpelling';
import { isTownWord } from './places/townNames';
import type { Token } from './token';

const spell = createClosedSpelling(keyWords, (word) => notMended.has(word) || isVocabulary(word) || isTownWord(word));

const remembered = new WeakMap<readonly Token[], readonly Token[]>();

/**
 * The words of a message with slips in the words that matter to people, places and rides mended: "dentst", "wheelchar", "dauther". Offsets
 * stay, so names are still read as they were written. The same list when nothing is mended.
 */
export const mended = (tokens: readonly Token[]): readonly Token[] => {
  const before = remembered.get(tokens);
  if (before !== undefined) return before;
  let result: Token[] | undefined;
  for (const [index, token] of tokens.entries()) {
    const word = spell(token.word);
    if (word === token.word) continue;
    result ??= [...tokens];
    result[index] = { ...token, word };
  }
  const all = result ?? tokens;
  remembered.set(tokens, all);
  if (all !== tokens) remembered.set(all, all);
  return all;
};
