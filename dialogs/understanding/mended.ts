import { functionWords } from '../locales/words/functionWords';
import { isVocabulary } from '../locales/words/isVocabulary';
import { keyWords, notMended, shorthand } from '../locales/words/keyWords';
import { createClosedSpelling } from './closedSpelling';
import { madeOf } from './diminutive';
import { isTownWord } from './places/townNames';
import type { Message } from './message';
import { kept, perTokens } from './perTokens';
import { perWord } from './perWord';
import { reworded, type Token } from './token';

const spell = createClosedSpelling(
  keyWords,
  (word) => notMended.has(word) || isVocabulary(word) || isTownWord(word),
);

/** What may become of a word. */
interface Meaning {
  /** The word it was meant to be, when it is misspelt. */
  readonly spelled: string | undefined;
  /** What it stands for by language. */
  readonly short: { readonly en: string; readonly es: string } | undefined;
  /** 1 when it is Spanish alone, -1 when it is English. */
  readonly spanish: -1 | 0 | 1;
}

const spanishOf = (word: string): -1 | 0 | 1 => {
  if (functionWords.es.has(word)) return functionWords.en.has(word) ? 0 : 1;
  if (functionWords.en.has(word)) return -1;
  return word.length > 1 && shorthand.es.has(word) && !shorthand.en.has(word) ? 1 : 0;
};

/** Of most words nothing is to be mended. */
const plain: Readonly<Record<-1 | 0 | 1, Meaning>> = {
  [-1]: { spelled: undefined, short: undefined, spanish: -1 },
  0: { spelled: undefined, short: undefined, spanish: 0 },
  1: { spelled: undefined, short: undefined, spanish: 1 },
};

/** "Bastoncito" */
const diminished = (word: string): string | undefined =>
  isVocabulary(word) || notMended.has(word) || isTownWord(word)
    ? undefined
    : madeOf(word).find((one) => keyWords.has(one));

const meaningOf = perWord((word): Meaning => {
  const [en, es, meant] = [shorthand.en.get(word), shorthand.es.get(word), diminished(word) ?? spell(word)];
  const short = en === undefined && es === undefined ? undefined : { en: en ?? word, es: es ?? word };
  const spanish = spanishOf(word);
  const spelled = meant === word ? undefined : meant;
  return short === undefined && spelled === undefined ? plain[spanish] : { spelled, short, spanish };
});

/** Whether a message looks Spanish: only then is "n" an "en", and "i" a "y". */
const looksSpanish = (tokens: readonly Token[]): boolean =>
  tokens.reduce((balance, { known }) => balance + meaningOf(known).spanish, 0) > 0;

const CAPITAL = /^\p{Lu}\p{Ll}/u;

const mendedOf = perTokens((tokens, text: string): readonly Token[] => {
  let result: Token[] | undefined;
  let isSpanish: boolean | undefined;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const { word, start } = token;
    const { spelled, short } = meaningOf(token.known);
    if (short === undefined && spelled === undefined) continue;
    let meant = word;
    if (short !== undefined) meant = (isSpanish ??= looksSpanish(tokens)) ? short.es : short.en;
    // A capital letter in the midst of a message is a name's.
    if (meant === word && !(index > 0 && CAPITAL.test(text.slice(start, start + 2)))) meant = spelled ?? word;
    if (meant === word) continue;
    result ??= tokens.slice();
    result[index] = reworded(token, meant);
  }
  return result === undefined ? tokens : kept(result);
});

/**
 * The words of a message with slips in the words that matter to people, places and rides mended ("dentst", "wheelchar", "dauther") and
 * shorthand written out ("4 mi ijo", "w my mom"). Offsets stay, so names are still read as they were written. The same list when nothing is
 * mended.
 */
export const mended = ({ tokens, text }: Message): readonly Token[] => mendedOf(tokens, text);
