import { slipsBetween } from './slipsBetween';

/** Gives the word of a closed set that a said word was meant to be, or the said word. */
export type ClosedSpelling = (word: string) => string;

const SHORTEST = 5;
/** A word said may have lost a letter. */
const SHORTEST_SAID = 4;
/** Two slips are mended in words as long as this. */
const TWO_SLIPS_FROM = 8;
const LONGEST = 18;
/** Letters by which a word without its vowels may be shorter: "dentst", "crdilgist". */
const MOST_VOWELS = 3;
const MOST_REMEMBERED = 5_000;

/** The word without each of its letters in turn. */
const shortened = (word: string): readonly string[] =>
  Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));

const skeletonOf = (word: string): string =>
  word.charAt(0) +
  word
    .slice(1)
    .replace(/[aeiouyh]/g, '')
    .replace(/(.)\1+/g, '$1');

/** A word by its sound to a Spanish ear: "kimio", "yevar", "sita", "uesero". */
const soundOf = (word: string): string =>
  word
    .replace(/qu(?=[ei])|k|c(?=[aou])|ck/g, 'k')
    .replace(/c(?=[ei])|z/g, 's')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/ll/g, 'y')
    .replace(/v/g, 'b')
    .replace(/gu(?=[ei])/g, 'g')
    .replace(/ph/g, 'f')
    .replace(/(?<!c)h/g, '')
    .replace(/x/g, 's')
    .replace(/m(?=[bp])/g, 'n')
    .replace(/(.)\1+/g, '$1');

const addTo = (index: Map<string, string[]>, key: string, word: string): void => {
  const words = index.get(key);
  if (words === undefined) index.set(key, [word]);
  else if (!words.includes(word)) words.push(word);
};

/**
 * A speller for a closed set of words, found by leaving letters out of both sides and by their consonants; the first letter has to be right.
 * What it made of a word is remembered, so that a word costs once.
 * @param words what may be meant
 * @param isOther whether a word is one of its own and no slip
 */
export const createClosedSpelling = (
  words: Iterable<string>,
  isOther: (word: string) => boolean,
): ClosedSpelling => {
  const known = new Set<string>();
  const byLetters = new Map<string, string[]>();
  const bySkeleton = new Map<string, string[]>();
  const bySound = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < SHORTEST_SAID || known.has(word)) continue;
    known.add(word);
    addTo(bySound, soundOf(word), word);
    if (word.length < SHORTEST) continue;
    addTo(byLetters, word, word);
    for (const once of shortened(word)) {
      addTo(byLetters, once, word);
      if (word.length >= TWO_SLIPS_FROM) for (const twice of shortened(once)) addTo(byLetters, twice, word);
    }
    const skeleton = skeletonOf(word);
    if (skeleton.length >= 5) addTo(bySkeleton, skeleton, word);
  }

  const meantBy = (word: string): string => {
    const [alikeBySound] = bySound.get(soundOf(word)) ?? [];
    if (alikeBySound !== undefined) return alikeBySound;
    const once = shortened(word);
    const near = new Set([word, ...once].flatMap((form) => byLetters.get(form) ?? []));
    if (word.length >= TWO_SLIPS_FROM - 1)
      for (const form of once)
        for (const twice of shortened(form)) for (const one of byLetters.get(twice) ?? []) near.add(one);
    let best = word;
    let fewest = 3;
    for (const one of near) {
      if (!one.startsWith(word.charAt(0))) continue;
      const slips = slipsBetween(word, one);
      if (slips < fewest && (slips === 1 || one.length >= TWO_SLIPS_FROM)) {
        best = one;
        fewest = slips;
      }
    }
    if (fewest < 3) return best;
    const alike = (bySkeleton.get(skeletonOf(word)) ?? []).filter(
      (one) => Math.abs(one.length - word.length) <= MOST_VOWELS,
    );
    return alike[0] ?? word;
  };

  const remembered = new Map<string, string>();
  return (word) => {
    const before = remembered.get(word);
    if (before !== undefined) return before;
    const isWord = word.length >= SHORTEST_SAID && word.length <= LONGEST && /^[a-z]+$/.test(word);
    const meant = !isWord || known.has(word) || isOther(word) ? word : meantBy(word);
    // A bounded memory: messages repeat the same slips, and words that nobody knows must not pile up.
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(word, meant);
    return meant;
  };
};
