/** Random draws that a seed repeats. */
export interface Random {
  /** A number from 0 up to but not including 1. */
  next(): number;
  /** A whole number from 0 up to but not including `below`. */
  below(below: number): number;
  /** Whether something of this probability happens. */
  chance(probability: number): boolean;
  /** One of several. Throws where there is none. */
  pick<Value>(values: readonly Value[]): Value;
  /** The same values in another order. */
  shuffled<Value>(values: readonly Value[]): readonly Value[];
}

/** Nothing to pick from: a mistake in a table of this folder. */
class NothingToPick extends Error {}

/** Draws by mulberry32: small, even enough for sayings, and the same on every machine. */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick(values) {
      const picked = values[below(values.length)];
      if (picked === undefined) throw new NothingToPick('There is nothing to pick from.');
      return picked;
    },
    shuffled(values) {
      const keyed = values.map((value) => ({ value, place: next() }));
      return keyed.toSorted((one, other) => one.place - other.place).map(({ value }) => value);
    },
  };
};
