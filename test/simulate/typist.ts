import type { Random } from './random';

/** The keys beside each letter. */
const NEIGHBORS: Readonly<Record<string, string>> = {
  a: 'sqz',
  b: 'vn',
  c: 'xv',
  d: 'sf',
  e: 'wr',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  j: 'hk',
  k: 'jl',
  l: 'k',
  m: 'n',
  n: 'bm',
  o: 'ip',
  p: 'o',
  q: 'wa',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
  v: 'cb',
  w: 'qe',
  x: 'zc',
  y: 'tu',
  z: 'x',
};

/** Shorter words are seldom typed wrong, and what is left of them could be another word. */
const SHORTEST = 4;

/** How often a word is typed wrong, and how often at most in one message. */
const PER_WORD = 0.18;
const PER_MESSAGE = 2;

const oneOf = (letters: string, random: Random): string => letters[random.below(letters.length)] ?? '';

type Slip = (word: string, at: number, random: Random) => string;

const slips: readonly Slip[] = [
  (word, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + (word[at] ?? '') + word.slice(at),
  (word, at, random) =>
    word.slice(0, at) + oneOf(NEIGHBORS[word[at] ?? ''] ?? 'e', random) + word.slice(at + 1),
];

/** A message as somebody types it who slips now and then: no capitals, letters swapped, left out, doubled or beside the right one. */
export const typed = (text: string, random: Random): string => {
  let left = PER_MESSAGE;
  return text
    .toLowerCase()
    .split(' ')
    .map((word) => {
      // What has a digit in it is looked at while it is typed.
      if (left === 0 || !/^\p{L}+[,.?!]?$/u.test(word) || word.length < SHORTEST || !random.chance(PER_WORD))
        return word;
      left -= 1;
      return random.pick(slips)(word, 1 + random.below(word.length - 2), random);
    })
    .join(' ');
};
