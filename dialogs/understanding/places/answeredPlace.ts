import {
  peopleLexicon,
  rideLexicon,
  timeLexicon,
  wishLexicon,
  type PeopleConcept,
  type RideConcept,
  type TimeConcept,
  type WishConcept,
} from '../../locales/vocabulary';
import { placeWords } from '../../locales/words/placeWords';
import { family } from '../people/relationSpokenOf';
import { spanOf } from '../reading';
import type { PlaceSaid } from '../slotValues';
import { withoutCare } from './cues';
import { afterUsual, isFunctional, longestAt, type Ground } from './ground';
import { phraseAt, type Phrase } from './phrases';
import { isSomeonesHome, type Resolver, type Role } from './resolve';

/** "I come with her", "nobody can drive me": answers to other questions, and no names of clinics. */
const asides: ReadonlySet<string> = new Set<RideConcept>([
  'speakerComes',
  'someoneNo',
  'noOtherWay',
  'someoneYes',
  'canDriveNo',
  'canDriveYes',
  'hasCarNo',
  'busNo',
  'willCall',
  'oneWay',
]);

/** Nor is what tells of somebody's birth or name, or that they are here, too. */
const ofPeople: ReadonlySet<string> = new Set<PeopleConcept>(['birthCue', 'lastNameCue', 'isHere']);

/** How the rider moves, and the bus: no clinic is called so, where nothing else is said. */
const ofTheRider: ReadonlySet<string> = new Set<RideConcept>([
  'powerChair',
  'manualChair',
  'wheelchair',
  'electric-wheelchair',
  'walker',
  'cane',
  'oxygen',
  'transferNo',
  'transferYes',
  'busNo',
  'busNone',
  'busNowhere',
  'busYes',
]);

/** Whether a message says these things, and nothing else. */
const isAllOf = (
  { tokens }: Ground['message'],
  found: readonly { readonly from: number; readonly to: number }[],
): boolean =>
  found.length > 0 &&
  tokens.every(
    ({ word }, index) => isFunctional(word) || found.some(({ from, to }) => from <= index && index < to),
  );

/** "Power chair", "it folds", "no bus". */
const isOfTheRider = (message: Ground['message']): boolean =>
  isAllOf(
    message,
    rideLexicon.find(message.tokens).filter(({ concept }) => ofTheRider.has(concept)),
  );

/** What leads to a day or an hour that is told anew. */
const tellingAnew: ReadonlySet<string> = new Set<TimeConcept | WishConcept>([
  'corrected',
  'settleCue',
  'moveCue',
  'soCue',
  'changeVerb',
  'misspoke',
]);

/** "Wait, make it 4", "cámbielo para las 4": what leads to what was read as something else is called by no name. */
const onlyTellsAnew = (message: Ground['message']): boolean => {
  const found = [...timeLexicon.find(message.tokens), ...wishLexicon.find(message.tokens)];
  return (
    message.folded.includes('|') &&
    isAllOf(
      message,
      found.filter(({ concept }) => tellingAnew.has(concept)),
    )
  );
};

/** Words before a relative who is spoken of: "y el otro nene", "it's his daughter". */
const BEFORE_RELATIVE = 3;

/** "His daughter Denise Farrow", "el otro nene también tiene cita": who speaks of somebody names no place, unless it is called so. */
const speaksOfSomebody = ({ message: { tokens, text } }: Ground, phrase: Phrase): boolean => {
  const relative = peopleLexicon
    .find(tokens)
    .find(({ concept, from }) => family.has(concept) && from <= BEFORE_RELATIVE);
  return (
    relative !== undefined &&
    tokens[relative.to]?.pause === 'none' &&
    phrase.town === undefined &&
    phrase.address === undefined &&
    !tokens.some(({ word }) => placeWords.facilities.has(word)) &&
    !isSomeonesHome(tokens, text)
  );
};

/** The place a bare answer names. */
export const answerIn = (ground: Ground, open: Role, resolve: Resolver['resolve']): PlaceSaid | undefined => {
  const { tokens, folded, text } = ground.message;
  if (isOfTheRider(ground.message) || onlyTellsAnew(ground.message)) return undefined;
  let from = 0;
  let isUsual = false;
  for (;;) {
    const usual = afterUsual(ground, from);
    if (usual !== undefined) {
      isUsual = true;
      from = usual;
      continue;
    }
    const cue = longestAt(ground, from, 'fromCue', 'toCue', 'softCue');
    const opens = longestAt(ground, from, 'home', 'myUsual') !== undefined;
    if (from >= tokens.length || opens) break;
    if (cue !== undefined) from = cue.to;
    else if (placeWords.stops.has(tokens[from]?.word ?? '')) from += 1;
    else break;
  }
  const first = phraseAt(ground, from);
  if (open === 'destination' && speaksOfSomebody(ground, first)) return undefined;
  const phrase = isUsual ? withoutCare(ground, first) : first;
  const isSaid = tokens.slice(from, phrase.to).some(({ word }) => /\d|[a-z]{2}/.test(word));
  const place = isSaid ? resolve(phrase, open) : undefined;
  if (place !== undefined) return place;
  const to = folded.includes('|') ? phrase.to : tokens.length;
  const words = tokens.slice(from, to);
  const content = words.filter(({ word }) => /[a-z]{3}/.test(word) && !isFunctional(word));
  // "I put the wrong birthday" speaks of somebody, and "nobody can drive me" of another question.
  const ofRide = rideLexicon.find(tokens);
  const says = (...concepts: readonly RideConcept[]): boolean =>
    ofRide.some(({ concept }) => concepts.includes(concept));
  const isAside =
    ofRide.some(({ concept }) => asides.has(concept)) ||
    // "My sister comes too"
    (says('companion') && says('comesAlong', 'comesAtEnd')) ||
    peopleLexicon.find(tokens).some(({ concept }) => ofPeople.has(concept));
  if (isAside || content.length === 0 || to - from < tokens.length / 2) return undefined;
  const { start, end } = spanOf(ground.message, { from, to });
  const kept = text.slice(start, end);
  const isAddress = /^\d/.test(kept) || isSomeonesHome(words, kept) || open === 'pickup';
  return { said: kept, kind: isAddress ? 'address' : 'facility' };
};
