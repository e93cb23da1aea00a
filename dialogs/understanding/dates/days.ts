import * as chrono from 'chrono-node';
import * as spanish from 'chrono-node/es';
import {
  addDays,
  dayOfWeek,
  daysBetween,
  isCalendarDate,
  type CalendarDate,
} from '../../../domain/calendar/calendarDate';
import {
  aroundWords,
  monthWords,
  numberWords,
  timeLexicon,
  type TimeConcept,
} from '../../locales/vocabulary';
import { longest } from '../lexicon';
import { blank, type Message, type Span } from '../message';
import { spanOf } from '../reading';
import { holidayOn, holidays } from './holidays';
import type { MonthDay } from './monthDays';
import { comingWeekday, nextDayOfMonth, weekdayNextWeek, written } from './nextDay';

/** A day that a message names. */
export interface DayMention extends MonthDay {
  /** "not friday": the day that is not meant. */
  readonly denied: boolean;
  /** Other days it could mean ("friday the 4th", when the 4th is no Friday). */
  readonly or?: CalendarDate;
}

interface Part extends Span {
  readonly kind: TimeConcept;
}

const weekdays: readonly TimeConcept[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];

/** What chrono must not read again. */
const wordsOfOurs: readonly TimeConcept[] = [
  ...weekdays,
  'today',
  'tomorrow',
  'afterTomorrow',
  'noon',
  'midnight',
  'sunOnly',
  'weekAfter',
  'morning',
  'afternoon',
  'evening',
];

const ordinalWords = [...numberWords.ordinals.keys()].join('|');
const tensWords = [...numberWords.tens.keys()].join('|');
const unitWords = [...numberWords.units.keys()].filter((word) => word.length > 2).join('|');
const DAY_OF_MONTH = new RegExp(
  `(?<![\\w/])(?:(?<plain>3[01]|[12]\\d|0?[1-9])(?:${monthWords.suffix})?|(?:(?<tens>${tensWords})[ -])?(?<ordinal>${ordinalWords})|(?<unit>${unitWords}))(?![\\w/:]|\\.\\d)`,
  'g',
);
const AFTER_WEEKDAY = new RegExp(`^\\s*(?:$|[,.!?\\d|]|${aroundWords.afterWeekday}\\b)`);
const AFTER_DAY = new RegExp(`^\\s*(?:$|[,.!?|]|${aroundWords.afterDayOfMonth}\\b)`);
const BEFORE_VERB = new RegExp(`\\b${aroundWords.beforeVerb}\\s$`);
const ARTICLE = new RegExp(`^[\\s,]*(?:${aroundWords.article} )?$`);
const SUFFIXED = new RegExp(`^\\d+${monthWords.suffix}`);

const dayNumberOf = (groups: Readonly<Record<string, string | undefined>>): number => {
  if (groups.plain !== undefined) return Number(groups.plain);
  const tens = groups.tens === undefined ? 0 : (numberWords.tens.get(groups.tens) ?? 0);
  if (groups.unit !== undefined) return numberWords.units.get(groups.unit) ?? 0;
  return tens + (numberWords.ordinals.get(groups.ordinal ?? '') ?? 0);
};

/** A message has a few days and times; more are a hostile repeat, of which the first are enough. */
const MOST_PARTS = 120;

const partsOf = (message: Message): readonly Part[] =>
  longest(timeLexicon.find(message.tokens))
    .slice(0, MOST_PARTS)
    .map((found) => ({ kind: found.concept, ...spanOf(message, found) }));

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** Words that chrono sees before and after a "weeks" or "días", and how many of these it sees: it is slow on repeats. */
const BEFORE_UNIT = 30;
const AFTER_UNIT = 24;
const MOST_UNITS = 4;

const relativeParsers = [chrono.en.casual, spanish.casual];

/**
 * Finds the days in a message, moved forward from today unless the year was said.
 * @param monthDays the days named with their month, found before
 * @param bareDay whether a number alone is a day of the month, because the open question asks for a day
 * @param talkedAbout days of the conversation so far, which a weekday alone means first
 */
export const daysIn = (
  message: Message,
  today: CalendarDate,
  monthDays: readonly MonthDay[],
  bareDay: boolean,
  talkedAbout: readonly CalendarDate[] = [],
): readonly DayMention[] => {
  const { folded } = message;
  const parts = partsOf(message);
  const mentions: DayMention[] = [];

  const before = (span: Span, kinds: readonly TimeConcept[], reach = 2): Part | undefined =>
    parts.find(
      ({ kind, end, start }) =>
        kinds.includes(kind) && start < span.start && end <= span.start && span.start - end <= reach,
    );
  const after = (span: Span, kinds: readonly TimeConcept[], reach = 2): Part | undefined =>
    parts.find(({ kind, start }) => kinds.includes(kind) && start >= span.end && start - span.end <= reach);

  const add = (span: Span, date: CalendarDate | undefined, more: Partial<DayMention> = {}): void => {
    if (date === undefined || mentions.some((other) => overlaps(other, span))) return;
    const denier = before(span, ['not'], 6);
    mentions.push({ ...span, date, yearSaid: false, denied: denier !== undefined, ...more });
  };

  /** Chrono reads "in two weeks"; months, weekdays and relative words are ours, because it reads them otherwise. */
  const inUnits = (): void => {
    const units = parts.filter(({ kind }) => kind === 'calendarUnit').slice(0, MOST_UNITS);
    if (units.length === 0) return;
    const ours = parts.filter(({ kind }) => wordsOfOurs.includes(kind));
    const rest = blank(message, [...ours, ...mentions]).folded;
    const reference = { instant: new Date(`${today}T12:00:00Z`), timezone: 0 };
    for (const unit of units) {
      const from = Math.max(0, unit.start - BEFORE_UNIT);
      const seen = rest.slice(from, unit.end + AFTER_UNIT);
      for (const parser of relativeParsers)
        for (const { start, index, text } of parser.parse(seen, reference)) {
          const isSure = start.isCertain('day') && start.isCertain('month') && start.isCertain('year');
          // "45 minute visit" and "in an hour" have an hour but no day of their own.
          if (!isSure || start.isCertain('hour') || /\d{4}/.test(text)) continue;
          const date = written(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0);
          if (isCalendarDate(date)) add({ start: from + index, end: from + index + text.length }, date);
        }
    }
  };

  const relative = (): void => {
    for (const part of parts) {
      if (part.kind === 'afterTomorrow') add(part, addDays(today, 2));
      if (part.kind === 'yesterday') add(part, addDays(today, -1));
    }
    /** "a week from today", "de hoy en ocho" */
    const later = (part: Part, date: CalendarDate): void => {
      const lead = before(part, ['aWeekFrom', 'twoWeeksFrom']);
      const tail = after(part, ['weekHence']);
      const weeks = lead?.kind === 'twoWeeksFrom' ? 2 : (lead ?? tail) === undefined ? 0 : 1;
      add({ start: lead?.start ?? part.start, end: tail?.end ?? part.end }, addDays(date, 7 * weeks));
    };
    for (const part of parts) {
      if (part.kind === 'today') later(part, today);
      // "mañana" after "de la" or "por la" is the morning.
      if (
        part.kind === 'tomorrow' &&
        !parts.some((other) => other.kind === 'morning' && overlaps(other, part))
      )
        later(part, addDays(today, 1));
    }
  };

  const festive = (): void => {
    for (const part of parts) {
      const holiday = holidays.find((name) => name === part.kind);
      if (holiday === undefined) continue;
      const date = holidayOn(holiday, today);
      const shift = before(part, ['dayAfter']) ?? before(part, ['dayBefore']);
      if (shift === undefined) add(part, date);
      else add({ start: shift.start, end: part.end }, addDays(date, shift.kind === 'dayAfter' ? 1 : -1));
    }
  };

  const ofWeek = (): void => {
    for (const part of parts) {
      const weekday = weekdays.indexOf(part.kind);
      if (weekday === -1) continue;
      // "i sat down", "sun", "mon": a short name counts only beside a sign of a day.
      const word = folded.slice(part.start, part.end);
      if ((word === 'sat' || word === 'sun') && !isDayHere(part)) continue;
      const coming = comingWeekday(today, weekday);
      const start = before(part, ['next', 'coming', 'aWeekFrom', 'twoWeeksFrom', 'theFollowing']);
      const later = after(part, ['weekAfter', 'weekHence', 'theFollowing']);
      const span = { start: start?.start ?? part.start, end: later?.end ?? part.end };
      const anchor = mentions.filter(({ end, denied }) => end <= part.start && !denied).at(-1);
      const ahead =
        later?.kind === 'theFollowing'
          ? mentions.find(({ start: begin }) => begin >= later.end && begin - later.end <= 2)
          : undefined;
      if (start?.kind === 'aWeekFrom' || later?.kind === 'weekHence') add(span, addDays(coming, 7));
      else if (ahead !== undefined) {
        mentions.splice(mentions.indexOf(ahead), 1);
        add({ start: span.start, end: ahead.end }, comingWeekday(ahead.date, weekday));
      } else if (start?.kind === 'twoWeeksFrom') add(span, addDays(coming, 14));
      else if ((start?.kind === 'theFollowing' || later?.kind === 'theFollowing') && anchor !== undefined)
        add(span, comingWeekday(anchor.date, weekday));
      else if ((later ?? before(part, ['weekAfter'], 4))?.kind === 'weekAfter')
        add(span, weekdayNextWeek(today, weekday));
      else if (start?.kind === 'next') add(span, weekdayNextWeek(today, weekday));
      else if (start === undefined && later === undefined && inWeekTalkedAbout(coming) !== undefined)
        add(span, coming, inWeekTalkedAbout(coming));
      else if (
        dayOfWeek(today) === weekday &&
        start?.kind !== 'coming' &&
        before(part, ['every']) === undefined &&
        !parts.some((other) => other.kind === 'plural' && overlaps(other, part))
      )
        add(span, coming, { or: today });
      else add(span, coming);
    }
  };

  /** "No wait, thursday" to a ride in two weeks: the Thursday of that week may be meant as well as this one. */
  const inWeekTalkedAbout = (coming: CalendarDate): Partial<DayMention> | undefined => {
    const same = talkedAbout.filter((day) => dayOfWeek(day) === dayOfWeek(coming));
    if (same.length === 1) return { date: same[0] ?? coming };
    const [only, another] = talkedAbout;
    if (only === undefined || another !== undefined) return undefined;
    const there = addDays(coming, 7 * Math.round(daysBetween(coming, only) / 7));
    return there > coming ? { or: there } : undefined;
  };

  const isDayHere = (part: Part): boolean => {
    const rest = folded.slice(part.end, part.end + 14);
    const lead = folded.slice(Math.max(0, part.start - 12), part.start);
    return AFTER_WEEKDAY.test(rest) && !BEFORE_VERB.test(lead);
  };

  const ofMonth = (): void => {
    for (const match of folded.matchAll(DAY_OF_MONTH)) {
      if (match.groups === undefined) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      const day = dayNumberOf(match.groups);
      if (
        after(span, ['ordinalNoun']) !== undefined &&
        !(match.groups.plain !== undefined && !SUFFIXED.test(match[0]))
      )
        continue;
      if (day < 1 || day > 31 || mentions.some((other) => overlaps(other, span))) continue;
      const suffixed = SUFFIXED.test(match[0]) || match.groups.ordinal !== undefined;
      const cue = before(span, ['ordinalCue'], 1);
      const weekday = mentions.filter((one) => one.end <= span.start && span.start - one.end <= 7).at(-1);
      const between = weekday === undefined ? '' : folded.slice(weekday.end, span.start);
      const follows = weekday !== undefined && ARTICLE.test(between);
      const byWeekday =
        follows &&
        weekdays.some((kind) => parts.some((part) => part.kind === kind && overlaps(part, weekday)));
      const whole = ARTICLE.test(folded.slice(0, span.start)) && span.end === folded.length;
      if (byWeekday && (suffixed || ARTICLE.test(between))) {
        // A bare number after an English weekday is more often an hour ("friday 3"); it must carry "the" or "th", or be too big.
        if (
          !suffixed &&
          between.trim() === '' &&
          day <= 12 &&
          !parts.some(({ kind, ...part }) => kind === 'beforeBareDay' && overlaps(part, weekday))
        )
          continue;
        const date = nextDayOfMonth(today, day);
        if (date === undefined) continue;
        const agrees = dayOfWeek(date) === dayOfWeek(weekday.date);
        const closest = addDays(weekday.date, 7 * Math.round(daysBetween(weekday.date, date) / 7));
        mentions.splice(mentions.indexOf(weekday), 1);
        add(
          { start: weekday.start, end: span.end },
          date,
          agrees ? {} : { or: closest >= today ? closest : weekday.date },
        );
      } else if (
        (cue !== undefined &&
          (SUFFIXED.test(match[0]) ||
            (isMonthDay(span) && (match.groups.plain !== undefined || bareDay || !whole)))) ||
        (suffixed && match.groups.plain !== undefined) ||
        (bareDay && whole && match.groups.plain !== undefined)
      )
        add({ start: cue?.start ?? span.start, end: span.end }, nextDayOfMonth(today, day));
    }
  };

  /** "the 5 people", "el 5 de …": a bare number after "the" or "el" is a day unless it counts something; "the second one" is a choice. */
  const isMonthDay = (span: Span): boolean =>
    after(span, ['duration'], 1) === undefined && AFTER_DAY.test(folded.slice(span.end, span.end + 10));

  for (const { start, end, date, ...more } of monthDays) add({ start, end }, date, more);
  festive();
  relative();
  inUnits();
  ofWeek();
  ofMonth();

  const agree = mentions.map((one) => withWeekdayBefore(one, mentions));
  const kept = agree
    .filter((one): one is DayMention => one !== undefined)
    .sort((one, other) => one.start - other.start);
  return kept.map((one, index) => {
    const denier = parts.find(
      ({ kind, end }) =>
        kind === 'softNot' &&
        end <= one.start &&
        one.start - end <= 5 &&
        ARTICLE.test(folded.slice(end, one.start)),
    );
    return denier !== undefined && index < kept.length - 1 ? { ...one, denied: true } : one;
  });

  /** "wed dec 3": two names of one day; they must agree, else both are kept as a question. */
  function withWeekdayBefore(one: DayMention, others: readonly DayMention[]): DayMention | undefined {
    const isWeekday = (mention: DayMention): boolean =>
      weekdays.some((kind) => parts.some((part) => part.kind === kind && overlaps(part, mention)));
    const touches = (left: DayMention, right: DayMention): boolean =>
      left.end <= right.start &&
      ARTICLE.test(folded.slice(left.end, right.start)) &&
      right.start - left.end <= 6;
    const partner = others.find((other) => other !== one && (touches(other, one) || touches(one, other)));
    if (partner === undefined || one.denied || partner.denied) return one;
    if (isWeekday(one) && !isWeekday(partner)) return undefined;
    if (!isWeekday(one) && isWeekday(partner)) {
      const { or: _dropped, ...plain } = one;
      if (dayOfWeek(one.date) === dayOfWeek(partner.date)) return plain;
      return { ...plain, or: addDays(partner.date, 7 * Math.round(daysBetween(partner.date, one.date) / 7)) };
    }
    return one;
  }
};
