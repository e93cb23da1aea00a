import type { PeopleConcept } from '../../locales/vocabulary';
import { functionWords } from '../../locales/words/functionWords';
import type { Found } from '../lexicon';
import type { Message, Span } from '../message';
import type { Token } from '../token';

/** A confirmation number that has letters in it, as it was written, and where it stands. */
export interface LetteredNumber extends Span {
  readonly number: string;
}

/** Whether a message can hold one. */
export const mayBeLettered = (text: string): boolean => /[a-z]-?\d|[A-Z] \d|\d[a-z]+\d/i.test(text);

/** Letters and digits in one, parted by dashes at most: "RL48213", "hc-3391", "MT-48-2213", "7F3K92". */
const WORD = /(?<![\w-])[a-z\d]{1,12}(?:-[a-z\d]{1,10}){0,3}(?![\w'-])/gi;
/** Two or three capital letters and then the digits: "RL 48213". */
const APART = /(?<![\w-])(?<letters>[A-Z]{1,3}) (?<digits>\d{5,8})(?![\w-])/;
/** Letters come first, as on most letters and receipts: sure wherever a ride is spoken of. */
const LETTERS_FIRST = /^[a-z]{1,4}-?\d[\d-]*$/i;
/** "7F3K92", but "450mg" */
const LETTER_BEFORE_DIGIT = /[a-z]-?\d/i;
/** "9am-10am", "1030a-1130a" */
const HOURS = /^\d{1,4}[ap]m?-/i;
const FEWEST_DIGITS = 4;
const FEWEST_DIGITS_OF_CODE = 3;
const SHORTEST_CODE = 5;
/** Words between what leads to a number and the number: "my confirmation number is the". */
const BETWEEN = 3;

const cues: readonly PeopleConcept[] = ['confirmationCue', 'tripCue', 'numberWord', 'visitNumberCue'];

const isLettered = (word: string): boolean => /[a-z]/i.test(word) && /\d/.test(word);
const digitsIn = (word: string): number => word.replaceAll(/\D/g, '').length;

/** "Apt B1204", "bus M60", "route I95": the number of something else. */
const isOfOther = ({ tokens }: Message, start: number, isOther: (word: string) => boolean): boolean => {
  const at = tokens.findIndex((token) => token.end > start);
  return at > 0 && isOther(tokens[at - 1]?.word ?? '');
};

/**
 * Finds a confirmation number with letters in it, which no run of digits holds whole.
 * @param isAsked whether a confirmation number is what was asked for
 * @param isOther whether a word before a number says that it is of an address
 */
export const letteredIn = (
  message: Message,
  found: readonly Found<PeopleConcept>[],
  isAsked: boolean,
  isOther: (word: string) => boolean,
): LetteredNumber | undefined => {
  const { text, tokens } = message;
  const led = found.filter(({ concept }) => cues.includes(concept));
  if (!isAsked && led.length === 0) return undefined;
  const isLedTo = (start: number, concepts: readonly PeopleConcept[] = cues): boolean => {
    const at = tokens.findIndex((token) => token.end > start);
    return led.some(({ concept, to }) => concepts.includes(concept) && to <= at && at - to <= BETWEEN);
  };
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    if (!isLettered(word) || HOURS.test(word)) continue;
    // "Conf no. A5519", but "apt no. A5519"
    if (!isLedTo(start, ['confirmationCue']) && isOfOther(message, start, isOther)) continue;
    const digits = digitsIn(word);
    // "Tues at1015"
    const letters = /^[a-z]+/i.exec(word)?.[0].toLowerCase() ?? '';
    const isRunOn = functionWords.en.has(letters) || functionWords.es.has(letters);
    const isSure = LETTERS_FIRST.test(word) && digits >= FEWEST_DIGITS && !isRunOn;
    const isCode =
      digits >= FEWEST_DIGITS_OF_CODE &&
      word.length >= SHORTEST_CODE &&
      LETTER_BEFORE_DIGIT.test(word) &&
      (isAsked || isLedTo(start, ['confirmationCue']));
    if (isSure || isCode) return { number: word, start, end: start + word.length };
  }
  const apart = APART.exec(text);
  if (apart?.groups === undefined || !(isAsked || isLedTo(apart.index))) return undefined;
  const { letters = '', digits = '' } = apart.groups;
  return { number: `${letters}${digits}`, start: apart.index, end: apart.index + apart[0].length };
};

/** Letters that are no words by themselves. */
const SPELLED = /^[b-hj-np-xz]$/;

/** "Confirmation r l four eight two one three": the letters that are spelled right before its digits, and where they begin. */
export const spelledBefore = (
  tokens: readonly Token[],
  at: number,
): { readonly letters: string; readonly from: number } => {
  let from = at;
  while (from > 0 && at - from < BETWEEN && SPELLED.test(tokens[from - 1]?.word ?? '')) from -= 1;
  const letters = tokens.slice(from, at).map(({ word }) => word.toUpperCase());
  return { letters: letters.join(''), from };
};
