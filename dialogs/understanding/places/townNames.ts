import { alsoPeople, alsoWords } from '../../../domain/places/townClues';
import { towns } from '../../../domain/places/towns';
import { villages } from '../../../domain/places/villages';
import { isVocabulary } from '../../locales/words/isVocabulary';
import { townWords } from '../../locales/words/streetWords';
import { createClosedSpelling } from '../closedSpelling';
import { perWord } from '../perWord';
import type { Token } from '../token';

/** A town named in a message: `to` is the word after it. */
export interface TownNamed {
  readonly town: string;
  readonly to: number;
  /** A word or a person as well ("Orange", "Madison"), or misspelt: only what stands before it makes it a town. */
  readonly needsClue: boolean;
}

interface Name {
  readonly words: readonly string[];
  readonly town: string;
  readonly needsClue: boolean;
}

const LONGEST_NAME = 3;

const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replaceAll("'", '')
    .split(/[^a-z]+/);

const names: readonly Name[] = [
  ...towns.map(({ name }) => ({ name, town: name })),
  ...Object.entries(villages).flatMap(([town, own]) => own.map((name) => ({ name, town }))),
].map(({ name, town }) => ({
  words: wordsOf(name),
  town,
  needsClue: alsoPeople.has(name) || alsoWords.has(name),
}));

const byWords = new Map<string, Name>();
const firstWords = new Set<string>();
for (const name of [...names].reverse()) {
  byWords.set(name.words.join(' '), name);
  // "newhaven"
  if (name.words.length === 2) byWords.set(name.words.join(''), name);
  if (name.words.length > 1) firstWords.add(name.words[0] ?? '');
}
for (const [short, name] of townWords.short) {
  const meant = byWords.get(name);
  if (meant === undefined) continue;
  byWords.set(short, meant);
  const [first = '', second] = short.split(' ');
  if (second === undefined) continue;
  const meantFirst = townWords.long.get(first) ?? first;
  byWords.set(`${meantFirst} ${second}`, meant);
  firstWords.add(meantFirst);
}

const townWordSet = new Set(names.flatMap(({ words }) => words));

const spellLetters = createClosedSpelling(
  names.flatMap(({ words }) => words).filter((word) => !townWords.notMended.has(word)),
  (word) => isVocabulary(word) || townWords.notMended.has(word),
);

/** A Spanish ear puts an "e" before: "estorrs", "estratford". */
const SPANISH_START = /^e(?=s[cpqtm])/;

const spell = (word: string): string => {
  const meant = spellLetters(word);
  if (meant !== word || !SPANISH_START.test(word)) return meant;
  const rest = word.slice(1);
  const named = townWordSet.has(rest) ? rest : spellLetters(rest);
  return townWordSet.has(named) && !isVocabulary(word) ? named : word;
};

/** "lundun" as "london" */
const consonantsOf = (word: string): string =>
  word.charAt(0) +
  word
    .slice(1)
    .replace(/[aeiouyh]/g, '')
    .replace(/(.)\1+/g, '$1');

/** Towns of two words by the first and the consonants of the second: where the first is right, the second may be far off. */
const byConsonants = new Map(
  names
    .filter(({ words }) => words.length === 2)
    .map((name): [string, Name] => [`${name.words[0] ?? ''} ${consonantsOf(name.words[1] ?? '')}`, name]),
);

const long = (word: string): string => townWords.long.get(word) ?? word;

const named = (
  tokens: readonly Token[],
  from: number,
  written: (word: string) => string,
): TownNamed | undefined => {
  for (let length = Math.min(LONGEST_NAME, tokens.length - from); length > 0; length -= 1) {
    let key = '';
    for (let index = from; index < from + length; index += 1) {
      const token = tokens[index];
      if (token === undefined || (index > from && token.pause !== 'none')) {
        key = '';
        break;
      }
      const word = index === from && length > 1 ? long(token.word) : token.word;
      key = key === '' ? written(word) : `${key} ${written(word)}`;
    }
    const name = key === '' ? undefined : byWords.get(key);
    if (name !== undefined) return { town: name.town, to: from + length, needsClue: name.needsClue };
  }
  return undefined;
};

/** Whether a word stands in the name of a town. */
export const isTownWord = (word: string): boolean => townWordSet.has(word);

const asIs = (word: string): string => word;

const mayBegin = perWord((word) => byWords.has(word) || firstWords.has(long(word)));
const NO_TOWN = '';
const meantBy = perWord((word) => {
  const meant = spell(long(word));
  return byWords.has(meant) || firstWords.has(meant) ? meant : NO_TOWN;
});

/** The town that is named at a word, or undefined. */
export const townAt = (tokens: readonly Token[], from: number): TownNamed | undefined => {
  const token = tokens[from];
  return token !== undefined && mayBegin(token.known) ? named(tokens, from, asIs) : undefined;
};

/** The same with slips of the thumb: "new havn", "wst haven", "merdien". */
export const townMeantAt = (tokens: readonly Token[], from: number): TownNamed | undefined => {
  const exact = townAt(tokens, from);
  if (exact !== undefined) return exact;
  const token = tokens[from];
  const meant = token === undefined ? undefined : meantBy(token.known);
  if (meant === undefined || meant === NO_TOWN) return undefined;
  const next = tokens[from + 1];
  const alike =
    next?.pause === 'none' && !isVocabulary(next.word)
      ? byConsonants.get(`${meant} ${consonantsOf(next.word)}`)
      : undefined;
  if (alike !== undefined) return { town: alike.town, to: from + 2, needsClue: true };
  const slip = named(tokens, from, spell);
  return slip === undefined ? undefined : { ...slip, needsClue: true };
};
