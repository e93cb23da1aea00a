import { dangerLexicon, type DangerConcept } from '../../locales/dangers';
import { nameWords } from '../../locales/words/nameWords';
import { readMessage, without, type Message, type Span } from '../message';

/** Words of a name. */
const NAME = 4;
const NAME_WRITTEN = /^\p{Lu}\p{Ll}/u;

const isNone = dangerLexicon.without('naming', 'namingLast');

/**
 * What is said beside names that are told to be names, and their spelling: somebody may be called Amparo Fuego, and her house is not on fire. A
 * name is what is written as one after "se llama" and the like, and ends there: in small letters only one word after "last name".
 * @returns undefined where nobody is named so
 */
export const besideNames = (message: Message): Message | undefined => {
  const { tokens, text } = message;
  if (isNone(tokens)) return undefined;
  const found = dangerLexicon.find(tokens);
  const endOf = (concept: DangerConcept, at: number): number =>
    Math.max(-1, ...found.filter((one) => one.concept === concept && one.from === at).map(({ to }) => to));
  const isWritten = (at: number): boolean => {
    const { word = '', start = 0 } = tokens[at] ?? {};
    return NAME_WRITTEN.test(text.slice(start)) && !nameWords.never.has(word) && !nameWords.stops.has(word);
  };
  const isGiven = (at: number): boolean => nameWords.given.has(tokens[at]?.word ?? '');
  const ends = (at: number): boolean => tokens[at]?.pause !== 'none' || endOf('spelledAs', at) !== -1;
  const spans: Span[] = [];
  for (const { concept, from, to } of found) {
    if (concept !== 'naming' && concept !== 'namingLast') continue;
    let last = to;
    while (last < to + NAME && (last === to || !ends(last)) && isWritten(last)) last += 1;
    if (concept === 'namingLast') last = last === to && !isSaidFirst(tokens[to]?.word) ? to + 1 : last;
    else if (!isGiven(to)) last = to;
    if (last === to || last > tokens.length || !ends(last)) continue;
    const names = new Set(tokens.slice(to, last).map(({ word }) => word));
    // "Fuego with F, like fire": the name once more, and what it is spelled like.
    let rest = last;
    while (rest < tokens.length) {
      const cue = endOf('spelledAs', rest);
      if (cue !== -1 && cue < tokens.length) rest = cue + 1;
      else if (names.has(tokens[rest]?.word ?? '') && endOf('spelledAs', rest + 1) !== -1) rest += 1;
      else break;
    }
    // "My last name is Fuego, and there's fuego in the kitchen": said again, it is more than a name.
    if (tokens.some(({ word }, at) => (at < from || at >= rest) && names.has(word))) continue;
    spans.push({ start: tokens[from]?.start ?? 0, end: tokens[rest - 1]?.end ?? 0 });
  }
  return spans.length === 0 ? undefined : readMessage(without(message, spans), text.length);
};

/** "Last name not working": a small word begins no name. */
const isSaidFirst = (word = ''): boolean => nameWords.stops.has(word) || nameWords.never.has(word);
