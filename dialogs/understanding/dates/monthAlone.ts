import { functionWords } from '../../locales/words/functionWords';
import { monthWords } from '../../locales/words/monthWords';
import { answerLexicon, type AnswerConcept } from '../../locales/vocabulary';
import { mended } from '../mended';
import { readMessage } from '../message';

/** A month and a few small words: "no, in january". */
const MOST_WORDS = 5;

/** "May", "mar": other words as well, unless they stand alone. */
const LONGEST_SHORT = 3;

const aside: readonly AnswerConcept[] = ['filler', 'chat', 'no', 'wait', 'correction'];

/** The month, from 1, where a message names one and hardly anything else: it is the month of a day that was told before. */
export const monthAlone = (text: string): number | undefined => {
  const tokens = mended(readMessage(text));
  if (tokens.length > MOST_WORDS) return undefined;
  // "I may"
  const isMonth = (word: string): boolean => tokens.length === 1 || word.length > LONGEST_SHORT;
  const months = tokens.flatMap(({ word }) => (isMonth(word) ? (monthWords.numbers.get(word) ?? []) : []));
  const said = answerLexicon.find(tokens).filter(({ concept }) => aside.includes(concept));
  const isAside = ({ word }: (typeof tokens)[number], index: number): boolean =>
    monthWords.numbers.has(word) ||
    functionWords.en.has(word) ||
    functionWords.es.has(word) ||
    said.some(({ from, to }) => from <= index && index < to);
  return months.length === 1 && tokens.every(isAside) ? months[0] : undefined;
};
