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
export type Network = (features: Uint32Array) => Float32Array;

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

/** Units that are summed at once, each in a register of the processor. */
const AT_ONCE = 8;

/**
 * Brings what was learned to life: one hidden layer, whose sums are whole numbers. Its answers are the same on every machine.
 */
export const networkOf = (learned: Learned): Network => {
  const { width, rowStep } = learned;
  const placeOf = placesOf(new Uint32Array(bytesOf(learned.features).buffer));
  const rarity = bytesOf(learned.rarity);
  const rows = new Int8Array(bytesOf(learned.rows).buffer);
  const bias = Float32Array.from(learned.bias);
  const out = Float32Array.from(learned.out.flat());
  const outBias = Float32Array.from(learned.outBias);
  const hidden = new Int32Array(width);
  /** In which message a feature was last seen: each counts once. */
  const seen = new Uint32Array(rarity.length);
  let messages = 0;
  let places = new Int32Array(1_024);

  /** Puts the places of the features that it knows into `places`, each once. */
  const placed = (features: Uint32Array): number => {
    if (places.length < features.length) places = new Int32Array(features.length * 2);
    if (messages === 0xffff_ffff) {
      seen.fill(0);
      messages = 0;
    }
    messages += 1;
    let count = 0;
    for (let at = 0; at < features.length; at += 1) {
      const place = placeOf(features[at] ?? 0);
      if (place === -1 || seen[place] === messages) continue;
      seen[place] = messages;
      places[count] = place;
      count += 1;
    }
    return count;
  };

  return (features) => {
    const count = placed(features);
    let square = 0;
    for (let at = 0; at < count; at += 1) square += (rarity[places[at] ?? 0] ?? 0) ** 2;
    for (let unit = 0; unit < width; unit += AT_ONCE) {
      let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
      for (let at = 0; at < count; at += 1) {
        const place = places[at] ?? 0;
        const rare = rarity[place] ?? 0;
        const row = place * width + unit;
        a = (a + Math.imul(rare, rows[row] ?? 0)) | 0;
        b = (b + Math.imul(rare, rows[row + 1] ?? 0)) | 0;
        c = (c + Math.imul(rare, rows[row + 2] ?? 0)) | 0;
        d = (d + Math.imul(rare, rows[row + 3] ?? 0)) | 0;
        e = (e + Math.imul(rare, rows[row + 4] ?? 0)) | 0;
        f = (f + Math.imul(rare, rows[row + 5] ?? 0)) | 0;
        g = (g + Math.imul(rare, rows[row + 6] ?? 0)) | 0;
        h = (h + Math.imul(rare, rows[row + 7] ?? 0)) | 0;
      }
      hidden.set([a, b, c, d, e, f, g, h], unit);
    }
    const norm = square === 0 ? 0 : rowStep / Math.sqrt(square);
    const scores = Float32Array.from(outBias);
    for (let unit = 0; unit < width; unit += 1) {
      const value = (hidden[unit] ?? 0) * norm + (bias[unit] ?? 0);
      if (value <= 0) continue;
      for (let label = 0; label < scores.length; label += 1)
        scores[label] = (scores[label] ?? 0) + value * (out[label * width + unit] ?? 0);
    }
    return scores;
  };
};
