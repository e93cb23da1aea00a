import { isVocabulary } from '../../locales/words/isVocabulary';
import { streetWords } from '../../locales/words/streetWords';
import { perWord } from '../perWord';
import { slipsBetween } from '../slipsBetween';

const SHORTEST_MISSPELT = 6;
const longKinds = [...streetWords.kinds].filter(({ length }) => length >= SHORTEST_MISSPELT);

/** A kind of street, with at most one slip in a long one: "syreet". */
export const isKind = perWord(
  (word) =>
    streetWords.kinds.has(word) ||
    (word.length >= SHORTEST_MISSPELT &&
      !isVocabulary(word) &&
      longKinds.some((kind) => kind.startsWith(word.charAt(0)) && slipsBetween(word, kind) === 1)),
);

const shortKinds = [...streetWords.kinds].filter(({ length }) => length >= 3 && length <= 4);

/** A short kind of street with one slip, where a town after it shows what it is: "12 Chestnut Hill Abe, New Haven". */
export const isShortKindMisspelt = perWord(
  (word) =>
    word.length >= 3 &&
    word.length <= 5 &&
    !isVocabulary(word) &&
    shortKinds.some((kind) => kind.startsWith(word.charAt(0)) && slipsBetween(word, kind) === 1),
);
