import { placesOf, type Learned } from '../../dialogs/understanding/learned/network';

/** A message to learn from: its features, and for each label 1, 0, or -1 where nothing is said of it. */
export interface Example {
  readonly features: Uint32Array;
  readonly targets: Int8Array;
  /** How much it counts. */
  readonly weight: number;
}

/** How the network learns. */
export interface Training {
  readonly labels: readonly string[];
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

/** Mulberry32 (public domain): numbers from 0 to 1, the same for the same seed. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const nothing: Example = { features: new Uint32Array(), targets: new Int8Array(), weight: 0 };

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
  { labels, width, rounds, rate, leftOut, fewest, most, seed }: Training,
): Omit<Learned, 'from'> => {
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
  const placed = examples.map(({ features }) =>
    Uint32Array.from(new Set([...features].map(placeOf).filter((place) => place !== -1))),
  );

  const rows = new Float32Array(size * width);
  const rowSteps = new Float32Array(size * width).fill(1e-2);
  const count = labels.length;
  const bias = new Float32Array(width).fill(0.05);
  const biasSteps = new Float32Array(width).fill(1e-1);
  const out = Float32Array.from({ length: count * width }, () => (random() - 0.5) * 1.2);
  const outSteps = new Float32Array(count * width).fill(1e-1);
  const outBias = new Float32Array(count).fill(-1);
  const outBiasSteps = new Float32Array(count).fill(1e-1);
  for (let at = 0; at < rows.length; at += 1) rows[at] = (random() - 0.5) * 0.4;

  const hidden = new Float32Array(width);
  const back = new Float32Array(width);
  const kept = new Uint32Array(placed.reduce((longest, { length }) => Math.max(longest, length), 0));
  const order = examples.map((_, index) => index);
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    const step = rate * (1 - (0.9 * round) / rounds);
    for (const index of order) {
      const { targets, weight } = examples[index] ?? nothing;
      let square = 0;
      let many = 0;
      hidden.fill(0);
      for (const place of placed[index] ?? []) {
        if (random() < leftOut) continue;
        const rare = (rarity[place] ?? 0) * rarityStep;
        kept[many] = place;
        many += 1;
        square += rare * rare;
        const row = place * width;
        for (let unit = 0; unit < width; unit += 1)
          hidden[unit] = (hidden[unit] ?? 0) + rare * (rows[row + unit] ?? 0);
      }
      const norm = square === 0 ? 0 : 1 / Math.sqrt(square);
      for (let unit = 0; unit < width; unit += 1)
        hidden[unit] = Math.max(0, (hidden[unit] ?? 0) * norm + (bias[unit] ?? 0));
      back.fill(0);
      for (let label = 0; label < count; label += 1) {
        const target = targets[label] ?? -1;
        if (target < 0) continue;
        let score = outBias[label] ?? 0;
        for (let unit = 0; unit < width; unit += 1)
          score += (hidden[unit] ?? 0) * (out[label * width + unit] ?? 0);
        const slope = (1 / (1 + Math.exp(-score)) - target) * weight;
        for (let unit = 0; unit < width; unit += 1) {
          const at = label * width + unit;
          const value = hidden[unit] ?? 0;
          if (value > 0) {
            back[unit] = (back[unit] ?? 0) + slope * (out[at] ?? 0);
            const gradient = slope * value;
            outSteps[at] = (outSteps[at] ?? 0) + gradient * gradient;
            out[at] = (out[at] ?? 0) - (step * gradient) / Math.sqrt(outSteps[at] ?? 1);
          }
        }
        outBiasSteps[label] = (outBiasSteps[label] ?? 0) + slope * slope;
        outBias[label] = (outBias[label] ?? 0) - (step * slope) / Math.sqrt(outBiasSteps[label] ?? 1);
      }
      for (let unit = 0; unit < width; unit += 1) {
        const slope = back[unit] ?? 0;
        if (slope === 0) continue;
        biasSteps[unit] = (biasSteps[unit] ?? 0) + slope * slope;
        bias[unit] = (bias[unit] ?? 0) - (step * slope) / Math.sqrt(biasSteps[unit] ?? 1);
      }
      for (let one = 0; one < many; one += 1) {
        const feature = kept[one] ?? 0;
        const rare = (rarity[feature] ?? 0) * rarityStep * norm;
        const row = feature * width;
        for (let unit = 0; unit < width; unit += 1) {
          const slope = (back[unit] ?? 0) * rare;
          if (slope === 0) continue;
          const at = row + unit;
          rowSteps[at] = (rowSteps[at] ?? 0) + slope * slope;
          rows[at] = (rows[at] ?? 0) - (step * slope) / Math.sqrt(rowSteps[at] ?? 1);
        }
      }
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
  const bytes = weightiest.flatMap((place) =>
    Array.from(rows.subarray(place * width, (place + 1) * width), (value) =>
      Math.max(-127, Math.min(127, Math.round(value / rowStep))),
    ),
  );
  const features = Uint32Array.from(weightiest, (place) => known[place]?.[0] ?? 0);
  return {
    labels,
    width,
    features: Buffer.from(features.buffer).toString('base64'),
    rarity: Buffer.from(weightiest.map((place) => rarity[place] ?? 0)).toString('base64'),
    rarityStep,
    rows: Buffer.from(Int8Array.from(bytes).buffer).toString('base64'),
    rowStep,
    bias: [...bias],
    out: labels.map((_, label) => [...out.subarray(label * width, (label + 1) * width)]),
    outBias: [...outBias],
  };
};
