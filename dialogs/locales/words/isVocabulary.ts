import { perWord } from '../../understanding/perWord';
import { wordOf } from '../../understanding/word';
import {
  answerLexicon,
  peopleLexicon,
  placeLexicon,
  rideLexicon,
  timeLexicon,
  wishLexicon,
} from '../vocabulary';
import { nameWords } from './nameWords';
import { placeWords } from './placeWords';
import { streetWords } from './streetWords';

const isOfVocabulary = perWord(
  (word): boolean =>
    answerLexicon.knows(word) ||
    wishLexicon.knows(word) ||
    timeLexicon.knows(word) ||
    rideLexicon.knows(word) ||
    placeLexicon.knows(word) ||
    peopleLexicon.knows(word) ||
    nameWords.never.has(word) ||
    nameWords.stops.has(word) ||
    placeWords.stops.has(word) ||
    placeWords.nouns.has(word) ||
    streetWords.kinds.has(word),
);

/** Whether a word is written out in some phrase of either vocabulary. */
export const isVocabulary = (word: string): boolean => isOfVocabulary(wordOf(word));
