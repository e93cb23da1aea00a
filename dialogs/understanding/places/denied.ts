import { answerLexicon } from '../../locales/vocabulary';
import { placeWords } from '../../locales/words/placeWords';
import type { Held } from '../heard';
import type { Ground } from './ground';
import { isFunctional } from './ground';
import { fold } from '../message';

/** Words between "not" and the place that is denied: "not from the". */
const REACH = 3;
const DENIED_WORDS = 4;

/** Whether a place is denied: "340 Main Street, not Yale", but "no Yale", which answers. */
export const isDenied = ({ message: { tokens } }: Ground, index: number): boolean => {
  for (let at = index; at > Math.max(0, index - REACH) && tokens[at]?.pause === 'none'; at -= 1) {
    const before = tokens[at - 1]?.word ?? '';
    // "Not Yale, Griffin Hospital": a denial that answers nothing counts at the beginning, too.
    if (placeWords.denials.has(before)) return at > 1 || answerLexicon.find(tokens.slice(0, 1)).length === 0;
    if (!isFunctional(before)) return false;
  }
  return false;
};

/** The place told before that is denied: "Bluebird Dental, not Yale" corrects where the ride goes, whatever is asked. */
export const deniedPlace = (
  { message: { tokens } }: Ground,
  held: Held | undefined,
): 'pickup' | 'destination' | undefined => {
  if (held?.pickup === undefined && held?.destination === undefined) return undefined;
  for (let from = 1; from < tokens.length; from += 1) {
    if (!placeWords.denials.has(tokens[from]?.word ?? '')) continue;
    const said: string[] = [];
    for (let at = from + 1; at <= from + DENIED_WORDS && tokens[at]?.pause === 'none'; at += 1) {
      const word = tokens[at]?.word ?? '';
      if (!isFunctional(word) && !placeWords.nouns.has(word)) said.push(word);
    }
    const isOf = (place: string | undefined): boolean =>
      place !== undefined &&
      fold(place)
        .split(/[^a-z0-9]+/)
        .some((word) => said.includes(word));
    if (isOf(held.destination)) return 'destination';
    if (isOf(held.pickup)) return 'pickup';
  }
  return undefined;
};
