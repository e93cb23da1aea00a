import { words as enWords } from '../en/vocabulary';
import { words as esWords } from '../es/vocabulary';
import { numbersOf } from './wordLists';

type Numbers = typeof enWords.numbers;

const spanishNumbers: { readonly [Name in keyof Numbers]: string } = esWords.numbers;

/** Number words of both languages. */
export const numberWords = {
  units: numbersOf(enWords.numbers.units, spanishNumbers.units),
  homophones: numbersOf(enWords.numbers.homophones, spanishNumbers.homophones),
  hours: numbersOf(enWords.numbers.hours, spanishNumbers.hours),
  ordinals: numbersOf(enWords.numbers.ordinals, spanishNumbers.ordinals),
  tens: numbersOf(enWords.numbers.tens, spanishNumbers.tens),
  /** With a unit after "y": "diez y seis". */
  teens: numbersOf(enWords.numbers.teens, spanishNumbers.teens),
  counts: numbersOf(enWords.numbers.counts, spanishNumbers.counts),
  double: new Set([enWords.numbers.double, spanishNumbers.double]),
  triple: new Set([enWords.numbers.triple, spanishNumbers.triple]),
  choiceCue: new Set([...enWords.numbers.choiceCue.split(' | '), ...spanishNumbers.choiceCue.split(' | ')]),
  choiceNoun: new Set([
    ...enWords.numbers.choiceNoun.split(' | '),
    ...spanishNumbers.choiceNoun.split(' | '),
  ]),
};
