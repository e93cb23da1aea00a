import { rideLexicon, wishLexicon } from '../../locales/vocabulary';
import { placeWords } from '../../locales/words/placeWords';
import type { Message, Span } from '../message';

/** Where a message tells that who comes along has a visit of their own, and whether it says that it is at the same place. */
export interface CompanionsVisit {
  readonly span: Span;
  readonly isThere: boolean;
  /** It may as well be another visit of the rider: "he has an appointment there, too". */
  readonly mayBeRiders: boolean;
}

/**
 * Finds what is said of a visit of the one who comes along: "my wife comes to help me, and she has her own visit at 2". It goes from
 * the last pause or "and" before it to the next one, where its hour was said.
 */
export const findCompanionsVisit = ({ tokens, text, folded }: Message): CompanionsVisit | undefined => {
  const found = wishLexicon.find(tokens);
  const cue = found.find(({ concept }) => concept === 'ownVisit' || concept === 'visitToo');
  // Who goes with somebody to that one's visit is the companion.
  if (cue === undefined || rideLexicon.says(tokens, 'speakerComes')) return undefined;
  let from = cue.from;
  while (from > 0 && tokens[from]?.pause === 'none' && !placeWords.and.has(tokens[from - 1]?.word ?? ''))
    from -= 1;
  let to = cue.to;
  for (let isTimed = false; to < tokens.length; to += 1) {
    const { word, pause } = tokens[to] ?? { word: '', pause: 'stop' };
    isTimed ||= /\d/.test(folded.slice(tokens[cue.from]?.start, tokens[to - 1]?.end));
    if (pause === 'stop' || ((pause === 'comma' || placeWords.and.has(word)) && isTimed)) break;
  }
  return {
    span: { start: tokens[from]?.start ?? 0, end: tokens[to]?.start ?? text.length },
    mayBeRiders: cue.concept === 'visitToo',
    isThere: found.some(({ concept, from: at }) => concept === 'sameVisitPlace' && from <= at && at < to),
  };
};
