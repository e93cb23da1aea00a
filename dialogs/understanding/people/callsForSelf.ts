import { placeWords } from '../../locales/words/placeWords';
import { isFunctional } from '../places/ground';
import type { PeopleAround } from './peopleAround';

/** "Transporte para mi consulta" is for no "mí". */
const isOwnNext = ({ message, ends, isAfterRead }: PeopleAround, to: number): boolean => {
  const { tokens, text } = message;
  const [last, next] = [tokens[to - 1], tokens[to]];
  return (
    last !== undefined &&
    next?.pause === 'none' &&
    ends(to, 'own') &&
    !/\P{ASCII}/u.test(text.slice(last.start, last.end)) &&
    !isAfterRead(to) &&
    !placeWords.and.has(next.word) &&
    !isFunctional(next.word)
  );
};

/**
 * Whether the caller says that they ride themselves: "it's for me", "soy yo".
 * @param isAnswer whether the open question asks for something that is nobody's name or relation
 */
export const callsForSelf = (around: PeopleAround, isAnswer: boolean): boolean =>
  around.all.some(
    ({ concept, from, to }) =>
      concept === 'self' &&
      !isOwnNext(around, to) &&
      !(isAnswer && placeWords.and.has(around.wordAt(to))) &&
      !placeWords.and.has(around.wordAt(to - 1)) &&
      !around.all.some((other) => other.concept === 'notSelf' && other.from <= from && other.to >= to),
  );
