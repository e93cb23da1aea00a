import { timeLexicon, type TimeConcept } from '../../locales/vocabulary';
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
import type { Message, Span } from '../message';
import { perTokens } from '../perTokens';
import { perWord } from '../perWord';
import type { Token } from '../token';
import { wordOf, type Word } from '../word';
import { mayBe, mendBesideDays, partsOf } from './besideDays';
import { mendDueNames } from './dueNames';
import { phrasesIn, type Phrase } from './phrases';
import { mended, mendedCue } from './spelling';
import { weekdays } from './weekdays';

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

/** A number said in digits or words. */
export interface NumberSaid {
  readonly value: number;
  /** Where it ends; exclusive. */
  readonly to: number;
  /** "third", "3rd" */
  readonly isOrdinal: boolean;
  /** How many digits; 0 for words. */
  readonly digits: number;
}

/** The atoms of a message, and what the vocabulary finds in them. Places are indexes of atoms, ends exclusive, and -1 is nowhere. */
export interface Atoms {
  readonly list: readonly Atom[];
  /** Whether a concept is anywhere. */
  has(...concepts: readonly TimeConcept[]): boolean;
  /** All that starts here. */
  at(from: number): readonly Phrase[];
  /** Whether a number starts here, in digits or words. */
  isNumber(at: number): boolean;
  /** Where the longest phrase of one of these concepts ends that starts here. */
  to(from: number, ...concepts: readonly TimeConcept[]): number;
  /** Where the longest phrase of one of these concepts starts that ends here. */
  from(to: number, ...concepts: readonly TimeConcept[]): number;
  /** The first of these concepts that stands within a range. */
  within(from: number, to: number, ...concepts: readonly TimeConcept[]): number;
  numberAt(from: number): NumberSaid | undefined;
  /** The number that ends here, the longest. */
  numberBefore(to: number): (NumberSaid & { readonly from: number }) | undefined;
  spanOf(from: number, to: number): Span;
}

const WEDNESDAY = 'wed';
const WOULD = 'we';
/** More atoms are a hostile repeat, of which the first are enough. */
const MOST_ATOMS = 700;
const DIGIT = /\d/;
const DIGITS = /^\d+$/;
const RUNS = /\d+|[a-z#]+/g;
/** "O9:4O" */
const isDigitsWithO = (word: string): boolean => /^[\do]{1,2}$/.test(word);
const TO_AS_DIGIT = /^2[mdn][a-z]+$/;
const LONGEST_NUMBER = 3;
/** "Th", "ma" */
const LONGEST_DAY_LETTERS = 2;
/** Below it a number after "diez y" is of minutes. */
const LEAST_SPLIT = 6;
const weekdayConcepts: ReadonlySet<TimeConcept> = new Set(weekdays);
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
const ownersOfRides: ReadonlySet<string> = new Set(
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
const readAs = perWord((text, word): readonly Word[] => {
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

const atomsOf = (folded: string, tokens: readonly Token[]): readonly Atom[] => {
  const atoms: Atom[] = [];
  let last = 0;
  const add = (known: Word, start: number, end: number, token: Token): void => {
    const { text: word } = known;
    const between = folded.slice(last, start);
    const before = atoms.at(-1);
    const isPlain = between === ' ';
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
    const parts = read.length === 0 ? [word] : read;
    // Where the one ends and the other begins does not matter to those who read the rest.
    let from = start;
    for (const [index, part] of parts.entries()) {
      const to = index === parts.length - 1 ? end : Math.min(from + 1, end);
      add(part, from, to, token);
      from = to;
    }
  };
  for (const [index, token] of tokens.entries()) {
    if (atoms.length >= MOST_ATOMS) break;
    const { start, end } = token;
    // "On the uh twenty second"
    if (
      timeCues.hesitations.has(token.word) &&
      isLeadWord(atoms.at(-1)?.word) &&
      isNumberOrName(tokens[index + 1])
    ) {
      last = end;
      continue;
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
        continue;
      }
      for (const run of word.matchAll(RUNS)) {
        const from = start + run.index;
        const part = wordOf(run[0]);
        if (isDigits(part)) add(part, from, from + run[0].length, token);
        else addWord(part, from, from + run[0].length, token);
      }
    }
  }
  mendBesideDays(atoms);
  mendDueNames(atoms);
  return atoms;
};

const numberIn = (
  list: readonly Atom[],
  from: number,
  plus: (index: number) => number,
  isOfDay: (index: number) => boolean,
): NumberSaid | undefined => {
  const atom = list[from];
  if (atom === undefined) return undefined;
  const next = list[from + 1];
  const isNear = next?.pause === 'none' && (next.gap === '' || next.gap === '-');
  if (atom.digits > 0) {
    const isOrdinal =
      next !== undefined &&
      isNear &&
      next.gap === '' &&
      (monthWords.suffixes.has(next.word) || (next.glued && monthWords.gluedSuffixes.has(next.word)));
    return { value: atom.value, to: isOrdinal ? from + 2 : from + 1, isOrdinal, digits: atom.digits };
  }
  const ordinal = numberWords.ordinals.get(atom.word);
  const tens = numberWords.tens.get(atom.word);
  if (tens !== undefined) {
    const joined = plus(from + 1);
    const unit = list[joined === -1 ? from + 1 : joined];
    if (unit?.pause === 'none' && (isNear || joined !== -1)) {
      const end = (joined === -1 ? from + 1 : joined) + 1;
      const rest = numberWords.units.get(unit.word);
      const order = numberWords.ordinals.get(unit.word);
      if (rest !== undefined && rest > 0 && rest < 10)
        return { value: tens + rest, to: end, isOrdinal: false, digits: 0 };
      if (order !== undefined && order < 10 && joined === -1)
        return { value: tens + order, to: end, isOrdinal: true, digits: 0 };
    }
    return { value: tens, to: from + 1, isOrdinal: false, digits: 0 };
  }
  // "El día diez y seis", but "a las diez y seis"
  const teen = isOfDay(from) ? numberWords.teens.get(atom.word) : undefined;
  if (teen !== undefined) {
    const joined = plus(from + 1);
    const rest = numberWords.units.get(list[joined]?.word ?? '');
    const isPlain = joined !== -1 && list[from + 1]?.pause === 'none' && list[joined]?.pause === 'none';
    if (isPlain && rest !== undefined && rest >= LEAST_SPLIT && rest < 10)
      return { value: teen + rest, to: joined + 1, isOrdinal: false, digits: 0 };
  }
  if (ordinal !== undefined) return { value: ordinal, to: from + 1, isOrdinal: true, digits: 0 };
  const unit = atom.word.length > 1 ? numberWords.units.get(atom.word) : undefined;
  return unit === undefined ? undefined : { value: unit, to: from + 1, isOrdinal: false, digits: 0 };
};

const none: readonly Phrase[] = [];

const isNumberWord = perWord(
  (word) =>
    DIGITS.test(word) ||
    (word.length > 1 && numberWords.units.has(word)) ||
    numberWords.tens.has(word) ||
    numberWords.ordinals.has(word),
);

const takenApart = (folded: string, tokens: readonly Token[]): Atoms => {
  const list = atomsOf(folded, tokens);
  const starting: Phrase[][] = [];
  const ending: Phrase[][] = [];
  const present = new Set<TimeConcept>();
  for (const one of phrasesIn(list)) {
    (starting[one.from] ??= []).push(one);
    (ending[one.to] ??= []).push(one);
    present.add(one.concept);
  }
  const numbers = list.map(({ known }) => isNumberWord(known));
  const to: Atoms['to'] = (from, ...concepts) => {
    const here = starting[from];
    if (here === undefined) return -1;
    let end = -1;
    for (const one of here) if (one.to > end && concepts.includes(one.concept)) end = one.to;
    return end;
  };
  const plus = (index: number): number => to(index, 'plus');
  const isOfDay = (at: number): boolean =>
    ending[at]?.some(
      ({ concept }) => concept === 'the' || concept === 'dayOfMonthCue' || weekdayConcepts.has(concept),
    ) === true;
  const numberAt = (from: number): NumberSaid | undefined =>
    numbers[from] === true ? numberIn(list, from, plus, isOfDay) : undefined;
  return {
    list,
    has: (...concepts) => concepts.some((concept) => present.has(concept)),
    at: (from) => starting[from] ?? none,
    isNumber: (at) => numbers[at] === true,
    to,
    from: (end, ...concepts) => {
      const here = ending[end];
      if (here === undefined) return -1;
      let start = -1;
      for (const one of here)
        if ((start === -1 || one.from < start) && concepts.includes(one.concept)) start = one.from;
      return start;
    },
    within: (from, end, ...concepts) => {
      if (!concepts.some((concept) => present.has(concept))) return -1;
      for (let at = Math.max(0, from); at < end; at += 1) {
        const reached = to(at, ...concepts);
        if (reached !== -1 && reached <= end) return at;
      }
      return -1;
    },
    numberAt,
    numberBefore: (end) => {
      const last = list[end - 1]?.word ?? '';
      const isSuffix = monthWords.suffixes.has(last) || monthWords.gluedSuffixes.has(last);
      if (numbers[end - 1] !== true && !isSuffix) return undefined;
      for (let from = Math.max(0, end - LONGEST_NUMBER); from < end; from += 1) {
        const said = numberAt(from);
        if (said?.to === end) return { ...said, from };
      }
      return undefined;
    },
    spanOf: (from, to) => ({ start: list[from]?.start ?? 0, end: list[to - 1]?.end ?? 0 }),
  };
};

// The same message is read for birth dates first and for visits afterwards.
const apart = perTokens((tokens, folded: string) => takenApart(folded, tokens));

/** Takes a message apart. */
export const atomsIn = ({ folded, tokens }: Message): Atoms => apart(tokens, folded);

const tellsDayOrTime = perWord((text, word) => {
  const other = mayBe(word);
  return (
    DIGIT.test(text) ||
    dayAndTimeWords.has(text) ||
    (text.endsWith('s') && ownersOfRides.has(text.slice(0, -1))) ||
    (other !== 'none' && dayAndTimeWords.has(other.text)) ||
    readAs(word).some((one) => dayAndTimeWords.has(one.text))
  );
});

/** Whether anything in a message can be a day or a time at all: a digit, or a word of one. */
export const hasDayOrTime = ({ tokens }: Message): boolean =>
  tokens.some(({ known }) => tellsDayOrTime(known));
