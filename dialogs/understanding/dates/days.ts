import * as chrono from 'chrono-node';
import {
  addDays,
  dayOfWeek,
  daysBetween,
  isCalendarDate,
  type CalendarDate,
} from '../../../domain/calendar/calendarDate';
import {
  functionWords,
  monthWords,
  numberWords,
  timePhrases,
  titleWords,
  type TimeConcept,
} from '../../locales/vocabulary';
import type { Span } from '../message';
import type { Atoms, NumberSaid } from './atoms';
import { holidayOn, holidays } from './holidays';
import type { MonthDay } from './monthDays';
import type { Phrase } from './phrases';
import {
  comingWeekday,
  dayInMonth,
  lastOfMonth,
  nextDayOfMonth,
  weekdayBefore,
  weekdayInWeek,
  written,
} from './nextDay';
import { weekdays } from './weekdays';

/** A day that a message names. */
export interface DayMention extends Span {
  /** Places in the atoms; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** How it was named: a day of a month, a weekday alone, words such as "tomorrow", a stretch of days that is no day, or a day of every week. */
  readonly kind: 'date' | 'weekday' | 'relative' | 'vague' | 'repeated';
  /** Absent when there is no such day. */
  readonly date?: CalendarDate;
  /** All days it may mean, when there are several. */
  readonly or?: readonly CalendarDate[];
  /** 0 Sunday to 6 Saturday, when a weekday was named. */
  readonly weekday?: number;
  readonly yearSaid: boolean;
  /** A year of two digits, as said. */
  readonly shortYear?: number;
  /** "not friday": the day that is not meant. */
  readonly denied: boolean;
  /** Of "after christmas": the day after which another is to be. */
  readonly after?: CalendarDate;
  /** Named by its holiday. */
  readonly isHoliday?: true;
  /** Counted in weeks or months, which a day said beside it makes exact. */
  readonly isRough?: true;
  /** "El martes tampoco" */
  readonly isDeniedAfter?: true;
  /** It was named by the day said before it: "the friday before". */
  readonly isAnchored?: true;
}

type Day = Pick<
  DayMention,
  'kind' | 'date' | 'or' | 'weekday' | 'isAnchored' | 'isHoliday' | 'isRough' | 'after'
> & {
  readonly to: number;
};

const leads = [
  'weekAfterNext',
  'weekAfter',
  'thisWeek',
  'next',
  'other',
  'theFollowing',
  'last',
  'coming',
  'thisOne',
] as const satisfies readonly TimeConcept[];
const relatives = [
  'afterTomorrow',
  'today',
  'tomorrow',
  'shortTomorrow',
  'ofTomorrow',
  'beforeYesterday',
  'yesterday',
  'afterTomorrowShort',
] as const satisfies readonly TimeConcept[];
const among = <Concept extends TimeConcept>(
  concepts: readonly Concept[],
): ((concept: TimeConcept) => concept is Concept) => {
  const set = new Set<TimeConcept>(concepts);
  return (concept): concept is Concept => set.has(concept);
};
const isWeekday = among(weekdays);
const isLead = among(leads);
const isRelative = among(relatives);
const isHoliday = among(holidays);
/** What a day can begin with, but for numbers and months. */
const isStart = among([
  ...weekdays,
  ...leads,
  ...relatives,
  ...holidays,
  'every',
  'lastOf',
  'lastDay',
  'dayAfter',
  'dayBefore',
  'afterDay',
  'before',
  'weekUnit',
  'weekend',
  'calendarUnit',
  'weekHence',
  'twoWeeksHence',
  'nextMonth',
  'oneAfter',
]);
/** "The", "el" */
const articles: ReadonlySet<string> = new Set(
  timePhrases.flatMap(({ the }) => the.split('|').map((phrase) => phrase.trim())),
);
const isArticle = among(['the', 'dayOfMonthCue', 'within', 'of']);

/** A message has a few days; more are a hostile repeat, of which the first are enough. */
const MOST_DAYS = 60;
const LAST_DAY = 31;
/** Atoms between a day that is not meant and "the one after". */
const ONE_AFTER_REACH = 2;
/** The same where "but" leads to it. */
const FAR_REACH = 8;
/** Idioms that count both ends: "en ocho días" is a week, "en quince días" two. */
const COUNTED_BOTH_ENDS: ReadonlyMap<number, number> = new Map([
  [8, 7],
  [15, 14],
]);

/** Adds whole months or years to a day; chrono knows that a month from January 31 is the last of February. */
const addUnits = (today: CalendarDate, count: number, unit: string): CalendarDate | undefined => {
  const reference = { instant: new Date(`${today}T12:00:00Z`), timezone: 0 };
  const start =
    chrono.en.casual.parse(`in ${count} ${unit}`, reference)[0]?.start ??
    chrono.es.casual.parse(`en ${count} ${unit}`, reference)[0]?.start;
  if (start?.isCertain('month') !== true || start.isCertain('hour')) return undefined;
  const date = written(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0);
  return isCalendarDate(date) ? date : undefined;
};

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
  const { list } = atoms;
  const mentions: DayMention[] = [];
  const monthDayAt = new Map(monthDays.map((day) => [day.from, day]));

  const skip = (at: number, ...concepts: readonly TimeConcept[]): number => {
    const to = atoms.to(at, ...concepts);
    return to === -1 || list[to]?.pause === 'stop' ? at : to;
  };
  /** Where the day begins that is being read: a sentence may begin with it, but none goes on in the next. */
  let begun = 0;
  const follows = (at: number): boolean => at < list.length && (at === begun || list[at]?.pause !== 'stop');
  const to = (at: number, ...concepts: readonly TimeConcept[]): number =>
    follows(at) ? atoms.to(at, ...concepts) : -1;

  /** The longest phrase of a kind that starts here. */
  const firstOf = <Concept extends TimeConcept>(
    at: number,
    isOne: (concept: TimeConcept) => concept is Concept,
  ): (Phrase & { readonly concept: Concept }) | undefined => {
    if (!follows(at)) return undefined;
    for (const { concept, from, to: end } of atoms.at(at))
      if (isOne(concept)) return { concept, from, to: end };
    return undefined;
  };

  const weekdayAt = (at: number): { readonly weekday: number; readonly to: number } | undefined => {
    const named = firstOf(at, isWeekday);
    return named !== undefined && isDayHere(at, named.to)
      ? { weekday: weekdays.indexOf(named.concept), to: named.to }
      : undefined;
  };

  /** "I sat down", "the sun": a short name counts only beside a sign of a day. */
  const isDayHere = (at: number, end: number): boolean => {
    if (atoms.to(at, 'shortWeekday') !== end) return true;
    if (atoms.from(at, 'subject') !== -1 && list[at]?.pause === 'none') return false;
    // "With Dr. Sun"
    if (titleWords.always.has(list[at - 1]?.word ?? '') && list[at]?.pause === 'none') return false;
    // "Mar" is March more often, but in a list of weekdays.
    if (monthWords.numbers.has(list[at]?.word ?? ''))
      return (
        mentions.at(-1)?.to === at ||
        monthDayAt.has(end) ||
        firstOf(end, isWeekday) !== undefined ||
        firstOf(skip(end, 'plus', 'and'), isWeekday) !== undefined
      );
    const next = list[end];
    return (
      at === 0 ||
      next?.pause !== 'none' ||
      next.digits > 0 ||
      atoms.from(
        at,
        'next',
        'coming',
        'thisOne',
        'every',
        'the',
        'lead',
        'weakLead',
        'last',
        'plus',
        'and',
        'either',
        ...weekdays,
      ) !== -1 ||
      atoms.to(
        end,
        'lead',
        'weakLead',
        'morning',
        'afternoon',
        'evening',
        'and',
        'either',
        'noon',
        'the',
        'rangeCue',
        'nextAfterName',
        ...weekdays,
      ) !== -1 ||
      monthWords.numbers.has(next.word)
    );
  };

  const bare = (weekday: number): Pick<Day, 'date' | 'or'> => {
    const coming = comingWeekday(today, weekday);
    const there = inWeekTalkedAbout(coming);
    if (there !== undefined) return there;
    return dayOfWeek(today) === weekday ? { or: [today, coming] } : { date: coming };
  };

  /** "No wait, thursday" to a ride in two weeks: the Thursday of that week may be meant as well as this one. */
  const inWeekTalkedAbout = (coming: CalendarDate): Pick<Day, 'date' | 'or'> | undefined => {
    const same = talkedAbout.filter((day) => dayOfWeek(day) === dayOfWeek(coming));
    if (same[0] !== undefined && same.length === 1) return { date: same[0] };
    const [only, another] = talkedAbout;
    if (only === undefined || another !== undefined) return undefined;
    const there = addDays(coming, 7 * Math.round(daysBetween(coming, only) / 7));
    return there > coming ? { or: [coming, there] } : undefined;
  };

  /** Said before the weekend of its own week "next friday" may be this week's as well as the one after. */
  const next = (weekday: number): Pick<Day, 'date' | 'or'> => {
    const coming = comingWeekday(today, weekday);
    return coming <= weekdayInWeek(today, 0, 0) && dayOfWeek(today) !== weekday
      ? { or: [coming, addDays(coming, 7)] }
      : { date: coming };
  };

  /** "friday", "next friday", "friday next week", "the monday after thanksgiving", "el viernes que viene" */
  const byWeekday = (from: number): Day | undefined => {
    let at = skip(from, 'the');
    const isLast = atoms.to(at, 'lastOf') !== -1;
    const order = atoms.numberAt(at);
    const isOrder = order?.isOrdinal === true && order.value <= 5;
    if (isOrder || isLast) {
      const end = isOrder ? order.to : atoms.to(at, 'lastOf');
      const named = weekdayAt(end);
      const ordered =
        named === undefined ? undefined : inMonth(named.to, named.weekday, isOrder ? order.value : -1);
      if (ordered !== undefined) return ordered;
    }
    const every = to(at, 'every');
    if (every !== -1) {
      const named = weekdayAt(skip(every, 'the'));
      return named === undefined ? undefined : { kind: 'repeated', weekday: named.weekday, to: named.to };
    }
    const leading = firstOf(at, isLead);
    const lead = leading?.concept;
    if (leading !== undefined) at = skip(skip(leading.to, 'lead', 'the'), 'the');
    const named = weekdayAt(at);
    if (named === undefined) return undefined;
    const { weekday } = named;
    // "Closed on thanksgiving? Mine is that thursday"
    const told = mentions.findLast(({ date }) => date !== undefined)?.date;
    if (
      lead === undefined &&
      told !== undefined &&
      atoms.from(from, 'that') !== -1 &&
      dayOfWeek(told) === weekday
    )
      return { kind: 'relative', weekday, date: told, to: named.to };
    if (atoms.to(at, 'plural') !== -1 && atoms.to(named.to, 'refAfter') === -1)
      return { kind: 'repeated', weekday, to: named.to };
    return modified(weekday, lead, named.to);
  };

  const modified = (weekday: number, lead: (typeof leads)[number] | undefined, end: number): Day => {
    const coming = comingWeekday(today, weekday);
    const isToday = dayOfWeek(today) === weekday;
    const day = (
      found: Pick<Day, 'date' | 'or' | 'isAnchored'>,
      until: number,
      kind: Day['kind'] = 'relative',
    ): Day => ({
      kind,
      weekday,
      to: until,
      ...found,
    });
    const anchor = mentions.findLast(({ date, or }) => date !== undefined || or !== undefined);
    const anchored = anchor?.date ?? anchor?.or?.[0];
    const inner = to(end, 'afterDay', 'from', 'before');
    if (inner !== -1 && lead === undefined && to(end, 'rangeFrom') === -1) {
      const other = plainDay(skip(inner, 'the')) ?? plainDay(inner);
      const isBefore = atoms.to(end, 'before') === inner;
      if (other?.date !== undefined && other.kind !== 'weekday')
        return day(
          { date: isBefore ? weekdayBefore(other.date, weekday) : comingWeekday(other.date, weekday) },
          other.to,
        );
    }
    const afterThat = to(end, 'afterThat', 'theFollowing');
    const isEnd = (at: number): boolean =>
      !follows(at) || list[at]?.pause !== 'none' || list[at].digits !== 0 || atoms.to(at, 'lead') !== -1;
    if (anchored !== undefined) {
      if (afterThat !== -1 && (afterThat > end + 1 || isEnd(afterThat)))
        return day({ date: comingWeekday(anchored, weekday), isAnchored: true }, afterThat);
      const beforeThat = to(end, 'beforeThat');
      if (beforeThat !== -1 && isEnd(beforeThat))
        return day({ date: weekdayBefore(anchored, weekday), isAnchored: true }, beforeThat);
      if (lead === 'theFollowing') return day({ date: comingWeekday(anchored, weekday) }, end);
    }
    const hence = to(end, 'weekHence', 'afterNext');
    if (hence !== -1 && (lead === undefined || lead === 'thisOne' || lead === 'coming'))
      return day({ date: addDays(coming, 7) }, hence);
    const twoHence = to(end, 'twoWeeksHence');
    if (twoHence !== -1) return day({ date: addDays(coming, 14) }, twoHence);
    const tail = skip(end, 'which');
    const weekAfter = Math.max(to(end, 'weekAfter'), to(tail, 'weekAfter'));
    if (weekAfter !== -1) return day({ date: weekdayInWeek(today, weekday, 1) }, weekAfter);
    const weekAfterNext = to(end, 'weekAfterNext');
    if (weekAfterNext !== -1) return day({ date: weekdayInWeek(today, weekday, 2) }, weekAfterNext);
    const thisWeek = to(end, 'thisWeek');
    if (thisWeek !== -1) return day({ date: weekdayInWeek(today, weekday, 0) }, thisWeek);
    const past = lead === 'thisOne' || lead === undefined ? to(end, 'last') : -1;
    if (past !== -1 || lead === 'last')
      return day({ date: weekdayBefore(today, weekday) }, Math.max(past, end));
    const nextAfter = to(end, 'nextAfterName');
    switch (lead) {
      case 'weekAfterNext':
        return day({ date: weekdayInWeek(today, weekday, 2) }, end);
      case 'weekAfter':
        return day({ date: weekdayInWeek(today, weekday, 1) }, end);
      case 'thisWeek':
        return day({ date: weekdayInWeek(today, weekday, 0) }, end);
      case 'other':
        // "Esta semana no, la otra el martes"
        return atoms.within(0, end, 'thisWeek') === -1
          ? day({ date: addDays(coming, 7) }, end)
          : day({ date: weekdayInWeek(today, weekday, 1) }, end);
      case 'coming':
        return day({ date: coming }, Math.max(nextAfter, end));
      case 'thisOne':
        return day({ date: isToday && nextAfter === -1 ? today : coming }, Math.max(nextAfter, end));
      case 'next':
        return day(next(weekday), Math.max(nextAfter, end));
      default:
        return nextAfter === -1 ? day(bare(weekday), end, 'weekday') : day(next(weekday), nextAfter);
    }
  };

  /** "the first monday of december", "el último viernes del mes" */
  const inMonth = (from: number, weekday: number, count: number): Day | undefined => {
    const of = skip(from, 'of', 'within');
    const month = monthWords.numbers.get(list[of]?.word ?? '');
    const here = atoms.to(from, 'thisMonth', 'nextMonth');
    const [year, index, until] =
      month !== undefined && of > from
        ? [Number(today.slice(0, 4)), month, of + 1]
        : here === -1
          ? [0, 0, 0]
          : [
              ...dayInMonth(today, 1, atoms.to(from, 'nextMonth') === -1 ? 0 : 1)
                .split('-')
                .map(Number),
              here,
            ].filter((_, place) => place !== 2);
    if (year === undefined || index === undefined || until === undefined || index === 0) return undefined;
    const inYear = (of: number): CalendarDate => {
      const last = lastOfMonth(of, index);
      return count < 0
        ? addDays(last, -((dayOfWeek(last) - weekday + 7) % 7))
        : addDays(comingWeekday(addDays(written(of, index, 1), -1), weekday), 7 * (count - 1));
    };
    const date = inYear(year) >= today ? inYear(year) : inYear(year + 1);
    return { kind: 'date', weekday, date, to: until };
  };

  const relative = (at: number): Day | undefined => {
    const inDays = Math.max(to(at, 'weekHence'), to(at, 'twoWeeksHence'));
    if (
      inDays > at + 2 &&
      atoms.to(at, 'within') === -1 &&
      atoms.from(inDays, 'weekHence', 'twoWeeksHence') === at
    ) {
      const days = atoms.to(at, 'weekHence') === inDays ? 7 : 14;
      return { kind: 'relative', or: [addDays(today, days), addDays(today, days + 1)], to: inDays };
    }
    const said = firstOf(at, isRelative);
    if (said === undefined) return undefined;
    const { concept: word, to: end } = said;
    const tail = to(end, 'weekHence');
    const twice = to(end, 'twoWeeksHence');
    const ahead = tail === -1 ? (twice === -1 ? 0 : 14) : 7;
    const until = Math.max(end, tail, twice);
    const date = (days: number): Day => ({ kind: 'relative', date: addDays(today, days + ahead), to: until });
    switch (word) {
      case 'today':
        return date(0);
      case 'tomorrow':
      case 'ofTomorrow':
        return date(1);
      case 'shortTomorrow':
        return at === 0 ||
          (atoms.to(end, 'morning', 'afternoon', 'evening', 'lead') !== -1 &&
            atoms.from(at, 'subject', 'weakLead') === -1)
          ? date(1)
          : undefined;
      case 'afterTomorrow':
        return date(2);
      case 'afterTomorrowShort': {
        const before = mentions.at(-1);
        const isNot = before !== undefined && (before.denied || atoms.from(before.from, 'softNot') !== -1);
        return isNot && before.date === addDays(today, 1) ? date(2) : undefined;
      }
      case 'beforeYesterday':
        return date(-2);
      case 'yesterday':
        return date(-1);
    }
  };

  const festive = (at: number): Day | undefined => {
    const holiday = firstOf(at, isHoliday);
    if (holiday === undefined) return undefined;
    // "Pasado año nuevo"
    return atoms.from(at, 'last') !== -1 && mentions.at(-1)?.to !== at
      ? { kind: 'vague', to: holiday.to, after: holidayOn(holiday.concept, today) }
      : { kind: 'date', date: holidayOn(holiday.concept, today), to: holiday.to, isHoliday: true };
  };

  const byMonth = (at: number): Day | undefined => {
    const day = monthDayAt.get(at);
    return day === undefined
      ? undefined
      : { kind: 'date', to: day.to, ...(day.date === undefined ? {} : { date: day.date }) };
  };

  const countAt = (at: number): NumberSaid | undefined => {
    const said = atoms.numberAt(at);
    if (said !== undefined) return said;
    const count = numberWords.counts.get(list[at]?.word ?? '');
    return count === undefined ? undefined : { value: count, to: at + 1, isOrdinal: false, digits: 0 };
  };

  /** "in two weeks", "ten days from now", "a week from friday", "two days before thanksgiving", "la víspera de Reyes" */
  const byOffset = (from: number): Day | undefined => {
    const shifted = (
      until: number,
      by: (date: CalendarDate) => CalendarDate | undefined,
    ): Day | undefined => {
      const first = skip(until, 'the');
      const other = plainDay(until) ?? plainDay(first);
      if (other === undefined || other.kind === 'vague') return undefined;
      const date = other.date === undefined ? undefined : by(other.date);
      const or = other.or?.flatMap((one) => by(one) ?? []);
      return {
        kind: 'relative',
        to: other.to,
        ...(date === undefined ? {} : { date }),
        ...(or === undefined ? {} : { or }),
      };
    };
    /** "Not tomorrow, the day after", "not christmas eve, the day before it" */
    const beside = (end: number, days: number): Day | undefined => {
      const before = mentions.at(-1);
      return before?.date === undefined
        ? undefined
        : { kind: 'relative', to: end, date: addDays(before.date, days) };
    };
    const ahead =
      (days: number) =>
      (date: CalendarDate): CalendarDate =>
        addDays(date, days);
    const oneAfter = to(from, 'dayAfter');
    const oneBefore = to(from, 'dayBefore');
    if (oneAfter !== -1) {
      const day = shifted(skip(oneAfter, 'afterDay', 'from', 'of'), ahead(1));
      if (day !== undefined) return day;
      return beside(oneAfter, 1);
    }
    if (oneBefore !== -1) return shifted(skip(oneBefore, 'of'), ahead(-1)) ?? beside(oneBefore, -1);
    // "De hoy en dos semanas"
    const start = skip(from, 'of');
    const sinceToday = atoms.to(start, 'today');
    const since = sinceToday === -1 ? -1 : to(sinceToday, 'within', 'rangeCue');
    const within = Math.max(since, to(from, 'within'));
    const first = within === -1 ? skip(from, 'the') : within;
    const count = countAt(first);
    const unitAt = count?.to ?? first;
    const unit = list[unitAt];
    const end = to(unitAt, 'calendarUnit');
    if (unit === undefined || end === -1) return undefined;
    const days = atoms.to(unitAt, 'weekUnit') === end ? 7 : atoms.to(unitAt, 'dayUnit') === end ? 1 : 0;
    const times = count?.value ?? 1;
    const by = (sign: 1 | -1) =>
      days > 0 ? ahead(sign * days * times) : (date: CalendarDate) => addUnits(date, sign * times, unit.word);
    if (count !== undefined || (days > 0 && (first > from || to(end, 'rangeFrom') !== -1))) {
      const after = to(end, 'afterDay', 'from', 'hence');
      // "2 weeks after, on the 1st of march"
      const inner = after === -1 || to(after, 'onDay') === -1 ? after : -1;
      const before = to(end, 'before');
      if (inner !== -1) {
        const day = shifted(inner, by(1));
        if (day !== undefined) return day;
        const date = atoms.to(end, 'hence') === -1 || count === undefined ? undefined : by(1)(today);
        if (date !== undefined)
          return { kind: 'relative', date, to: inner, ...(days !== 1 && { isRough: true }) };
      } else if (before !== -1) return shifted(before, by(-1));
    }
    if (count === undefined || count.isOrdinal || within === -1 || atoms.to(end, 'duration') !== -1)
      return undefined;
    const idiom = unit.word.startsWith('d') ? COUNTED_BOTH_ENDS.get(count.value) : undefined;
    const date = by(1)(today);
    if (date === undefined) return undefined;
    const isSpanish = list[from]?.word !== 'in';
    if (since !== -1 && idiom !== undefined)
      return { kind: 'relative', date: addDays(today, idiom), to: end };
    return isSpanish && idiom !== undefined
      ? { kind: 'relative', or: [addDays(today, idiom), date], to: end }
      : { kind: 'relative', date, to: end, ...(days !== 1 && { isRough: true }) };
  };

  /** "the week of the 14th, on the thursday"; without its weekday a week is no day, and neither is "after christmas". */
  const byStretch = (from: number): Day | undefined => {
    const start = skip(skip(from, 'within'), 'the');
    const later = to(from, 'weekAfter');
    if (later !== -1 && atoms.from(later, 'afterDay', 'afterThat') === -1) {
      const other = plainDay(later);
      if (other?.kind === 'date') return { kind: 'vague', to: other.to };
    }
    const unit = to(start, 'weekUnit', 'weekend');
    if (unit === -1) {
      const after = to(from, 'afterDay', 'before');
      if (after === -1) return undefined;
      // "Después de Reyes"
      const other =
        plainDay(after) ??
        plainDay(skip(after, 'the')) ??
        (after > from + 1 ? festive(after - 1) : undefined);
      if (other === undefined || other.kind === 'vague') return undefined;
      const isAfter = atoms.to(from, 'before') !== after && other.date !== undefined;
      return { kind: 'vague', to: other.to, ...(isAfter && { after: other.date }) };
    }
    if (list[unit]?.pause === 'comma') return undefined;
    const isAfter = to(unit, 'afterDay', 'before');
    const of = isAfter === -1 ? to(unit, 'of', 'the') : isAfter;
    const other = of === -1 ? undefined : (plainDay(of) ?? plainDay(unit) ?? plainDay(skip(of, 'the')));
    if (other === undefined || other.kind === 'vague') return undefined;
    const named = weekdayAt(skip(skip(skip(other.to, 'lead'), 'the'), 'the'));
    return named !== undefined && isAfter === -1 && other.date !== undefined
      ? {
          kind: 'relative',
          weekday: named.weekday,
          date: weekdayInWeek(other.date, named.weekday, 0),
          to: named.to,
        }
      : { kind: 'vague', to: other.to };
  };

  const spansWeeks = (from: number): Day | undefined => {
    const week = to(from, 'weekAfter', 'weekAfterNext', 'nextMonth', 'thisWeek');
    return week === -1 ? undefined : { kind: 'vague', to: week };
  };

  /** What may follow a day of the month that is told by nothing but "the" or "el". */
  const ends = (at: number): boolean => {
    const next = list[at];
    if (next?.pause !== 'none' || next.gap !== '') return next?.glued !== true;
    return (
      next.digits > 0 ||
      atoms.to(
        at,
        'noon',
        'midnight',
        'either',
        'corrected',
        'thisMonth',
        'nextMonth',
        'afternoon',
        'morning',
        'evening',
        'which',
        'half',
        'quarter',
        'softNot',
        'the',
        'rangeCue',
        'not',
        'notIs',
        'turnCue',
        'insteadOf',
        'alsoNot',
        'onlyCue',
        'offCue',
        'busyCue',
        'keepAfter',
        'yesCue',
      ) !== -1 ||
      ledTime(at)
    );
  };
  const ledTime = (at: number): boolean => {
    const led = atoms.to(at, 'lead', 'weakLead');
    return (
      led !== -1 &&
      (countAt(led) !== undefined ||
        atoms.to(led, 'noon', 'midnight', 'half', 'quarter', 'lead') !== -1 ||
        isTaken(led))
    );
  };

  const ofMonth = (from: number): Day | undefined => {
    const article = Math.max(atoms.to(from, 'the'), atoms.to(from, 'dayOfMonthCue'));
    const at = article === -1 ? from : article;
    if (isTaken(at)) return undefined;
    if (monthDayAt.has(at)) return byMonth(at);
    const last = to(at, 'lastDay');
    if (last !== -1)
      return {
        kind: 'date',
        date: lastOfMonth(Number(today.slice(0, 4)), Number(today.slice(5, 7))),
        to: last,
      };
    const said = atoms.numberAt(at);
    if (said === undefined || said.digits > 2 || said.value < 1 || to(at, 'ordinalThing') === said.to)
      return undefined;
    const isSuffixed = said.isOrdinal && said.digits > 0;
    const next = list[said.to];
    const isMinute =
      next?.digits === 2 && next.gap === '.' && next.start - (list[said.to - 1]?.end ?? 0) === 1;
    const isInside =
      next?.pause === 'none' && (isMinute || /^[:/]$/.test(next.gap) || (next.glued && !isSuffixed));
    const gap = list[at]?.gap;
    const isCut = (gap === ':' && (list[at - 1]?.digits ?? 0) > 0) || gap === '/' || gap === '#';
    if (isInside || isCut || (article !== -1 && list[at]?.pause === 'stop')) return undefined;
    const thisMonth = to(said.to, 'thisMonth');
    const nextMonth = to(said.to, 'nextMonth');
    const isOfMonth = thisMonth !== -1 || nextMonth !== -1;
    if (!isOfMonth) {
      // "The 9th and the 11th", but "the first and second floor"
      const isJoined = isSuffixed && to(said.to, 'and') !== -1;
      const isThing =
        to(said.to, 'ordinalNoun') !== -1 && next?.gap === '' && next.pause === 'none' && !isJoined;
      const isCounted = to(said.to, 'duration') !== -1 && !isSuffixed && next?.pause === 'none';
      if ((isThing && (said.isOrdinal || atoms.to(said.to, 'weekUnit') !== -1)) || isCounted)
        return undefined;
      const isOne = said.digits === 0 && !said.isOrdinal && said.value === 1;
      const isTens = said.to > at + 1 || said.value > 10;
      const isBare = said.value >= leastBareDay;
      const isWhole =
        isBare && (list.length <= 5 || list[said.to] === undefined) && !(isOne && article === -1);
      const follower = weekdayBeforeAt(from);
      const another = mentions.at(-1);
      // "The 28th, no, 29 at 11"
      const isInstead =
        another?.kind === 'date' &&
        said.digits > 0 &&
        (said.value > 12 || ledTime(said.to)) &&
        atoms.from(from, 'corrected', 'softNot') !== -1;
      const isAnother = mentions.length > 0 && atoms.from(from, 'either') !== -1;
      const isInSameMonth =
        another?.kind === 'date' &&
        another.date !== undefined &&
        said.digits > 0 &&
        article === -1 &&
        atoms.to(another.to, 'either') === at;
      if (isInSameMonth && said.value > Number(another.date.slice(8)) && said.value <= LAST_DAY) {
        const date = `${another.date.slice(0, 8)}${String(said.value).padStart(2, '0')}`;
        return { kind: 'date', to: said.to, ...(isCalendarDate(date) ? { date } : {}) };
      }
      const isDayCued = atoms.from(at, 'dayOfMonthCue') !== -1;
      if (
        said.isOrdinal &&
        said.digits === 0 &&
        !isTens &&
        !isDayCued &&
        next !== undefined &&
        next.digits > 0
      )
        return undefined;
      const isNamed =
        follower !== undefined &&
        !isOne &&
        (isSuffixed || article !== -1 || said.value > 12 || isNumbered(follower));
      const isLed = (article !== -1 || isAfterArticle(from)) && !isOne;
      const isCued = atoms.from(from, 'newCue', 'lead', 'weakLead') !== -1;
      const isSure =
        (isSuffixed &&
          (isAfterArticle(from) ||
            (article !== -1 && atoms.to(from, 'weakLead') !== article) ||
            (isCued && atoms.to(said.to, 'appointmentCue') !== -1) ||
            ends(said.to) ||
            isFunctionWord(said.to))) ||
        isNamed ||
        isInstead ||
        (isLed && (isDayCued || isAnother)) ||
        (isLed &&
          (ends(said.to) || isFunctionWord(said.to) || (said.isOrdinal && said.digits === 0 && isTens))) ||
        isWhole;
      if (!isSure) return undefined;
      if (isLed && !isSuffixed && said.isOrdinal && !isTens && !ends(said.to) && !isNamed && !isDayCued)
        return undefined;
    }
    if (said.value > LAST_DAY)
      return said.value >= leastBareDay && said.value < 100 ? { kind: 'date', to: said.to } : undefined;
    const ahead = nextMonth === -1 ? 0 : 1;
    const date = isOfMonth
      ? dayInMonth(today, said.value, ahead)
      : nextDayOfMonth(mentions.at(-1)?.after ?? today, said.value);
    const until = Math.max(said.to, thisMonth, nextMonth);
    return { kind: 'date', to: until, ...(date !== undefined && isCalendarDate(date) ? { date } : {}) };
  };
  /** "To the 2nd" */
  const isAfterArticle = (at: number): boolean =>
    list[at]?.pause === 'none' &&
    atoms.from(at, 'newCue', 'dropCue') !== -1 &&
    articles.has(list[at - 1]?.word ?? '');
  const isFunctionWord = (at: number): boolean =>
    functionWords.en.has(list[at]?.word ?? '') || functionWords.es.has(list[at]?.word ?? '');
  /** The weekday right before: "friday the", "viernes". */
  const weekdayBeforeAt = (from: number): DayMention | undefined => {
    const before = mentions.at(-1);
    return before?.to === from && before.weekday !== undefined && list[from]?.pause !== 'stop'
      ? before
      : undefined;
  };
  const isNumbered = ({ to: end }: DayMention): boolean => atoms.from(end, 'numbered') !== -1;

  const plainDay = (at: number): Day | undefined => {
    if (isTaken(at)) return undefined;
    return byMonth(at) ?? byOffset(at) ?? festive(at) ?? relative(at) ?? byWeekday(at) ?? ofMonth(at);
  };
  /** Whether a day can begin here at all. */
  const begins = (at: number, isInner = false): boolean => {
    if (monthDayAt.has(at) || atoms.isNumber(at)) return true;
    if (numberWords.counts.has(list[at]?.word ?? '') && atoms.to(at + 1, 'calendarUnit') !== -1) return true;
    for (const { concept, to: end } of atoms.at(at))
      if (isStart(concept) || (!isInner && isArticle(concept) && begins(end, true))) return true;
    return false;
  };
  /** "Not this friday, the one after" */
  const oneAfter = (at: number): Day | undefined => {
    const [end, before] = [to(at, 'oneAfter'), mentions.at(-1)];
    const first = before?.date ?? before?.or?.[0];
    if (end === -1 || before?.weekday === undefined || first === undefined) return undefined;
    const isDenied =
      before.denied || atoms.within(before.to, at, 'softNot', 'not', 'notIs', 'turnCue') !== -1;
    // "El lunes, pero no este que viene sino el otro"
    const isNear = at - before.to <= (atoms.from(at, 'turnCue') === -1 ? ONE_AFTER_REACH : FAR_REACH);
    // "La del jueves no, la otra, la del viernes"
    const isNamed = [end, end + 1, end + 2].some(
      (next) => list[next]?.pause !== 'stop' && weekdayAt(next) !== undefined,
    );
    return isDenied && isNear && !isNamed
      ? { kind: 'relative', date: addDays(first, 7), to: end, isAnchored: true }
      : undefined;
  };
  const dayAt = (at: number): Day | undefined =>
    byMonth(at) ??
    (atoms.at(at).length === 0
      ? (byOffset(at) ?? byWeekday(at) ?? ofMonth(at))
      : (byStretch(at) ?? plainDay(at) ?? oneAfter(at) ?? spansWeeks(at)));

  const isDenied = (from: number): boolean => {
    for (let at = from, steps = 0; at > 0 && steps < 3; steps += 1) {
      if (atoms.from(at, 'not', 'notIs', 'except') !== -1) return true;
      const before = atoms.from(at, 'the', 'lead', 'coming', 'thisOne', 'of');
      if (before === -1) return false;
      at = before;
    }
    return false;
  };

  /** "Not tuesday either", but "on the 27th, either 9 or 9:30" */
  const isDeniedAfter = (at: number): boolean => {
    const end = atoms.to(at, 'alsoNot');
    return end !== -1 && !isTaken(end) && !atoms.isNumber(end) && atoms.to(end, 'noon', 'lead') === -1;
  };

  const isAfterPlace = (at: number): boolean => {
    if (!atoms.has('placeName')) return false;
    const article = atoms.from(at, 'the');
    const lead = atoms.from(article === -1 ? at : article, 'isLead');
    return atoms.from(at, 'placeName') !== -1 || atoms.from(lead, 'placeName') !== -1;
  };
  /** "Room 12", "mi piso es el 3ro" */
  const isOfPlace = (at: number): boolean =>
    list[at]?.pause === 'none' &&
    /^\.?$/.test(list[at].gap) &&
    list[at + 1]?.gap !== '/' &&
    (isAfterPlace(at) || (atoms.from(at, 'unitOrVisit') !== -1 && !monthDayAt.has(at))) &&
    firstOf(at, isRelative) === undefined &&
    (list[at].digits !== 0 || !monthDayAt.has(at));

  for (let at = 0; at < list.length && mentions.length < MOST_DAYS;) {
    begun = at;
    const day = isTaken(at) || !begins(at) || isOfPlace(at) ? undefined : dayAt(at);
    if (day === undefined) {
      at += 1;
      continue;
    }
    const said = monthDays.find(({ from, to: end }) => from >= at && end <= day.to);
    mentions.push({
      ...atoms.spanOf(at, day.to),
      ...day,
      from: at,
      // "And not tuesday either", "el martes tampoco"
      ...(isDeniedAfter(day.to) ? { denied: true, isDeniedAfter: true } : { denied: isDenied(at) }),
      yearSaid: said?.yearSaid ?? false,
      ...(said?.shortYear === undefined ? {} : { shortYear: said.shortYear }),
    });
    at = day.to;
  }
  return mentions;
};
