import { words as enWords } from '../en/vocabulary';
import { words as esWords } from '../es/vocabulary';
import { numbersOf, wordsOf } from './wordLists';

const spanishMonths: { readonly [Name in keyof typeof enWords.months]: string } = esWords.months;

/** Month names of both languages and their numbers, and the words that stand around days of the month and years. */
export const monthWords = {
  numbers: new Map([
    ...[enWords.months.names, spanishMonths.names].flatMap((names) =>
      names.split(' ').map((name, index): [string, number] => [name, index + 1]),
    ),
    ...numbersOf(enWords.months.short, spanishMonths.short),
  ]),
  /** Those whose day is said before: "14 abril". */
  dayFirst: new Set([...spanishMonths.names.split(' '), ...numbersOf(spanishMonths.short).keys()]),
  suffixes: new Set(wordsOf(enWords.months.suffixes, spanishMonths.suffixes)),
  gluedSuffixes: new Set(wordsOf(enWords.months.gluedSuffixes, spanishMonths.gluedSuffixes)),
  yearCues: new Set(wordsOf(enWords.months.yearCue, spanishMonths.yearCue)),
  /** First years of the centuries by the words of their names. */
  centuries: [...numbersOf(enWords.months.centuries, spanishMonths.centuries)].map(([name, year]) => ({
    words: name.split('_'),
    year,
  })),
};
