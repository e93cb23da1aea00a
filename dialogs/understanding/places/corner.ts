import { doorWords } from '../../locales/words/doorWords';
import { placeWords } from '../../locales/words/placeWords';
import { streetWords } from '../../locales/words/streetWords';
import type { Message } from '../message';
import { townMeantAt } from './townNames';

/** Words of a street at a corner, with its kind: "Martin Luther King Blvd". */
const MOST_STREET_WORDS = 4;

/** Where the two streets end that meet at the corner said at a word: "corner of Arch and Main", "esquina de Whalley con Orchard Street". */
export const cornerEnd = ({ tokens, folded }: Message, at: number): number | undefined => {
  let from = at + 1;
  while (placeWords.of.has(tokens[from]?.word ?? '') || placeWords.saidArticles.has(tokens[from]?.word ?? ''))
    from += 1;
  const isJoining = (index: number): boolean => {
    const word = tokens[index]?.word ?? '';
    return placeWords.and.has(word) || placeWords.with.has(word);
  };
  const isSign = (index: number): boolean => {
    const [before, token] = [tokens[index - 1], tokens[index]];
    return before !== undefined && token !== undefined && folded.slice(before.end, token.start).includes('&');
  };
  const isPart = (index: number): boolean =>
    /^(?:[a-z]|\d{1,3}(?:st|nd|rd|th)$)/.test(tokens[index]?.word ?? '') &&
    !isJoining(index) &&
    !placeWords.denials.has(tokens[index]?.word ?? '');
  let first = from;
  while (first - from < MOST_STREET_WORDS && isPart(first) && !(first > from && isSign(first))) first += 1;
  const second = isJoining(first) ? first + 1 : first;
  const isTwo = first > from && (isJoining(first) || isSign(first)) && isPart(second);
  if (!isTwo) return undefined;
  for (let to = second + 1; to - second <= MOST_STREET_WORDS; to += 1) {
    const { word = '', pause = 'stop' } = tokens[to] ?? {};
    if (pause !== 'none') return to;
    if (streetWords.kinds.has(word) && !streetWords.never.has(word)) return to + 1;
    const isOver =
      streetWords.never.has(word) ||
      placeWords.stops.has(word) ||
      doorWords.nearby.has(word) ||
      placeWords.in.has(word) ||
      placeWords.of.has(word) ||
      /^\d/.test(word) ||
      townMeantAt(tokens, to) !== undefined ||
      folded.slice(tokens[to - 1]?.end, tokens[to]?.start).includes('|');
    if (isOver) return to;
  }
  return second + 1;
};
