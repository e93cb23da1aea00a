import { doorWords } from '../../locales/words/doorWords';
import { streetWords } from '../../locales/words/streetWords';
import type { Message } from '../message';
import { isBroken } from './rideWords';

/** Words between a door and the street it is on, "que da a la", and those of the name of a street. */
const MOST_LEADS = 4;
const MOST_STREET_WORDS = 3;

/** "… on Oak Street", "… que da a la calle Broad": where ends the street that a door is on; the word itself where there is none. */
export const doorStreetEnd = (message: Message, index: number): number => {
  const { tokens, text } = message;
  const wordAt = (at: number): string => tokens[at]?.word ?? '';
  let from = index;
  while (from - index < MOST_LEADS && !isBroken(message, from) && doorWords.toStreet.has(wordAt(from)))
    from += 1;
  if (from === index || isBroken(message, from)) return index;
  if (streetWords.before.has(wordAt(from))) return isBroken(message, from + 1) ? index : from + 2;
  // "Rear entrance on Pearl."
  if (isBroken(message, from + 1) && /^\p{Lu}\p{Ll}/u.test(text.slice(tokens[from]?.start))) return from + 1;
  for (let at = from + 1; at <= from + MOST_STREET_WORDS && !isBroken(message, at); at += 1)
    if (streetWords.kinds.has(wordAt(at))) return at + 1;
  return index;
};
