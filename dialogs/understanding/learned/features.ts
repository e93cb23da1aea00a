import { denials } from '../../locales/vocabulary';
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
  stems: seedOf(9),
  apart: seedOf(10),
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
/** Letters by which words are paired whatever their endings: "bleed", "bleeds" and "bleeding" beside "won't". */
const STEM = 4;
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

const opensWith = perWord((word) => givenFeature(`first ${word}`));
const opensWithNothing = givenFeature('first ');
const isMarked = givenFeature('?');

/** How what begins with a word begins. */
export const openingOf = (first: Token | undefined): number =>
  first === undefined ? opensWithNothing : opensWith(first.known);

/** A question mark stands in a message. */
export const marksOf = (text: string): readonly number[] => (/[?\u00BF]/.test(text) ? [isMarked] : []);

/** What the features of a word are made of. */
interface Hashed {
  readonly hash: number;
  /** Of its first letters. */
  readonly stem: number;
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
    stem: hashOf(word.slice(0, STEM), seeds.word),
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
  /** The words that count; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** As {@link givenFeature} numbers them. */
  readonly given: readonly number[];
}

/** What words have by others: that one denies another, or that one stands before another, in three ways. */
export type Beside = 'denied' | 'pair' | 'stems' | 'apart';

/** Takes a feature, a number of 32 bits, that comes with the words from one to another, of which the first may be what denies. */
export type TakeBeside = (feature: number, from: number, to: number, kind: Beside) => void;

/**
 * Hands over what the words of a message have by others, in the order of the last word it takes: that they are denied, and each beside the
 * next one, beside the next one whatever the endings of both, and beside the one after that.
 */
export const eachBeside = (tokens: readonly Token[], take: TakeBeside): void => {
  let before: Hashed | undefined;
  let beforeThat: Hashed | undefined;
  let denial = -1;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const word = hashed(token.known);
    if (token.pause === 'stop' || at - denial > DENIAL_REACH) denial = -1;
    if (denial !== -1) take(word.denied, denial, at, 'denied');
    if (word.denies) denial = at;
    if (before !== undefined) {
      take(spread(joined(seeds.pair, before.hash, word.hash)), at - 1, at, 'pair');
      take(spread(joined(seeds.stems, before.stem, word.stem)), at - 1, at, 'stems');
    }
    if (beforeThat !== undefined)
      take(spread(joined(seeds.apart, beforeThat.hash, word.hash)), at - 2, at, 'apart');
    beforeThat = before;
    before = word;
  }
};

/** The features of all words of a message. */
export const featuresOf = (tokens: readonly Token[], given: readonly number[]): Features => ({
  tokens,
  from: 0,
  to: tokens.length,
  given,
});

/** Features by others in the order in which they stand with a word; a close reading goes by the last two as well. */
const KINDS: readonly Beside[] = ['denied', 'pair', 'stems', 'apart'];
const NOT_CLOSE = 2;

/**
 * All features in one list, each a number of 32 bits, those of the first word first; `isClose` says whether those of a close reading are
 * among them. A network passes over what it has not learned.
 */
export const listOf = ({ tokens, from, to, given }: Features, isClose: boolean): Uint32Array => {
  const kinds = isClose ? KINDS : KINDS.slice(0, NOT_CLOSE);
  const beside = tokens.map((): Partial<Record<Beside, number>> => ({}));
  eachBeside(tokens, (feature, first, last, kind) => {
    const of = beside[kind === 'denied' ? last : first];
    if (of !== undefined && last < to) of[kind] = feature;
  });
  return Uint32Array.from([
    ...tokens.slice(from, to).flatMap(({ known }, index) => {
      const [word, ...others] = featuresOfWord(known);
      const besideIt = kinds.map((kind) => beside[from + index]?.[kind]);
      return [word, ...besideIt, ...others].filter((feature) => feature !== undefined);
    }),
    ...given,
  ]);
};

/** Words of a stretch of a message, and how far the next one begins after it. */
const STRETCH = 8;
const STRETCH_STEP = 4;

/** Every few words in a row, each stretch half over the next: what is said in a long message beside other things. */
export const stretchesOf = ({ tokens, given }: Features): readonly Features[] => {
  const { length } = tokens;
  const stretches: Features[] = [];
  for (let from = 0, to = -1; to < length; from += STRETCH_STEP) {
    to = Math.min(length, from + STRETCH);
    stretches.push({ tokens, given, from, to });
  }
  return stretches;
};
