import { wishLexicon } from '../../locales/vocabulary';
import { abroadNames } from '../../locales/words/abroadWords';
import { placeWords } from '../../locales/words/placeWords';
import { streetWords } from '../../locales/words/streetWords';
import type { Message } from '../message';
import { perTokens } from '../perTokens';
import type { Token } from '../token';

/** Words in the name of a country or of a city. */
const LONGEST_NAME = 4;

/** "How much is a ride to Puerto Rico?", "cuánto cuesta un viaje a Quito": what a journey abroad costs, which is no ride of ours. */
export const asksOfAbroad = (message: Message): boolean => readOnce(message.tokens, undefined);

const readOnce = perTokens((tokens): boolean => {
  if (!wishLexicon.says(tokens, 'fare')) return false;
  return tokens.some(({ word }, index) => {
    if (!placeWords.goal.has(word)) return false;
    // "A Cuba", "to the Dominican Republic", "a La Habana"
    return (
      isAbroad(tokens, index + 1) ||
      (placeWords.saidArticles.has(tokens[index + 1]?.word ?? '') && isAbroad(tokens, index + 2))
    );
  });
});

/** Whether a country, or a city in one, is named at a word, and no street or house by its name. */
const isAbroad = (tokens: readonly Token[], first: number): boolean => {
  for (let length = LONGEST_NAME; length > 0; length -= 1) {
    const to = first + length;
    const name = tokens
      .slice(first, to)
      .map((token) => token.word)
      .join(' ');
    const next = tokens[to];
    // "To Mexico Ave", "to Jamaica Hospital"
    const isPartOfName =
      next?.pause === 'none' &&
      (streetWords.kinds.has(next.word) ||
        placeWords.nouns.has(next.word) ||
        placeWords.facilities.has(next.word));
    if (to <= tokens.length && abroadNames.has(name)) return !isPartOfName;
  }
  return false;
};
