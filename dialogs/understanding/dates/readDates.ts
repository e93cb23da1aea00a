import { addDays, type CalendarDate, type ClockTime } from '../../../domain/calendar/calendarDate';
import { aroundWords, peopleLexicon, timeLexicon, type TimeConcept } from '../../locales/vocabulary';
import type { HearingContext, Intent, SlotName, SlotValues, Unclear } from '../heard';
import { blank, type Message, type Span } from '../message';
import { spanOf, type Reading } from '../reading';
import { timesIn, type TimeMention } from './clock';
import { daysIn, type DayMention } from './days';
import { monthDaysIn, type MonthDay } from './monthDays';

interface Part extends Span {
  readonly kind: TimeConcept;
}

type TimeRole = 'return' | 'end' | 'pickup' | 'appointment' | 'ref' | 'plain';

const BIRTH_REACH = 24;
const PICKUP_REACH = 30;
const EITHER = new RegExp(`^[\\s,]*${aroundWords.either}\\s`);
/** Whoever names a day this long past names a birth date. */
const LONG_PAST_DAYS = 400;

const bornOn = ({ date, shortYear }: DayMention, today: CalendarDate): CalendarDate =>
  shortYear !== undefined && date > today
    ? `${String(Number(date.slice(0, 4)) - 100)}${date.slice(4)}`
    : date;

/** The stretches of a message that speak of a birth. */
const birthsIn = (message: Message): readonly Span[] =>
  peopleLexicon
    .find(message.tokens)
    .filter(({ concept }) => concept === 'birthCue')
    .map((found) => spanOf(message, found));

/** The days of a message that are named with their month, birth dates among them. */
export const readMonthDays = (
  message: Message,
  { today, expecting }: Pick<HearingContext, 'today' | 'expecting'>,
): readonly MonthDay[] => {
  const births = birthsIn(message);
  return monthDaysIn(
    message,
    today,
    (span) =>
      expecting.includes('dateOfBirth') ||
      births.some(({ end }) => end <= span.start && span.start - end <= BIRTH_REACH),
  );
};

/**
 * Reads days and times, and which slot each is for.
 * @param monthDays what {@link readMonthDays} found in the same message
 */
export const readDates = (
  message: Message,
  context: HearingContext,
  intents: readonly Intent[],
  monthDays: readonly MonthDay[],
): Reading => {
  const { folded } = message;
  const { today, expecting } = context;
  const expects = (slot: SlotName): boolean => expecting.includes(slot);
  const slots: Partial<SlotValues> = {};
  const unclear: Unclear[] = [];
  const bareTime =
    expects('appointmentTime') || expects('returnTime') || expects('refTime') || expects('appointmentEnd');
  const sure = timesIn(blank(message, monthDays), false);
  // A bare number up to twelve is an hour when both are asked for.
  const isHour = bareTime && /^\W*(?:1[0-2]|[1-9])\W*$/.test(folded);
  const days = isHour
    ? []
    : daysIn(
        blank(message, sure),
        today,
        monthDays,
        expects('appointmentDate') || expects('refDate'),
        context.days,
      );
  const masked = withoutDays(message, days);
  const onlyBare = bareTime && masked.tokens.filter(({ word }) => /[a-z\d]/.test(word)).length <= 12;
  const surely = timesIn(masked, onlyBare);

  const parts: readonly Part[] = timeLexicon
    .find(message.tokens)
    .map((found) => ({ kind: found.concept, ...spanOf(message, found) }));
  const births = birthsIn(message);

  const leads = (span: Span, kind: TimeConcept, reach = 2): Part | undefined =>
    parts.find(
      (part) =>
        part.kind === kind &&
        part.start <= span.start &&
        part.end >= span.start - reach &&
        part.start < span.end,
    );
  const follows = (span: Span, kind: TimeConcept, reach = 2): Part | undefined =>
    parts.find((part) => part.kind === kind && part.start >= span.end && part.start - span.end <= reach);

  // "change my ride tomorrow to 10"
  const moved =
    intents.includes('change-trip') && !onlyBare
      ? timesIn(masked, true).filter(
          (time) =>
            leads(time, 'newCue', 1) !== undefined &&
            !surely.some((other) => other.start < time.end && time.start < other.end),
        )
      : [];
  const times = [...surely, ...moved].sort((one, other) => one.start - other.start);

  const cancels = intents.includes('cancel-trip');
  const changes = intents.includes('change-trip');
  const asks =
    intents.includes('trip-status') || intents.includes('list-trips') || intents.includes('complaint');
  const firstRef = (span: Span, index: number): boolean => {
    if (cancels && !changes) return !intents.includes('book-trip');
    if (changes) return leads(span, 'newCue') === undefined && index === 0;
    return asks && !intents.includes('book-trip');
  };

  // Days.
  const meant = days.filter(({ denied }) => !denied);
  const visits: DayMention[] = [];
  /** "March 9" to the question for a birth date: its year is missing, and no visit is meant. */
  const isHalfABirthDate = ({ start }: DayMention): boolean =>
    expects('dateOfBirth') &&
    !expects('appointmentDate') &&
    intents.length === 0 &&
    monthDays.some((day) => day.start === start && !day.yearSaid);
  const isAboutRides = asks || cancels;
  for (const day of meant) {
    // "born 7/30/1949 to dialysis dec 4": the birth is of the day after it only.
    const isCued = births.some(
      ({ end }) =>
        end <= day.start &&
        day.start - end <= BIRTH_REACH &&
        !meant.some((other) => other.start >= end && other.end <= day.start),
    );
    const isPast =
      day.date < addDays(today, -LONG_PAST_DAYS) ||
      (!isAboutRides && day.date.slice(0, 4) < today.slice(0, 4));
    const isBirth =
      isCued ||
      (day.yearSaid &&
        (isPast || (expects('dateOfBirth') && (day.date < today || !expects('appointmentDate')))));
    if (isBirth) {
      if (day.yearSaid) slots.dateOfBirth ??= bornOn(day, today);
    } else if (!isHalfABirthDate(day)) visits.push(day);
  }
  const settle = (slot: 'appointmentDate' | 'refDate', day: DayMention): void => {
    if (slots[slot] !== undefined || unclear.some((open) => open.slot === slot)) return;
    if (day.or === undefined) slots[slot] = day.date;
    else unclear.push({ slot, options: [day.date, day.or].sort() });
  };
  for (const [index, day] of visits.entries()) {
    const isRef =
      (firstRef(day, index) || ((expects('refDate') || expects('tripRef')) && !expects('appointmentDate'))) &&
      !(changes && expects('appointmentDate'));
    if (isRef) settle('refDate', day);
    else if (day.date >= today || day.yearSaid) settle('appointmentDate', day);
  }

  // "Dec 4 or Dec 7"
  const [first, second] = visits;
  if (first !== undefined && second !== undefined && EITHER.test(folded.slice(first.end, second.start))) {
    const options = [first.date, second.date];
    if (slots.appointmentDate === first.date) {
      delete slots.appointmentDate;
      unclear.push({ slot: 'appointmentDate', options });
    } else if (slots.refDate === first.date) {
      delete slots.refDate;
      unclear.push({ slot: 'refDate', options });
    }
  }

  // Times.
  /** "pick me up from dialysis at 4": the place stands between. */
  const pickedUpAt = (time: Span): Part | undefined =>
    parts.find(
      (part) =>
        part.kind === 'pickupCue' &&
        part.end <= time.start &&
        time.start - part.end <= PICKUP_REACH &&
        !/[,.;!?]/.test(folded.slice(part.end, time.start)) &&
        follows(time, 'appointmentCue', 3) === undefined &&
        !parts.some(
          (other) => other.kind === 'appointmentCue' && other.start >= part.end && other.end <= time.start,
        ),
    );
  const roleOf = (time: TimeMention): TimeRole => {
    if (leads(time, 'returnCue') ?? follows(time, 'returnAfter')) return 'return';
    if (leads(time, 'pickupCue') ?? pickedUpAt(time)) return 'pickup';
    if (leads(time, 'endCue')) return 'end';
    if (leads(time, 'appointmentCue', 9)) return 'appointment';
    return 'plain';
  };
  const roles = times.map((time) => ({ time, role: roleOf(time) }));
  const isRange = (one: Span, other: Span): boolean => {
    const between = folded.slice(one.end, other.start).trim();
    if (/^-?$/.test(between)) return between === '-';
    return (
      parts.some(
        (part) =>
          part.kind === 'rangeCue' &&
          part.start >= one.end &&
          part.end <= other.start &&
          between.length === part.end - part.start,
      ) ||
      (between === ''
        ? false
        : parts.some(
            (part) =>
              part.kind === 'rangeCue' &&
              part.start >= one.end &&
              part.end <= other.end &&
              part.start - one.end <= 2 &&
              part.end > other.start,
          ))
    );
  };
  const onlyReturn = expects('returnTime') && !expects('appointmentTime');
  const plain: TimeMention[] = [];
  let pickup: ClockTime | undefined;
  for (let index = 0; index < roles.length; index += 1) {
    const entry = roles[index];
    const next = roles[index + 1];
    if (entry === undefined) break;
    const { time, role } = entry;
    if (role === 'return') slots.returnTime ??= time.time;
    else if (role === 'end') slots.appointmentEnd ??= time.time;
    else if (role === 'pickup') pickup ??= time.time;
    else if (
      next !== undefined &&
      (role === 'plain' || role === 'appointment') &&
      isRange(time, next.time) &&
      next.role !== 'return' &&
      !changes
    ) {
      plain.push(time);
      slots.appointmentEnd ??= next.time.time;
      index += 1;
    } else if (role === 'appointment') plain.unshift(time);
    else plain.push(time);
  }

  const denied = (time: Span): boolean => leads(time, 'not', 5) !== undefined;
  const live = plain.filter((time) => !denied(time));
  for (const [index, time] of live.entries()) {
    if (onlyReturn && !changes) slots.returnTime ??= time.time;
    else if (
      firstRef(time, index) &&
      !expects('appointmentTime') &&
      (live.length > 1 || !changes || leads(time, 'newCue') === undefined)
    )
      slots.refTime ??= time.time;
    else if (expects('refTime') && !expects('appointmentTime')) slots.refTime ??= time.time;
    else if (expects('appointmentEnd') && !expects('appointmentTime')) slots.appointmentEnd ??= time.time;
    else if (slots.appointmentTime === undefined) slots.appointmentTime = time.time;
    else if (slots.appointmentTime !== time.time && visits.length < 2 && !intents.includes('several-trips')) {
      unclear.push({ slot: 'appointmentTime', options: [slots.appointmentTime, time.time] });
    }
  }
  if (unclear.some(({ slot }) => slot === 'appointmentTime')) delete slots.appointmentTime;
  if (pickup !== undefined) {
    // After the visit's time it is the way back; before it, it is the time we work out ourselves.
    if (onlyReturn || (slots.appointmentTime !== undefined && pickup > slots.appointmentTime))
      slots.returnTime ??= pickup;
    else if (slots.appointmentTime === undefined && cancels) slots.refTime ??= pickup;
    else if (slots.appointmentTime === undefined && slots.refTime === undefined && !asks)
      unclear.push({ slot: 'appointmentTime', options: [pickup] });
  }

  return { slots, unclear, spans: [...days, ...times].map(({ start, end }) => ({ start, end })) };
};

/** Their letters go, their place stays as one mark, after which a bare "1030" is a time ("12/4 1030", "tomorrow 930"). */
const withoutDays = (message: Message, days: readonly DayMention[]): Message => {
  let { folded } = message;
  for (const { start, end } of days)
    folded = folded.slice(0, start) + '~'.padStart(end - start, '|') + folded.slice(end);
  return { text: message.text, folded, tokens: message.tokens };
};
