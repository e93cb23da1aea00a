import { perTokens } from '../perTokens';
import type { Token } from '../token';
import { MOST_REMEMBERED, type Word } from '../word';
import { eachBeside, featuresOfWord, type Features } from './features';

/** What a lesson says of features: a row each. */
export interface Part {
  /** The first feature it knows among those of all lessons, and how many it knows from there on. */
  readonly first: number;
  readonly known: number;
  /** Signed bytes; how rare a feature is, the first of each row, wants the sign taken off. */
  readonly rows: Int8Array;
  /** Of a row, and of what it adds up to: the squares of how rare the features are, and then their numbers. */
  readonly length: number;
  /** What is denied by a word before a stretch is denied within it, too. */
  readonly isDeniedFromBefore: boolean;
}

/**
 * What a lesson says of the words that count, each feature once, and of each feature that is given; good until it is asked anew.
 */
export type Sums = (words: Features) => Int32Array;

/** Where features stand among those of all lessons. */
export interface Places {
  /** -1 for a feature that no lesson knows. */
  of(feature: number): number;
  /**
   * Of what words have by others, {@link BESIDE} numbers each, in the order of the last word it takes: the place, the first word it takes, the
   * first that has it, and the last word.
   */
  beside(tokens: readonly Token[]): readonly number[];
}
const BESIDE = 4;

/** Words are counted up to here, over all messages, and then anew; of a longer message each stretch is prepared by itself. */
const MOST_COUNTED = 0xffff;

/** What is kept of a word beside its sums: its last place, as words are counted, how many numbers of features follow, and these. */
const KEPT = 64;
const FEATURES_AT = 2;
/** A word of more learned features is added up each time, and so is one that is not remembered. */
const NOT_KEPT = -1;

/**
 * What a hit is made of: its row, two words, and how often the row is to be added, or taken away. It counts for a stretch that begins after the
 * first word and with or before the second. A feature that comes, from one word to another, counts unless it came before between others,
 * both within the stretch. What is kept of a word is too much by features that came before, unless the same word did.
 */
const HIT = 4;

const ONE_BYTE = 0xff;
const AT_ONCE = 4;

/** Rows to be added up, and how often each. */
class Chosen {
  readonly starts: number[] = [];
  readonly times: number[] = [];
  many = 0;

  add(start: number, times: number): void {
    this.starts[this.many] = start;
    this.times[this.many] = times;
    this.many += 1;
  }
}

/** Adds rows from a column on, several in one go: to fetch and to put back a sum takes longer than to add, and so it does to reach a row. */
const addColumns = (
  sums: Int32Array,
  rows: Int8Array | Int32Array,
  { starts, times, many }: Chosen,
  column: number,
  length: number,
): void => {
  let at = 0;
  for (; at + AT_ONCE <= many; at += AT_ONCE) {
    const one = starts[at] ?? 0;
    const two = starts[at + 1] ?? 0;
    const three = starts[at + 2] ?? 0;
    const four = starts[at + 3] ?? 0;
    const timesOne = times[at] ?? 0;
    const timesTwo = times[at + 1] ?? 0;
    const timesThree = times[at + 2] ?? 0;
    const timesFour = times[at + 3] ?? 0;
    for (let index = column; index < length; index += 1)
      sums[index] =
        ((sums[index] ?? 0) +
          Math.imul(timesOne, rows[one + index] ?? 0) +
          Math.imul(timesTwo, rows[two + index] ?? 0) +
          Math.imul(timesThree, rows[three + index] ?? 0) +
          Math.imul(timesFour, rows[four + index] ?? 0)) |
        0;
  }
  for (; at < many; at += 1) {
    const start = starts[at] ?? 0;
    const often = times[at] ?? 0;
    for (let index = column; index < length; index += 1)
      sums[index] = ((sums[index] ?? 0) + Math.imul(often, rows[start + index] ?? 0)) | 0;
  }
};

/** Adds chosen rows of a lesson, whose first column is how rare each feature is. */
const addRows = (sums: Int32Array, rows: Int8Array, chosen: Chosen, length: number): void => {
  let squares = sums[0] ?? 0;
  for (let at = 0; at < chosen.many; at += 1) {
    const often = chosen.times[at] ?? 0;
    squares = (squares + often * Math.abs(often)) | 0;
  }
  sums[0] = squares;
  addColumns(sums, rows, chosen, 1, length);
};

/**
 * Prepares for looking features up.
 * @param placeOf gives the place of a feature, -1 for one that no lesson knows
 */
export const createPlaces = (placeOf: (feature: number) => number): Places => {
  const beside = perTokens((tokens): readonly number[] => {
    const places: number[] = [];
    eachBeside(tokens, (feature, from, to, kind) => {
      const place = placeOf(feature);
      if (place !== -1) places.push(place, from, kind === 'denied' ? to : from, to);
    });
    return places;
  });
  return { of: placeOf, beside: (tokens) => beside(tokens, undefined) };
};

/**
 * Prepares for adding up what a lesson says. What it says of a word is added up once, as long as the word is remembered; of a message it is
 * found out once which features come again and which its neighbours make, and each stretch of it then goes by that.
 * @param places of the features of all lessons
 */
export const createSums = (
  places: Places,
  { first, known, rows, length, isDeniedFromBefore }: Part,
): Sums => {
  // What remembered words add lies side by side.
  const owners = Array.from({ length: MOST_REMEMBERED }, (): Word | undefined => undefined);
  const sumsKept = new Int32Array(MOST_REMEMBERED * length);
  const kept = new Int32Array(MOST_REMEMBERED * KEPT);
  const chosen = new Chosen();

  // A feature that the lesson knows goes by its number among these; what it does not know has none below that.
  const rarityOf = (feature: number): number => (rows[feature * length] ?? 0) & ONE_BYTE;
  const knownOf = (features: readonly number[]): readonly number[] =>
    features
      .map((feature) => places.of(feature) - first)
      .filter((feature) => feature >= 0 && feature < known);
  const addEach = (sums: Int32Array, features: readonly number[]): void => {
    chosen.many = 0;
    for (const feature of features) chosen.add(feature * length, rarityOf(feature));
    addRows(sums, rows, chosen, length);
  };

  const keep = (word: Word): void => {
    const { id } = word;
    const features = knownOf(featuresOfWord(word));
    const fits = features.length <= KEPT - FEATURES_AT;
    owners[id] = word;
    kept.set([0, ...(fits ? [features.length, ...features] : [NOT_KEPT])], id * KEPT);
    addEach(sumsKept.subarray(id * length, (id + 1) * length).fill(0), features);
  };

  /** The word from which on a feature came last, as words are counted from 1 on; of several the last one. */
  const last = new Uint16Array(known);
  let counted = 0;

  // Of the message that was last prepared, by word: where its kept sums begin, -1 without; the same word before it, negative without; its hits.
  const startOf: number[] = [];
  const sameBefore: number[] = [];
  const hitsOf: number[] = [];
  let hits = new Int32Array(1_024);
  let used = 0;

  const addHit = (feature: number, after: number, until: number, sign: 1 | -1): void => {
    if (used === hits.length) {
      const more = new Int32Array(hits.length * 2);
      more.set(hits);
      hits = more;
    }
    hits[used] = feature * length;
    hits[used + 1] = after;
    hits[used + 2] = until;
    hits[used + 3] = sign * rarityOf(feature);
    used += HIT;
  };
  /** A feature comes with the words from this one on to the one that is being prepared. */
  const comes = (feature: number, from: number): void => {
    const before = (last[feature] ?? 0) - counted - 1;
    // Every stretch that it is in has it already.
    if (before >= from) return;
    last[feature] = counted + 1 + from;
    addHit(feature, before, from, 1);
  };

  const prepareWord = (word: Word, index: number): void => {
    const { id } = word;
    const at = id * KEPT;
    const isOwn = id !== -1 && owners[id] === word;
    // Where words were forgotten in the midst of a message, another word of it may have had this number.
    const isKept = id !== -1 && (isOwn || (kept[at] ?? 0) <= counted);
    if (isKept && !isOwn) keep(word);
    const many = isKept ? (kept[at + 1] ?? NOT_KEPT) : NOT_KEPT;
    if (many === NOT_KEPT) {
      startOf[index] = -1;
      sameBefore[index] = -1;
      for (const feature of knownOf(featuresOfWord(word))) comes(feature, index);
      return;
    }
    const same = (kept[at] ?? 0) - counted - 1;
    kept[at] = counted + 1 + index;
    startOf[index] = id * length;
    sameBefore[index] = same;
    const end = at + FEATURES_AT + many;
    for (let one = at + FEATURES_AT; one < end; one += 1) {
      const feature = kept[one] ?? 0;
      const before = (last[feature] ?? 0) - counted - 1;
      last[feature] = counted + 1 + index;
      if (before >= 0 && before > same) addHit(feature, same, before, -1);
    }
  };

  const prepare = (tokens: readonly Token[]): void => {
    const words = tokens.length;
    if (counted + words > MOST_COUNTED) {
      counted = 0;
      last.fill(0);
      for (let at = 0; at < kept.length; at += KEPT) kept[at] = 0;
    }
    used = 0;
    const beside = places.beside(tokens);
    const begins = isDeniedFromBefore ? 2 : 1;
    let next = 0;
    // In the order in which they end: what came before is within a stretch if it begins within.
    for (let word = 0; word < words; word += 1) {
      const said = tokens[word]?.known;
      if (said === undefined) break;
      hitsOf[word] = used;
      prepareWord(said, word);
      for (; beside[next + 3] === word; next += BESIDE) {
        const feature = (beside[next] ?? -1) - first;
        if (feature >= 0 && feature < known) comes(feature, beside[next + begins] ?? 0);
      }
    }
    hitsOf[words] = used;
    counted += words;
  };

  const sums = new Int32Array(length);
  const addWords = (from: number, to: number): void => {
    chosen.many = 0;
    for (let word = from; word < to; word += 1) {
      const start = startOf[word] ?? -1;
      if (start === -1 || (sameBefore[word] ?? -1) >= from) continue;
      chosen.add(start, 1);
    }
    addColumns(sums, sumsKept, chosen, 0, length);
    chosen.many = 0;
    const end = hitsOf[to] ?? 0;
    for (let hit = hitsOf[from] ?? 0; hit < end; hit += HIT)
      if ((hits[hit + 1] ?? 0) < from && from <= (hits[hit + 2] ?? 0))
        chosen.add(hits[hit] ?? 0, hits[hit + 3] ?? 0);
    addRows(sums, rows, chosen, length);
  };

  // A message is known by a number, so that it is not held when it was heard.
  let lists = 0;
  const numberOf = perTokens((): number => (lists += 1));
  let prepared = 0;
  let lastGiven: readonly number[] = [];
  const ofGiven = new Int32Array(length);

  const prepareFor = (tokens: readonly Token[]): void => {
    const number = numberOf(tokens, undefined);
    if (number !== prepared) prepare(tokens);
    prepared = number;
  };

  return ({ tokens, from, to, given }) => {
    // The stretches of a message have it in common.
    if (given !== lastGiven) {
      lastGiven = given;
      addEach(ofGiven.fill(0), knownOf(given));
    }
    sums.set(ofGiven);
    if (tokens.length <= MOST_COUNTED) {
      prepareFor(tokens);
      addWords(from, to);
    } else {
      const stretch = tokens.slice(from, Math.min(to, from + MOST_COUNTED));
      prepareFor(stretch);
      addWords(0, stretch.length);
    }
    return sums;
  };
};
