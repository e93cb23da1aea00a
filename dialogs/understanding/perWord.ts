import { placeInWords, type Word } from './word';

/** Remembers what is made of a word, as long as the word is remembered itself. */
export const perWord = <Made>(make: (text: string, word: Word) => Made): ((word: Word) => Made) => {
  const place = placeInWords();
  // Nothing else writes to this place.
  const isMade = (value: unknown): value is Made => value !== undefined;
  return (word) => {
    const before = word.made[place];
    if (isMade(before)) return before;
    const made = make(word.text, word);
    word.made[place] = made;
    return made;
  };
};
