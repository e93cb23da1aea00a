import { partLexicon } from '../../locales/vocabulary';
import { functionWords } from '../../locales/words/functionWords';
import { longest, type Found } from '../lexicon';
import { mended } from '../mended';
import { readMessage } from '../message';

/** What of a ride can be named by itself. */
export const rideParts = ['day', 'time', 'place', 'pickUp', 'wayBack'] as const;

/** One of {@link rideParts}. */
export type RidePart = (typeof rideParts)[number];

/** A part of a ride that is named, without what it is or shall be. */
export interface PartNamed {
  readonly part: RidePart;
  /** It is to be another: "a different day", "the time is wrong". "The day" alone answers what should be changed. */
  readonly isToBeOther: boolean;
}

/** Who says more tells more than that something is to be another. */
const MOST_WORDS = 12;

/** Words between "different" and what is to be different: "wrong eye doctor". */
const REACH_AFTER = 2;
/** Words between a part and that it is wrong: "the time you have is wrong". */
const REACH_BEFORE = 4;

const isPart = (concept: string): concept is RidePart => rideParts.some((part) => part === concept);

/** The part that a word makes another: "change the time" what comes after it, "the time is wrong" what comes before. */
const changedBy = (cue: Found<string>, parts: readonly Found<RidePart>[]): RidePart | undefined =>
  (
    parts.find(({ from }) => from >= cue.to && from - cue.to <= REACH_AFTER) ??
    parts.findLast(({ to }) => to <= cue.from && cue.from - to <= REACH_BEFORE)
  )?.concept;

/**
 * The part of a ride that somebody wants to be another, or only names, without saying what it shall be. Made for messages in which nothing
 * else was made out.
 */
export const partNamed = (text: string): PartNamed | undefined => {
  const message = readMessage(text);
  if (message.tokens.length > MOST_WORDS) return undefined;
  const tokens = mended(message);
  const found = partLexicon.find(tokens);
  const parts = longest(
    found.flatMap(({ concept, from, to }) => (isPart(concept) ? [{ concept, from, to }] : [])),
  );
  const cues = found.filter(({ concept }) => concept === 'toBeOther');
  const [other] = cues.flatMap((cue) => changedBy(cue, parts) ?? []);
  if (other !== undefined) return { part: other, isToBeOther: true };
  const says = (one: string): boolean => found.some(({ concept }) => concept === one);
  const isSooner = parts.length === 0 && says('sooner') && !says('ofOther');
  if (isSooner && says('asksForIt')) return { part: 'time', isToBeOther: true };
  const [first] = parts;
  const isOne = first !== undefined && parts.every(({ concept }) => concept === first.concept);
  const isAll = tokens.every(
    ({ word }, index) =>
      functionWords.en.has(word) ||
      functionWords.es.has(word) ||
      found.some(({ from, to }) => from <= index && index < to),
  );
  if (!isAll) return undefined;
  if (isOne) return { part: first.concept, isToBeOther: false };
  return isSooner ? { part: 'time', isToBeOther: false } : undefined;
};

/** Whether a message wants a ride changed, and says nothing more of it: "I need to change it". */
export const saysToChangeIt = (text: string): boolean => {
  const { tokens } = readMessage(text);
  return tokens.length <= MOST_OF_CHANGE && partLexicon.says(tokens, 'changesIt');
};
const MOST_OF_CHANGE = 8;

/** Whether a message picks one of several: "the one on the 7th", "la del martes". */
export const picksOne = (text: string): boolean => partLexicon.says(readMessage(text).tokens, 'theOne');
