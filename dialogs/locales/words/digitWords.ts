import { words as enWords } from '../en/vocabulary';
import { words as esWords } from '../es/vocabulary';
import { numberWords } from './numberWords';
import { numbersOf, wordsOf } from './wordLists';

const spanishDigits: { readonly [Name in keyof typeof enWords.digits]: string } = esWords.digits;

/** What a word means among the digits of a number that is read out. */
export type DigitWord =
  | { readonly kind: 'unit' | 'teen' | 'hundreds' | 'homophone' | 'times'; readonly value: number }
  /** "Twenty three", but "veinte y tres": `takesAnd`. */
  | { readonly kind: 'tens'; readonly value: number; readonly takesAnd: boolean }
  | { readonly kind: 'hundred' | 'and' | 'filler' };

const saying = (
  kind: 'hundreds' | 'homophone',
  words: ReadonlyMap<string, number>,
): readonly (readonly [string, DigitWord])[] => [...words].map(([word, value]) => [word, { kind, value }]);

const filling = (
  kind: 'hundred' | 'and' | 'filler',
  ...lists: readonly string[]
): readonly (readonly [string, DigitWord])[] => wordsOf(...lists).map((word) => [word, { kind }]);

/** Words of a number that is read out, both languages; the later ones win. */
export const digitWords: ReadonlyMap<string, DigitWord> = new Map<string, DigitWord>([
  ...filling('filler', enWords.digits.filler, spanishDigits.filler),
  ...saying('homophone', numberWords.homophones),
  ...[...numbersOf(enWords.numbers.tens)].map(([word, value]): [string, DigitWord] => [
    word,
    { kind: 'tens', value, takesAnd: false },
  ]),
  ...[...numbersOf(esWords.numbers.tens)].map(([word, value]): [string, DigitWord] => [
    word,
    { kind: 'tens', value, takesAnd: true },
  ]),
  ...[...numberWords.units].map(([word, value]): [string, DigitWord] => [
    word,
    { kind: value < 10 ? 'unit' : 'teen', value },
  ]),
  ...saying('hundreds', numbersOf(enWords.digits.hundreds, spanishDigits.hundreds)),
  ...filling('hundred', enWords.digits.hundred, spanishDigits.hundred),
  ...filling('and', enWords.digits.and, spanishDigits.and),
  ...[...numberWords.double].map((word): [string, DigitWord] => [word, { kind: 'times', value: 2 }]),
  ...[...numberWords.triple].map((word): [string, DigitWord] => [word, { kind: 'times', value: 3 }]),
]);

/** Words for a thousand, both languages: of house numbers alone. */
export const thousandWords: ReadonlySet<string> = new Set(
  wordsOf(enWords.digits.thousand, spanishDigits.thousand),
);

/** Words around a place in a list of rides, both languages. */
export const listedWords = {
  before: new Set(wordsOf(enWords.digits.listedBefore, spanishDigits.listedBefore)),
  nouns: new Set(wordsOf(enWords.digits.listedNouns, spanishDigits.listedNouns)),
  ordinals: new Map([
    ...numberWords.ordinals,
    ...numbersOf(enWords.digits.listedOrdinals, spanishDigits.listedOrdinals),
  ]),
  units: new Set(wordsOf(enWords.digits.listedUnits, spanishDigits.listedUnits)),
  notAfter: new Set(wordsOf(enWords.digits.notListedAfter, spanishDigits.notListedAfter)),
};
