import { denials } from '../../locales/vocabulary';
import { perTokens } from '../perTokens';
import { perWord } from '../perWord';
import type { Token } from '../token';
import type { Word } from '../word';

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

/** What the features of a word are made of. */
interface Hashed {
  readonly hash: number;
  /** That it is denied. */
  readonly denied: number;
  readonly denies: boolean;
  /** Those of the word by itself. */
  readonly features: readonly number[];
}

const hashed = perWord((said): Hashed => {
  const word = said.slice(0, LONGEST_WORD);
  const hash = hashOf(word, seeds.word);
  const features = [spread(hash)];
  const add = (further: number): void => {
    features.push(spread(further));
  };
  for (let start = -1; start < word.length - 1; start += 1) {
    let run = seeds.letters;
    for (let length = 1; length <= LONGEST_RUN && start + length - 1 <= word.length; length += 1) {
      const index = start + length - 1;
      const code = index < 0 ? EDGE_BEFORE : index === word.length ? EDGE_AFTER : word.charCodeAt(index);
      run = Math.imul(run ^ code, PRIME);
      if (length >= SHORTEST_RUN) add(run);
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
  return {
    hash,
    denied: spread(joined(seeds.denied, hash, 0)),
    denies: denials.has(said),
    features: [...new Set(features)],
  };
});

/**
 * The features of a word by itself: the word, runs of letters within it, its letters in any order and its sounds, so that a misspelt word is
 * still half known. Each once.
 */
export const featuresOfWord = (word: Word): readonly number[] => hashed(word).features;

/** Words of a message and what is known beside them, from which all features come; their number grows with that of the letters. */
export interface Features {
  readonly tokens: readonly Token[];
  /** The words that count; `to` is exclusive. What is denied hangs on those before, too. */
  readonly from: number;
  readonly to: number;
  /** As {@link givenFeature} numbers them. */
  readonly given: readonly number[];
}

/** The features that words have by their neighbours, each a number of 32 bits. */
export interface Beside {
  /** One for each word that is denied. */
  readonly denied: readonly (number | undefined)[];
  /** One for each word and the one after it. */
  readonly pairs: readonly number[];
}

const beside = perTokens((tokens): Beside => {
  const denied: (number | undefined)[] = [];
  const pairs: number[] = [];
  let reach = 0;
  let before: number | undefined;
  for (const { known, pause } of tokens) {
    const word = hashed(known);
    if (before !== undefined) pairs.push(spread(joined(seeds.pair, before, word.hash)));
    before = word.hash;
    if (pause === 'stop') reach = 0;
    denied.push(reach > 0 ? word.denied : undefined);
    if (word.denies) reach = DENIAL_REACH;
    else if (reach > 0) reach -= 1;
  }
  return { denied, pairs };
});

/** What the words of a message have by their neighbours. */
export const besideOf = (tokens: readonly Token[]): Beside => beside(tokens, undefined);

/** The features of all words of a message. */
export const featuresOf = (tokens: readonly Token[], given: readonly number[]): Features => ({
  tokens,
  from: 0,
  to: tokens.length,
  given,
});

/** All features in one list, each a number of 32 bits, those of the first word first. */
export const listOf = ({ tokens, from, to, given }: Features): Uint32Array => {
  const { denied, pairs } = besideOf(tokens);
  return Uint32Array.from([
    ...tokens.slice(from, to).flatMap(({ known }, index) => {
      const place = from + index;
      const pair = place + 1 < to ? pairs[place] : undefined;
      const [word, ...others] = featuresOfWord(known);
      return [word, denied[place], pair, ...others].filter((feature) => feature !== undefined);
    }),
    ...given,
  ]);
};

/** Words of a stretch of a message, and how far the next one begins after it. */
const STRETCH = 8;
const STRETCH_STEP = 4;

/** Every few words in a row, each stretch half over the next: what is said in a long message beside other things. */
export const stretchesOf = (features: Features): readonly Features[] => {
  const { length } = features.tokens;
  const many = Math.max(1, Math.ceil((length - STRETCH) / STRETCH_STEP) + 1);
  return Array.from({ length: many }, (_, index) => {
    const from = index * STRETCH_STEP;
    return { ...features, from, to: Math.min(length, from + STRETCH) };
  });
};
