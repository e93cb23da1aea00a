import { addDays, dayOfWeek, daysBetween, type CalendarDate } from '../../../domain/calendar/calendarDate';
import type { TimeConcept } from '../../locales/vocabulary';
import { timeWordsOnly } from '../../locales/words/timeWords';
import type { Atoms } from './atoms';
import type { TimeMention } from './timeMention';
import type { DayMention } from './dayMention';
import { besideRemarks } from './besideRemarks';
import { joinedDays, ROUGHLY_DAYS } from './joinedDays';
import { isOfAnyMonth } from './monthApart';
import { isLeft, isNotPossible, isToldBefore, saysAnew } from './takenBack';
import { isAfter } from './isAfter';
import { isBesideDay } from './isBesideDay';
import { isFromTo } from './rideNamed';

/** Atoms between two names of one day, times aside: "dec 4 which is a friday". */
const SAME_DAY_REACH = 4;
const CHOICE_REACH = 5;
/** "Mine is on the 9th" */
const MINE_REACH = 6;
const BYGONE_REACH = 7;
/** Atoms between a day and "is a holiday". */
const CLOSED_REACH = 5;
/** Words between "friday no" and the day that is meant. */
const FAR_NO = 7;
/** Atoms of "so not that day". */
const NOT_THEN_REACH = 5;
/** Atoms between two days of one list. */
const LIST_REACH = 2;

const between: readonly TimeConcept[] = ['rideAfter', 'the', 'lead', 'weakLead', 'which', 'of', 'within'];

/**
 * The days that a message means, in order: what is taken back falls out, two names of one day become one, or a question when
 * they contradict each other, and so do days to choose from. A weekday said on that weekday is today's or next week's, unless its time is past.
 * @param now wall clock of America/New_York, to tell whether a time has passed
 * @param isAnswer whether they answer a question, so that no other ride is spoken of
 * @param isGivenUp whether "forget the 14th" leaves no day, because it answers the question for one
 */
export const settledDays = (
  atoms: Atoms,
  days: readonly DayMention[],
  today: CalendarDate,
  now: string,
  clock: readonly TimeMention[],
  isAnswer: boolean,
  isGivenUp: boolean,
): DayMention[] => {
  if (days.length === 0) return [];
  const isIn = (from: number, to: number, ...concepts: readonly TimeConcept[]): boolean =>
    atoms.within(from, to, ...concepts) !== -1;
  const isStarred = ({ from }: DayMention): boolean => atoms.list[from]?.gap.includes('*') === true;

  // "Easter is over, so any day": of no visit, though no other day is named.
  const withoutRemarks = besideRemarks(atoms, days, today).filter(
    ({ from, to, date }) =>
      (atoms.list[to]?.pause !== 'none' || atoms.to(to, 'overCue') === -1) &&
      // "What day is it today?"
      !(date === today && atoms.from(from, 'asksDate') !== -1),
  );

  const isNoVisit = (day: DayMention): boolean => {
    const { from } = day;
    const lead = atoms.from(from, 'the', 'lead', 'weakLead');
    // "He turns 5 on the 3rd"
    const begin = lead === -1 ? from : lead;
    const count = atoms.list[begin]?.pause === 'none' ? atoms.numberBefore(begin)?.from : undefined;
    // "They're shut then. Tuesday at 2", "no abren, el martes a las 2": said of the day before.
    const pause = atoms.list[begin]?.pause;
    const isTimed = clock.some((time) => isBesideDay(time, day));
    if (pause === 'stop' || (pause === 'comma' && isTimed)) return false;
    // "My birthday is the 9th and that day at 9 they see me"
    if (days.length === 1 && isIn(day.to, atoms.list.length, 'sameDay')) return false;
    return [from, lead, count].some((at) => at !== undefined && at > 0 && atoms.from(at, 'notVisit') !== -1);
  };
  const isSameDay = (one: DayMention, other: DayMention): boolean => {
    // "Sick since saturday, appointment tomorrow"
    if (isNoVisit(one)) return false;
    // "Del 30 de abril al lunes", "mañana, o sea pasado"
    if (isFromTo(atoms, one, other) || other.isInstead === true) return false;
    // "Pásemela para el jueves, mañana no puedo"
    if (atoms.list[other.from]?.pause !== 'none' && isLeft(atoms, other, undefined)) return false;
    let at = one.to;
    let steps = 0;
    while (at < other.from) {
      const time = clock.find(({ from, to }) => from <= at && at < to);
      const pause = atoms.list[at]?.pause;
      const to = Math.max(
        time?.to ?? -1,
        atoms.to(at, ...between, 'morning', 'afternoon', 'evening', 'am', 'pm'),
      );
      if (to === -1 || to > other.from || isIn(at, other.from, 'either', 'and', 'plus', 'corrected'))
        return false;
      if (pause === 'stop' && atoms.to(at, 'which') === -1) return false;
      at = to;
      steps += time === undefined ? 1 : 0;
      if (steps > SAME_DAY_REACH) return false;
    }
    return atoms.list[other.from]?.pause !== 'stop' || steps > 0;
  };
  const isChoice = (one: DayMention, other: DayMention): boolean =>
    other.from - one.to <= CHOICE_REACH && isIn(one.to, other.from, 'either');

  const isSpanish = ({ from, to }: DayMention): boolean =>
    atoms.list.slice(from, to).some(({ word }) => timeWordsOnly.es.has(word));
  const isRemarkOf = (denied: DayMention | undefined, { kind, weekday, from }: DayMention): boolean =>
    denied?.denied === true &&
    denied.date !== undefined &&
    kind === 'weekday' &&
    weekday === dayOfWeek(denied.date) &&
    isIn(denied.to, from, 'which');
  /** "In three weeks, so that's the 23rd": the one that is exact is meant. */
  const isMadeExact = ({ isRough, date, to }: DayMention): boolean =>
    isRough === true &&
    date !== undefined &&
    withoutRemarks.some(
      (one) =>
        one.kind === 'date' &&
        one.date !== undefined &&
        one.from >= to &&
        Math.abs(daysBetween(date, one.date)) <= ROUGHLY_DAYS,
    );
  const named: DayMention[] = [];
  /** "Del 30 de abril al lunes 17": the weekday is that of the date after it. */
  const isOfNext = (day: DayMention, next: DayMention | undefined): boolean =>
    day.kind === 'weekday' && next?.kind === 'date' && next.from === day.to;
  const apart = withoutRemarks.filter(
    (day) => day.kind !== 'vague' && day.kind !== 'repeated' && !isMadeExact(day),
  );
  for (const [index, day] of apart.entries()) {
    const before = named.at(-1);
    // "Not the 29th, which is a sunday"
    if (isRemarkOf(before, day)) continue;
    const isLeading = before?.kind === 'date' && isOfNext(day, apart[index + 1]);
    const joined =
      before === undefined || isLeading || before.denied || day.denied || !isSameDay(before, day)
        ? undefined
        : joinedDays(
            before,
            day,
            today,
            [before, day].some((one) => isOfAnyMonth(atoms, one)),
            [before, day].some(isSpanish),
          );
    // "Not monday the 15th, tuesday the 16th"
    const isOfDenied =
      before?.denied === true &&
      before.kind === 'weekday' &&
      apart.slice(index + 1).some(({ denied }) => !denied) &&
      before.to === (atoms.from(day.from, 'the') === -1 ? day.from : atoms.from(day.from, 'the')) &&
      day.kind === 'date' &&
      day.date !== undefined &&
      dayOfWeek(day.date) === before.weekday;
    if (isOfDenied) named.splice(-1, 1, { ...day, from: before.from, denied: true });
    else if (joined === undefined) named.push(day);
    else named.splice(-1, 1, joined);
  }

  /** "Friday at 2, no, saturday at 2" */
  const isCutNo = (from: number, to: number): boolean => {
    const no = atoms.within(from, to, 'softNot');
    return no !== -1 && atoms.list[no]?.pause !== 'none' && atoms.list[no + 1]?.pause !== 'none';
  };
  const isTakenBack = (day: DayMention, index: number): boolean => {
    const next = named[index + 1];
    // "Friday, not this coming friday, the one after"
    const isLeftFor = named.some(
      (one, other) =>
        other > index &&
        one.isInstead === true &&
        day.date !== undefined &&
        one.date === addDays(day.date, 7),
    );
    if (isLeftFor) return true;
    // "El lunes no, el martes tampoco"
    const no = atoms.to(day.to, 'softNot');
    if (next?.denied === true)
      return (
        no !== -1 && atoms.list[day.to]?.pause === 'none' && (atoms.list[no]?.pause ?? 'stop') !== 'none'
      );
    if (next === undefined) return false;
    const isSoft =
      (next.from - day.to <= 3 && isIn(day.to, next.from, 'softNot')) ||
      // "La del jueves no, la otra, la del viernes"
      (next.from - day.to <= FAR_NO && atoms.to(day.to, 'softNot') !== -1) ||
      isCutNo(day.to, next.from);
    // "It was going to be the 9th, now it's the 16th"
    const isTurned =
      isAnswer &&
      (isIn(day.to, next.from, 'turnCue') ||
        isAfter(atoms, day.from, 'hadCue', 'offCue') ||
        isNotPossible(atoms, day, next, 'offCue'));
    // "I have chemo tuesday so not then, the 21st"
    // "Court on the 7th at 9, not that day. The 8th at 9"
    const said = clock.find(({ from }) => from === day.to)?.to ?? day.to;
    const isNotThen = atoms.within(said, Math.min(next.from, said + NOT_THEN_REACH), 'notThen') === said;
    return (
      isNotThen ||
      next.isInstead === true ||
      isIn(day.to, next.from, 'corrected') ||
      saysAnew(atoms, day, next) ||
      isStarred(next) ||
      isSoft ||
      isTurned ||
      (isNotPossible(atoms, day, next, 'busyCue') && (isAnswer || !isAfter(atoms, day.from, 'hadCue'))) ||
      isToldBefore(atoms, day, next) ||
      isReason(day, next) ||
      isPutInstead(day, next)
    );
  };
  /** "I said wednesday but it's thursday. Wednesday's my husband's": what was taken back once is not meant. */
  const isLeftBefore = (day: DayMention, index: number): boolean =>
    !hasTime(day) &&
    named.some((one, other) => other < index && one.date === day.date && isTakenBack(one, other));
  const hasTime = (day: DayMention): boolean =>
    clock.some((time) => time.from - day.to <= 1 && day.from - time.to <= 1);
  /** "Thanksgiving they are closed so the friday" */
  const isReason = (day: DayMention, next: DayMention): boolean =>
    (!hasTime(day) || hasTime(next)) &&
    isIn(day.to, next.from, 'soCue') &&
    isAfter(atoms, next.from, 'soCue');
  /** "Mañana no salgo; póngalo para el viernes", "tomorrow's the funeral, put me down for monday" */
  const isPutInstead = (day: DayMention, next: DayMention): boolean =>
    isAnswer &&
    !hasTime(day) &&
    isAfter(atoms, next.from, 'settleCue') &&
    !isAfter(atoms, day.from, 'settleCue') &&
    !isIn(day.to, next.from, 'againCue');
  /** A holiday is why another day is meant: "the 31st is memorial day, put me on the 1st". */
  const feasts = named.filter(({ from, to }) =>
    days.some(
      (one) =>
        one.isHoliday === true &&
        from <= one.from &&
        one.to <= to &&
        (to - from === one.to - one.from || isIn(from, to, 'which')),
    ),
  );
  const isFeast = (day: DayMention): boolean =>
    feasts.includes(day) || (!hasTime(day) && feasts.some(({ date }) => date === day.date));
  const isOfFeast = (day: DayMention, index: number): boolean => {
    const next = named[index + 1];
    const isListed =
      next !== undefined && next.from - day.to <= LIST_REACH && isIn(day.to, next.from, 'and', 'plus');
    return isFeast(day) && !hasTime(day) && !isListed && named.some((one) => !one.denied && !isFeast(one));
  };
  /** "I missed my ride on monday, need one for friday" */
  const isBygone = (day: DayMention): boolean => {
    const { kind, from, to } = day;
    return (
      isNoVisit(day) ||
      // "El viernes, me duele la espalda desde el sábado"
      (named.some(({ to: end }) => end <= from) && [from, atoms.from(from, 'the')].some(isSince)) ||
      (named.length > 1 && (isClosed(to) || ((kind !== 'date' || isOfAnyMonth(atoms, day)) && bygone(from))))
    );
  };
  const isSince = (at: number): boolean =>
    at > 0 && (atoms.from(at, 'sinceDay') !== -1 || atoms.to(at, 'sinceDay') > at);
  /** "Monday... oh, that's a holiday" */
  const isClosed = (to: number): boolean =>
    atoms.to(to, 'notVisit') !== -1 ||
    (!atoms.has('dropCue') &&
      atoms.list[to]?.pause !== 'none' &&
      isIn(to, Math.min(to + CLOSED_REACH, beforeNext(to)), 'notVisit'));
  /** Where what is said of a day ends: before the next, and before "since" that leads to it. */
  const beforeNext = (to: number): number => {
    const next = named.find(({ from }) => from >= to);
    if (next === undefined) return to;
    return atoms.list[next.from]?.pause === 'none' && atoms.from(next.from, 'sinceDay') !== -1
      ? next.from - 1
      : next.from;
  };
  const bygone = (to: number): boolean => {
    for (let at = to; at > to - BYGONE_REACH && at > 0 && atoms.list[at]?.pause === 'none'; at -= 1)
      if (atoms.from(at, 'bygone') !== -1) return true;
    return false;
  };
  const isLedBy = ({ from }: DayMention, ...concepts: readonly TimeConcept[]): boolean => {
    const floor = named.findLast(({ to }) => to <= from)?.to ?? 0;
    return isIn(Math.max(floor, from - MINE_REACH), from, ...concepts);
  };
  // "My brother goes friday and I go thursday"
  const own: readonly TimeConcept[] = named.some((day) => isLedBy(day, 'otherGoes'))
    ? ['mine', 'selfGoes', 'selfIs']
    : ['mine'];
  const mine = named.find((day) => isLedBy(day, ...own));
  const kept =
    mine === undefined
      ? named.filter(
          (day, index) =>
            !day.denied &&
            !isTakenBack(day, index) &&
            !isLeftBefore(day, index) &&
            !isBygone(day) &&
            !isOfFeast(day, index) &&
            !(isGivenUp && isLeft(atoms, day, named[index + 1])),
        )
      : [mine];
  const meant = kept.length > 0 || named.length < 2 ? kept : named.slice(-1);

  /** "Wednesday the 17th, or was it Thursday, no, Wednesday": the date that the weekday was named with before. */
  const asBefore = (day: DayMention): DayMention => {
    const index = named.indexOf(day);
    const before = named.findIndex(
      ({ kind, date }) => kind === 'date' && date !== undefined && dayOfWeek(date) === day.weekday,
    );
    const date = named[before]?.date;
    if (day.kind !== 'weekday' || date === undefined || before === -1 || index - before < 2) return day;
    const { or: _, ...plain } = day;
    return { ...plain, date };
  };

  const settled: DayMention[] = [];
  for (const day of meant.map(asBefore)) {
    const before = settled.at(-1);
    if (before !== undefined && isChoice(before, day)) {
      const all = [...(before.or ?? [before.date]), ...(day.or ?? [day.date])].flatMap((one) =>
        one === undefined ? [] : [one],
      );
      settled.splice(-1, 1, { ...before, to: day.to, end: day.end, or: [...new Set(all)].sort() });
    } else settled.push(day);
  }
  /** "Next friday, not this one" */
  const isNotThis = ({ to }: DayMention): boolean => {
    const not = atoms.to(to, 'not', 'softNot', 'notIs');
    return not !== -1 && atoms.to(not, 'thisOne', 'thisWeek', 'coming') !== -1;
  };
  const first = clock[0]?.time;
  const denied = named.flatMap(({ denied: isDenied, date }) => (isDenied ? (date ?? []) : []));
  return settled.map((day) => {
    // "Not this friday, next friday"
    const left = denied.length === 0 ? undefined : day.or?.filter((one) => !denied.includes(one));
    if (left?.length === 1 && left[0] !== undefined && day.or?.length === 2) {
      const { or: _, ...plain } = day;
      return { ...plain, date: left[0] };
    }
    const [, second] = day.or ?? [];
    if (day.weekday !== undefined && second !== undefined && day.or?.length === 2 && isNotThis(day)) {
      const { or: _, ...plain } = day;
      return { ...plain, date: second };
    }
    if (day.kind !== 'weekday' || day.or?.[0] !== today) return day;
    const { or, ...rest } = day;
    if (first === undefined || first >= now) return day;
    const later = or.slice(1);
    return later.length > 1 ? { ...rest, or: later } : { ...rest, date: addDays(today, 7) };
  });
};
