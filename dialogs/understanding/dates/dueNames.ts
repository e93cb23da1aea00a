import { functionWords } from '../../locales/words/functionWords';
import { isVocabulary } from '../../locales/words/isVocabulary';
import { notMended } from '../../locales/words/keyWords';
import { besideDays, dayNames } from '../../locales/words/misspeltDays';
import { monthWords } from '../../locales/words/monthWords';
import { nameWords } from '../../locales/words/nameWords';
import { numberWords } from '../../locales/words/numberWords';
import { shortWeekdays } from '../../locales/words/timeWords';
import { isTownWord } from '../places/townNames';
import { perWord } from '../perWord';
import { slipsBetween } from '../slipsBetween';
import type { Token } from '../token';
import { wordOf, type Word } from '../word';

/** A word that may be the name of a day or a month is no shorter than this, and no longer. */
const SHORTEST = 3;
const LONGEST = 12;
/** Shorter names are too like other words for more than two letters swapped. */
const SHORTEST_CHANGED = 4;
const LAST_DAY = 31;

interface Beside extends Token {
  readonly digits: number;
  readonly value: number;
  readonly gap: string;
}

const isMonth = (name: string): boolean => monthWords.numbers.has(name);
const months = [...monthWords.numbers.keys()].filter((name) => name.length >= SHORTEST);
const days = [...new Set([...dayNames.mended.filter((name) => !isMonth(name)), ...shortWeekdays])].filter(
  (name) => name.length >= SHORTEST && !isMonth(name),
);

const isOther = (word: string): boolean =>
  isVocabulary(word) ||
  functionWords.en.has(word) ||
  functionWords.es.has(word) ||
  dayNames.real.has(word) ||
  besideDays.real.has(word) ||
  notMended.has(word) ||
  nameWords.given.has(word) ||
  numberWords.tens.has(word) ||
  numberWords.units.has(word) ||
  numberWords.ordinals.has(word) ||
  isTownWord(word);

/** Whether a word can be a slip for a name at all. */
const mayBeSlip = perWord((word) => word.length >= SHORTEST && word.length <= LONGEST && !isOther(word));

const lettersOf = (word: string): string => Array.from(word).sort().join('');

const isSwapped = (word: string, name: string): boolean =>
  word.length === name.length && lettersOf(word) === lettersOf(name);

/** The only one of these names that is a slip away; none when there is none, several when there are more. */
const nearest = (
  word: string,
  known: Word,
  names: readonly string[],
  shortest: number,
): Word | 'none' | 'several' => {
  if (!mayBeSlip(known)) return 'none';
  const [only, another] = names.filter(
    (name) =>
      ((name.length >= SHORTEST_CHANGED && word.length >= shortest) || isSwapped(word, name)) &&
      slipsBetween(word, name) === 1,
  );
  return only === undefined ? 'none' : another === undefined ? wordOf(only) : 'several';
};

const dayMeant = perWord((word, known) => nearest(word, known, days, SHORTEST_CHANGED));
const monthMeant = perWord((word, known) => nearest(word, known, months, SHORTEST));

/** "Juio": whether a word that is none may be the name of more than one month. */
export const isOneOfMonths = (word: Word): boolean => monthMeant(word) === 'several';

const isNear = (one: Beside | undefined): one is Beside => one?.pause === 'none' && one.gap === '';

/** "At 9", "a las 9", "9:20", "930", or the end */
const opensTime = (next: Beside | undefined, isLed: boolean): boolean => {
  if (next?.pause !== 'none') return isLed;
  return next.digits > 0 || next.gap === '@' || besideDays.dayOpens.has(next.word);
};

/**
 * Reads a word that is no word as the name of a day or a month where one is due: "on thirs at 8", "el 26 de mallo". There a slip
 * may be in its first letter, and in short names.
 */
export const mendDueNames = (list: Beside[]): void => {
  for (let at = 0; at < list.length; at += 1) {
    const atom = list[at];
    if (atom === undefined || atom.digits > 0 || !mayBeSlip(atom.known)) continue;
    const before = at === 0 ? undefined : list[at - 1];
    const next = list[at + 1];
    const isLed = isNear(atom) && before !== undefined && besideDays.dayLeads.has(before.word);
    const isDayDue = opensTime(next, isLed) && (isLed || before === undefined || atom.pause !== 'none');
    const day = isDayDue ? dayMeant(atom.known) : 'none';
    const number = at < 2 ? undefined : list[at - 2];
    const isOfNumber =
      isNear(atom) &&
      before !== undefined &&
      monthWords.yearCues.has(before.word) &&
      number !== undefined &&
      (number.digits > 0 ? number.value <= LAST_DAY : numberWords.units.has(number.word));
    const isBeforeNumber = isNear(next) && next.digits > 0 && next.digits <= 2 && next.value <= LAST_DAY;
    const isMonthDue = isOfNumber || (isBeforeNumber && (isLed || before === undefined));
    const month = isMonthDue ? monthMeant(atom.known) : 'none';
    const meant = isOfNumber || typeof day === 'string' ? month : day;
    if (typeof meant !== 'string') list[at] = { ...atom, word: meant.text, known: meant };
  }
};
