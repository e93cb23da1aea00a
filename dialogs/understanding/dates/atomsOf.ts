import { timeLexicon } from '../../locales/vocabulary';
import { functionWords } from '../../locales/words/functionWords';
import { isVocabulary } from '../../locales/words/isVocabulary';
import { timeCues } from '../../locales/words/misspeltDays';
import { monthWords } from '../../locales/words/monthWords';
import { nameWords } from '../../locales/words/nameWords';
import { numberWords } from '../../locales/words/numberWords';
import { placeWords } from '../../locales/words/placeWords';
import {
  dayAndTimeWords,
  timeShorthand,
  shortWeekdays,
  timePhrases,
  timeWordsOnly,
} from '../../locales/words/timeWords';
import { madeOf } from '../diminutive';
import { perWord } from '../perWord';
import type { Token } from '../token';
import { wordOf, type Word } from '../word';
import { mendBesideDays, partsOf } from './besideDays';
import { mendDueNames } from './dueNames';
import { mended, mendedCue } from './spelling';

/** A word or a run of digits: "3pm" are two, and "wensday" is "wednesday". */
export interface Atom extends Token {
  /** How many digits; 0 for a word. */
  readonly digits: number;
  readonly value: number;
  /** What stands between it and the one before, without spaces; `|` for a stretch that was read already. */
  readonly gap: string;
  /** Nothing at all stands between. */
  readonly glued: boolean;
  /** "Monday's" */
  readonly isOwner?: true;
}

const WEDNESDAY = 'wed';
const WOULD = 'we';
/** More atoms are a hostile repeat, of which the first are enough. */
const MOST_ATOMS = 700;
const DIGIT = /\d/;
const DIGITS = /^\d+$/;
const SPACE = 32;
const RUNS = /\d+|[a-z#]+/g;
/** "O9:4O" */
const isDigitsWithO = (word: string): boolean => /^[\do]{1,2}$/.test(word);
const TO_AS_DIGIT = /^2[mdn][a-z]+$/;
/** "Th", "ma" */
const LONGEST_DAY_LETTERS = 2;
const ISH = 'ish';

const hasDigit = perWord((word) => DIGIT.test(word));
const isDigits = perWord((word) => DIGITS.test(word));

const isKnown = (word: string): boolean =>
  timeLexicon.knows(word) ||
  monthWords.numbers.has(word) ||
  numberWords.units.has(word) ||
  numberWords.tens.has(word) ||
  numberWords.ordinals.has(word) ||
  functionWords.en.has(word) ||
  functionWords.es.has(word);

const standsByDay = (word: string): boolean =>
  timeLexicon.knows(word) || monthWords.numbers.has(word) || numberWords.hours.has(word);

/** "Dec. 3", "tues. 3pm", "a. m.", "return: 3pm": a stop that ends no sentence. */
const isShortened = (between: string, word: string, before: string): boolean =>
  between === '.' ||
  between === ': ' ||
  ((between === '. ' || between === ' .') &&
    (before.length === 1
      ? word === 'm' || (before === 'm' && placeWords.or.has(word))
      : monthWords.numbers.has(before) || shortWeekdays.has(before)));

/** "Tomorrow", "tmrw", "today": days that own something without an apostrophe as well, unlike a weekday, which is of every week then. */
export const ownersOfRides: ReadonlySet<string> = new Set(
  timePhrases
    .flatMap(({ today, tomorrow, yesterday }) => `${today}|${tomorrow}|${yesterday}`.split('|'))
    .map((phrase) => phrase.trim())
    .filter((phrase) => timeWordsOnly.en.has(phrase)),
);

/** "Tomorrow's", "tmrws" of "tmrws 2pm got pushed": the day whose ride it is; undefined for any other word. */
const ownerOf = (folded: string, { word, end }: Token): string | undefined => {
  if (!word.endsWith('s')) return undefined;
  const owner = word.slice(0, -1);
  return folded.startsWith("'s", end - 2) || ownersOfRides.has(owner) ? owner : undefined;
};

/** The letters of "M, W, F", in either language. */
const dayLetters: ReadonlySet<string> = new Set(
  timePhrases
    .flatMap(({ oddDays, evenDays }) => `${oddDays} ${evenDays}`.split(/[ |]+/))
    .filter((word) => word.length > 0 && word.length <= LONGEST_DAY_LETTERS),
);

/** "M, W, F", in which a comma parts nothing. */
const isLettersOfDays = (between: string, word: string, before: string): boolean =>
  between.trim() === ',' && dayLetters.has(word) && dayLetters.has(before);

/** "Appointment", "dentist" */
const visits: ReadonlySet<string> = new Set(
  timePhrases.flatMap(({ appointmentCue }) => appointmentCue.split('|').map((phrase) => phrase.trim())),
);

/** The words with which something leads to a day or a time: "on the", "a las". */
const leadWords: ReadonlySet<string> = new Set(
  timePhrases.flatMap(({ the, lead, of, within, every, next, coming }) =>
    [the, lead, of, within, every, next, coming].flatMap((phrases) =>
      phrases.split('|').flatMap((phrase) => phrase.trim().split(' ').at(-1) ?? []),
    ),
  ),
);
const isLeadWord = (word: string | undefined): boolean => word !== undefined && leadWords.has(word);
const isNumberOrName = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.pause !== 'stop' &&
  (hasDigit(token.known) ||
    standsByDay(token.word) ||
    numberWords.ordinals.has(token.word) ||
    numberWords.tens.has(token.word));

const AS_IT_IS: readonly Word[] = [];

/** How a word is read: written out, mended, or parted in two; nothing when as it is. */
export const readAs = perWord((text, word): readonly Word[] => {
  const short = timeShorthand.get(text);
  if (short !== undefined) return short.map(wordOf);
  // "Sunita" is no small Sunday
  if (isKnown(text) || nameWords.given.has(text)) return AS_IT_IS;
  // "Tenish"
  if (text.endsWith(ISH) && numberWords.hours.has(text.slice(0, -ISH.length)))
    return [wordOf(text.slice(0, -ISH.length)), wordOf(ISH)];
  const parts = partsOf(word);
  if (parts.length > 0) return parts;
  // "Tardecita"
  const stems = madeOf(text);
  const made = stems.find((one) => dayAndTimeWords.has(one)) ?? stems.find((one) => timeLexicon.knows(one));
  if (made !== undefined && !isVocabulary(text)) return [wordOf(made)];
  const name = mended(text, standsByDay);
  if (name !== undefined) return name.map(wordOf);
  const cue = mendedCue(text);
  return cue === text ? AS_IT_IS : [wordOf(cue)];
});

/** How the most words become atoms: as they are, or as the run of digits they are; others are looked at where they stand. */
const formOf = perWord((text, word): 'as it is' | 'digits' | 'looked at' => {
  if (isDigits(word)) return 'digits';
  const isLookedAt =
    hasDigit(word) ||
    text.endsWith('s') ||
    text === WEDNESDAY ||
    text === 'day' ||
    text === 'oo' ||
    timeCues.hesitations.has(text) ||
    readAs(word).length > 0;
  return isLookedAt ? 'looked at' : 'as it is';
});

/** Makes the words of a message atoms, and reads those as words of days and times that are meant as such. */
export const atomsOf = (folded: string, tokens: readonly Token[]): readonly Atom[] => {
  const atoms: Atom[] = [];
  let last = 0;
  const add = (known: Word, start: number, end: number, token: Token): void => {
    const { text: word } = known;
    const before = atoms.at(-1);
    const isPlain = start - last === 1 && folded.charCodeAt(last) === SPACE;
    const between = isPlain ? ' ' : folded.slice(last, start);
    const isInside = start > token.start;
    const isShort =
      !isPlain &&
      before !== undefined &&
      (isShortened(between, word, before.word) || isLettersOfDays(between, word, before.word));
    const digits = isDigits(known) ? word.length : 0;
    atoms.push({
      word,
      known,
      start,
      end,
      pause: isInside || isShort ? 'none' : token.pause,
      digits,
      value: digits > 0 ? Number(word) : -1,
      gap: isPlain ? '' : between.length > 4 && between.includes('|') ? '|' : between.trim(),
      glued: before !== undefined && between === '',
    });
    last = end;
  };
  const addWord = (word: Word, start: number, end: number, token: Token): void => {
    const read = readAs(word);
    if (read.length === 0) {
      add(word, start, end, token);
      return;
    }
    // Where the one ends and the other begins does not matter to those who read the rest.
    let from = start;
    for (const [index, part] of read.entries()) {
      const to = index === read.length - 1 ? end : Math.min(from + 1, end);
      add(part, from, to, token);
      from = to;
    }
  };
  const addLookedAt = (token: Token, next: Token | undefined): void => {
    const { start, end } = token;
    // "On the uh twenty second"
    if (timeCues.hesitations.has(token.word) && isLeadWord(atoms.at(-1)?.word) && isNumberOrName(next)) {
      last = end;
      return;
    }
    // "Monday's ride" is no "mondays".
    const owner = ownerOf(folded, token);
    // "The appointment's at two"
    const isOwn = owner !== undefined && (dayAndTimeWords.has(owner) || visits.has(owner));
    // "We'd" is no Wednesday.
    const isWould = token.word === WEDNESDAY && folded.slice(start, end).includes("'");
    const known = isOwn ? wordOf(owner) : isWould ? wordOf(WOULD) : token.known;
    const { text: word } = known;
    // "Thers day"
    const before = word === 'day' ? atoms.at(-1) : undefined;
    const parted =
      before === undefined || isKnown(before.word)
        ? undefined
        : mended(`${before.word}day`, standsByDay)?.[0];
    if (before !== undefined && parted?.endsWith('day') === true) {
      atoms.pop();
      last = atoms.at(-1)?.end ?? 0;
      add(wordOf(parted), before.start, end, { ...token, start: before.start, pause: before.pause });
    } else if (!hasDigit(known) && !(word === 'oo' && folded[start - 1] === ':')) {
      addWord(known, start, end, token);
      const day = atoms.at(-1);
      if (known !== token.known && day !== undefined) atoms[atoms.length - 1] = { ...day, isOwner: true };
    } else if (word.startsWith('#') || (timeLexicon.knows(word) && /[a-z]/.test(word))) {
      add(known, start, end, token);
    } else if (isDigits(known)) add(known, start, start + word.length, token);
    else if (isDigitsWithO(word) && (folded[end] === ':' || folded[start - 1] === ':'))
      add(wordOf(word.replaceAll('o', '0')), start, end, token);
    else {
      // "2morow"
      const two = TO_AS_DIGIT.test(word) ? mended(`to${word.slice(1)}`, standsByDay) : undefined;
      if (two?.length === 1) {
        add(wordOf(two[0] ?? ''), start, end, token);
        return;
      }
      for (const run of word.matchAll(RUNS)) {
        const from = start + run.index;
        const part = wordOf(run[0]);
        if (isDigits(part)) add(part, from, from + run[0].length, token);
        else addWord(part, from, from + run[0].length, token);
      }
    }
  };
  for (let index = 0; index < tokens.length && atoms.length < MOST_ATOMS; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const { known, start, end } = token;
    const form = formOf(known);
    if (form === 'as it is') add(known, start, end, token);
    else if (form === 'digits') add(known, start, start + known.text.length, token);
    else addLookedAt(token, tokens[index + 1]);
  }
  mendBesideDays(atoms);
  mendDueNames(atoms);
  return atoms;
};
