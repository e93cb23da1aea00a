import { wordOf, type Word } from './word';

/** How much a writer paused before a word: not at all, with a comma, or with the end of a sentence. */
export type Pause = 'none' | 'comma' | 'stop';

/** One word of a message: lower case, without accents and apostrophes. */
export interface Token {
  readonly word: string;
  /** What is known of the word by itself. */
  readonly known: Word;
  /** Offsets into the text of the message. */
  readonly start: number;
  readonly end: number;
  readonly pause: Pause;
}

/** The same place in a message with another word: what was meant there. */
export const reworded = ({ start, end, pause }: Token, word: string): Token => {
  const known = wordOf(word);
  return { word: known.text, known, start, end, pause };
};
