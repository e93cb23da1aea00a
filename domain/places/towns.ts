import {
  afterClinicName,
  afterOtherThings,
  alsoPeople,
  alsoWords,
  beforePlace,
  beforePlaceOf,
  beforeStreet,
  otherStates,
  saints,
  stateWords,
  titles,
} from './townClues';
import { townTable, type Town } from './townTable';
import { villages } from './villages';

/**
 * All 169 towns of Connecticut, sorted by name.
 * @see CT Data Collaborative (data.ct.gov), as of the planning regions of 2022; {@link townTable} says which tables
 */
export const towns: readonly Town[] = townTable;

interface Word {
  readonly text: string;
  readonly capital: boolean;
}

interface Mention {
  readonly town: string;
  readonly certainty: number;
  readonly length: number;
}

const ABBREVIATIONS = new Map([
  ['n', 'north'],
  ['e', 'east'],
  ['s', 'south'],
  ['w', 'west'],
  ['mt', 'mount'],
  ['ctr', 'center'],
  ['sq', 'square'],
]);

/** ZIP codes of hospitals that get their mail under a code of their own, and so lie in no polygon of the town table. */
const HOSPITAL_ZIPS: readonly (readonly [string, string])[] = [
  ['06030', 'Farmington'],
  ['06102', 'Hartford'],
  ['06504', 'New Haven'],
];

const byName = new Map(towns.map((town) => [town.name, town]));

// A ZIP code listed under two towns keeps the first: 06351 is Griswold's post office (Jewett City) before Lisbon, 06076 is
// Stafford Springs before Union.
const byZip = new Map([
  ...HOSPITAL_ZIPS,
  ...towns.flatMap((town) => town.zips.map((zip) => [zip, town.name] as const)).reverse(),
]);

const wordsOf = (text: string): readonly Word[] =>
  Array.from(text.normalize('NFD').matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu), ([word]) => ({
    text: word.replace(/[\p{M}'’]/gu, '').toLowerCase(),
    capital: /^\p{Lu}/u.test(word),
  }));

const keyOf = (words: readonly Word[]): string =>
  words.map(({ text }) => ABBREVIATIONS.get(text) ?? text).join(' ');

interface Named {
  readonly name: string;
  readonly town: string;
}

const namesByKey = new Map<string, Named>(
  [
    ...Object.entries(villages).flatMap(([town, places]) => places.map((name) => ({ name, town }))),
    ...towns.map(({ name }) => ({ name, town: name })),
  ].map((named) => [keyOf(wordsOf(named.name)), named]),
);

const LONGEST_NAME = Math.max(...Array.from(namesByKey.keys(), (key) => key.split(' ').length));

const isZip = (text: string): boolean => /^0\d{4}$/.test(text);

/**
 * The town these words name and nothing else: a town, or a village or borough in it, with or without the state and a ZIP
 * code. Case, accents, dots and `W.` for `West` do not matter.
 * @returns the town's name as {@link towns} writes it, or undefined
 */
export const findTown = (words: string): string | undefined => {
  let spoken = wordsOf(words);
  while (isZip(spoken.at(-1)?.text ?? '') || stateWords.has(spoken.at(-1)?.text ?? ''))
    spoken = spoken.slice(0, -1);
  return namesByKey.get(keyOf(spoken))?.town;
};

/** The town a ZIP code lies mostly in; ZIP+4 is read by its first five digits. Undefined outside Connecticut. */
export const townOfZip = (zip: string): string | undefined => byZip.get(zip.trim().replace(/-\d{4}$/, ''));

/** The town with this name, or the town of the village with this name. */
export const townNamed = (name: string): Town | undefined =>
  byName.get(name) ?? byName.get(findTown(name) ?? '');

const mentionAt = (words: readonly Word[], from: number, to: number, capitalsMeanSomething: boolean) => {
  const named = namesByKey.get(keyOf(words.slice(from, to)));
  if (named === undefined) return undefined;
  const textAt = (place: number): string => words[place]?.text ?? '';
  const before = textAt(from - 1);
  const after = textAt(to);

  const isStreet =
    beforeStreet.has(before) ||
    (after === 'st' && !saints.has(textAt(to + 1))) ||
    (after === 'dr' && /^\d+$/.test(before));
  if (isStreet || afterOtherThings.has(after) || otherStates.has(`${after} ${textAt(to + 1)}`))
    return 'elsewhere';

  const inState = stateWords.has(after) || isZip(after);
  const introduced =
    beforePlace.has(before) || ((before === 'de' || before === 'of') && beforePlaceOf.has(textAt(from - 2)));
  const capital = capitalsMeanSomething && words.slice(from, to).every((word) => word.capital);
  const isTown = alsoPeople.has(named.name)
    ? inState || (introduced && !titles.has(before))
    : alsoWords.has(named.name)
      ? inState || introduced || before === 'de' || (capital && !titles.has(before))
      : true;
  if (!isTown) return 'elsewhere';

  const certainty = inState ? 3 : introduced ? 2 : afterClinicName.has(after) ? 0 : 1;
  return { town: named.town, certainty, length: to - from };
};

const mentionsIn = (text: string): readonly Mention[] => {
  const words = wordsOf(text);
  const capitalsMeanSomething = /\p{Ll}/u.test(text);
  const mentions: Mention[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let to = Math.min(words.length, from + LONGEST_NAME); to > from; to -= 1) {
      const mention = mentionAt(words, from, to, capitalsMeanSomething);
      if (mention === undefined) continue;
      if (mention !== 'elsewhere') mentions.push(mention);
      from = to - 1;
      break;
    }
  }
  return mentions;
};

/**
 * The town a longer text is about: the one said with the state or a ZIP code before one after `in` or `en` before a bare one
 * before one inside a clinic's name; of equals the longer name, then the first said. Without any, the town of a ZIP code in
 * the text. Streets (`Bethany Rd`), other states (`Brooklyn NY`) and names that are also words or people (`Orange`, `Madison`)
 * without a clue are passed over. Where a text can name two places, split it.
 */
export const townIn = (words: string): string | undefined => {
  const whole = findTown(words);
  if (whole !== undefined) return whole;
  const [first, ...rest] = mentionsIn(words);
  if (first === undefined)
    return wordsOf(words)
      .map(({ text }) => townOfZip(text))
      .find((town) => town !== undefined);
  return rest.reduce(
    (best, mention) =>
      mention.certainty > best.certainty ||
      (mention.certainty === best.certainty && mention.length > best.length)
        ? mention
        : best,
    first,
  ).town;
};
