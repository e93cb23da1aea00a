import { dangerLexicon } from '../../locales/dangers';
import { nameWords } from '../../locales/words/nameWords';
import { readMessage, type Message } from '../message';
import { signsOf } from './signs';

/** Words of a greeting before "this is", of a name, and of the name of a workplace. */
const GREETING = 4;
const NAME = 3;
const WORKPLACE = 6;
const NAME_WRITTEN = /^\p{Lu}\p{Ll}/u;

/**
 * What is said after "this is Dana from Riverbend Dialysis": names tell of no danger, though they may sound so, and neither does where somebody
 * works.
 * @returns undefined where nobody introduces themselves so, or nothing else is said
 */
export const withoutIntroduction = (message: Message): Message | undefined => {
  const named = signsOf(message);
  if (!named.has('introducing') || !named.has('worksAt') || !named.has('workplace')) return undefined;
  const { text, tokens } = message;
  const begun = tokens.slice(0, GREETING + NAME + WORKPLACE);
  const isName = (at: number): boolean => {
    const { word = '', start = 0 } = tokens[at] ?? {};
    return nameWords.given.has(word) || (NAME_WRITTEN.test(text.slice(start)) && !nameWords.never.has(word));
  };
  const found = dangerLexicon.find(begun);
  const cue = found.findLast(({ concept, to }) => concept === 'introducing' && to <= GREETING && isName(to));
  if (cue === undefined) return undefined;
  const works = found.find(
    ({ concept, from }) => concept === 'worksAt' && from > cue.to && from <= cue.to + NAME,
  );
  if (works === undefined) return undefined;
  const place = found.findLast(
    ({ concept, from, to }) => concept === 'workplace' && from >= works.to && to <= works.to + WORKPLACE,
  );
  if (place === undefined) return undefined;
  // "From the Bridge clinic we need", "de la clínica Puente, necesitamos"
  const paused = tokens.slice(place.to, place.to + NAME).find(({ pause }) => pause !== 'none');
  const rest = paused ?? tokens[place.to];
  return rest === undefined ? undefined : readMessage(text.slice(rest.start), text.length);
};
