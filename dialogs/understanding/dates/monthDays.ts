import { isCalendarDate, type CalendarDate } from '../../../domain/calendar/calendarDate';
import { clockWords, monthWords, numberWords, timeLexicon } from '../../locales/vocabulary';
import type { Message, Span } from '../message';
import { spanOf } from '../reading';
import { nextMonthDay, written } from './nextDay';

/** A day named with its month: in numbers, or with the month's name, in any order and in words. */
export interface MonthDay extends Span {
  readonly date: CalendarDate;
  /** The year was said, so the day may lie in the past. */
  readonly yearSaid: boolean;
  /** A year of two digits, as said. */
  readonly shortYear?: number;
}

type Groups = Readonly<Record<string, string | undefined>>;

const alternatives = (words: Iterable<string>): string =>
  [...words].sort((one, other) => other.length - one.length).join('|');

const TENS = alternatives(numberWords.tens.keys());
const UNITS = alternatives([...numberWords.units.keys()].filter((word) => word.length > 2));
const SUFFIX = monthWords.suffix;
const HALF_OF_DAY = `(?:${clockWords.en.am}|${clockWords.en.pm})`;
const OH = `(?:${clockWords.en.oh}|${clockWords.es.oh})`;

const PLAIN = `(?<day>3[01]|[12]\\d|0?[1-9])(?:${SUFFIX})?(?![\\w/:]|\\.\\d| ?${HALF_OF_DAY})`;
const ORDINAL = `(?<ordinal>${alternatives(numberWords.ordinals.keys())})`;
const TENS_BEFORE = `(?:(?<tens>${TENS})(?: y |[ -]))?`;
const ROUND = `(?<round>${TENS})`;
const DAY = `(?:${PLAIN}|${TENS_BEFORE}(?:${ORDINAL}|(?<unit>${UNITS}))(?!\\w)|${ROUND}(?!\\w))`;
/** Right before the month no "one": "no one may come". */
const DAY_NO_UNIT = `(?:${PLAIN}|${TENS_BEFORE}${ORDINAL}(?!\\w)|${ROUND}(?!\\w))`;
const MONTH = `(?<month>${alternatives(monthWords.numbers.keys())})(?!\\w)\\.?`;
const YEAR =
  `(?:(?<year>(?:19|20)\\d\\d)|(?<apostrophe>')?(?<short>\\d\\d)` +
  `|(?<century>${alternatives(monthWords.centuries.keys())}) (?:${OH} )?(?<rest>(?:${TENS})(?:(?: y |[ -])(?:${UNITS}))?|${UNITS})` +
  `|(?<worded>(?:${TENS})(?: y |[ -])(?:${UNITS})))(?![\\w:/]|\\.\\d| ?${HALF_OF_DAY})`;
const TAIL = `(?<tail>[ ,]{1,2}(?:${monthWords.yearCue} )?${YEAR})?`;
const HEAD = `(?:(?<head>(?:19|20)\\d\\d)[ ,]{1,2}(?:${monthWords.article} )?)?`;
const START = `(?<![\\w/.:$])`;

/** Tried in this order: "12 de marzo 10 am" is no "marzo 10", and "at 2 dec 9" is no "2 dec". */
const spelled: readonly RegExp[] = [
  new RegExp(`${START}${HEAD}${DAY} (?:${monthWords.of}) (?:${monthWords.of} )?${MONTH}${TAIL}`, 'g'),
  new RegExp(`${START}${HEAD}${MONTH}[ ,-]{0,2}(?:${monthWords.article} )?${DAY}${TAIL}`, 'g'),
  new RegExp(`${START}${HEAD}${DAY_NO_UNIT}[ ,-]{0,2}${MONTH}${TAIL}`, 'g'),
];
const NUMERIC = /(?<![\w/.-])(\d{1,2}) ?([/.-]) ?(\d{1,2})(?: ?\2 ?(\d{4}|\d{2}))?(?![\w/]|[-.]\d)/g;
const ISO = /(?<![\w/-])(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?![\w/-])/g;
/** "3 12 1984", but not inside a longer run of digits, unless a ZIP code or an id follows or goes before. */
const SPACED =
  /(?<![\w/.$#-]|(?<!\d)\d{1,4} )(\d{1,2})[ ,]{1,2}(\d{1,2})[ ,]{1,2}((?:19|20)\d\d|\d\d)(?![\w/:-]| \d{1,4}(?!\d))/g;
const NEVER = new RegExp(`^${monthWords.never}$`);

const sumOf = (words: string): number =>
  words
    .split(/[ -]/)
    .reduce((sum, word) => sum + (numberWords.tens.get(word) ?? numberWords.units.get(word) ?? 0), 0);

const dayOf = ({ day, tens = '', ordinal = '', unit = '', round = '' }: Groups): number =>
  day === undefined
    ? (numberWords.tens.get(tens) ?? 0) +
      (numberWords.ordinals.get(ordinal) ?? numberWords.units.get(unit) ?? numberWords.tens.get(round) ?? 0)
    : Number(day);

const fullYear = (short: number, today: CalendarDate): number =>
  short + (short + 2000 > Number(today.slice(0, 4)) + 5 ? 1900 : 2000);

/** A two-digit year may as well be an hour ("dec 4 10"); it counts for a birth date, or when it is marked as a year. */
const shortYearOf = (
  { apostrophe, short, worded, tail = '' }: Groups,
  isBirth: boolean,
): number | undefined => {
  const said = short === undefined ? (worded === undefined ? undefined : sumOf(worded)) : Number(short);
  return isBirth || apostrophe !== undefined || (/[a-z]/.test(tail) && (said ?? 0) > 31) ? said : undefined;
};

/**
 * Finds the days named with their month. Without a year they are moved forward from today.
 * @param isBirth whether a birth date is asked for, or spoken of just before
 */
export const monthDaysIn = (
  message: Message,
  today: CalendarDate,
  isBirth: (span: Span) => boolean,
): readonly MonthDay[] => {
  const { folded } = message;
  const found: MonthDay[] = [];
  const taken = new Set<number>();
  const add = (span: Span, date: CalendarDate | undefined, more: Partial<MonthDay> = {}): void => {
    if (date === undefined || !isCalendarDate(date)) return;
    for (let at = span.start; at < span.end; at += 1) if (taken.has(at)) return;
    for (let at = span.start; at < span.end; at += 1) taken.add(at);
    found.push({ ...span, date, yearSaid: false, ...more });
  };
  const addInYear = (span: Span, year: string, month: number, day: number): void => {
    const short = year.length === 2 ? Number(year) : undefined;
    const date = written(short === undefined ? Number(year) : fullYear(short, today), month, day);
    add(span, date, { yearSaid: true, ...(short === undefined ? {} : { shortYear: short }) });
  };
  const counted = new Set(
    timeLexicon
      .find(message.tokens)
      .filter(({ concept }) => concept === 'duration' || concept === 'ordinalNoun')
      .map((one) => spanOf(message, one).start),
  );

  for (const match of folded.matchAll(ISO)) {
    const [said, year = '', month, day] = match;
    addInYear({ start: match.index, end: match.index + said.length }, year, Number(month), Number(day));
  }
  for (const match of folded.matchAll(NUMERIC)) {
    const [said, one, sign, other, year] = match;
    const span = { start: match.index, end: match.index + said.length };
    // The United States write the month first; a number above twelve can only be a day.
    const [month, day] = Number(one) > 12 ? [Number(other), Number(one)] : [Number(one), Number(other)];
    if (year !== undefined) addInYear(span, year, month, day);
    // "10.30" and "10-11" are times; without a year only a slash makes a date, and "1/2 hour" none.
    else if (
      sign === '/' &&
      !NEVER.test(said) &&
      !counted.has(span.end + 1) &&
      isCalendarDate(written(2024, month, day))
    )
      add(span, nextMonthDay(today, month, day));
  }
  for (const match of folded.matchAll(SPACED)) {
    const [said, one, other, year = ''] = match;
    const span = { start: match.index, end: match.index + said.length };
    const [month, day] = Number(one) > 12 ? [Number(other), Number(one)] : [Number(one), Number(other)];
    if (isBirth(span) || (year.length === 4 && written(Number(year), month, day) < today))
      addInYear(span, year, month, day);
  }
  for (const pattern of spelled)
    for (const match of folded.matchAll(pattern)) {
      const groups: Groups = match.groups ?? {};
      const month = monthWords.numbers.get(groups.month ?? '') ?? 0;
      const day = dayOf(groups);
      const whole = { start: match.index, end: match.index + match[0].length };
      const short = shortYearOf(groups, isBirth(whole));
      const century = monthWords.centuries.get(groups.century ?? '');
      const year =
        groups.year ??
        (century === undefined ? undefined : String(century + sumOf(groups.rest ?? ''))) ??
        (short === undefined ? undefined : String(short).padStart(2, '0'));
      if (year !== undefined) addInYear(whole, year, month, day);
      else {
        const span = { start: whole.start, end: whole.end - (groups.tail?.length ?? 0) };
        // "may two people come"
        if (groups.day === undefined && counted.has(span.end + 1)) continue;
        if (groups.head !== undefined) addInYear(span, groups.head, month, day);
        else if (isCalendarDate(written(2024, month, day))) add(span, nextMonthDay(today, month, day));
      }
    }
  return found.sort((one, other) => one.start - other.start);
};
