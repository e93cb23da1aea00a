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
  const table = new Int32Array(size).fill(-1);
  for (const [place, feature] of features.entries()) {
    let slot = feature & mask;
    while (table[slot] !== -1) slot = (slot + 1) & mask;
    table[slot] = place;
  }
  return (feature) => {
    let slot = feature & mask;
    for (;;) {
      const place = table[slot] ?? -1;
      if (place === -1 || features[place] === feature) return place;
      slot = (slot + 1) & mask;
    }
  };
};

/** Brings what was learned to life: one hidden layer. Its answers are the same on every machine. */
export const networkOf = (learned: Learned): Network => {
  const { width, rarityStep, rowStep } = learned;
  const placeOf = placesOf(new Uint32Array(bytesOf(learned.features).buffer));
  const rarity = bytesOf(learned.rarity);
  const rows = new Int8Array(bytesOf(learned.rows).buffer);
  const bias = Float32Array.from(learned.bias);
  const out = Float32Array.from(learned.out.flat());
  const outBias = Float32Array.from(learned.outBias);
  const hidden = new Float32Array(width);
  /** In which message a feature was last seen: each counts once. */
  const seen = new Float64Array(rarity.length);
  let messages = 0;
  return (features) => {
    messages += 1;
    hidden.fill(0);
    let square = 0;
    for (const feature of features) {
      const place = placeOf(feature);
      if (place === -1 || seen[place] === messages) continue;
      seen[place] = messages;
      const rare = (rarity[place] ?? 0) * rarityStep;
      square += rare * rare;
      const row = place * width;
      for (let unit = 0; unit < width; unit += 1)
        hidden[unit] = (hidden[unit] ?? 0) + rare * (rows[row + unit] ?? 0);
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
