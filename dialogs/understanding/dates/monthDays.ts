import { isCalendarDate, type CalendarDate } from '../../../domain/calendar/calendarDate';
import { monthWords } from '../../locales/words/monthWords';
import { numberWords } from '../../locales/words/numberWords';
import { timePhrases } from '../../locales/words/timeWords';
import type { Span } from '../message';
import type { Atoms, NumberSaid } from './atoms';
import { nextMonthDay, written } from './nextDay';
import { readOutDay } from './readOutDay';
import { weekdays } from './weekdays';
import {
  hasMinute,
  isBeforeTime,
  isBesideHour,
  isDashedDay,
  isOfWeekday,
  isRunTogether,
  isTime,
} from './dayNumbers';

/** A day named with its month: in numbers, or with the month's name, in any order and in words. */
export interface MonthDay extends Span {
  /** Places in the atoms; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** Absent when there is no such day: "February 30". */
  readonly date?: CalendarDate;
  /** The year was said, so the day may lie in the past. */
  readonly yearSaid: boolean;
  /** A year of two digits, as said. */
  readonly shortYear?: number;
  /** What it is when the day stands before its month: "5/11" may be of November. */
  readonly dayFirst?: CalendarDate;
}

interface YearSaid {
  readonly year: number;
  readonly isShort: boolean;
  readonly to: number;
}

const LAST_DAY = 31;
/** Up to here a number after a month is a slip for a day; beyond, a year. */
const LAST_SLIP = 39;
const MOST_MONTHS = 60;
/** Twice this many days a year has no month: 24/7. */
const ALWAYS = { month: 7, day: 24 };

const ofWords: ReadonlySet<string> = new Set(
  timePhrases.flatMap(({ of }) => of.split('|').map((phrase) => phrase.trim())),
);

const isYear = ({ value, digits }: NumberSaid): boolean => digits === 4 && value >= 1900 && value < 2100;

const fullYear = (short: number, today: CalendarDate): number =>
  short + (short + 2000 > Number(today.slice(0, 4)) + 5 ? 1900 : 2000);

/**
 * Finds the days named with their month. Without a year they are moved forward from today.
 * @param isBirth whether a birth date is asked for, or spoken of just before an atom
 * @param bareDay whether the open question asks for a day, so that "12-3" is one
 */
export const monthDaysIn = (
  atoms: Atoms,
  today: CalendarDate,
  isBirth: (atom: number) => boolean,
  bareDay: boolean,
): readonly MonthDay[] => {
  const { list } = atoms;
  const found: MonthDay[] = [];

  const add = (
    from: number,
    to: number,
    month: number,
    day: number,
    said?: YearSaid,
    areNumbers = false,
  ): void => {
    const before = found.at(-1);
    if (before !== undefined && from < before.to) return;
    const thisYear = said === undefined ? atoms.to(to, 'thisYear') : -1;
    const year =
      said === undefined
        ? thisYear === -1
          ? undefined
          : Number(today.slice(0, 4))
        : said.isShort
          ? fullYear(said.year, today)
          : said.year;
    const isNextYear = year === undefined && atoms.to(to, 'nextYear') !== -1;
    const dateOf = (ofMonth: number, ofDay: number): CalendarDate | undefined =>
      isNextYear
        ? written(Number(today.slice(0, 4)) + 1, ofMonth, ofDay)
        : year === undefined
          ? nextMonthDay(today, ofMonth, ofDay)
          : written(year, ofMonth, ofDay);
    const date = dateOf(month, day);
    const dayFirst = areNumbers && day <= 12 && day !== month ? dateOf(day, month) : undefined;
    found.push({
      from,
      to,
      yearSaid: year !== undefined,
      ...atoms.spanOf(from, to),
      ...(date !== undefined && isCalendarDate(date) ? { date } : {}),
      ...(said?.isShort === true ? { shortYear: said.year } : {}),
      ...(dayFirst === undefined ? {} : { dayFirst }),
    });
  };

  const isNear = (at: number): boolean => {
    const atom = list[at];
    return atom !== undefined && atom.pause !== 'stop' && /^[-.,'/º°]?$/.test(atom.gap);
  };
  const inWords = (at: number): { readonly year: number; readonly to: number } | undefined => {
    for (const { words, year } of monthWords.centuries) {
      if (!words.every((word, index) => list[at + index]?.word === word)) continue;
      let from = at + words.length;
      if (atoms.to(from, 'oh') === from + 1) from += 1;
      const rest = atoms.numberAt(from);
      const isWhole = rest !== undefined && !rest.isOrdinal && rest.digits === 0 && rest.value < 100;
      // "Twenty" alone is no century: "december twenty".
      if (isWhole && (words.length > 1 || rest.value >= 10 || from > at + 1))
        return { year: year + rest.value, to: rest.to };
      if (words.length > 1 && year === 2000) return { year, to: from };
    }
    return undefined;
  };

  /** A year right here or after "of" or a comma. A short one may as well be an hour ("dec 4 10"): it counts for a birth date, or when marked. */
  const yearAt = (at: number, birth: boolean): YearSaid | undefined => {
    let from = at;
    while (from < at + 3 && monthWords.yearCues.has(list[from]?.word ?? '') && isNear(from)) from += 1;
    if (!isNear(from)) return undefined;
    const worded = inWords(from);
    if (worded !== undefined) return { ...worded, isShort: false };
    const said = atoms.numberAt(from);
    if (said === undefined || said.isOrdinal || isTime(atoms, said)) return undefined;
    if (isYear(said)) return { year: said.value, isShort: false, to: said.to };
    const isMarked = list[from]?.gap === "'" || (from > at && said.value > LAST_DAY);
    const isTwoDigits = said.digits === 2 || (said.digits === 0 && said.value >= 10);
    // From sixty on it can be no time: "may second sixty three", and "may 2 63" where nothing follows that it may number.
    const isNoTime =
      said.value >= 60 && (said.digits === 0 || (said.digits === 2 && list[said.to]?.pause !== 'none'));
    const isBorn = (birth && isTwoDigits) || isNoTime;
    if (said.value < 100 && ((isMarked && isTwoDigits) || isBorn))
      return { year: said.value, isShort: true, to: said.to };
    return undefined;
  };

  const isDay = ({ value, digits }: NumberSaid): boolean => value >= 1 && value <= LAST_SLIP && digits <= 2;

  const byName = (month: number, at: number): void => {
    let first = at + 1;
    const article = atoms.to(first, 'the', 'daysListed');
    if (article !== -1) first = article;
    const after = isNear(at + 1) && isNear(first) ? (atoms.numberAt(first) ?? heardAt(first)) : undefined;
    let last = at;
    for (let times = 0; times < 2; times += 1) {
      const of = ofBefore(last);
      if (of !== -1 && list[of + 1]?.pause === 'none') last = of;
    }
    const isOf = last < at;
    // "The third day of october"
    const unit = isOf ? atoms.from(last, 'dayUnit') : -1;
    if (unit !== -1 && atoms.numberBefore(unit)?.isOrdinal === true) last = unit;
    const isJoined = isNear(at) && isNear(last) && list[last]?.gap !== ',';
    const said = isJoined ? atoms.numberBefore(last) : undefined;
    const isLed = said !== undefined && atoms.from(said.from, 'lead') !== -1;
    // "No one may come"; the minutes of "10:30 dec 4" and "half past 3 december" are no days.
    const isBefore =
      said !== undefined &&
      isDay(said) &&
      (isOf || said.value <= LAST_DAY) &&
      !(list[said.from]?.gap === ':' && (list[said.from - 1]?.digits ?? 0) > 0) &&
      list[said.from]?.gap !== '/' &&
      (isOf || said.isOrdinal || said.digits > 0 || said.value >= 10);
    // "The second monday in may, nine fifteen": the month is that of the weekday.
    if (isOfWeekday(atoms, isOf ? last : atoms.from(at, 'within'))) return;
    const isHour = isBefore && after !== undefined && hasMinute(atoms, after);
    const isAfter =
      after !== undefined &&
      !isHour &&
      isDay(after) &&
      !isTime(atoms, after, first === at + 1) &&
      !isCounted(after, first);
    const isFirst =
      !isLed && (monthWords.dayFirst.has(list[at]?.word ?? '') || (after?.value ?? 0) > LAST_DAY);
    // "02 DEC 27"
    const isYearAfter =
      after?.digits === 2 && [0, 1].includes(after.value - (Number(today.slice(0, 4)) % 100));
    const isShortYear = isBefore && !isLed && said.digits > 0 && isYearAfter;
    const backward = isBefore && (isOf || said.isOrdinal || !isAfter || isFirst || isShortYear);
    const ofAnother = after === undefined ? -1 : atoms.to(after.to, 'of');
    // "Mar 18 de mayo", "mar 18 mayo" is a Tuesday.
    const isMonthAt = (place: number | undefined): boolean =>
      place !== undefined && monthWords.numbers.has(list[place]?.word ?? '');
    const isWeekday = atoms.to(at, ...weekdays) !== -1;
    const isAnothers = !backward && (isMonthAt(ofAnother) || (isWeekday && isMonthAt(after?.to)));
    const day = backward ? said : isAfter && !isAnothers ? after : undefined;
    if (day === undefined) return;
    const from = backward ? said.from : at;
    const to = backward ? at + 1 : day.to;
    if (backward && !isOf && atoms.to(to, 'placeAfter') !== -1) return;
    const birth = isBirth(from);
    const year =
      isShortYear && backward && after.to === to + 1
        ? { year: after.value, isShort: true, to: after.to }
        : yearAt(to, birth);
    const head = from > 0 && isNear(from) ? headYear(from) : undefined;
    if (day.value > LAST_DAY) {
      // "March 84" is a month of a year, "March 32" no day at all.
      if (!birth) add(from, to, month, day.value, year);
      return;
    }
    if (year !== undefined) add(from, year.to, month, day.value, year);
    else if (head !== undefined) add(head.from, to, month, day.value, head);
    else add(from, to, month, day.value);
  };

  /** Where "of" begins before a place; in the name of a holiday it is no phrase, and is one of a birth: "the fourth of july forty nine". */
  const ofBefore = (at: number): number => {
    const of = atoms.from(at, 'of');
    return of === -1 && at > 0 && isBirth(at) && ofWords.has(list[at - 1]?.word ?? '') ? at - 1 : of;
  };

  /** "April ate at three" */
  const heardAt = (at: number): NumberSaid | undefined => {
    const value = numberWords.homophones.get(list[at]?.word ?? '');
    return value === undefined || atoms.to(at + 1, 'lead') === -1
      ? undefined
      : { value, to: at + 1, isOrdinal: true, digits: 0 };
  };

  /** "1984 march 12" */
  const headYear = (to: number): (YearSaid & { readonly from: number }) | undefined => {
    const before = list[to - 1];
    // "Born 5/12/1948, dec 14 at 9": the year of the date before it.
    const isOfOther =
      before !== undefined &&
      (/[/.-]/.test(before.gap) ||
        atoms.from(to - 1, 'of') !== -1 ||
        monthWords.numbers.has(list[to - 2]?.word ?? '') ||
        (list[to - 2]?.digits ?? 0) > 0);
    return before?.digits === 4 && !isOfOther && before.value >= 1900 && before.value < 2100
      ? { year: before.value, isShort: false, to, from: to - 1 }
      : undefined;
  };

  /** "May two people come": a number that counts something. */
  const isCounted = (said: NumberSaid, first: number): boolean =>
    said.digits === 0 && !said.isOrdinal && said.value < 10 && first === said.to - 1
      ? atoms.to(said.to, 'duration', 'ordinalNoun') !== -1
      : false;

  /** "12/5", "12/05/2026", "2026-12-05", "3 12 1984" */
  const byNumbers = (at: number): void => {
    const [one, two, three] = [list[at], list[at + 1], list[at + 2]];
    const joined = atoms.to(at + 1, ...(bareDay ? (['slash', 'of'] as const) : (['slash'] as const)));
    const other = joined === -1 ? undefined : atoms.numberAt(joined);
    if (
      one !== undefined &&
      other !== undefined &&
      !other.isOrdinal &&
      other.value <= LAST_DAY &&
      atoms.to(at + 1, 'of') !== -1
    ) {
      if (one.value <= LAST_DAY && other.value <= 12) add(at, other.to, other.value, one.value);
      return;
    }
    if (one === undefined || two === undefined || one.digits === 0) return;
    if (isRunTogether(atoms, at)) add(at, at + 1, Math.floor(one.value / 100), one.value % 100);
    if (two.digits === 0 || isRunTogether(atoms, at)) return;
    const sign = two.gap;
    if (one.digits === 4) {
      if (three === undefined || !/^[-/.]$/.test(sign) || three.gap !== sign || three.digits > 2) return;
      if (isYear({ ...one, to: at, isOrdinal: false }))
        add(at, at + 3, two.value, three.value, { year: one.value, isShort: false, to: at + 3 });
      return;
    }
    if (one.digits > 2 || two.digits > 2 || two.pause === 'stop') return;
    const before = list[at - 1];
    const isDashed = isDashedDay(atoms, at);
    if (atoms.from(at, 'lead') !== -1 && (sign === '-' || sign === '.') && !isDashed) return;
    // "0 2 8 / 9 4 0"
    if (one.digits === 1 && before?.digits === 1 && one.gap === '') return;
    if (
      before !== undefined &&
      before.digits > 0 &&
      (one.gap === '' || one.gap === '/' || one.gap === '.') &&
      sign !== '/'
    )
      return;
    // "12/5, 2027"
    const isYearApart =
      sign === '/' && three?.gap === ',' && isYear({ ...three, to: at + 3, isOrdinal: false });
    const hasYear = (three?.gap === sign && (three.digits === 4 || three.digits === 2)) || isYearApart;
    const [month, day] = one.value > 12 && two.value <= 12 ? [two.value, one.value] : [one.value, two.value];
    if (
      bareDay &&
      sign === '' &&
      ((list.length <= 4 && three === undefined) ||
        (three?.pause === 'none' && isBeforeTime(atoms, at + 2))) &&
      month <= 12 &&
      day <= LAST_DAY &&
      one.value > 0 &&
      !two.glued &&
      (at === 0 || before?.digits === 0)
    ) {
      add(at, at + 2, month, day, undefined, true);
      return;
    }
    if (sign === '' || sign === ',') {
      // Three numbers in a row are a birth date, unless more of them make it an id.
      const isAlone = !(before !== undefined && before.digits > 0) && !((list[at + 3]?.digits ?? 0) > 0);
      if (!hasYear || !isAlone || month > 12 || day > LAST_DAY || three.glued || two.glued) return;
      const year = { year: three.value, isShort: three.digits === 2, to: at + 3 };
      const isPast =
        three.digits === 4 &&
        isYear({ ...three, to: 0, isOrdinal: false }) &&
        written(three.value, month, day) < today;
      if (isBirth(at) || isPast) add(at, at + 3, month, day, year, true);
      return;
    }
    if (sign !== '/' && sign !== '-' && sign !== '.') return;
    // "1/2 past 1"
    if (one.value === 1 && two.value === 2 && sign === '/' && atoms.to(at + 2, 'past') !== -1) return;
    if (hasYear && isNear(at + 2)) {
      if (month > 12 || day > LAST_SLIP) return;
      add(at, at + 3, month, day, { year: three.value, isShort: three.digits === 2, to: at + 3 }, true);
      return;
    }
    // "10.30" and "10-11" are times; "1/2 hour" is no day, "9 1/2" neither, and 24/7 always.
    const isFraction =
      before !== undefined && before.digits > 0 && one.gap === '' && two.value <= 4 && one.value < two.value;
    const isAlways = month === ALWAYS.month && day === ALWAYS.day;
    const isAsked =
      (sign === '-' && bareDay && list.length <= 4) ||
      (sign !== '/' && isBeforeTime(atoms, at + 2)) ||
      isDashed;
    if ((sign !== '/' && !isAsked) || isFraction || isAlways) return;
    if (atoms.to(at + 2, 'duration') !== -1 && two.value <= 4) return;
    if (day > LAST_SLIP + 1 || month === 0 || day === 0 || (month > 12 && !isBeforeTime(atoms, at + 2)))
      return;
    add(at, at + 2, month, day, undefined, true);
  };

  /** "22 del 8 del 61": of a birth, or with its whole year. */
  const byOf = (at: number): void => {
    const day = atoms.numberAt(at);
    const month = day === undefined ? undefined : atoms.numberAt(atoms.to(day.to, 'of'));
    if (day === undefined || month === undefined || !isDay(day)) return;
    if (month.value < 1 || month.value > 12) return;
    if (isBesideHour(atoms, at, day.to, month.to)) add(at, month.to, month.value, day.value);
    if (atoms.to(month.to, 'of') === -1) return;
    const year = yearAt(month.to, true);
    if (year !== undefined && (isBirth(at) || !year.isShort)) add(at, year.to, month.value, day.value, year);
  };

  /** "Four slash two" */
  const bySpokenSlash = (at: number): void => {
    const [one, sign] = [atoms.numberBefore(at), atoms.to(at, 'slash')];
    const other = sign === -1 ? undefined : atoms.numberAt(sign);
    if (one === undefined || other === undefined || one.value > 12 || other.value > LAST_DAY) return;
    const again = atoms.to(other.to, 'slash');
    const year = again === -1 ? undefined : yearAt(again, true);
    add(one.from, year?.to ?? other.to, one.value, other.value, year);
  };

  if (bareDay || isBirth(0)) {
    const read = readOutDay(atoms, (at) => yearAt(at, true));
    if (read !== undefined && (read.year !== undefined) === isBirth(0))
      add(0, list.length, read.month, read.day, read.year);
  }

  const hasSlash = atoms.has('slash');
  const hasOf = atoms.has('of');
  for (let at = 0; at < list.length && found.length < MOST_MONTHS; at += 1) {
    const atom = list[at];
    if (atom === undefined) break;
    if (hasOf && atoms.isNumber(at)) byOf(at);
    if (atom.digits > 0) byNumbers(at);
    else {
      const month = monthWords.numbers.get(atom.word);
      if (month !== undefined) byName(month, at);
      else if (hasSlash && atoms.to(at, 'slash') !== -1) bySpokenSlash(at);
    }
  }
  return found;
};
