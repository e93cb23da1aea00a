import { daysBetween, type CalendarDate, type ClockTime } from '../../../domain/calendar/calendarDate';
import { weekdayNames, type HearingContext, type Intent, type SlotValues, type Unclear } from '../heard';
import type { Message } from '../message';
import type { Reading } from '../reading';
import type { Placed } from '../severalRides';
import { hasDayOrTime } from './atoms';
import { besideStays } from './besideStays';
import { birthAmong } from './birthAmong';
import { birthsIn } from './birthsIn';
import type { DayMention } from './dayMention';
import { fillDays, LONG_AHEAD_DAYS } from './fillDays';
import type { Filling } from './filling';
import { askForSkipped, fillTimes } from './fillTimes';
import { hoursAhead } from './hoursAhead';
import { lastingHours } from './lastingHours';
import type { MonthDay } from './monthDays';
import { nextMonthDay, weekdayInWeek } from './nextDay';
import { purposeOf, type Purpose } from './purpose';
import { recurrenceIn, type Recurrence } from './recurrence';
import { rideOfEach } from './rideOfEach';
import { saidIn, type Said } from './said';
import { settledDays } from './settledDays';
import { roleOf } from './timeRole';
import { timesByRole } from './timesByRole';
import { isAfter } from './isAfter';

/** What a message says of days and times, and all days and times of visits it names, for a message of several rides. */
export interface DatesReading extends Reading {
  readonly days: readonly Placed<CalendarDate>[];
  readonly times: readonly Placed<ClockTime>[];
  /** The days of the rides that exist, when more than one is meant. */
  readonly refDays: readonly CalendarDate[];
  /** Every day it names but for birth dates, in order. */
  readonly named: readonly DayMention[];
}

const nothing: DatesReading = { slots: {}, days: [], times: [], refDays: [], named: [] };

/**
 * Reads days and times, and which slot each is for.
 * @param monthDays what {@link readMonthDays} found in the same message; what was read since as something else is no day
 * @param isLikelyRepeated whether it was learned that such a message asks for a ride of every week
 */
export const readDates = (
  message: Message,
  context: HearingContext,
  intents: readonly Intent[],
  monthDays: readonly MonthDay[],
  isLikelyRepeated = false,
): DatesReading => {
  if (!hasDayOrTime(message)) return nothing;
  const { today } = context;
  const slots: Partial<SlotValues> = {};
  const unclear: Unclear[] = [];
  const filling: Filling = { slots, unclear };
  const said = saidIn(message, context, monthDays);
  const { atoms, named, clock } = said;
  const purpose = purposeOf(said, intents);

  const {
    born,
    bornDayFirst,
    rest: others,
  } = birthAmong(atoms, named, birthsIn(message), {
    context,
    clock,
    intents,
  });
  if (born !== undefined) slots.dateOfBirth = born;
  if (bornDayFirst !== undefined) slots.birthDayFirst = bornDayFirst;

  const rest = besideStays(atoms, others, clock);
  const recurrence = repeatedIn(said, intents, rest, isLikelyRepeated);
  if (recurrence !== undefined) {
    if (recurrence.days.length > 0) slots.recurrenceDays = recurrence.days;
    if (recurrence.until !== undefined) slots.recurrenceUntil = recurrence.until;
  }
  const visits = visitsIn(said, intents, rest, recurrence);
  // "Had my stroke on sept 3, neurology is oct 25": what was is no visit beside one to come.
  const isLongAhead = ({ kind, yearSaid, date, isHoliday }: DayMention): boolean =>
    kind === 'date' &&
    !yearSaid &&
    isHoliday !== true &&
    date !== undefined &&
    daysBetween(today, date) > LONG_AHEAD_DAYS;
  if (purpose.isNew && !purpose.isMoving && !purpose.cancels && !purpose.asks) {
    const ahead = visits.filter((day) => !isLongAhead(day));
    if (ahead.length > 0) visits.splice(0, visits.length, ...ahead);
  }
  // "The visit was 3/3" in the week after: what was is not to come in a year.
  const gone = visits.filter(
    (day) =>
      day.kind === 'date' &&
      !day.yearSaid &&
      day.date !== undefined &&
      daysBetween(today, day.date) > LONG_AHEAD_DAYS &&
      isAfter(atoms, day.from, 'hadCue'),
  );
  const times = timesByRole(said, purpose, filling);
  /** A ride of every week begins on the day that is said to be the first. */
  const begin =
    recurrence === undefined
      ? undefined
      : (firstInWeek(said, rest, recurrence) ??
        visits.find(({ from }) => isAfter(atoms, from, 'starting', 'rangeFrom')) ??
        // "Mondays and wednesdays, starting monday"
        rest.find(
          ({ from, to, kind, date, weekday }) =>
            kind === 'weekday' &&
            date !== undefined &&
            isAfter(atoms, from, 'starting') &&
            (rest.some((other) => other.from < from && other.weekday === weekday) ||
              // "Mwf starting monday"
              atoms.has('oddDays', 'evenDays', 'everyWeekday', 'everyDay')) &&
            !rest.some((other) => other.from === to && other.kind === 'date'),
        ));
  if (begin !== undefined) visits.splice(0, visits.length, begin);

  // "Born 7/22/1963. It falls on my birthday"
  if (born !== undefined && visits.length === 0 && atoms.has('birthday') && !purpose.asks) {
    const date = nextMonthDay(today, Number(born.slice(5, 7)), Number(born.slice(8)));
    const isOn = atoms.list.some(
      (_, at) => atoms.to(at, 'birthday') !== -1 && isAfter(atoms, at, 'onDay', 'within', 'which', 'of'),
    );
    if (date !== undefined && isOn) slots.appointmentDate = date;
  }
  const rides = rideOfEach(said, purpose, times, visits, gone);
  const { meant, left } = rides;
  const days = { visits, gone, isRepeated: recurrence !== undefined };
  const refDays = fillDays(said, purpose, rides, days, filling);
  // "Instead of the 11th can it be the 12th", "it got moved: the 12th, not the 11th"
  const given = rest.find(
    ({ denied, from }) => denied && (purpose.isMoved || isAfter(atoms, from, 'insteadOf')),
  );
  if (given?.date !== undefined && purpose.isNew && slots.appointmentDate !== undefined)
    slots.refDate ??= given.date;
  if (left?.time !== undefined) slots.refTime ??= left.time;
  fillTimes(said, purpose, times, rides, visits, filling);
  fillCounted(said, purpose, filling);
  askForSkipped(filling);

  return {
    slots,
    unclear,
    refDays: refDays.size > 1 ? [...refDays] : [],
    named: others,
    spans: [...named, ...clock].map(({ start, end }) => ({ start, end })),
    days: visits.flatMap((day) =>
      day.date === undefined || day.or !== undefined || day.date < today || meant.get(day) === 'booked'
        ? []
        : [{ value: day.date, start: day.start }],
    ),
    times: times.plain.flatMap(({ time }) =>
      time.time === undefined || meant.get(time) === 'booked'
        ? []
        : [{ value: time.time, start: time.start }],
    ),
  };
};

/** On which days of the week a ride comes; nothing when that is said beside the answer to another question. */
const repeatedIn = (
  { context, atoms, clock, expects, asksDay, asksTime }: Said,
  intents: readonly Intent[],
  days: readonly DayMention[],
  isLikely: boolean,
): Recurrence | undefined => {
  const isWished = intents.includes('recurring-trip');
  const found = recurrenceIn(
    atoms,
    context.today,
    days,
    isWished || expects('recurrenceDays'),
    expects('recurrenceUntil'),
    context.isReadBack === true,
    intents.includes('change-trip'),
    isLikely && !intents.includes('several-trips'),
  );
  // "Los miércoles estoy ahí", "nobody on weekdays": said beside the answer to another question.
  const isAside =
    context.expecting.length > 0 &&
    !asksDay &&
    !asksTime &&
    !expects('recurrenceUntil') &&
    !expects('recurrenceDays');
  return isAside && clock.length === 0 && !isWished ? undefined : found;
};

/** The first day of a ride of every week that starts in a week that is named: "tuesdays and thursdays, starting next week". */
const firstInWeek = (
  { context: { today }, atoms }: Said,
  days: readonly DayMention[],
  recurrence: Recurrence,
): DayMention | undefined => {
  const start = days.find(({ from, weeks }) => weeks !== undefined && isAfter(atoms, from, 'starting'));
  const [date] = recurrence.days
    .map((name) => weekdayInWeek(today, (weekdayNames.indexOf(name) + 1) % 7, start?.weeks ?? 0))
    .filter((day) => day >= today)
    .sort();
  return start === undefined || date === undefined ? undefined : { ...start, kind: 'relative', date };
};

/** The days of visits and rides that are meant, in order. */
const visitsIn = (
  { context, atoms, clock, expects, asksDay, asksTime }: Said,
  intents: readonly Intent[],
  days: readonly DayMention[],
  recurrence: Recurrence | undefined,
): DayMention[] => {
  const settled = settledDays(
    atoms,
    days.filter((day) => recurrence?.used.has(day) !== true),
    context.today,
    context.time,
    clock,
    asksDay || asksTime || context.isReadBack === true,
    expects('appointmentDate') && !intents.includes('cancel-trip') && !intents.includes('change-trip'),
  );
  // "Check-in friday at 7:30 pm, and pick us up saturday": the day of the way back is no visit's.
  return settled.filter(
    ({ from }, index) => index === 0 || !isAfter(atoms, from, 'pickupCue', 'returnCue', 'dischargeCue'),
  );
};

/** Fills what is counted in hours: "my appointment is in two hours", "it takes two hours". */
const fillCounted = (
  { context, atoms, named, clock }: Said,
  { asks, isMoving, cancels, isNew }: Purpose,
  { slots }: Filling,
): void => {
  // "My appointment is in two hours": where no other day or time is told.
  const isTold = named.length + clock.length > 0;
  const soon = isTold || !isNew || asks || isMoving || cancels ? undefined : hoursAhead(atoms, context.time);
  const role = soon === undefined ? 'plain' : roleOf(atoms, soon, [soon]);
  if (soon?.time !== undefined && (role === 'appointment' || role === 'return')) {
    slots.appointmentDate ??= context.today;
    slots[role === 'return' ? 'returnTime' : 'appointmentTime'] ??= soon.time;
  }
  const hours = slots.appointmentTime === undefined ? undefined : lastingHours(atoms);
  if (slots.appointmentTime === undefined || hours === undefined) return;
  const end = Number(slots.appointmentTime.slice(0, 2)) + hours;
  if (end < 24) slots.appointmentEnd ??= `${String(end).padStart(2, '0')}${slots.appointmentTime.slice(2)}`;
};
