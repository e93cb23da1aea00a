import { isBeforeTime, isBesideHour, isDashedDay, isRunTogether, LAST_DAY } from './dayNumbers';
import { isDay, LAST_SLIP, type DaySearch } from './daySearch';
import { written } from './nextDay';
import { isNear, isYear, yearAt } from './yearSaid';

/** Twice this many days a year has no month: 24/7. */
const ALWAYS = { month: 7, day: 24 };

/** Adds the day that is written in numbers: "12/5", "12/05/2026", "2026-12-05", "3 12 1984". */
export const addNumbered = ({ atoms, today, isBirth, bareDay, add }: DaySearch, at: number): void => {
  const { list } = atoms;
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
    ((list.length <= 4 && three === undefined) || (three?.pause === 'none' && isBeforeTime(atoms, at + 2))) &&
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
  if (hasYear && isNear(atoms, at + 2)) {
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
  if (day > LAST_SLIP + 1 || month === 0 || day === 0 || (month > 12 && !isBeforeTime(atoms, at + 2))) return;
  add(at, at + 2, month, day, undefined, true);
};

/** Adds the day whose month is told by its number: "22 del 8 del 61", of a birth, or with its whole year. */
export const addNumberedOf = ({ atoms, isBirth, add }: DaySearch, at: number): void => {
  const day = atoms.numberAt(at);
  const month = day === undefined ? undefined : atoms.numberAt(atoms.to(day.to, 'of'));
  if (day === undefined || month === undefined || !isDay(day)) return;
  if (month.value < 1 || month.value > 12) return;
  if (isBesideHour(atoms, at, day.to, month.to)) add(at, month.to, month.value, day.value);
  if (atoms.to(month.to, 'of') === -1) return;
  const year = yearAt(atoms, month.to, true);
  if (year !== undefined && (isBirth(at) || !year.isShort)) add(at, year.to, month.value, day.value, year);
};

/** Adds the day whose slash is spoken: "four slash two". */
export const addSpokenSlash = ({ atoms, add }: DaySearch, at: number): void => {
  const [one, sign] = [atoms.numberBefore(at), atoms.to(at, 'slash')];
  const other = sign === -1 ? undefined : atoms.numberAt(sign);
  if (one === undefined || other === undefined || one.value > 12 || other.value > LAST_DAY) return;
  const again = atoms.to(other.to, 'slash');
  const year = again === -1 ? undefined : yearAt(atoms, again, true);
  add(one.from, year?.to ?? other.to, one.value, other.value, year);
};
