import type { TimeConcept } from '../../locales/vocabulary';
import type { Atoms } from './atoms';
import type { DayMention } from './dayMention';
import { isAfter } from './isAfter';

/** Atoms between "usually" and its day: "normally they see me on". */
const USUAL_REACH = 6;
/** Atoms between "I work" and the last of its days: "I work til 3 from monday to". */
const WORK_REACH = 9;

/**
 * The days of a message without those on which something is so every week, where the one day that is meant follows from them: "my nurse comes
 * fridays so thursday", "I always go tuesdays, but this week friday". A ride of every week is asked for otherwise.
 */
export const besideUsual = (atoms: Atoms, days: readonly DayMention[]): readonly DayMention[] => {
  const usual = days.filter((day) => isUsual(atoms, days, day));
  const last = usual.at(-1);
  const one =
    last === undefined
      ? undefined
      : days.find((day) => day.from >= last.to && day.kind !== 'vague' && !day.denied);
  if (last === undefined || one === undefined) return days;
  // "They change my tank mondays so mondays nobody can come", but "no bus sundays so this sunday"
  const isSame = usual.some(({ weekday }) => weekday === one.weekday);
  if (isSame && atoms.to(one.from, 'thisOne', 'coming', 'next') === -1) return days;
  // "Every tuesday from the 9th", "mondays and one friday"
  if (isAfter(atoms, one.from, 'starting', 'and', 'plus', 'untilDay', 'rangeFrom')) return days;
  const isMeant = isOfWork(atoms, days, last) || isReason(atoms, last, one) || isException(atoms, last, one);
  return isMeant ? days.filter((day) => !usual.includes(day)) : days;
};

/** "Fridays", "I always go on friday", "I work mon thru thurs" */
const isUsual = (atoms: Atoms, days: readonly DayMention[], day: DayMention): boolean =>
  day.kind === 'repeated' ||
  (day.kind === 'weekday' && (isSaidToBeUsual(atoms, day) || isOfWork(atoms, days, day)));

/** "I work til 3 mon thru thurs", "she's only in tues and fri" */
const isOfWork = (atoms: Atoms, days: readonly DayMention[], day: DayMention): boolean => {
  const isBeside = (...concepts: readonly TimeConcept[]): boolean =>
    days.some(
      (other) => atoms.to(day.to, ...concepts) === other.from || atoms.to(other.to, ...concepts) === day.from,
    );
  const begin = Math.max(0, day.from - WORK_REACH);
  if (isBeside('and', 'plus') && atoms.within(begin, day.from, 'theirDays') !== -1) return true;
  if (!isBeside('rangeCue')) return false;
  const work = atoms.within(begin, day.from, 'otherCue', 'shiftCue');
  return work !== -1 && atoms.list.slice(work + 1, day.from).every(({ pause }) => pause === 'none');
};

const isSaidToBeUsual = (atoms: Atoms, { from }: DayMention): boolean => {
  for (let end = from; end > Math.max(0, from - USUAL_REACH); end -= 1) {
    if (atoms.from(end, 'usualCue') !== -1) return true;
    if (atoms.list[end]?.pause === 'stop') return false;
  }
  return false;
};

/** "My aide is off mondays so make it tuesday", "los lunes cuido los nietos, mejor el martes": something else is said of the day before. */
const isReason = (atoms: Atoms, { to }: DayMention, { from }: DayMention): boolean => {
  if (isAfter(atoms, from, 'soCue')) return true;
  // "Sundays and mondays they're closed. Tuesday"
  if (atoms.to(to, 'notVisit') !== -1 && atoms.list[from]?.pause === 'stop') return true;
  const so = atoms.within(to, from, 'soCue');
  if (so !== -1 && isAfter(atoms, from, 'freshCue', 'settleCue')) return true;
  if (so !== -1 && atoms.to(from, 'thisOne', 'coming', 'next') !== -1) return true;
  // "So it can't be then. Wednesday"
  if (so !== -1 && atoms.within(so, from, 'offCue', 'busyCue', 'notThen') !== -1) return true;
  const isOfIt =
    atoms.list[to]?.pause === 'none' &&
    atoms.at(to).every(({ concept }) => concept === 'notVisit' || concept === 'theirDays');
  return isOfIt && !atoms.isNumber(to) && isAfter(atoms, from, 'corrected', 'settleCue', 'freshCue');
};

/** "Normally monday, but this week it's tuesday" */
const isException = (atoms: Atoms, usual: DayMention, { from, to }: DayMention): boolean =>
  isSaidToBeUsual(atoms, usual) &&
  atoms.within(usual.to, to, 'butCue', 'turnCue', 'thisWeek', 'thisOne') !== -1 &&
  atoms.within(usual.to, from, 'either', 'againCue') === -1;
