import { isKept, perTokens } from '../perTokens';
import type { Token } from '../token';
import { MOST_REMEMBERED, type Word } from '../word';
import { besideOf, featuresOfWord, type Features } from './features';

/** What a lesson says of features: a row each. */
export interface Part {
  /** The first feature it knows among those of all lessons, and how many it knows from there on. */
  readonly first: number;
  readonly known: number;
  /** Signed bytes; how rare a feature is, the first of each row, wants the sign taken off. */
  readonly rows: Int8Array;
  /** Of a row, and of what it adds up to. */
  readonly length: number;
  /** Where its sums begin: the squares of how rare the features are, and then their numbers. */
  readonly at: number;
}

/** Adds up what is said of the words of a message. */
export interface Sums {
  /** Adds what a lesson says of the feature at a place, if it knows it. */
  add(sums: Int32Array, place: number, part: Part): void;
  /** What a lesson says of the words that count, each feature once; good until it is asked anew. */
  of(words: Omit<Features, 'given'>, part: Part): Int32Array;
}

/** Words are counted up to here, over all messages, and then anew; what stands beyond in one message is not read. */
const MOST_COUNTED = 0xffff;

/** What is kept of a word beside its sums: its last place, as words are counted, how many places of features follow, and these. */
const KEPT = 64;
const PLACES_AT = 2;
/** A word of more learned features is added up each time, and so is one that is not remembered. */
const NOT_KEPT = -1;

/**
 * What a hit is made of: the place of its feature, the last word it needs, the word at which it came before, negative where it did not, and
 * whether it is to be added or taken away, having come with an earlier word already.
 */
const HIT = 4;

const ONE_BYTE = 0xff;
const LINE = 32;

const addRow = (
  sums: Int32Array,
  place: number,
  { first, known, rows, length, at }: Part,
  sign: number,
): void => {
  const own = place - first;
  if (own < 0 || own >= known) return;
  const row = own * length;
  const rare = (rows[row] ?? 0) & ONE_BYTE;
  const times = sign * rare;
  sums[at] = ((sums[at] ?? 0) + times * rare) | 0;
  for (let index = 1; index < length; index += 1)
    sums[at + index] = ((sums[at + index] ?? 0) + Math.imul(times, rows[row + index] ?? 0)) | 0;
};

/** Adds what is kept of words, several in one go: to fetch and to put back a sum takes longer than to add. */
const addKept = (
  sums: Int32Array,
  kept: Int32Array,
  rows: readonly number[],
  many: number,
  low: number,
  high: number,
): void => {
  let row = 0;
  for (; row + 4 <= many; row += 4) {
    const [one, two, three, four] = [
      rows[row] ?? 0,
      rows[row + 1] ?? 0,
      rows[row + 2] ?? 0,
      rows[row + 3] ?? 0,
    ];
    for (let at = low; at < high; at += 1)
      sums[at] =
        ((sums[at] ?? 0) +
          (kept[one + at] ?? 0) +
          (kept[two + at] ?? 0) +
          (kept[three + at] ?? 0) +
          (kept[four + at] ?? 0)) |
        0;
  }
  for (; row < many; row += 1) {
    const start = rows[row] ?? 0;
    for (let at = low; at < high; at += 1) sums[at] = ((sums[at] ?? 0) + (kept[start + at] ?? 0)) | 0;
  }
};

/**
 * Prepares for adding up what lessons say. What they say of a word is added up once, as long as the word is remembered; of a message it is
 * found out once which features come again and which its neighbours make, and each stretch of it then goes by that.
 * @param placeOf gives the place of a feature among those of all lessons, -1 for one that none knows
 * @param many how many features there are
 * @param parts the lessons, whose sums lie one after the other
 */
export const createSums = (
  placeOf: (feature: number) => number,
  many: number,
  parts: readonly Part[],
): Sums => {
  const length = Math.ceil(Math.max(...parts.map((part) => part.at + part.length)) / LINE) * LINE;

  // What remembered words add lies side by side.
  const owners = Array.from({ length: MOST_REMEMBERED }, (): Word | undefined => undefined);
  const sumsKept = new Int32Array(MOST_REMEMBERED * length);
  const kept = new Int32Array(MOST_REMEMBERED * KEPT);

  const learnedOf = (word: Word): readonly number[] =>
    featuresOfWord(word)
      .map(placeOf)
      .filter((place) => place !== -1);

  const keep = (word: Word): void => {
    const { id } = word;
    const places = learnedOf(word);
    const fits = places.length <= KEPT - PLACES_AT;
    owners[id] = word;
    kept.set([0, ...(fits ? [places.length, ...places] : [NOT_KEPT])], id * KEPT);
    const sums = sumsKept.subarray(id * length, (id + 1) * length).fill(0);
    for (const place of places) for (const part of parts) addRow(sums, place, part, 1);
  };

  /** With which word a feature came last, as words are counted from 1 on. */
  const last = new Uint16Array(many);
  let counted = 0;

  // Of the message that was last prepared, by word: where its kept sums begin, -1 without; the same word before it, negative without; its hits.
  const rowOf: number[] = [];
  const sameBefore: number[] = [];
  const hitsOf: number[] = [];
  let hits = new Int32Array(1_024);
  let used = 0;

  const addHit = (place: number, end: number, before: number, sign: 1 | -1): void => {
    if (used + HIT > hits.length) {
      const more = new Int32Array(hits.length * 2);
      more.set(hits);
      hits = more;
    }
    hits[used] = place;
    hits[used + 1] = end;
    hits[used + 2] = before;
    hits[used + 3] = sign;
    used += HIT;
  };
  /** The word a feature came with before this one, which takes its place. */
  const cameBefore = (place: number, word: number): number => {
    const before = (last[place] ?? 0) - counted - 1;
    last[place] = counted + 1 + word;
    return before;
  };

  const prepareWord = (known: Word, word: number): void => {
    const { id } = known;
    const at = id * KEPT;
    if (id !== -1 && owners[id] !== known) keep(known);
    const places = id === -1 ? NOT_KEPT : (kept[at + 1] ?? NOT_KEPT);
    if (places === NOT_KEPT) {
      rowOf[word] = -1;
      sameBefore[word] = -1;
      for (const place of learnedOf(known)) addHit(place, word, cameBefore(place, word), 1);
      return;
    }
    const same = (kept[at] ?? 0) - counted - 1;
    kept[at] = counted + 1 + word;
    rowOf[word] = id * length;
    sameBefore[word] = same;
    for (let index = at + PLACES_AT; index < at + PLACES_AT + places; index += 1) {
      const place = kept[index] ?? 0;
      const before = cameBefore(place, word);
      // Where the same word came last, either none of its features counts again, or all do.
      if (before >= 0 && before > same) addHit(place, word, before, -1);
    }
  };

  const prepare = (tokens: readonly Token[]): void => {
    const words = Math.min(tokens.length, MOST_COUNTED);
    if (counted + words > MOST_COUNTED) {
      counted = 0;
      last.fill(0);
      for (let at = 0; at < kept.length; at += KEPT) kept[at] = 0;
    }
    used = 0;
    const joins = besideOf(tokens);
    for (let word = 0; word < words; word += 1) {
      const known = tokens[word]?.known;
      if (known === undefined) break;
      hitsOf[word] = used;
      prepareWord(known, word);
      for (const { reach, features } of joins) {
        const feature = features[word];
        if (feature === undefined || word + reach >= words) continue;
        const place = placeOf(feature);
        if (place !== -1) addHit(place, word + reach, cameBefore(place, word), 1);
      }
    }
    hitsOf[words] = used;
    counted += words;
  };

  const rows: number[] = [];
  const addWords = (sums: Int32Array, from: number, to: number, part: Part | undefined): void => {
    let remembered = 0;
    for (let word = from; word < to; word += 1) {
      const row = rowOf[word] ?? -1;
      if (row === -1 || (sameBefore[word] ?? -1) >= from) continue;
      rows[remembered] = row;
      remembered += 1;
    }
    const [low, high] = part === undefined ? [0, length] : [part.at, part.at + part.length];
    addKept(sums, sumsKept, rows, remembered, low, high);
    for (let word = from; word < to; word += 1) {
      const end = hitsOf[word + 1] ?? 0;
      const isAgain = (sameBefore[word] ?? -1) >= from;
      for (let hit = hitsOf[word] ?? 0; hit < end; hit += HIT) {
        const sign = hits[hit + 3] ?? 0;
        const cameWithin = (hits[hit + 2] ?? -1) >= from;
        if ((hits[hit + 1] ?? 0) >= to || (sign > 0 ? cameWithin : isAgain || !cameWithin)) continue;
        const place = hits[hit] ?? 0;
        if (part !== undefined) addRow(sums, place, part, sign);
        else for (const each of parts) addRow(sums, place, each, sign);
      }
    }
  };

  // A message is known by a number, so that it is not held when it was heard.
  let lists = 0;
  const numberOf = perTokens((): number => (lists += 1));
  let prepared = 0;
  let added = 0;
  const ofMessage = new Int32Array(length);
  const ofStretch = new Int32Array(length);

  return {
    add: (sums, place, part) => {
      addRow(sums, place, part, 1);
    },
    of: ({ tokens, from, to }, part) => {
      const number = numberOf(tokens, undefined);
      if (number !== prepared) prepare(tokens);
      prepared = number;
      const end = Math.min(to, MOST_COUNTED);
      if (from > 0 || to < tokens.length || !isKept(tokens)) {
        ofStretch.fill(0, part.at, part.at + part.length);
        addWords(ofStretch, from, end, part);
        return ofStretch;
      }
      // All lessons are asked of a whole message.
      if (number !== added) {
        ofMessage.fill(0);
        addWords(ofMessage, 0, end, undefined);
      }
      added = number;
      return ofMessage;
    },
  };
};
