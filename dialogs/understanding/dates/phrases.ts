import type { TimeConcept } from '../../locales/vocabulary';
import { timePhrases } from '../../locales/words/timeWords';
import { expand } from '../lexicon';
import { perWord } from '../perWord';
import type { Token } from '../token';

/** A concept that starts at a word and ends before another. */
export interface Phrase {
  readonly concept: TimeConcept;
  readonly from: number;
  readonly to: number;
}

/** What these say may be said in words that lead to a day as well: they leave no shorter phrase out. */
const besides: ReadonlySet<TimeConcept> = new Set([
  'ownCue',
  'nightCue',
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
]);

interface Node {
  readonly ends: TimeConcept[];
  readonly besides: TimeConcept[];
  readonly next: Map<string, Node>;
}

const newNode = (): Node => ({ ends: [], besides: [], next: new Map() });

const root = newNode();
const nothing = newNode();
const begunBy = perWord((word) => root.next.get(word) ?? nothing);
for (const vocabulary of timePhrases)
  for (const [concept, phrases] of Object.entries(vocabulary)) {
    for (const phrase of phrases.split('|'))
      for (const words of phrase.trim() === '' ? [] : expand(phrase.trim())) {
        let node = root;
        for (const word of words) {
          let next = node.next.get(word);
          if (next === undefined) node.next.set(word, (next = newNode()));
          node = next;
        }
        if (isConcept(concept, vocabulary)) (besides.has(concept) ? node.besides : node.ends).push(concept);
      }
  }

function isConcept(name: string, vocabulary: (typeof timePhrases)[number]): name is TimeConcept {
  return Object.hasOwn(vocabulary, name);
}

/**
 * Finds the phrases about days and times in the words of a message, in order of position: word by word down a tree of all of them, because
 * this reader asks for many small words. A phrase inside a longer one is left out, but for those {@link besides} others.
 */
export const phrasesIn = (words: readonly Token[]): readonly Phrase[] => {
  const found: Phrase[] = [];
  /** Where the longest phrase ends that started before. */
  let reached = 0;
  for (let from = 0; from < words.length; from += 1) {
    const first = words[from];
    const begin = first === undefined ? nothing : begunBy(first.known);
    if (begin === nothing) continue;
    let node: Node | undefined = begin;
    let to = from + 1;
    let longest = 0;
    const begun = found.length;
    const beside: Phrase[] = [];
    while (node !== undefined) {
      for (const concept of node.besides) beside.push({ concept, from, to });
      if (node.ends.length > 0) {
        // A longer one from the same word takes the place of a shorter.
        if (to > longest) found.length = begun;
        longest = to;
        if (to > reached) for (const concept of node.ends) found.push({ concept, from, to });
      }
      const next = words[to];
      node = next?.pause === 'none' ? node.next.get(next.word) : undefined;
      to += 1;
    }
    for (const one of beside) found.push(one);
    reached = Math.max(reached, longest);
  }
  return found;
};
