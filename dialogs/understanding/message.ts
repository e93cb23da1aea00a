import { functionWords, titleWords } from '../locales/vocabulary';
import { rememberedWords } from './rememberedWords';
import type { Pause, Token } from './token';

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

const foldCharacter = (character: string): string => {
  if (character.charCodeAt(0) < 128) return character.toLowerCase();
  if (QUOTES.test(character)) return "'";
  if (DASHES.test(character)) return '-';
  const plain = character.normalize('NFD').charAt(0).toLowerCase();
  return plain.length === 1 ? plain : ' ';
};

/** Lower case, without accents; as long as `text`. */
export const fold = (text: string): string => {
  const plain = text.toLowerCase();
  // A few letters grow when they are made small; they are none of ours.
  if (plain.length === text.length && !BEYOND_ASCII.test(plain)) return plain;
  return Array.from({ length: text.length }, (_, index) => foldCharacter(text.charAt(index))).join('');
};

const WORD = /[a-z0-9#](?:[a-z0-9]|'(?=[a-z0-9]))*/g;

/** "Dr. Reyes", "to St. Francis": a full stop that ends no sentence, unlike that of "12 Elm St. I am ready". */
const isShortForm = (between: string, { word, pause }: Token, wordBefore: string | undefined): boolean => {
  if (!/^\. ?$/.test(between)) return false;
  if (titleWords.always.has(word)) return true;
  if (!titleWords.afterSmallWords.has(word)) return false;
  return (
    pause !== 'none' ||
    wordBefore === undefined ||
    functionWords.en.has(wordBefore) ||
    functionWords.es.has(wordBefore)
  );
};

const pauseIn = (between: string): Pause => {
  if (/[!?;\n\u2026]|\.(?:\s|$)|:\s/.test(between)) return 'stop';
  return /[,()]/.test(between) ? 'comma' : 'none';
};

/** The same word is the same string, so that whatever is kept by word is found at once. */
const asBefore = rememberedWords((word) => word);

/** The words of a folded text. */
const tokensOf = (folded: string): readonly Token[] => {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of folded.matchAll(WORD)) {
    const between = folded.slice(last, match.index);
    last = match.index + match[0].length;
    const before = tokens.at(-1);
    const joined = before !== undefined && isShortForm(between, before, tokens.at(-2)?.word);
    tokens.push({
      word: asBefore(match[0].replaceAll("'", '')),
      start: match.index,
      end: last,
      pause: before === undefined || joined ? 'none' : pauseIn(between),
    });
  }
  return tokens;
};

/**
 * Makes a message ready for reading.
 * @param longest characters after which it is cut
 */
export const readMessage = (raw: string, longest = LONGEST_READ): Message => {
  const text = raw
    .slice(0, longest * 2)
    .normalize('NFC')
    .trim()
    .slice(0, longest);
  const folded = fold(text);
  return { text, folded, tokens: tokensOf(folded) };
};

/** The text with `|` in place of every letter of the stretches. */
const masked = (folded: string, spans: readonly Span[]): string => {
  const ordered = [...spans].sort((one, other) => one.start - other.start);
  const pieces: string[] = [];
  let last = 0;
  for (const { start, end } of ordered) {
    if (end <= last) continue;
    const from = Math.max(start, last);
    pieces.push(folded.slice(last, from), '|'.repeat(end - from));
    last = end;
  }
  return [...pieces, folded.slice(last)].join('');
};

/** The same message with some stretches blanked, for the readers that come after. */
export const blank = (message: Message, spans: readonly Span[]): Message => {
  if (spans.length === 0) return message;
  const rest = masked(message.folded, spans);
  return { text: message.text, folded: rest, tokens: tokensOf(rest) };
};

/** The text without some stretches, as it came otherwise. */
export const without = ({ text }: Message, spans: readonly Span[]): string => {
  if (spans.length === 0) return text;
  const pieces: string[] = [];
  let last = 0;
  for (const { start, end } of spans) {
    pieces.push(text.slice(last, start));
    last = end;
  }
  return [...pieces, text.slice(last)].join('').trim();
};
