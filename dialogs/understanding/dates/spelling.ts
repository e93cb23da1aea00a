import { isVocabulary } from '../../locales/words/isVocabulary';
import { notMended } from '../../locales/words/keyWords';
import { dayNames, timeCues } from '../../locales/words/misspeltDays';
import { monthWords } from '../../locales/words/monthWords';
import { numberWords } from '../../locales/words/numberWords';
import { shortWeekdays } from '../../locales/words/timeWords';
import { createClosedSpelling } from '../closedSpelling';
import { isTownWord } from '../places/townNames';
import { slipsBetween } from '../slipsBetween';

interface Name {
  readonly word: string;
  readonly sound: string;
  /** The letters it has, one bit each. */
  readonly letters: number;
  /** How many slips a writer may have made in it. */
  readonly slips: number;
}

const SHORTEST = 4;
/** A name grown together with another word is no shorter than this. */
const SHORTEST_JOINED = 7;
const LONGEST = 16;
/** Short ordinals are too like other words. */
const LONG_ORDINAL = 8;

const A = 97;

/** A name without its vowels is no shorter than this. */
const SHORTEST_CLIPPED = 4;
const FEWEST_CONSONANTS = 3;

/** How a word sounds in either language, roughly: "biernes" and "viernes" alike, without doubled letters. */
const soundOf = (word: string): string =>
  word
    .replace(/c(?=[ei])|z/g, 's')
    .replaceAll('v', 'b')
    .replaceAll('h', '')
    .replaceAll('y', 'i')
    .replace(/([b-df-hj-np-tv-z])\1+/g, '$1');

const lettersOf = (word: string): number => {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) - A);
  return letters;
};

const bitsIn = (mask: number): number => {
  let bits = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
};

const slipsIn = (word: string): number => (word.length < 5 ? 0 : word.length < 8 ? 1 : 2);

const named = (word: string, slips: number): Name => {
  const sound = soundOf(word);
  return { word, sound, letters: lettersOf(sound), slips };
};
const days = dayNames.mended.map((word) => named(word, slipsIn(word)));

/** Consonants by which a name is known when its vowels are left out: "thrsdy", "tmrow". */
const consonantsOf = (word: string): string => word.replace(/[aeiou]/g, '').replace(/(.)\1+/g, '$1');

/** Whether the letters of a word stand in a name in the same order. */
const isLeftOf = (word: string, name: string): boolean => {
  let at = 0;
  for (const letter of word) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
};

/** The name that a word is when only vowels are missing in it. */
const clipped = (word: string, near: readonly Name[]): string | undefined => {
  const consonants = consonantsOf(word);
  if (consonants.length < FEWEST_CONSONANTS) return undefined;
  return near.find(
    (name) => name.slips > 0 && consonantsOf(name.word) === consonants && isLeftOf(word, name.word),
  )?.word;
};

/** A short name of a weekday with two letters swapped, which is no other word: "thrus". */
const swapped = new Map<string, string>();
for (const name of shortWeekdays)
  for (let at = 1; at < name.length; at += 1) {
    const letters = Array.from(name);
    letters.splice(at - 1, 2, name.charAt(at), name.charAt(at - 1));
    if (name.length >= SHORTEST) swapped.set(letters.join(''), name);
  }
/** Numbers are too many and too short for slips: only what sounds the same is one, "sinco". */
const names: readonly Name[] = [
  ...days,
  ...[...numberWords.units.keys(), ...numberWords.tens.keys()]
    .filter((word) => word.length >= SHORTEST)
    .map((word) => named(word, 0)),
  // "Ninteenth"
  ...[...numberWords.ordinals.keys()]
    .filter((word) => word.length >= LONG_ORDINAL)
    .map((word) => named(word, 1)),
];

const byFirst = new Map<string, Name[]>();
for (const name of names) {
  const first = name.sound.charAt(0);
  byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
}

const longDays = days.filter(({ word }) => word.length >= SHORTEST_JOINED);

const firstOf = (word: string): string => {
  const first = word.charAt(0);
  switch (first) {
    case 'v':
      return 'b';
    case 'y':
      return 'i';
    case 'z':
      return 's';
    case 'h':
      return word.charAt(1);
    case 'c':
      return /^c[ei]/.test(word) ? 's' : 'c';
    default:
      return first;
  }
};

/**
 * Of names that sound alike the one that is written alike: "thusday" sounds as near to a Tuesday, and is written nearer to a Thursday. None when
 * a word may be two of them: then the day is asked for.
 */
const nearestWritten = (word: string, alike: readonly Name[]): readonly string[] | undefined => {
  const written = alike.map((name) => slipsBetween(word, name.word));
  const fewest = Math.min(...written);
  const [nearest, ...others] = alike.filter((_, at) => written[at] === fewest);
  if (nearest === undefined) return undefined;
  const month = monthWords.numbers.get(nearest.word);
  // "Mondays" and "diciembre" are names of the same.
  const isSame = (name: Name): boolean =>
    month === undefined ? name.word.startsWith(nearest.word) : monthWords.numbers.get(name.word) === month;
  return others.every(isSame) ? [nearest.word] : undefined;
};

/**
 * The names of days and months meant by a misspelt or run-together word of letters: "wensday", "biernes", "nextfriday".
 * @param knows whether a word is one that may stand beside a day
 * @returns the words in order, or undefined when it is no such name
 */
export const mended = (word: string, knows: (word: string) => boolean): readonly string[] | undefined => {
  if (word.length < SHORTEST || word.length > LONGEST || dayNames.real.has(word)) return undefined;
  if (word.length >= SHORTEST_JOINED)
    for (const { word: name } of days) {
      if (name.length >= word.length) continue;
      if (word.startsWith(name)) {
        const rest = word.slice(name.length);
        if (rest.length > 1 && knows(rest)) return [name, rest];
      } else if (word.endsWith(name)) {
        const lead = word.slice(0, -name.length);
        if (lead.length > 1 && knows(lead)) return [lead, name];
      }
    }
  const near = byFirst.get(firstOf(word)) ?? [];
  const short = swapped.get(word) ?? (word.length < SHORTEST_CLIPPED ? undefined : clipped(word, near));
  if (short !== undefined) return [short];
  // The first letter of a long name may be the slip as well: "romorrow", but "remember" is no december.
  const byOther = word.length >= SHORTEST_JOINED ? longDays : [];
  for (const [alike, allowed] of [
    [near, 2],
    [byOther, 1],
  ] as const) {
    let sound = '';
    let letters = 0;
    let closest: Name[] = [];
    let fewest = Infinity;
    for (const name of alike) {
      if (Math.abs(name.word.length - word.length) > name.slips + 1) continue;
      if (sound === '') {
        sound = soundOf(word);
        letters = lettersOf(sound);
      }
      if (bitsIn(letters ^ name.letters) > 2 * name.slips) continue;
      const most = Math.min(name.slips, word.length < 6 ? 1 : allowed);
      const slips = slipsBetween(sound, name.sound);
      if (slips > most || slips > fewest) continue;
      if (slips < fewest) closest = [];
      closest.push(name);
      fewest = slips;
    }
    if (closest.length > 0) return nearestWritten(word, closest);
  }
  return undefined;
};

/** The word about days and times that a misspelt word was meant to be ("changd", "kambiaron"), or the word itself. */
export const mendedCue = createClosedSpelling(
  timeCues.mended,
  (word) => timeCues.real.has(word) || notMended.has(word) || isVocabulary(word) || isTownWord(word),
);
