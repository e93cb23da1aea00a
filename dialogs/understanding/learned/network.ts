import { isKept, perTokens } from '../perTokens';
import { MOST_REMEMBERED, type Word } from '../word';
import { besideOf, featuresOfWord, type Beside, type Features } from './features';

/** What was learned of a lesson, but for what it says of each feature. */
export interface LearnedLesson {
  /** What the messages were that it was learned from; see docs/understanding.md. */
  readonly from: string;
  readonly labels: readonly string[];
  /** Width of the hidden layer. */
  readonly width: number;
  /** The first feature it knows among those of all lessons, and how many it knows from there on. */
  readonly first: number;
  readonly known: number;
  /** What the numbers of a feature are counted in. */
  readonly rowStep: number;
  readonly bias: readonly number[];
  /** `width` numbers a label. */
  readonly out: readonly (readonly number[])[];
  readonly outBias: readonly number[];
}

/**
 * What was learned of both lessons. Beside it lie the numbers, as they are read into memory: the features, 32 bits each, little-endian; then for
 * each that danger knows, and after these for each that wishes know, how rare it is, one byte, and `width` signed bytes. Features that both know
 * stand in the middle; of each kind those come first that come most often, because to reach a row takes longer than to add it up.
 */
export interface Learned {
  /** How many features there are. */
  readonly features: number;
  readonly danger: LearnedLesson;
  readonly wishes: LearnedLesson;
}

/** Scores the features of a message for some of its labels, all unless given: above zero when one is likelier than not. A list of its own each time. */
export type Network = (features: Features, first?: number, end?: number) => number[];

/**
 * The place of each feature in a list of different ones, by open addressing in a table at most half full.
 * @returns -1 for a feature that is not in the list
 */
export const placesOf = (features: Uint32Array): ((feature: number) => number) => {
  let size = 16;
  while (size < features.length * 2) size *= 2;
  const mask = size - 1;
  /** Features and their places by turns, so that both come out of memory at once. */
  const table = new Int32Array(size * 2);
  for (let slot = 0; slot < size; slot += 1) table[slot * 2 + 1] = -1;
  for (const [place, feature] of features.entries()) {
    let slot = feature & mask;
    while (table[slot * 2 + 1] !== -1) slot = (slot + 1) & mask;
    table[slot * 2] = feature;
    table[slot * 2 + 1] = place;
  }
  return (feature) => {
    const wanted = feature | 0;
    let slot = feature & mask;
    for (;;) {
      const place = table[slot * 2 + 1] ?? -1;
      if (place === -1 || table[slot * 2] === wanted) return place;
      slot = (slot + 1) & mask;
    }
  };
};

/** Stamps that a byte can hold beside none. */
const MOST_STAMPS = 255;
/** Messages are counted up to here and then anew. */
const MOST_MESSAGES = MOST_STAMPS * 1_000_000;

/** What is kept of a word beside its sums: the last message it stood in, how many places of features follow, and these. */
const KEPT = 64;
const PLACES_AT = 2;
/** A word of more learned features is added up each time, and so is one that is not remembered. */
const NOT_KEPT = -1;

/** A lesson with its rows. */
interface Part {
  readonly lesson: LearnedLesson;
  /** Signed bytes; how rare a feature is, the first of each row, wants the sign taken off. */
  readonly rows: Int8Array;
  /** Of a row, and of what it adds up to. */
  readonly length: number;
  /** Where its sums begin: the squares of how rare the features are, and then their numbers. */
  readonly at: number;
}

const ONE_BYTE = 0xff;
const LINE = 32;

/** Adds what a feature says in a lesson, or takes it away, if the lesson knows it. */
const addPart = (sums: Int32Array, place: number, { lesson, rows, length, at }: Part, sign: 1 | -1): void => {
  const known = place - lesson.first;
  if (known < 0 || known >= lesson.known) return;
  const row = known * length;
  const rare = (rows[row] ?? 0) & ONE_BYTE;
  const times = sign * rare;
  sums[at] = ((sums[at] ?? 0) + times * rare) | 0;
  for (let index = 1; index < length; index += 1)
    sums[at + index] = ((sums[at + index] ?? 0) + Math.imul(times, rows[row + index] ?? 0)) | 0;
};

const addSums = (sums: Int32Array, kept: Int32Array, row: number, from: number, to: number): void => {
  for (let at = from; at < to; at += 1) sums[at] = ((sums[at] ?? 0) + (kept[row + at] ?? 0)) | 0;
};

const addScores = (scores: number[], out: Float32Array, start: number, value: number): void => {
  const { length } = scores;
  for (let label = 0; label < length; label += 1)
    scores[label] = (scores[label] ?? 0) + value * (out[start + label] ?? 0);
};

/**
 * Brings what was learned of two lessons to life: one hidden layer each, whose sums are whole numbers, so that those of a word are made once,
 * and those of a message for both. Their answers are the same on every machine.
 * @param numbers as {@link Learned} tells them; they are read where they are, and not copied
 */
export const networksOf = (
  learned: Learned,
  numbers: Uint8Array,
): { readonly ofDanger: Network; readonly ofWishes: Network } => {
  const { features: many, danger, wishes } = learned;
  const { buffer, byteOffset } = numbers;
  const partOf = (lesson: LearnedLesson, start: number, at: number): Part => {
    const length = 1 + lesson.width;
    return { lesson, rows: new Int8Array(buffer, byteOffset + start, lesson.known * length), length, at };
  };
  const features = new Uint32Array(buffer, byteOffset, many);
  const first = partOf(danger, features.byteLength, 0);
  const second = partOf(wishes, features.byteLength + first.rows.byteLength, first.length);
  const placeOf = placesOf(features);
  const length = Math.ceil((second.at + second.length) / LINE) * LINE;

  const addTo = (sums: Int32Array, place: number, sign: 1 | -1): void => {
    addPart(sums, place, first, sign);
    addPart(sums, place, second, sign);
  };

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
    for (const place of places) addTo(sums, place, 1);
  };

  /** In which message a feature was last seen: each counts once. */
  const seen = new Uint8Array(many);
  let messages = 0;
  let stamp = 0;

  /** Where the features of neighbours stand; stretches of a message ask for them again. */
  const placesBeside = perTokens((tokens): readonly Beside[] =>
    besideOf(tokens).map((join) => ({
      ...join,
      features: join.features.map((feature) => (feature === undefined ? undefined : placeOf(feature))),
    })),
  );

  /** Adds what words say in one lesson, or in both at once. */
  const addWords = (sums: Int32Array, words: Pick<Features, 'tokens' | 'from' | 'to'>, only?: Part): void => {
    messages = (messages % MOST_MESSAGES) + 1;
    stamp = (messages % MOST_STAMPS) + 1;
    if (stamp === 1) seen.fill(0);
    const [low, high] = only === undefined ? [0, length] : [only.at, only.at + only.length];
    const addTimes = (place: number, sign: 1 | -1): void => {
      if (only === undefined) addTo(sums, place, sign);
      else addPart(sums, place, only, sign);
    };
    const addPlace = (place: number): void => {
      if (place === -1 || seen[place] === stamp) return;
      seen[place] = stamp;
      addTimes(place, 1);
    };
    const { tokens, from, to } = words;
    for (let word = from; word < to; word += 1) {
      const known = tokens[word]?.known;
      if (known === undefined) break;
      const { id } = known;
      const at = id * KEPT;
      if (id !== -1 && owners[id] !== known) keep(known);
      const places = id === -1 ? NOT_KEPT : (kept[at + 1] ?? NOT_KEPT);
      if (places === NOT_KEPT) {
        for (const place of learnedOf(known)) addPlace(place);
        continue;
      }
      if (kept[at] === messages) continue;
      kept[at] = messages;
      const row = id * length;
      addSums(sums, sumsKept, row, low, high);
      for (let index = at + PLACES_AT; index < at + PLACES_AT + places; index += 1) {
        const place = kept[index] ?? 0;
        if (seen[place] === stamp) addTimes(place, -1);
        else seen[place] = stamp;
      }
    }
    for (const { reach, features } of placesBeside(tokens, undefined))
      for (let word = from; word + reach < to; word += 1) addPlace(features[word] ?? -1);
  };

  /** What a whole message says in both lessons, of which both networks ask. */
  const sumsOf = perTokens((tokens): Int32Array => {
    const sums = new Int32Array(length);
    addWords(sums, { tokens, from: 0, to: tokens.length });
    return sums;
  });

  const networkOf = (own: Part): Network => {
    const { lesson, at } = own;
    const { width, rowStep, outBias } = lesson;
    const bias = Float32Array.from(lesson.bias);
    const labels = lesson.labels.length;
    /** By unit and then by label. */
    const out = Float32Array.from(
      { length: width * labels },
      (_, index) => lesson.out[index % labels]?.[Math.floor(index / labels)] ?? 0,
    );
    const sums = new Int32Array(length);
    const givenSums = new Int32Array(length);
    let lastGiven: readonly number[] = [];
    return (features, begin = 0, end = labels) => {
      const { tokens, from, to, given } = features;
      if (from === 0 && to === tokens.length && isKept(tokens)) sums.set(sumsOf(tokens, undefined));
      else {
        sums.fill(0);
        addWords(sums, features, own);
      }
      // The stretches of a message have it in common.
      if (given !== lastGiven) {
        lastGiven = given;
        givenSums.fill(0);
        for (const place of given.map(placeOf)) if (place !== -1) addPart(givenSums, place, own, 1);
      }
      addSums(sums, givenSums, 0, at, at + own.length);
      const square = sums[at] ?? 0;
      const norm = square === 0 ? 0 : rowStep / Math.sqrt(square);
      const scores = outBias.slice(begin, end);
      for (let unit = 0; unit < width; unit += 1) {
        const value = (sums[at + 1 + unit] ?? 0) * norm + (bias[unit] ?? 0);
        if (value > 0) addScores(scores, out, unit * labels + begin, value);
      }
      return scores;
    };
  };
  return { ofDanger: networkOf(first), ofWishes: networkOf(second) };
};
