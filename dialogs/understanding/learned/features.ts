import { denials } from '../../locales/vocabulary';
import type { Token } from '../token';

const PRIME = 0x01000193;

/** Spreads a hash over all bits (the finalizer of MurmurHash3, which is in the public domain). */
const spread = (hash: number): number => {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

/** Each kind of feature begins its hashes otherwise (FNV-1a from here on). */
const seedOf = (kind: number): number => Math.imul(0x811c9dc5 ^ kind, PRIME);

const seeds = {
  word: seedOf(1),
  pair: seedOf(2),
  letters: seedOf(3),
  jumbled: seedOf(4),
  sounds: seedOf(5),
  given: seedOf(6),
  number: seedOf(7),
  denied: seedOf(8),
} as const;

const hashOf = (word: string, seed: number): number => {
  let hash = seed;
  for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), PRIME);
  return hash;
};

const joined = (seed: number, one: number, other: number): number =>
  Math.imul(Math.imul(seed ^ one, PRIME) ^ spread(other), PRIME);

/** Lengths of the runs of letters within a word that are features. */
const SHORTEST_RUN = 3;
const LONGEST_RUN = 4;
/** How many words a "no" reaches within its sentence: what it denies is another feature than what is said. */
const DENIAL_REACH = 4;
/** Letters of a word whose order may be jumbled. */
const SHORTEST_JUMBLED = 4;
/** The longest word that is read; what is longer is none. */
const LONGEST_WORD = 40;

/** Of a number its first digit and its length count, so that a fever of 103 is like one of 104. */
const NUMBER = /^\d+$/;

const EDGE_BEFORE = 60;
const EDGE_AFTER = 62;

const codeOf = (letter: string): number => letter.charCodeAt(0);

/** The sounds of letters: those that are mistaken for each other, in English or Spanish, share one; vowels and h have none. */
const soundOf = new Uint8Array(128);
for (const [letters, sound] of [
  ['bv', 'b'],
  ['ckq', 'k'],
  ['d', 'd'],
  ['f', 'f'],
  ['gj', 'g'],
  ['l', 'l'],
  ['m', 'm'],
  ['n', 'n'],
  ['p', 'p'],
  ['r', 'r'],
  ['sz5', 's'],
  ['t', 't'],
  ['w', 'w'],
  ['x', 'x'],
  ['y', 'y'],
  ['2', '2'],
] as const)
  for (const letter of letters) soundOf[codeOf(letter)] = codeOf(sound);

const [C, E, I, L, S, Y] = [codeOf('c'), codeOf('e'), codeOf('i'), codeOf('l'), codeOf('s'), codeOf('y')];

const soundAt = (word: string, index: number): number => {
  const code = word.charCodeAt(index);
  const next = word.charCodeAt(index + 1);
  if (code === C && (next === E || next === I)) return S;
  if (code === L && next === L) return Y;
  if (code === L && word.charCodeAt(index - 1) === L) return 0;
  return code < soundOf.length ? (soundOf[code] ?? 0) : 0;
};

/** Numbers by name, for what is known of a message beside its words. */
export const givenFeature = (name: string): number => spread(hashOf(name, seeds.given));

/** The features of messages are collected here; it grows with the longest. */
let collected = new Uint32Array(4_096);

/**
 * The features of some words, each a number of 32 bits: words, two in a row, runs of letters within a word, its letters in any order
 * and its sounds, so that a misspelt word is still half known. A feature that stands there twice comes twice. Their number grows with
 * that of the letters.
 * @param given further features, as {@link givenFeature} numbers them
 * @returns a view that the next call overwrites
 */
export const featuresOf = (
  tokens: readonly Pick<Token, 'word' | 'pause'>[],
  given: readonly number[] = [],
): Uint32Array => {
  let count = 0;
  const put = (feature: number): void => {
    if (count === collected.length) {
      const longer = new Uint32Array(collected.length * 2);
      longer.set(collected);
      collected = longer;
    }
    collected[count] = feature;
    count += 1;
  };
  const add = (hash: number): void => {
    put(spread(hash));
  };
  const words = tokens.map(({ word }) => word.slice(0, LONGEST_WORD));
  const hashes = words.map((word) => hashOf(word, seeds.word));
  let denied = 0;
  for (const [at, word] of words.entries()) {
    const here = hashes[at] ?? 0;
    add(here);
    if (tokens[at]?.pause === 'stop') denied = 0;
    if (denied > 0) {
      add(joined(seeds.denied, here, 0));
      denied -= 1;
    }
    if (denials.has(word)) denied = DENIAL_REACH;
    const next = hashes[at + 1];
    if (next !== undefined) add(joined(seeds.pair, here, next));
    for (let start = -1; start < word.length - 1; start += 1) {
      let hash = seeds.letters;
      for (let length = 1; length <= LONGEST_RUN && start + length - 1 <= word.length; length += 1) {
        const index = start + length - 1;
        const code = index < 0 ? EDGE_BEFORE : index === word.length ? EDGE_AFTER : word.charCodeAt(index);
        hash = Math.imul(hash ^ code, PRIME);
        if (length >= SHORTEST_RUN) add(hash);
      }
    }
    if (word.length >= SHORTEST_JUMBLED) {
      let sum = seeds.jumbled;
      for (let index = 0; index < word.length; index += 1) sum = (sum + spread(word.charCodeAt(index))) | 0;
      add(sum);
    }

    if (NUMBER.test(word)) add(hashOf(word.charAt(0), seeds.number + word.length));
    let sounds = seeds.sounds;
    let [many, last] = [0, 0];
    for (let index = 0; index < word.length; index += 1) {
      const sound = soundAt(word, index);
      if (sound === last) continue;
      last = sound;
      if (sound === 0) continue;
      sounds = Math.imul(sounds ^ sound, PRIME);
      many += 1;
    }
    if (many > 1) add(sounds);
  }
  given.forEach(put);
  return collected.subarray(0, count);
};
