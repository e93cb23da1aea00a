import { addDays, type CalendarDate } from '../../../domain/calendar/calendarDate';
import { monthWords } from '../../locales/words/monthWords';
import { numberWords } from '../../locales/words/numberWords';
import { perWord } from '../perWord';
import { amongReader } from './amongReader';
import type { Atoms } from './atoms';
import { bareDayReader } from './bareDayReader';
import { dayConcepts } from './dayConcepts';
import type { DayMention, DayNamed } from './dayMention';
import { daysRead } from './daysRead';
import { holidayReader } from './holidayReader';
import type { MonthDay } from './monthDays';
import { namedWeek } from './namedWeek';
import { namedWeekday } from './namedWeekday';
import { offsetReader } from './offsetReader';
import { otherWeek } from './otherWeek';
import { relativeReader } from './relativeReader';
import { sameWeekdayReader } from './sameWeekday';
import { stretchReader } from './stretchReader';
import { weekdayReader } from './weekdayReader';
import { withTheirWeek } from './withTheirWeek';

/** A message has a few days; more are a hostile repeat, of which the first are enough. */
const MOST_DAYS = 60;
/** Atoms between a day that is not meant and "the one after". */
const ONE_AFTER_REACH = 2;
/** The same where "but" leads to it. */
const FAR_REACH = 8;
/** The same between "not this one" and "the one after". */
const NOT_THIS_REACH = 4;
/** A higher number before a month is its day. */
const LAST_FLOOR = 12;

/** "A couple" */
const isCounting = perWord((word) => numberWords.counts.has(word));

/**
 * Finds the days in a message, moved forward from today unless the year was said.
 * @param monthDays the days named with their month, found before
 * @param isTaken whether an atom belongs to a time
 * @param leastBareDay from which number on one alone is a day of the month, because the open question asks for a day
 * @param talkedAbout days of the conversation so far, which a weekday alone means first
 */
export const daysIn = (
  atoms: Atoms,
  today: CalendarDate,
  monthDays: readonly MonthDay[],
  isTaken: (atom: number) => boolean,
  leastBareDay: number,
  talkedAbout: readonly CalendarDate[] = [],
): readonly DayMention[] => {
  const read = daysRead({ atoms, today, isTaken, leastBareDay, talkedAbout }, monthDays);
  const { list, mentions, monthDayAt, to, firstOf } = read;

  /** Whether a day can begin here at all. */
  const begins = (at: number, isInner = false): boolean => {
    if (monthDayAt.has(at) || atoms.isNumber(at)) return true;
    const atom = list[at];
    if (
      atom !== undefined &&
      isCounting(atom.known) &&
      (atoms.to(at + 1, 'calendarUnit') !== -1 || atoms.isNumber(at + 1))
    )
      return true;
    for (const { concept, to: end } of atoms.at(at))
      if (dayConcepts.isStart(concept) || (!isInner && dayConcepts.isArticle(concept) && begins(end, true)))
        return true;
    return false;
  };

  let first = 0;
  while (first < list.length && !begins(first)) first += 1;
  if (first === list.length) return mentions;

  const byMonth = (at: number): DayNamed | undefined => {
    const day = monthDayAt.get(at);
    return day === undefined
      ? undefined
      : { kind: 'date', to: day.to, ...(day.date === undefined ? {} : { date: day.date }) };
  };
  const plainDay = (at: number): DayNamed | undefined => {
    if (isTaken(at)) return undefined;
    return byMonth(at) ?? byOffset(at) ?? festive(at) ?? relative(at) ?? byWeekday(at) ?? ofMonth(at);
  };
  const weekdayAt = namedWeekday(read);
  const festive = holidayReader(read);
  const weekAt = namedWeek(read, festive);
  const { byAmong, ofThese } = amongReader(read, weekdayAt, plainDay);
  const byWeekday = weekdayReader(read, weekdayAt, weekAt, ofThese, plainDay);
  const byOffset = offsetReader(read, plainDay);
  const relative = relativeReader(read);
  const ofMonth = bareDayReader(read, byMonth);
  const ofOtherWeek = otherWeek(read, weekdayAt);
  const ofSameWeekday = sameWeekdayReader(read);
  const byStretch = stretchReader(read, weekdayAt, festive, weekAt, plainDay);

  /** "Not this friday, the one after" */
  const oneAfter = (at: number): DayNamed | undefined => {
    // "Next tuesday, I mean not this week but the following": the week is no day.
    const [end, last] = [to(at, 'oneAfter'), mentions.findLast(({ kind }) => kind !== 'vague')];
    // "Not this monday, they're closed for labor day, the one after"
    const before =
      last?.isHoliday === true
        ? (mentions.findLast(({ denied, weekday }) => denied && weekday !== undefined) ?? last)
        : last;
    const first = before?.date ?? before?.or?.[0];
    // "Next tuesday, not the day after labor day but the one after that"
    const isOfWeekday = mentions.some(({ weekday }) => weekday !== undefined);
    if (end === -1 || !isOfWeekday || before === undefined || first === undefined) return undefined;
    // "This saturday or next", "este sábado o el otro"
    const either = atoms.from(at, 'either');
    if (
      either !== -1 &&
      before.to === either &&
      before.weekday !== undefined &&
      (list[end]?.pause ?? 'stop') !== 'none'
    )
      return { kind: 'relative', date: addDays(first, 7), to: end };
    const isDenied =
      before.denied || atoms.within(before.to, at, 'softNot', 'not', 'notIs', 'turnCue') !== -1;
    // "El lunes, pero no este que viene sino el otro"
    // "Saturday at 9. Not this one, the one after"
    const isNotThis =
      atoms.within(at - NOT_THIS_REACH, at, 'thisOne', 'coming', 'oneAfter', 'thisWeek') !== -1 &&
      (atoms.within(Math.max(before.to, at - NOT_THIS_REACH - 1), at, 'softNot', 'not', 'notIs') !== -1 ||
        // "No este miércoles, el otro"
        atoms.from(before.from, 'softNot') !== -1);
    const reach = isNotThis ? Infinity : atoms.from(at, 'turnCue') === -1 ? ONE_AFTER_REACH : FAR_REACH;
    const isNear = at - before.to <= reach;
    // "No el que viene sino el otro"
    const isItselfDenied =
      atoms.from(at, 'softNot', 'not') !== -1 && atoms.within(end, end + NOT_THIS_REACH, 'oneAfter') !== -1;
    // "La del jueves no, la otra, la del viernes"
    const isNamed = [end, end + 1, end + 2].some(
      (next) => list[next]?.pause !== 'stop' && weekdayAt(next) !== undefined,
    );
    return (isDenied || isNotThis) && isNear && !isNamed && !isItselfDenied
      ? { kind: 'relative', date: addDays(first, 7), to: end, isAnchored: true, isInstead: true }
      : undefined;
  };

  const spansWeeks = (from: number): DayNamed | undefined => {
    const week = to(from, 'weekAfter', 'weekAfterNext', 'nextMonth', 'thisWeek');
    if (week === -1) return undefined;
    const weeks = (['thisWeek', 'weekAfter', 'weekAfterNext'] as const).findIndex(
      (concept) => atoms.to(from, concept) === week,
    );
    return { kind: 'vague', to: week, ...(weeks !== -1 && { weeks }) };
  };

  const dayAt = (at: number): DayNamed | undefined =>
    byMonth(at) ??
    (atoms.at(at).length === 0 && atoms.to(at + 1, 'weekUnit') === -1
      ? (byOffset(at) ?? byWeekday(at) ?? ofMonth(at))
      : (ofOtherWeek(at) ??
        ofSameWeekday(at) ??
        byAmong(at) ??
        byStretch(at) ??
        plainDay(at) ??
        oneAfter(at) ??
        spansWeeks(at)));

  const isDenied = (from: number): boolean => {
    for (let at = from, steps = 0; at > 0 && steps < 3; steps += 1) {
      // "Not the day after labor day": its article is a part of "not the".
      const withArticle = atoms.from(at + 1, 'not');
      if (withArticle !== -1 && withArticle < at) return true;
      if (atoms.from(at, 'not', 'notIs', 'except') !== -1) return true;
      const before = atoms.from(at, 'the', 'lead', 'coming', 'thisOne', 'of');
      if (before === -1) return false;
      at = before;
    }
    return false;
  };

  /** "Any day next week but friday", "every day but sunday" */
  const isLeftOut = (at: number): boolean =>
    atoms.has('anyOf', 'everyDay') && atoms.from(at, 'butCue', 'except') !== -1;

  /** "Not tuesday either", but "on the 27th, either 9 or 9:30" */
  const isDeniedAfter = (at: number): boolean => {
    const end = atoms.to(at, 'alsoNot');
    return end !== -1 && !isTaken(end) && !atoms.isNumber(end) && atoms.to(end, 'noon', 'lead') === -1;
  };

  const isAfterPlace = (at: number): boolean => {
    if (!atoms.has('placeName')) return false;
    // "The doctor's office friday at 9": few places are called by a day.
    if (firstOf(at, dayConcepts.isWeekday) !== undefined) return atoms.from(at, 'calledByDay') !== -1;
    const article = atoms.from(at, 'the');
    const lead = atoms.from(article === -1 ? at : article, 'isLead');
    // "A las 8 y cuarto el día 6" is of no room.
    return [at, lead].some((end) => atoms.from(end, 'placeName') !== -1 && !isTaken(end - 1));
  };

  /** "Room 12", "mi piso es el 3ro" */
  const isOfPlace = (at: number): boolean =>
    list[at]?.pause === 'none' &&
    /^\.?$/.test(list[at].gap) &&
    list[at + 1]?.gap !== '/' &&
    // "Apt thurs 940" is a visit, and "Ernesto Villa 29 junio" has a day.
    !(list[at].value > LAST_FLOOR && monthWords.numbers.has(list[at + 1]?.word ?? '')) &&
    (isAfterPlace(at) ||
      (atoms.from(at, 'unitOrVisit') !== -1 && !monthDayAt.has(at) && atoms.isNumber(at))) &&
    firstOf(at, dayConcepts.isRelative) === undefined &&
    (list[at].digits !== 0 || !monthDayAt.has(at));

  for (let at = first; at < list.length && mentions.length < MOST_DAYS;) {
    if (!begins(at) || isTaken(at)) {
      at += 1;
      continue;
    }
    read.begin(at);
    // "No recuerdo si mañana o noche" names the halves of the day.
    const isHalf = atoms.to(at, 'halfUnknown') !== -1;
    const day = isHalf || isOfPlace(at) ? undefined : dayAt(at);
    if (day === undefined) {
      at += 1;
      continue;
    }
    const said = monthDays.find(({ from, to: end }) => from >= at && end <= day.to);
    // "And not tuesday either", "el martes tampoco"
    const isDeniedThere = isDeniedAfter(day.to) || isLeftOut(at);
    mentions.push({
      ...day,
      start: list[at]?.start ?? 0,
      end: list[day.to - 1]?.end ?? 0,
      from: at,
      denied: isDeniedThere || isDenied(at),
      yearSaid: said?.yearSaid ?? day.yearSaid ?? false,
      ...(isDeniedThere && { isDeniedAfter: true }),
      ...(said?.shortYear !== undefined && { shortYear: said.shortYear }),
      ...(said?.dayFirst !== undefined && { dayFirst: said.dayFirst }),
    });
    at = day.to;
  }
  return withTheirWeek(atoms, mentions, today);
};
