import { functionWords, isVocabulary, keyWords, notMended, shorthand } from '../locales/vocabulary';
import { createClosedSpelling } from './closedSpelling';
import { isTownWord } from './places/townNames';
import type { Message } from './message';
import type { Token } from './token';

const spell = createClosedSpelling(
  keyWords,
  (word) => notMended.has(word) || isVocabulary(word) || isTownWord(word),
);

const remembered = new WeakMap<readonly Token[], readonly Token[]>();

/** Whether a message looks Spanish: only then is "n" an "en", and "i" a "y". */
const looksSpanish = (tokens: readonly Token[]): boolean => {
  let balance = 0;
  for (const { word } of tokens) {
    if (functionWords.es.has(word)) balance += functionWords.en.has(word) ? 0 : 1;
    else if (functionWords.en.has(word)) balance -= 1;
    else if (word.length > 1 && shorthand.es.has(word) && !shorthand.en.has(word)) balance += 1;
  }
  return balance > 0;
};

/**
 * The words of a message with slips in the words that matter to people, places and rides mended ("dentst", "wheelchar", "dauther") and
 * shorthand written out ("4 mi ijo", "w my mom"). Offsets stay, so names are still read as they were written. The same list when nothing is
 * mended.
 */
export const mended = ({ tokens, text }: Message): readonly Token[] => {
  const before = remembered.get(tokens);
  if (before !== undefined) return before;
  let result: Token[] | undefined;
  let short: ReadonlyMap<string, string> | undefined;
  for (const [index, token] of tokens.entries()) {
    const { word } = token;
    let meant = word;
    if (shorthand.en.has(word) || shorthand.es.has(word)) {
      short ??= looksSpanish(tokens) ? shorthand.es : shorthand.en;
      meant = short.get(word) ?? word;
    }
    // A capital letter in the midst of a message is a name's.
    if (meant === word && !(index > 0 && /^\p{Lu}\p{Ll}/u.test(text.slice(token.start, token.start + 2))))
      meant = spell(word);
    if (meant === word) continue;
    result ??= [...tokens];
    result[index] = { ...token, word: meant };
  }
  const all = result ?? tokens;
  remembered.set(tokens, all);
  if (all !== tokens) remembered.set(all, all);
  return all;
};
