import { functionWords } from '../locales/words/functionWords';
import { placeWords } from '../locales/words/placeWords';
import { titleWords } from '../locales/words/titleWords';
import { kept } from './perTokens';
import type { Pause, Token } from './token';
import { wordOf } from './word';

/** How much of a message is read but for danger: the most a text message can have. */
export const LONGEST_READ = 1_600;

/** A message made ready for reading. `folded` is as long as `text`, so an offset into one is an offset into the other. */
export interface Message {
  /** As it came, trimmed and cut; personal. */
  readonly text: string;
  /** Lower case, without accents, with plain quotes and dashes. */
  readonly folded: string;
  readonly tokens: readonly Token[];
}

/** A stretch of a message, as offsets into its text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const QUOTES = /[\u2018\u2019\u201B\u0060\u00B4\u02BC]/;
const DASHES = /[\u2010-\u2015\u2212]/;

const BEYOND_ASCII = /[^\0-\x7f]/;
const ASCII = 128;

const foldCharacter = (character: string): string => {
  if (QUOTES.test(character)) return "'";
  if (DASHES.test(character)) return '-';
  const plain = character.normalize('NFD').charAt(0).toLowerCase();
  return plain.length === 1 ? plain : ' ';
};

/** Folded letters, by code: those of the languages spoken here, and the signs a phone writes. */
const FEW_CODES = 0x2_200;
const folds: string[] = [];
const foldedCode = (code: number): string => {
  if (code >= FEW_CODES) return foldCharacter(String.fromCharCode(code));
  return (folds[code] ??= foldCharacter(String.fromCharCode(code)));
};

/** Lower case, without accents; as long as `text`. */
export const fold = (text: string): string => {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  let folded = '';
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < ASCII) continue;
    folded += text.slice(last, at).toLowerCase() + foldedCode(code);
    last = at + 1;
  }
  return folded + text.slice(last).toLowerCase();
};

const [ZERO, NINE, A, Z, HASH, QUOTE, SPACE] = [48, 57, 97, 122, 35, 39, 32];

const isLetter = (code: number): boolean => (code >= A && code <= Z) || (code >= ZERO && code <= NINE);

/** Where the word ends that begins here: letters and digits, with an apostrophe between them. */
const endOf = (folded: string, start: number): number => {
  let end = start + 1;
  for (;;) {
    const code = folded.charCodeAt(end);
    if (isLetter(code)) end += 1;
    else if (code === QUOTE && isLetter(folded.charCodeAt(end + 1))) end += 2;
    else return end;
  }
};

/** "Dr. Reyes", "to St. Francis", "apt. 3": a full stop that ends no sentence, unlike that of "12 Elm St. I am ready". */
const isShortForm = (
  between: string,
  { word, pause }: Token,
  wordBefore: string | undefined,
  next: string,
): boolean => {
  // "Mr. Tom Bale at", of which the name was read already
  if (/^\.[ |]*$/.test(between) && titleWords.always.has(word)) return true;
  if (!/^\. ?$/.test(between)) return false;
  if (titleWords.beforeNumbers.has(word)) return /[\d#]/.test(next);
  if (!titleWords.afterSmallWords.has(word)) return false;
  return (
    pause !== 'none' ||
    wordBefore === undefined ||
    functionWords.en.has(wordBefore) ||
    functionWords.es.has(wordBefore) ||
    // "Hospital St. Raphael"
    placeWords.buildings.has(wordBefore)
  );
};

const pauseIn = (between: string): Pause => {
  if (/[!?;\n\u2026]|\.(?:\s|$)|:\s/.test(between)) return 'stop';
  return /[,()]/.test(between) ? 'comma' : 'none';
};

/** How much was paused between two words: `before` is the first of them, and `wordBefore` the one before that. */
const pauseAfter = (
  before: Token | undefined,
  wordBefore: Token | undefined,
  folded: string,
  start: number,
): Pause => {
  if (before === undefined) return 'none';
  if (start - before.end === 1 && folded.charCodeAt(before.end) === SPACE) return 'none';
  const between = folded.slice(before.end, start);
  return isShortForm(between, before, wordBefore?.word, folded.charAt(start)) ? 'none' : pauseIn(between);
};

/** Adds the words of a stretch of a folded text. */
const addTokens = (tokens: Token[], folded: string, from: number, to: number): void => {
  const hasQuotes = folded.includes("'");
  let before = tokens.at(-1);
  let wordBefore = tokens.at(-2);
  for (let start = from; start < to; start += 1) {
    const code = folded.charCodeAt(start);
    if (!isLetter(code) && code !== HASH) continue;
    const end = endOf(folded, start);
    const said = folded.slice(start, end);
    const known = wordOf(hasQuotes && said.includes("'") ? said.replaceAll("'", '') : said);
    const pause = pauseAfter(before, wordBefore, folded, start);
    const token = { word: known.text, known, start, end, pause };
    tokens.push(token);
    wordBefore = before;
    before = token;
    start = end - 1;
  }
};

const tokensOf = (folded: string): readonly Token[] => {
  const tokens: Token[] = [];
  addTokens(tokens, folded, 0, folded.length);
  return kept(tokens);
};

/**
 * Makes a message ready for reading.
 * @param longest characters after which it is cut
 */
export const readMessage = (raw: string, longest = LONGEST_READ): Message => {
  const cut = raw.slice(0, longest * 2);
  const text = (BEYOND_ASCII.test(cut) ? cut.normalize('NFC') : cut).trim().slice(0, longest);
  const folded = fold(text);
  return { text, folded, tokens: tokensOf(folded) };
};

/** The stretches in order, none over another. */
const apart = (spans: readonly Span[]): readonly Span[] => {
  if (spans.length === 1) return spans;
  const parted: Span[] = [];
  let last = 0;
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    if (end <= last) continue;
    parted.push({ start: Math.max(start, last), end });
    last = end;
  }
  return parted;
};

/** The text with `|` in place of every letter of the stretches. */
const masked = (folded: string, spans: readonly Span[]): string => {
  let rest = '';
  let last = 0;
  for (const { start, end } of spans) {
    rest += folded.slice(last, start) + '|'.repeat(end - start);
    last = end;
  }
  return rest + folded.slice(last);
};

/** The same message with some stretches blanked, for the readers that come after. */
export const blank = (message: Message, stretches: readonly Span[]): Message => {
  if (stretches.length === 0) return message;
  const { text, tokens } = message;
  const spans = apart(stretches);
  const folded = masked(message.folded, spans);
  const left: Token[] = [];
  let at = 0;
  let isParted = false;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const { start, end } = token;
    for (; at < spans.length && (spans[at]?.end ?? 0) <= start; at += 1) isParted = true;
    if ((spans[at]?.start ?? Infinity) < end) {
      addTokens(left, folded, start, end);
      isParted = true;
      continue;
    }
    // A pause hangs on the two words before it.
    const isSame = !isParted && left.at(-1) === tokens[index - 1] && left.at(-2) === tokens[index - 2];
    const pause = isSame ? token.pause : pauseAfter(left.at(-1), left.at(-2), folded, start);
    left.push(pause === token.pause ? token : { ...token, pause });
    isParted = false;
  }
  return { text, folded, tokens: kept(left) };
};

/** The text without some stretches, in whichever order they are, as it came otherwise. */
export const without = ({ text }: Message, spans: readonly Span[]): string => {
  if (spans.length === 0) return text;
  const pieces: string[] = [];
  let last = 0;
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    pieces.push(text.slice(last, start));
    last = end;
  }
  return [...pieces, text.slice(last)].join('').trim();
};
