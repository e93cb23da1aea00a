import type { Features } from './features';

/** What was learned, as it is kept in a file. Rows of numbers lie in base64, little-endian. */
export interface Learned {
  /** What the messages were that it was learned from; see docs/understanding.md. */
  readonly from: string;
  readonly labels: readonly string[];
  /** Width of the hidden layer. */
  readonly width: number;
  /** The features it knows: 32 bits each. */
  readonly features: string;
  /** How rare each of them is, one byte, in steps of `rarityStep`. */
  readonly rarity: string;
  readonly rarityStep: number;
  /** `width` signed bytes for each of them, in steps of `rowStep`. */
  readonly rows: string;
  readonly rowStep: number;
  readonly bias: readonly number[];
  /** `width` numbers a label. */
  readonly out: readonly (readonly number[])[];
  readonly outBias: readonly number[];
}

/** Scores the features of a message: one number a label, above zero when it is likelier than not. */
export type Network = (features: Features) => Float32Array;

const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'base64'));

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

/** What a word adds to the hidden layer. */
interface Known {
  /** Those of its features that were learned, each once. */
  readonly places: readonly number[];
  readonly sums: Int32Array;
  readonly square: number;
  /** The last message it stood in. */
  lastIn: number;
}

/**
 * Brings what was learned to life: one hidden layer, whose sums are whole numbers, so that those of a word are made once. Its answers are
 * the same on every machine.
 */
export const networkOf = (learned: Learned): Network => {
  const { width, rowStep } = learned;
  const placeOf = placesOf(new Uint32Array(bytesOf(learned.features).buffer));
  const rarity = bytesOf(learned.rarity);
  const rows = new Int8Array(bytesOf(learned.rows).buffer);
  const bias = Float32Array.from(learned.bias);
  const labels = learned.labels.length;
  /** By unit and then by label. */
  const out = Float32Array.from(
    { length: width * labels },
    (_, at) => learned.out[at % labels]?.[Math.floor(at / labels)] ?? 0,
  );
  const outBias = Float32Array.from(learned.outBias);
  const hidden = new Int32Array(width);
  /** In which message a feature was last seen: each counts once. */
  const seen = new Uint8Array(rarity.length);
  let messages = 0;

  const squareOf = (place: number): number => (rarity[place] ?? 0) ** 2;
  const addTo = (sums: Int32Array, place: number, sign: 1 | -1): void => {
    const rare = sign * (rarity[place] ?? 0);
    const row = place * width;
    for (let unit = 0; unit < width; unit += 1)
      sums[unit] = (sums[unit] ?? 0) + Math.imul(rare, rows[row + unit] ?? 0);
  };

  const remembered = new WeakMap<Uint32Array, Known>();
  const knownOf = (word: Uint32Array): Known => {
    const before = remembered.get(word);
    if (before !== undefined) return before;
    const places = [...new Set(Array.from(word, placeOf))].filter((place) => place !== -1);
    const sums = new Int32Array(width);
    for (const place of places) addTo(sums, place, 1);
    const known = {
      places,
      sums,
      square: places.reduce((sum, place) => sum + squareOf(place), 0),
      lastIn: 0,
    };
    remembered.set(word, known);
    return known;
  };

  return ({ words, denied, pairs, given }) => {
    messages += 1;
    const stamp = (messages % MOST_STAMPS) + 1;
    if (stamp === 1) seen.fill(0);
    hidden.fill(0);
    let square = 0;
    for (const word of words) {
      const known = knownOf(word);
      if (known.lastIn === messages) continue;
      known.lastIn = messages;
      square += known.square;
      for (let unit = 0; unit < width; unit += 1)
        hidden[unit] = (hidden[unit] ?? 0) + (known.sums[unit] ?? 0);
      for (const place of known.places)
        if (seen[place] === stamp) {
          square -= squareOf(place);
          addTo(hidden, place, -1);
        } else seen[place] = stamp;
    }
    const add = (feature: number | undefined): void => {
      const place = feature === undefined ? -1 : placeOf(feature);
      if (place === -1 || seen[place] === stamp) return;
      seen[place] = stamp;
      square += squareOf(place);
      addTo(hidden, place, 1);
    };
    denied.forEach(add);
    pairs.forEach(add);
    given.forEach(add);
    const norm = square === 0 ? 0 : rowStep / Math.sqrt(square);
    const scores = outBias.slice();
    for (let unit = 0; unit < width; unit += 1) {
      const value = (hidden[unit] ?? 0) * norm + (bias[unit] ?? 0);
      if (value <= 0) continue;
      for (let label = 0; label < labels; label += 1)
        scores[label] = (scores[label] ?? 0) + value * (out[unit * labels + label] ?? 0);
    }
    return scores;
  };
};
