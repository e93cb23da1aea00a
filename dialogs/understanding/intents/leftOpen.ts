import type { WishConcept } from '../../locales/vocabulary';
import { dayAndTimeWords } from '../../locales/words/timeWords';
import type { Found } from '../lexicon';
import type { Token } from '../token';
import type { SaidPhrases } from './saidPhrases';

/** Whether what does not suit somebody is a day or a ride, and no bus or form, and nothing is asked for in its place. */
export const isLeftOpen = (said: SaidPhrases, { from, to }: Found<WishConcept>): boolean => {
  const { tokens } = said.message;
  const isEnd = to >= tokens.length || tokens[to]?.pause !== 'none';
  const isDay = ({ word }: Token): boolean => dayAndTimeWords.has(word);
  return (
    isEnd &&
    (tokens.slice(0, from).some(isDay) || said.all('rideOnly').some((one) => one.to <= from)) &&
    !tokens.slice(to).some((token) => isDay(token) || /^\d/.test(token.word)) &&
    !said.has('mayI') &&
    !said.has('bookVerb')
  );
};
