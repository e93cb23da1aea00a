import { monthWords } from '../../locales/words/monthWords';
import { numberWords } from '../../locales/words/numberWords';
import { timePhrases } from '../../locales/words/timeWords';
import type { Atoms, NumberSaid } from './atoms';
import { hasMinute, isOfWeekday, isTime, LAST_DAY } from './dayNumbers';
import { isDay, type DaySearch } from './daySearch';
import { weekdays } from './weekdays';
import { headYear, isNear, yearAt } from './yearSaid';

const ofWords: ReadonlySet<string> = new Set(
  timePhrases.flatMap(({ of }) => of.split('|').map((phrase) => phrase.trim())),
);

/**
 * Adds the day that is said with the name of its month: "Dec 4", "4 de diciembre", "the third day of october".
 * @param at where the month's name stands
 */
export const addNamed = (search: DaySearch, month: number, at: number): void => {
  const { atoms, today, isBirth, add } = search;
  const { list } = atoms;
  let first = at + 1;
  const article = atoms.to(first, 'the', 'daysListed');
  if (article !== -1) first = article;
  const after =
    isNear(atoms, at + 1) && isNear(atoms, first)
      ? (atoms.numberAt(first) ?? heardAt(atoms, first))
      : undefined;
  let last = at;
  for (let times = 0; times < 2; times += 1) {
    const of = ofBefore(search, last);
    if (of !== -1 && list[of + 1]?.pause === 'none') last = of;
  }
  const isOf = last < at;
  // "The third day of october"
  const unit = isOf ? atoms.from(last, 'dayUnit') : -1;
  if (unit !== -1 && atoms.numberBefore(unit)?.isOrdinal === true) last = unit;
  const isJoined = isNear(atoms, at) && isNear(atoms, last) && list[last]?.gap !== ',';
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
    !isCounted(atoms, after, first);
  const isFirst = !isLed && (monthWords.dayFirst.has(list[at]?.word ?? '') || (after?.value ?? 0) > LAST_DAY);
  // "02 DEC 27"
  const isYearAfter = after?.digits === 2 && [0, 1].includes(after.value - (Number(today.slice(0, 4)) % 100));
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
      : yearAt(atoms, to, birth);
  const head = from > 0 && isNear(atoms, from) ? headYear(atoms, from) : undefined;
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
const ofBefore = ({ atoms, isBirth }: DaySearch, at: number): number => {
  const of = atoms.from(at, 'of');
  return of === -1 && at > 0 && isBirth(at) && ofWords.has(atoms.list[at - 1]?.word ?? '') ? at - 1 : of;
};

/** "April ate at three" */
const heardAt = (atoms: Atoms, at: number): NumberSaid | undefined => {
  const value = numberWords.homophones.get(atoms.list[at]?.word ?? '');
  return value === undefined || atoms.to(at + 1, 'lead') === -1
    ? undefined
    : { value, to: at + 1, isOrdinal: true, digits: 0 };
};

/** "May two people come": a number that counts something. */
const isCounted = (atoms: Atoms, said: NumberSaid, first: number): boolean =>
  said.digits === 0 && !said.isOrdinal && said.value < 10 && first === said.to - 1
    ? atoms.to(said.to, 'duration', 'ordinalNoun') !== -1
    : false;
