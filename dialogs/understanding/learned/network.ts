import type { Features } from './features';
import { createPlaces, createSums, type Part } from './sums';

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

/** Units of the hidden layer whose scores are added in one go. */
const AT_ONCE = 4;

/** Adds what units say of labels: of each unit its value, and where what it says begins. In their order, as each sum is rounded. */
const addScores = (
  scores: Float64Array,
  out: Float64Array,
  values: Float64Array,
  starts: Int32Array,
  many: number,
  labels: number,
): void => {
  let unit = 0;
  for (; unit + AT_ONCE <= many; unit += AT_ONCE) {
    const one = values[unit] ?? 0;
    const two = values[unit + 1] ?? 0;
    const three = values[unit + 2] ?? 0;
    const four = values[unit + 3] ?? 0;
    const first = starts[unit] ?? 0;
    const second = starts[unit + 1] ?? 0;
    const third = starts[unit + 2] ?? 0;
    const fourth = starts[unit + 3] ?? 0;
    for (let label = 0; label < labels; label += 1)
      scores[label] =
        (scores[label] ?? 0) +
        one * (out[first + label] ?? 0) +
        two * (out[second + label] ?? 0) +
        three * (out[third + label] ?? 0) +
        four * (out[fourth + label] ?? 0);
  }
  for (; unit < many; unit += 1) {
    const value = values[unit] ?? 0;
    const start = starts[unit] ?? 0;
    for (let label = 0; label < labels; label += 1)
      scores[label] = (scores[label] ?? 0) + value * (out[start + label] ?? 0);
  }
};

/**
 * Brings what was learned of two lessons to life: one hidden layer each, whose sums are whole numbers, so that those of a word are made once.
 * Their answers are the same on every machine.
 * @param numbers as {@link Learned} tells them; they are read where they are, and not copied
 */
export const networksOf = (
  learned: Learned,
  numbers: Uint8Array,
): { readonly ofDanger: Network; readonly ofWishes: Network } => {
  const { features: many, danger, wishes } = learned;
  const { buffer, byteOffset } = numbers;
  const features = new Uint32Array(buffer, byteOffset, many);
  const places = createPlaces(placesOf(features));
  const partOf = (lesson: LearnedLesson, start: number, isDeniedFromBefore: boolean): Part => {
    const length = 1 + lesson.width;
    const rows = new Int8Array(buffer, byteOffset + start, lesson.known * length);
    return { first: lesson.first, known: lesson.known, rows, length, isDeniedFromBefore };
  };

  const networkOf = (lesson: LearnedLesson, part: Part): Network => {
    const { width, rowStep } = lesson;
    const sumsOf = createSums(places, part);
    const bias = Float64Array.from(Float32Array.from(lesson.bias));
    const outBias = Float64Array.from(lesson.outBias);
    const labels = lesson.labels.length;
    /** By unit and then by label; rounded as they were learned, and no further. */
    const out = Float64Array.from({ length: width * labels }, (_, index) =>
      Math.fround(lesson.out[index % labels]?.[Math.floor(index / labels)] ?? 0),
    );
    const scores = new Float64Array(labels);
    const values = new Float64Array(width);
    const starts = new Int32Array(width);
    return (said, begin = 0, end = labels) => {
      const sums = sumsOf(said);
      const square = sums[0] ?? 0;
      const norm = square === 0 ? 0 : rowStep / Math.sqrt(square);
      let awake = 0;
      for (let unit = 0; unit < width; unit += 1) {
        const value = (sums[1 + unit] ?? 0) * norm + (bias[unit] ?? 0);
        if (value <= 0) continue;
        values[awake] = value;
        starts[awake] = unit * labels + begin;
        awake += 1;
      }
      const wanted = end - begin;
      for (let label = 0; label < wanted; label += 1) scores[label] = outBias[begin + label] ?? 0;
      addScores(scores, out, values, starts, awake, wanted);
      const own: number[] = [];
      for (let label = 0; label < wanted; label += 1) own.push(scores[label] ?? 0);
      return own;
    };
  };
  const ofDanger = partOf(danger, features.byteLength, false);
  return {
    ofDanger: networkOf(danger, ofDanger),
    ofWishes: networkOf(wishes, partOf(wishes, features.byteLength + ofDanger.rows.byteLength, true)),
  };
};
