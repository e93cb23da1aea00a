import { timeLexicon, type TimeConcept } from '../../locales/vocabulary';
import type { Found } from '../lexicon';
import type { Token } from '../token';

/** A concept that starts at a word and ends before another. */
export type Phrase = Found<TimeConcept>;

/** What these say may be said in words that lead to a day as well: they leave no shorter phrase out. */
const besides: ReadonlySet<TimeConcept> = new Set([
  'ownCue',
  'nightCue',
  'dayTalk',
  'openWanted',
  'itIs',
  'nowAfter',
  'visitFor',
  'holyWeek',
  'dischargeCue',
  'pregnancyCue',
  'downFor',
  'wantCue',
  'theRide',
  'mineCue',
  'claimCue',
  'setUp',
  'elsewhereCue',
  'bookedCue',
  'serviceCue',
  'rodeCue',
  'driverCue',
  'didCue',
  'nameCue',
  'settleCue',
  'writtenCue',
  'putOffCue',
  'dayKept',
  'timeKept',
  'birthday',
  'honorific',
  'doneCue',
  'fallsOn',
  'awayCue',
  'thatTime',
  'roughCue',
  'sinceDay',
  'usualCue',
  'notToCome',
  'wentCue',
  'againCue',
  'overCue',
  'earlyCare',
  'asksDate',
  'perSpan',
  'ofWhom',
  'notThis',
  'notFree',
  'everyDay',
  'forRiders',
  'ageCue',
  'comesOff',
  'wornThing',
  'othersVisit',
  'selfIs',
  'source',
  'otherSource',
  'saysSo',
  'theirDays',
]);

/**
 * Finds the phrases about days and times in the words of a message, in order of position. A phrase inside a longer one is left out, but for
 * those {@link besides} others.
 */
export const phrasesIn = (words: readonly Token[]): readonly Phrase[] => {
  const all = timeLexicon.find(words);
  const kept: Phrase[] = [];
  /** Where the longest phrase ends that started before. */
  let reached = 0;
  for (let first = 0, next = 0; first < all.length; first = next) {
    let longest = 0;
    const from = all[first]?.from;
    for (; all[next]?.from === from; next += 1) {
      const one = all[next];
      if (one !== undefined && one.to > longest && !besides.has(one.concept)) longest = one.to;
    }
    for (let at = first; at < next; at += 1) {
      const one = all[at];
      if (one === undefined) break;
      if (besides.has(one.concept) || (one.to === longest && longest > reached)) kept.push(one);
    }
    reached = Math.max(reached, longest);
  }
  return kept;
};
