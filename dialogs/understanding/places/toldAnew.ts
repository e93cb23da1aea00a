import type { PlaceConcept } from '../../locales/vocabulary';
import { placeWords } from '../../locales/words/placeWords';
import type { Candidate, Candidates } from './candidates';
import { afterLeading, named } from './placeAfterCue';
import { gapBefore, longestAt, type Ground } from './ground';
import { phraseAt, type Phrase } from './phrases';
import type { Role } from './resolve';

/** Words between "I said" and the place: "I said the clinic was". */
const SAID_REACH = 8;
/** A place that is told for another is as sure as an address. */
const SURE = 4;
const MOST_SKIPPED = 8;

/**
 * Takes the place that is told for another one: "to the VA, no, not the VA, the health center", "I said the clinic was 40 Dixwell Ave. It's 12
 * Washington Ave", "no, no es el Hartford Hospital, es el Saint Francis".
 */
export const takeToldAnew = (ground: Ground, { all, taken }: Candidates): void => {
  const { tokens } = ground.message;
  if (!ground.found.some(({ concept }) => concept === 'placeTurn' || concept === 'placeIs')) return;
  const replace = (first: Candidate | undefined, left: Phrase | undefined, next: Phrase): void => {
    const role: Role = first?.role ?? (speaksOfPickup(ground) ? 'pickup' : 'destination');
    const kept = all.filter(
      ({ phrase }) => phrase !== first?.phrase && !(phrase.from < next.to && next.from < phrase.to),
    );
    all.splice(0, all.length, ...kept, {
      phrase: next,
      role,
      score: SURE,
      isHome: first?.isHome ?? false,
    });
    taken.push(next, ...(left === undefined ? [] : [left]));
  };
  const turnAt = (index: number) => longestAt(ground, index, 'placeTurn');
  for (const first of all) {
    // "No wait, I mean"
    let turned = first.phrase.to;
    for (let turn = turnAt(turned); turn !== undefined; turn = turnAt(turned)) turned = turn.to;
    const next = turned === first.phrase.to ? undefined : placeAfter(ground, turned, first.phrase);
    if (next !== undefined) {
      replace(first, undefined, next);
      return;
    }
  }
  const said = ground.found.find(({ concept }) => concept === 'placeSaid');
  if (said === undefined) return;
  const first = all.find(({ phrase }) => phrase.from >= said.to && phrase.from - said.to <= SAID_REACH);
  const left = first?.phrase ?? saidAfter(ground, said.to);
  if (left === undefined) return;
  const is = ground.found.find(({ concept, from }) => concept === 'placeIs' && from >= left.to);
  const isNear = is !== undefined && is.from - left.to <= 1;
  const next = isNear
    ? placeAfter(ground, longestAt(ground, is.from, 'placeIs')?.to ?? is.to, left)
    : undefined;
  if (next !== undefined && tokens[next.from] !== undefined) replace(first, left, next);
};

/** "Pick me up", but no Spanish "de" */
const speaksOfPickup = ({ found }: Ground): boolean =>
  found.some(({ concept, from, to }) => concept === 'pickThere' || (concept === 'fromCue' && to - from > 1));

/** The place that was said, right after what says so: "scratch Hartford Hospital". */
const saidAfter = (ground: Ground, from: number): Phrase | undefined => {
  const phrase = phraseAt(ground, afterLeading(ground, from), true);
  return isPlace(ground, phrase) ? phrase : undefined;
};

const cues: readonly PlaceConcept[] = ['toCue', 'fromCue', 'softCue'];

/** The place that begins after a turn, over "not the VA, the". */
const placeAfter = (ground: Ground, start: number, left: Phrase): Phrase | undefined => {
  const { tokens } = ground.message;
  const before = new Set(tokens.slice(left.from, left.to).map(({ word }) => word));
  let at = start;
  const isDenied = (index: number): boolean =>
    placeWords.denials.has(tokens[index - 1]?.word ?? '') ||
    placeWords.denials.has(tokens[index]?.word ?? '');
  if (isDenied(at)) {
    const isLeft = (index: number): boolean => {
      const word = tokens[index]?.word ?? '';
      return (
        placeWords.denials.has(word) ||
        before.has(word) ||
        placeWords.leading.has(word) ||
        placeWords.saidArticles.has(word) ||
        placeWords.articles.has(word)
      );
    };
    let skipped = at;
    while (skipped - at < MOST_SKIPPED && isLeft(skipped)) skipped += 1;
    at = skipped;
  }
  const cue = longestAt(ground, at, ...cues);
  if (cue !== undefined && cue.to < tokens.length && !ground.addresses.some(({ from }) => from === at))
    at = cue.to;
  at = afterLeading(ground, at);
  if (at >= tokens.length || (at > start && gapBefore(ground, at) && tokens[at]?.pause !== 'stop'))
    return undefined;
  const phrase = named(ground, phraseAt(ground, at, true));
  return isPlace(ground, phrase) ? phrase : undefined;
};

const isPlace = (ground: Ground, { from, to, address, isNamed, hasNoun, town }: Phrase): boolean =>
  from < to &&
  (address !== undefined ||
    (hasNoun && (isNamed || to - from > 1)) ||
    town !== undefined ||
    (isNamed && longestAt(ground, from, 'brand') !== undefined));
