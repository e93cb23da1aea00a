import { placesOf, type LearnedLesson } from '../../dialogs/understanding/learned/network';

/** A message to learn from: its features, and for each label 1, 0, or -1 where nothing is said of it. */
export interface Example {
  readonly features: Uint32Array;
  /** Those of its stretches, where it is learned by the likeliest stretch as well. */
  readonly stretches?: readonly Uint32Array[];
  readonly targets: Int8Array;
  /** How much it counts. */
  readonly weight: number;
}

/** How the network learns. */
export interface Training {
  readonly labels: readonly string[];
  /** How many of them, from the first on, the likeliest stretch of a message speaks for as well. */
  readonly byStretch: number;
  readonly width: number;
  readonly rounds: number;
  readonly rate: number;
  /** Share of a message's features that are left out in a round, so that no single one is relied on. */
  readonly leftOut: number;
  /** Messages a feature must stand in to be kept. */
  readonly fewest: number;
  /** Features that are kept at most: those that weigh most. */
  readonly most: number;
  readonly seed: number;
}

/** What was learned of a lesson by itself. */
export interface Trained extends Omit<LearnedLesson, 'from' | 'first' | 'known'> {
  /** The features it knows, in the order of their numbers. */
  readonly features: Uint32Array;
  /** How rare each of them is. */
  readonly rarity: Uint8Array;
  /** `width` numbers for each of them, in steps of `rowStep`. */
  readonly rows: Int8Array;
}

/** Mulberry32 (public domain): numbers from 0 to 1, the same for the same seed. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const nothing: Example = { features: new Uint32Array(), targets: new Int8Array(), weight: 0 };

/** What a stretch of a message adds to a label. */
const stretchOf = (label: string): string => `${label}, by stretch`;

/** Fisher and Yates's. */
const shuffle = (list: number[], random: () => number): void => {
  for (let index = list.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const [one = 0, two = 0] = [list[index], list[other]];
    [list[index], list[other]] = [two, one];
  }
};

/**
 * Learns a network of one hidden layer by stochastic gradient descent with Adagrad (Duchi et al., 2011) on the logistic loss.
 */
export const train = (
  examples: readonly Example[],
  { labels, byStretch, width, rounds, rate, leftOut, fewest, most, seed }: Training,
): Trained => {
  const random = randomFrom(seed);
  const often = new Map<number, number>();
  for (const { features } of examples)
    for (const feature of new Set(features)) often.set(feature, (often.get(feature) ?? 0) + 1);
  const known = [...often].filter(([, times]) => times >= fewest).sort(([one], [other]) => one - other);
  const placeOf = placesOf(Uint32Array.from(known, ([feature]) => feature));
  const size = known.length;
  const exact = known.map(([, times]) => Math.log((1 + examples.length) / (1 + times)) + 1);
  const rarityStep = exact.reduce((most, value) => Math.max(most, value), 0) / 255;
  const rarity = Uint8Array.from(exact, (value) => Math.max(1, Math.round(value / rarityStep)));
  const placesIn = (features: Uint32Array): Uint32Array =>
    Uint32Array.from(new Set([...features].map(placeOf).filter((place) => place !== -1)));
  /** The whole message first, then its stretches. */
  const placed = examples.map(({ features, stretches = [] }) => [features, ...stretches].map(placesIn));

  const rows = new Float32Array(size * width);
  const rowSteps = new Float32Array(size * width).fill(1e-2);
  const count = labels.length;
  const bias = new Float32Array(width).fill(0.05);
  const biasSteps = new Float32Array(width).fill(1e-1);
  const outRows = count + byStretch;
  const out = Float32Array.from({ length: outRows * width }, () => (random() - 0.5) * 1.2);
  const outSteps = new Float32Array(outRows * width).fill(1e-1);
  const outBias = new Float32Array(count).fill(-1);
  const outBiasSteps = new Float32Array(count).fill(1e-1);
  for (let at = 0; at < rows.length; at += 1) rows[at] = (random() - 0.5) * 0.4;

  const mostParts = placed.reduce((many, { length }) => Math.max(many, length), 1);
  const hiddenOf = Array.from({ length: mostParts }, () => new Float32Array(width));
  const backOf = Array.from({ length: mostParts }, () => new Float32Array(width));
  const norms = new Float32Array(mostParts);
  const isLeftOut = new Uint8Array(size);

  /** Fills the hidden layer of one part of a message. */
  const forward = (part: number, places: Uint32Array): void => {
    const hidden = hiddenOf[part] ?? bias;
    let square = 0;
    hidden.fill(0);
    for (const place of places) {
      if (isLeftOut[place] === 1) continue;
      const rare = (rarity[place] ?? 0) * rarityStep;
      square += rare * rare;
      const row = place * width;
      for (let unit = 0; unit < width; unit += 1)
        hidden[unit] = (hidden[unit] ?? 0) + rare * (rows[row + unit] ?? 0);
    }
    const norm = square === 0 ? 0 : 1 / Math.sqrt(square);
    for (let unit = 0; unit < width; unit += 1)
      hidden[unit] = Math.max(0, (hidden[unit] ?? 0) * norm + (bias[unit] ?? 0));
    norms[part] = norm;
    backOf[part]?.fill(0);
  };

  const scoreBy = (part: number, row: number): number => {
    const hidden = hiddenOf[part] ?? bias;
    let score = 0;
    for (let unit = 0; unit < width; unit += 1) score += (hidden[unit] ?? 0) * (out[row * width + unit] ?? 0);
    return score;
  };

  /** Learns one row of the output, and notes for the rows of features what they are to learn. */
  const learnOut = (part: number, row: number, slope: number, step: number): void => {
    const [hidden, back] = [hiddenOf[part] ?? bias, backOf[part] ?? bias];
    for (let unit = 0; unit < width; unit += 1) {
      const at = row * width + unit;
      const value = hidden[unit] ?? 0;
      if (value <= 0) continue;
      back[unit] = (back[unit] ?? 0) + slope * (out[at] ?? 0);
      const gradient = slope * value;
      outSteps[at] = (outSteps[at] ?? 0) + gradient * gradient;
      out[at] = (out[at] ?? 0) - (step * gradient) / Math.sqrt(outSteps[at] ?? 1);
    }
  };

  const learnRows = (part: number, places: Uint32Array, step: number): void => {
    const back = backOf[part] ?? bias;
    const norm = norms[part] ?? 0;
    for (let unit = 0; unit < width; unit += 1) {
      const slope = back[unit] ?? 0;
      if (slope === 0) continue;
      biasSteps[unit] = (biasSteps[unit] ?? 0) + slope * slope;
      bias[unit] = (bias[unit] ?? 0) - (step * slope) / Math.sqrt(biasSteps[unit] ?? 1);
    }
    for (const place of places) {
      if (isLeftOut[place] === 1) continue;
      const rare = (rarity[place] ?? 0) * rarityStep * norm;
      const row = place * width;
      for (let unit = 0; unit < width; unit += 1) {
        const slope = (back[unit] ?? 0) * rare;
        if (slope === 0) continue;
        const at = row + unit;
        rowSteps[at] = (rowSteps[at] ?? 0) + slope * slope;
        rows[at] = (rows[at] ?? 0) - (step * slope) / Math.sqrt(rowSteps[at] ?? 1);
      }
    }
  };

  const order = examples.map((_, index) => index);
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    const step = rate * (1 - (0.9 * round) / rounds);
    for (const index of order) {
      const { targets, weight } = examples[index] ?? nothing;
      const parts = placed[index] ?? [];
      for (const place of parts[0] ?? []) isLeftOut[place] = random() < leftOut ? 1 : 0;
      for (const [part, places] of parts.entries()) forward(part, places);
      for (let label = 0; label < count; label += 1) {
        const target = targets[label] ?? -1;
        if (target < 0) continue;
        let score = (outBias[label] ?? 0) + scoreBy(0, label);
        let [likeliest, most] = [0, -Infinity];
        if (label < byStretch)
          for (let part = 1; part < parts.length; part += 1) {
            const by = scoreBy(part, count + label);
            if (by > most) [likeliest, most] = [part, by];
          }
        if (likeliest > 0) score += most;
        const slope = (1 / (1 + Math.exp(-score)) - target) * weight;
        learnOut(0, label, slope, step);
        if (likeliest > 0) learnOut(likeliest, count + label, slope, step);
        outBiasSteps[label] = (outBiasSteps[label] ?? 0) + slope * slope;
        outBias[label] = (outBias[label] ?? 0) - (step * slope) / Math.sqrt(outBiasSteps[label] ?? 1);
      }
      for (const [part, places] of parts.entries()) learnRows(part, places, step);
    }
  }
  const weightiest = Array.from(known.keys(), (place) => {
    const row = rows.subarray(place * width, (place + 1) * width);
    return { place, weight: row.reduce((sum, value) => sum + value * value, 0) * (rarity[place] ?? 0) ** 2 };
  })
    .sort((one, other) => other.weight - one.weight || one.place - other.place)
    .slice(0, most)
    .map(({ place }) => place)
    .sort((one, other) => one - other);
  const largest = rows.reduce((so, value) => Math.max(so, Math.abs(value)), 0);
  const rowStep = Math.min(largest, 2) / 127;
  const kept = weightiest.flatMap((place) =>
    Array.from(rows.subarray(place * width, (place + 1) * width), (value) =>
      Math.max(-127, Math.min(127, Math.round(value / rowStep))),
    ),
  );
  return {
    labels: [...labels, ...labels.slice(0, byStretch).map(stretchOf)],
    width,
    features: Uint32Array.from(weightiest, (place) => known[place]?.[0] ?? 0),
    rarity: Uint8Array.from(weightiest, (place) => rarity[place] ?? 0),
    rows: Int8Array.from(kept),
    rowStep,
    bias: [...bias],
    out: Array.from({ length: outRows }, (_, row) => [...out.subarray(row * width, (row + 1) * width)]),
    outBias: [...outBias, ...new Float32Array(byStretch)],
  };
};
