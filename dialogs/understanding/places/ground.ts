import { placeLexicon, type PlaceConcept } from '../../locales/vocabulary';
import { facilityWords } from '../../locales/words/facilityWords';
import { functionWords } from '../../locales/words/functionWords';
import { isVocabulary } from '../../locales/words/isVocabulary';
import { placeWords } from '../../locales/words/placeWords';
import { streetWords } from '../../locales/words/streetWords';
import { positionsOf, type Found, type Positions } from '../lexicon';
import { perTokens } from '../perTokens';
import { perWord } from '../perWord';
import type { Message } from '../message';
import type { Token } from '../token';
import { addressesIn, type AddressMention } from './addresses';

/** The words of a message, with what the vocabulary of places says of them, for the readers of this folder. */
export interface Ground {
  readonly message: Message;
  readonly found: readonly Found<PlaceConcept>[];
  readonly places: Positions<PlaceConcept>;
  readonly addresses: readonly (AddressMention & { readonly from: number; readonly to: number })[];
  /** Whether a kind of street is named, so that streets are looked for. */
  readonly hasStreet: boolean;
  /** Whether the writer uses capital letters, so that one means something. */
  readonly hasCapitals: boolean;
}

const NO_FOUND: Positions<never> = positionsOf([]);

const indexAt = (tokens: readonly Token[], start: number): number => {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
};

const addressAt = (tokens: readonly Token[], mention: AddressMention): Ground['addresses'][number] => ({
  from: indexAt(tokens, mention.span.start),
  to: indexAt(tokens, mention.span.end),
  ...mention,
});
const NO_ADDRESSES: Ground['addresses'] = [];

/** A kind of street that is no noun for a clinic: "avenue", "calle". */
const isStreetWord = perWord(
  (word) => (streetWords.kinds.has(word) && !placeWords.nouns.has(word)) || streetWords.before.has(word),
);

/** Makes a message ready for the readers of this folder. */
export const groundOf = (message: Message): Ground => readOnce(message.tokens, message);

const readOnce = perTokens((tokens, message: Message): Ground => {
  const { text } = message;
  const found = placeLexicon.find(tokens);
  const mentions = addressesIn(message);
  return {
    message,
    found,
    places: found.length === 0 ? NO_FOUND : positionsOf(found),
    addresses: mentions.length === 0 ? NO_ADDRESSES : mentions.map((mention) => addressAt(tokens, mention)),
    hasStreet: tokens.some(({ known }) => isStreetWord(known)),
    hasCapitals: /\p{Lu}/u.test(text) && /\p{Ll}\p{Ll}/u.test(text),
  };
});

/** Whether nothing may go on over a word's beginning: what was read already lies between, or the sentence ends. */
export const gapBefore = ({ message: { tokens, folded } }: Ground, index: number): boolean => {
  const [before, token] = [tokens[index - 1], tokens[index]];
  if (before === undefined || token === undefined || token.pause === 'stop') return true;
  for (let at = before.end; at < token.start; at += 1) if (folded.charCodeAt(at) === 124) return true;
  return false;
};

/** Whether a word is written as a name: with a capital letter where it need not have one. */
export const isCapitalAt = ({ message: { text, tokens }, hasCapitals }: Ground, index: number): boolean => {
  if (!hasCapitals) return false;
  const token = tokens[index];
  return token !== undefined && /\p{Lu}/u.test(text.charAt(token.start));
};

/** Whether a word is one of the vocabularies, and so no name by itself. */
export const isOurs = perWord(isVocabulary);

/** What a word by itself says of its being part of a name. */
const nameLikeness = perWord((word): 'never' | 'as-written' | 'likely' => {
  if (placeWords.stops.has(word) || isFunctional(word) || /^#?\d/.test(word)) return 'never';
  return word.length > 1 && !isVocabulary(word) && !placeWords.verbs.has(word) ? 'likely' : 'as-written';
});

/** Whether a word may be part of a name: with a capital letter, or in no vocabulary. */
export const isNameLike = (ground: Ground, index: number): boolean => {
  const token = ground.message.tokens[index];
  const likeness = token === undefined ? 'never' : nameLikeness(token.known);
  return likeness === 'likely' || (likeness === 'as-written' && isCapitalAt(ground, index));
};

/** Small words of either language. */
export const isFunctional = (word: string): boolean =>
  functionWords.en.has(word) || functionWords.es.has(word) || facilityWords.empty.has(word);

/** The longest finding of a concept that begins at a word. */
export const longestAt = (
  { places }: Ground,
  index: number,
  ...concepts: readonly PlaceConcept[]
): Found<PlaceConcept> | undefined => {
  if (!places.isStart(index)) return undefined;
  let best: Found<PlaceConcept> | undefined;
  for (const one of places.startingAt(index, ...concepts))
    if (best === undefined || one.to > best.to) best = one;
  return best;
};

/** Where the name begins that is told behind "the usual": "the usual, Fair Haven Clinic". */
export const afterUsual = (ground: Ground, from: number): number | undefined => {
  const { tokens } = ground.message;
  const usual = longestAt(ground, from, 'asUsual');
  if (usual === undefined || tokens[usual.to]?.pause !== 'comma' || gapBefore(ground, usual.to))
    return undefined;
  const isArticle =
    placeWords.articles.has(tokens[usual.to]?.word ?? '') ||
    placeWords.saidArticles.has(tokens[usual.to]?.word ?? '');
  return isArticle && tokens[usual.to + 1] !== undefined ? usual.to + 1 : usual.to;
};
