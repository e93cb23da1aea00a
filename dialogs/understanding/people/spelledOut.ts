import { isVocabulary } from '../../locales/words/isVocabulary';
import type { Message, Span } from '../message';
import type { Token } from '../token';
import { wordOf } from '../word';

/** Letters with nothing between them but a space are many before they are a name: "E N T" is a doctor. */
const FEWEST_SPACED = 4;
const FEWEST = 3;

const BETWEEN = /^(?:-|\.? ?| - )$/;

/** A message with its names written in one, and where they were spelled. */
interface SpelledOut {
  readonly message: Message;
  readonly runs: readonly Span[];
}

/** Writes a name that is spelled letter by letter in one, "K-A-R-E-N", and leaves out the letters behind a name, "Karen, K-A-R-E-N". */
export const spelledOut = (said: Message): SpelledOut => {
  const runs = said.tokens.some(isLetter) ? runsIn(said) : [];
  if (runs.length === 0) return { message: said, runs: [] };
  const { tokens } = said;
  let [text, folded] = [said.text, said.folded];
  const left: Token[] = [];
  let at = 0;
  for (const { from, to, word, isSaid } of runs) {
    left.push(...tokens.slice(at, from));
    const { start = 0, pause = 'none' } = tokens[from] ?? {};
    const end = tokens[to - 1]?.end ?? start;
    const letters = isSaid ? '' : [...tokens.slice(from, to)].map((one) => text.charAt(one.start)).join('');
    text = text.slice(0, start) + letters.padEnd(end - start) + text.slice(end);
    folded = folded.slice(0, start) + (isSaid ? '' : word).padEnd(end - start) + folded.slice(end);
    if (!isSaid) left.push({ word, known: wordOf(word), start, end: start + word.length, pause });
    at = to;
  }
  const [next, ...rest] = tokens.slice(at);
  // "Wanda, W-A-N-D-A, Figueroa": the name goes on, and "Torres, T O R R E S, born in 1984" does not.
  const goesOn = runs.at(-1)?.isSaid === true && next?.pause === 'comma' && !isVocabulary(next.word);
  if (next !== undefined) left.push(goesOn ? { ...next, pause: 'none' } : next, ...rest);
  const spans = runs.map(({ from, to }) => ({
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
  }));
  return { message: { text, folded, tokens: left }, runs: spans };
};

const isLetter = ({ word }: Token): boolean => word.length === 1 && word >= 'a' && word <= 'z';

/** Letters of one name, and whether that stands right before them. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly word: string;
  readonly isSaid: boolean;
}

/** Words between a name and its letters: "Shirelle, that is". */
const MOST_BETWEEN = 2;

/** Where the name stands that is spelled from a word on: "Killingsworth k i l l …", "Shirelle that is s h i r e l l e"; -1 where none does. */
const beforeLetters = (tokens: readonly Token[], from: number, word: string): number => {
  for (let at = from - 1; at >= 0 && from - at <= MOST_BETWEEN + 1; at -= 1) {
    const before = tokens[at]?.word ?? '';
    if (before.length >= FEWEST && word.startsWith(before)) return at;
  }
  return -1;
};

const runsIn = ({ tokens, folded }: Message): readonly Run[] => {
  const runs: Run[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    let to = from;
    let word = '';
    let isDashed = true;
    for (let token = tokens[to]; token !== undefined && isLetter(token); token = tokens[to]) {
      const gap = to === from ? '-' : folded.slice(tokens[to - 1]?.end, token.start);
      if (!BETWEEN.test(gap)) break;
      isDashed &&= gap === '-';
      word += token.word;
      to += 1;
    }
    if (to - from < FEWEST) continue;
    // "Killingsworth k i l l i n g s w o r t h i want to …"
    const first = beforeLetters(tokens, from, word);
    const before = tokens[first]?.word ?? '';
    const isSaid = before !== '';
    if (isSaid) runs.push({ from, to: from + before.length, word: before, isSaid });
    else if (isDashed || to - from >= FEWEST_SPACED) runs.push({ from, to, word, isSaid });
    from = to - 1;
  }
  return runs;
};
