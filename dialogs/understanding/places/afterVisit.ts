import { peopleLexicon, placeLexicon, rideLexicon, type PlaceConcept } from '../../locales/vocabulary';
import { facilityWords } from '../../locales/words/facilityWords';
import { placeWords } from '../../locales/words/placeWords';
import type { HearingContext } from '../heard';
import type { Found } from '../lexicon';
import { mended } from '../mended';
import type { Message } from '../message';
import { spanOf, type Reading } from '../reading';
import type { PlaceSaid } from '../slotValues';
import { gapBefore, groundOf, longestAt, type Ground } from './ground';
import { caresIn } from './onlyCare';
import { phraseAt, type Phrase } from './phrases';
import { createResolver, isSomeonesHome } from './resolve';

/** Words between "after that" and "take me", or between the place and "after". */
const REACH = 8;

const verbs: readonly PlaceConcept[] = ['dropVerb', 'takeVerb'];
const cues: readonly PlaceConcept[] = ['afterCue', 'backCue'];
/** What tells that there is more than the visit. */
const tellsMore: ReadonlySet<PlaceConcept> = new Set([...verbs, ...cues, 'stopCue']);
const NOTHING: Reading = { slots: {} };

type Range = Pick<Found<string>, 'from' | 'to'>;

/** Whether nothing ends the sentence from one word to the other, both read as places between words. */
const isOneSentence = ({ message: { tokens } }: Ground, from: number, to: number): boolean =>
  to - from <= REACH &&
  tokens.slice(from, to + 1).every(({ pause }, index) => index === 0 || pause !== 'stop');

const findings = (ground: Ground, concepts: readonly PlaceConcept[]): readonly Range[] =>
  ground.found.filter(({ concept }) => concepts.includes(concept));

/** Whose home may be named: relatives, and who lives with the rider. */
const people: readonly string[] = [
  'parentOf',
  'childOf',
  'sibling',
  'spouse',
  'grandparentOf',
  'grandchildOf',
  'otherFamily',
  'friend',
];

const isHomeOf = ({ message: { tokens, text } }: Ground, { from, to }: Range): boolean => {
  const words = tokens.slice(from, to);
  return isSomeonesHome(words, text.slice(words[0]?.start, words.at(-1)?.end));
};

const isOfSomeone = (ground: Ground, { from, to }: Range): boolean => {
  const words = ground.message.tokens.slice(from, to);
  // "At my daughters", "donde mi hija"
  return (
    isHomeOf(ground, { from, to }) ||
    (words.some(({ word }) => placeWords.owners.has(word)) &&
      peopleLexicon.find(words).some(({ concept }) => people.includes(concept)))
  );
};

const isClinic = (ground: Ground, { from, to }: Range): boolean => {
  const words = ground.message.tokens.slice(from, to);
  return (
    caresIn(words).length > 0 ||
    words.some(({ word }) => placeWords.facilities.has(word) || facilityWords.titles.has(word)) ||
    placeLexicon.says(words, 'brand')
  );
};

/** How a place is known to be none of care. */
const kindOf = (ground: Ground, phrase: Phrase): 'home' | 'someones' | 'known' | 'place' | undefined => {
  const { from, to, address, town } = phrase;
  if (from >= to) return undefined;
  const home = longestAt(ground, from, 'home');
  if (home !== undefined && home.to >= to - 1 && address === undefined) return 'home';
  const head: Range = { from, to: town?.from ?? to };
  if (isClinic(ground, head)) return undefined;
  if (isOfSomeone(ground, head)) return 'someones';
  const first = ground.message.tokens[from]?.word ?? '';
  const noun = placeWords.owners.has(first) ? from + 1 : from;
  if (longestAt(ground, noun, 'workPlace') !== undefined) return 'known';
  return address !== undefined || town?.from === from ? 'place' : undefined;
};

/** The place that is said from a word on, over "off at", "back to" and a cue. */
const placeFrom = (ground: Ground, start: number): Phrase => {
  const { tokens } = ground.message;
  let at = start;
  while (at < tokens.length && !gapBefore(ground, at + 1)) {
    const cue = longestAt(ground, at, 'afterCue', 'backCue');
    const word = tokens[at]?.word ?? '';
    const isArticle = placeWords.saidArticles.has(word) || placeWords.articles.has(word);
    if (cue !== undefined) at = cue.to;
    else if (isArticle && longestAt(ground, at + 1, 'workPlace') !== undefined) at += 1;
    else if (placeWords.goingTo.has(word) && longestAt(ground, at, 'home') === undefined) at += 1;
    else break;
  }
  const phrase = phraseAt(ground, at, true);
  if (phrase.to > phrase.from) return endingBeforeCue(ground, phrase);
  // "Home" is no name, and ends nothing.
  const home = longestAt(ground, at, 'home');
  return { from: at, to: home?.to ?? at, isNamed: false, hasNoun: false, isDoctor: false };
};

/** "My daughters after": the word that says when is no part of the name. */
const endingBeforeCue = (ground: Ground, phrase: Phrase): Phrase => {
  const cue = findings(ground, cues).find(({ from }) => from > phrase.from && from < phrase.to);
  return cue === undefined || phrase.address !== undefined ? phrase : { ...phrase, to: cue.from };
};

/** "Take me home from the hospital" is about the way home, and no second way. */
const comesFrom = (ground: Ground, { to }: Range): boolean =>
  !gapBefore(ground, to) && longestAt(ground, to, 'fromCue')?.from === to;

/** "My daughter will bring me home after" asks for no ride. */
const isByOthers = (ground: Ground, { from, to }: Range): boolean =>
  rideLexicon
    .find(ground.message.tokens)
    .some(
      (one) =>
        (one.concept === 'oneWay' || one.concept === 'someoneYes') &&
        one.from < from &&
        one.to > from &&
        one.from < to,
    );

const cueBeside = (ground: Ground, verb: Range, phrase: Range): Range | undefined =>
  findings(ground, cues).find(
    ({ from, to }) =>
      (from >= verb.from && to <= phrase.from + 1 && from < phrase.from) ||
      (to <= verb.from && isOneSentence(ground, to, verb.from)) ||
      (from >= phrase.to && isOneSentence(ground, phrase.to, from)),
  );

/** The address that follows, with nothing but a cue between. */
const addressAfter = (ground: Ground, to: number): Ground['addresses'][number] | undefined => {
  const next = longestAt(ground, to, 'afterCue')?.to ?? to;
  return ground.addresses.find(({ from }) => from === next && isOneSentence(ground, to, from));
};

/** Somewhere an errand is run: a pharmacy, a shop. */
const errandIn = (ground: Ground, from: number): Range | undefined => {
  const words = ground.message.tokens.slice(from, from + REACH);
  const found = rideLexicon
    .find(words)
    .find(({ concept }) => concept === 'prescription' || concept === 'notCare');
  return found === undefined ? undefined : { from: from + found.from, to: from + found.to };
};

const readStop = (ground: Ground): Range | undefined => {
  for (const cue of findings(ground, ['stopCue'])) {
    const errand = errandIn(ground, cue.to);
    if (errand !== undefined && isOneSentence(ground, cue.to, errand.from))
      return { from: cue.from, to: errand.to };
  }
  // "Take me to Walmart after"
  for (const verb of findings(ground, verbs)) {
    const errand = errandIn(ground, verb.to);
    if (errand === undefined) continue;
    const isFirst = errand.from === placeFrom(ground, verb.to).from;
    const place = longestAt(ground, errand.from, 'workPlace');
    if (isFirst && place === undefined && cueBeside(ground, verb, errand) !== undefined)
      return { from: verb.from, to: errand.to };
  }
  return undefined;
};

/**
 * Reads where the ride goes after the visit: "drop me at my daughter's after", "y luego lléveme a casa de mi hermana"; and a stop for an
 * errand. What it reads is neither the pick-up nor the destination.
 */
export const readAfterVisit = (said: Message, context: HearingContext): Reading => {
  const message: Message = { ...said, tokens: mended(said) };
  if (!placeLexicon.find(message.tokens).some(({ concept }) => tellsMore.has(concept))) return NOTHING;
  const ground = groundOf(message);
  const stop = readStop(ground);
  const resolver = createResolver(ground, context);
  const place = (phrase: Phrase): PlaceSaid | undefined => {
    const { text, tokens } = message;
    const found = resolver.resolve(phrase, 'pickup');
    if (found === undefined || found.facilityId !== undefined || found.candidates !== undefined)
      return {
        said: text.slice(tokens[phrase.from]?.start, tokens[phrase.to - 1]?.end),
        kind: 'address',
        ...(phrase.town !== undefined && { town: phrase.town.town }),
      };
    return found;
  };
  const ofStop = stop === undefined ? {} : { stop: true as const };
  const reading = (phrase: Phrase, from: number, to: number): Reading => {
    const at = place(phrase);
    // "At my daughter's house after, 14 Elm Street in Hamden"
    const own = at?.kind === 'address' && at.street === undefined ? addressAfter(ground, to) : undefined;
    const { said: _, kind: _kind, ...address } = own?.place ?? {};
    const spans = [{ from, to }, ...(own === undefined ? [] : [own]), ...(stop === undefined ? [] : [stop])];
    return {
      slots: { ...(at !== undefined && { afterVisit: { ...at, ...address } }), ...ofStop },
      spans: spans.map((range) => spanOf(message, range)),
    };
  };
  const isInMidst = (context.days?.length ?? 0) > 0 || context.isReadBack === true;
  for (const verb of ground.found.filter(({ concept }) => [...verbs, 'toCue'].includes(concept))) {
    const phrase = placeFrom(ground, verb.to);
    const kind = kindOf(ground, phrase);
    if (
      kind === undefined ||
      comesFrom(ground, phrase) ||
      isByOthers(ground, { from: verb.from, to: phrase.to })
    )
      continue;
    if (placeWords.denials.has(message.tokens[verb.from - 1]?.word ?? '')) continue;
    if (verb.concept === 'toCue' && kind !== 'someones') continue;
    const cue = cueBeside(ground, verb, phrase);
    const isSure = verb.concept === 'dropVerb' && kind === 'someones';
    const isVisitNamed = isInMidst || caresIn(message.tokens.slice(0, verb.from)).length > 0;
    if (cue === undefined ? !isSure : kind === 'place' && !isVisitNamed) continue;
    return reading(phrase, verb.from, phrase.to);
  }
  for (const cue of ground.found.filter(({ concept }) => cues.includes(concept))) {
    const phrase = placeFrom(ground, cue.from);
    const kind = kindOf(ground, phrase);
    if (gapBefore(ground, cue.to) || comesFrom(ground, phrase)) continue;
    // "I'll call when I'm done, my wife rides with me": she is no place.
    if (kind === 'someones' && !isHomeOf(ground, phrase) && message.tokens[phrase.from]?.pause !== 'none')
      continue;
    // "Then to my job"
    const isLedTo = kind === 'known' && phrase.from > cue.to;
    if (kind === 'home' || kind === 'someones' || isLedTo) return reading(phrase, cue.from, phrase.to);
  }
  return { slots: ofStop, ...(stop !== undefined && { spans: [spanOf(message, stop)] }) };
};
