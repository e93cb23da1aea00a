import {
  addDays,
  dayOfWeek,
  daysBetween,
  type CalendarDate,
  type ClockTime,
} from '../../../domain/calendar/calendarDate';
import type { HearingContext, Intent, Unclear } from '../heard';
import type { SlotValues } from '../slotValues';
import type { Message } from '../message';
import type { Reading } from '../reading';
import type { Placed } from '../severalRides';
import type { Atoms } from './atoms';
import { besideOthers } from './besideOthers';
import { besideStays } from './besideStays';
import { besideTelling } from './besideTelling';
import { besideUsual } from './besideUsual';
import { birthAmong } from './birthAmong';
import { birthsIn } from './birthsIn';
import { claimedDay } from './claimedDay';
import type { DayMention } from './dayMention';
import { askBetweenSources } from './askBetweenSources';
import { fillDays } from './fillDays';
import type { Filling } from './filling';
import { askForSkipped, fillTimes } from './fillTimes';
import { firstOfSeries } from './firstOfSeries';
import { goneDays, LONG_AHEAD_DAYS } from './goneDays';
import { hasDayOrTime } from './hasDayOrTime';
import { hoursAhead } from './hoursAhead';
import { lastingHours } from './lastingHours';
import type { MonthDay } from './monthDays';
import { nextMonthDay } from './nextDay';
import { purposeOf, type Purpose } from './purpose';
import { recurrenceIn, type Recurrence } from './recurrence';
import { rideOfEach } from './rideOfEach';
import { saidIn, type Said } from './said';
import { settledDays } from './settledDays';
import { isLeft } from './takenBack';
import { roleOf } from './timeRole';
import { timesByRole } from './timesByRole';
import { isAfter } from './isAfter';
import { turnedVisit } from './turnedVisit';
import { areTwo, isAgain, isAgainThatDay } from './twoVisits';

/** What a message says of days and times, and all days and times of visits it names, for a message of several rides. */
export interface DatesReading extends Reading {
  readonly days: readonly Placed<CalendarDate>[];
  readonly times: readonly Placed<ClockTime>[];
  /** The days of the rides that exist, when more than one is meant. */
  readonly refDays: readonly CalendarDate[];
  /** Whether a visit that is named by its day is said to be on another: "my tuesday appointment will be thursday". */
  readonly isTurned?: boolean;
  /** Whether the second of two days is told to be of one more visit: "thursday at 2 and again the tuesday after". */
  readonly isAgain?: true;
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
  // "It don't end", to how long it goes on
  if (!hasDayOrTime(message) && !context.expecting.includes('recurrenceUntil')) return nothing;
  const { today } = context;
  const slots: Partial<SlotValues> = {};
  const unclear: Unclear[] = [];
  const filling: Filling = { slots, unclear };
  const all = saidIn(message, context, monthDays);
  const said = intents.includes('several-trips') ? all : besideOthers(all);
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

  // "25 de diciembre del 51, navidad": a feast beside a birth date is told in passing.
  const isOnlyBirth = born !== undefined && context.expecting.every((slot) => slot === 'dateOfBirth');
  const asTold = isOnlyBirth ? others.filter(({ isHoliday }) => isHoliday !== true) : others;

  const stays = besideStays(atoms, asTold, clock);
  const told = said.asksDay ? besideTelling(atoms, stays) : stays;
  const rest = said.expects('recurrenceDays') ? told : besideUsual(atoms, told);
  // "Mondays they're closed, so tuesday and thursday" may still be of every week.
  const usual = told.findLast((day) => !rest.includes(day));
  const isUsual =
    usual !== undefined &&
    rest.filter(({ weekday, from }) => weekday !== undefined && from >= usual.to).length < 2;
  const turned = turnedIn(said, intents, rest);
  const recurrence =
    turned === undefined && !isUsual ? repeatedIn(said, intents, rest, isLikelyRepeated) : undefined;
  if (recurrence !== undefined) {
    if (recurrence.days.length > 0) slots.recurrenceDays = recurrence.days;
    if (recurrence.until !== undefined) slots.recurrenceUntil = recurrence.until;
  }
  const visits =
    turned ??
    visitsIn(
      said,
      intents,
      rest.filter((day) => recurrence?.used.has(day) !== true),
    );
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
  // What was learned may take a tale of what went wrong for a move: its words tell.
  const isLeft = purpose.cancels || atoms.has('moveCue', 'movedCue', 'dropCue', 'turnCue');
  const gone = goneDays(atoms, visits, today, isLeft);
  const times = timesByRole(said, purpose, filling);
  const begin = recurrence === undefined ? undefined : firstOfSeries(said, rest, visits, recurrence);
  if (begin !== undefined) visits.splice(0, visits.length, begin);

  // "Born 7/22/1963. It falls on my birthday"
  if (born !== undefined && visits.length === 0 && atoms.has('birthday') && !purpose.asks) {
    const date = nextMonthDay(today, Number(born.slice(5, 7)), Number(born.slice(8)));
    const isOn = atoms.list.some(
      (_, at) => atoms.to(at, 'birthday') !== -1 && isAfter(atoms, at, 'onDay', 'within', 'which', 'of'),
    );
    if (date !== undefined && isOn) slots.appointmentDate = date;
  }
  const rides = rideOfEach(said, purpose, times, visits, [...gone.keys()]);
  const { meant, left } = rides;
  const areSeveral =
    isAgain(atoms, visits) || areTwo(said, visits, times.plain) || isAgainThatDay(said, visits, times.plain);
  const days = { visits, gone, isRepeated: recurrence !== undefined };
  const refDays = fillDays(said, purpose, rides, days, filling);
  const claimed = purpose.isNew && clock.length === 0 ? claimedDay(atoms, intents, others, today) : undefined;
  if (claimed !== undefined) {
    slots.refDate = claimed;
    delete slots.appointmentDate;
    const open = unclear.findIndex(({ slot }) => slot === 'appointmentDate');
    if (open !== -1) unclear.splice(open, 1);
  }
  // "Instead of the 11th can it be the 12th", "it got moved: the 12th, not the 11th"
  const given = rest.find(
    ({ denied, from }) => denied && (purpose.isMoved || isAfter(atoms, from, 'insteadOf')),
  );
  if (given?.date !== undefined && purpose.isNew && slots.appointmentDate !== undefined)
    slots.refDate ??= given.date;
  // "Tomorrow doesn't work, switch it to thursday": the day that cannot be is that of the ride there is.
  // "Ni el de ayer a las 2 vino"
  const never = rest.find(({ denied, date }) => denied && date !== undefined && date < today);
  if (purpose.complains && purpose.isNew && never?.date !== undefined) slots.refDate ??= never.date;
  const impossible =
    purpose.changes && purpose.isNew && slots.appointmentDate !== undefined
      ? leftDay(said, rest, visits)
      : undefined;
  if (impossible !== undefined) slots.refDate ??= impossible;
  if (left?.time !== undefined) slots.refTime ??= left.time;
  fillTimes(said, purpose, times, rides, visits, filling);
  fillCounted(said, intents, purpose, filling);
  askForSkipped(filling);
  const isTimeDoubted = askBetweenSources(said, purpose, filling);

  return {
    slots,
    unclear,
    refDays: refDays.size > 1 ? [...refDays] : [],
    named: others,
    ...(turned !== undefined && { isTurned: true }),
    ...(areSeveral && { isAgain: true }),
    spans: [...named, ...clock].map(({ start, end }) => ({ start, end })),
    days: visits.flatMap((day) =>
      day.date === undefined || day.or !== undefined || day.date < today || meant.get(day) === 'booked'
        ? []
        : [{ value: day.date, start: day.start }],
    ),
    times: (isTimeDoubted ? [] : times.plain).flatMap(({ time }) =>
      time.time === undefined || meant.get(time) === 'booked'
        ? []
        : [{ value: time.time, start: time.start }],
    ),
  };
};

/** The day that is said to be impossible beside the one that is wanted; undefined when none is. */
const leftDay = (
  { atoms, context: { today } }: Said,
  days: readonly DayMention[],
  visits: readonly DayMention[],
): CalendarDate | undefined =>
  days.find(
    (day, index) =>
      day.date !== undefined &&
      day.date >= today &&
      !visits.some(({ from, to }) => from <= day.from && day.to <= to) &&
      isLeft(atoms, day, days[index + 1]),
  )?.date;

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
    clock,
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

/** The days of visits and rides that are meant, in order. */
const visitsIn = (said: Said, intents: readonly Intent[], days: readonly DayMention[]): DayMention[] =>
  // "Check-in friday at 7:30 pm, and pick us up saturday": the day of the way back is no visit's.
  settle(said, intents, days).filter(
    ({ from }, index) => index === 0 || !isAfter(said.atoms, from, 'pickupCue', 'returnCue', 'dischargeCue'),
  );

const settle = (
  { context, atoms, clock, expects, asksDay, asksTime }: Said,
  intents: readonly Intent[],
  days: readonly DayMention[],
): DayMention[] =>
  settledDays(
    atoms,
    days,
    context.today,
    context.time,
    clock,
    asksDay || asksTime || context.isReadBack === true,
    expects('appointmentDate') && !intents.includes('cancel-trip') && !intents.includes('change-trip'),
  );

/** The day of a visit and that on which it is now; undefined when no visit is said to be on another day. */
const turnedIn = (
  said: Said,
  intents: readonly Intent[],
  days: readonly DayMention[],
): DayMention[] | undefined => {
  const { atoms, clock, asksDay, asksTime, context } = said;
  if (asksDay || asksTime || context.isReadBack === true) return undefined;
  const count = turnedVisit(atoms, days, clock);
  return count === undefined
    ? undefined
    : asTurned(atoms, settle(said, intents, days.slice(0, count)), settle(said, intents, days.slice(count)));
};

/** The same, of its days before and after: undefined when the second only says more of the first. */
const asTurned = (
  atoms: Atoms,
  [from, before]: readonly DayMention[],
  [until, after]: readonly DayMention[],
): DayMention[] | undefined => {
  if (from === undefined || until === undefined || before !== undefined || after !== undefined)
    return undefined;
  // "My tuesday appointment is december 1"
  const isSame =
    from.date === until.date ||
    (from.kind === 'weekday' && until.date !== undefined && dayOfWeek(until.date) === from.weekday);
  // "My appointment december 4 is a friday"
  const isItsWeekday =
    from.kind === 'date' &&
    until.kind === 'weekday' &&
    ((from.date !== undefined && dayOfWeek(from.date) === until.weekday) ||
      (atoms.within(from.to, until.from, 'isLead') !== -1 &&
        atoms.within(from.to, until.from, 'turnCue') === -1));
  return isSame || isItsWeekday
    ? undefined
    : [
        { ...from, turns: 'from' },
        { ...until, turns: 'to' },
      ];
};

/** Fills what is counted in hours: "my appointment is in two hours", "it takes two hours". */
const fillCounted = (
  { context, atoms, named, clock, asksDay }: Said,
  intents: readonly Intent[],
  { asks, isMoving, cancels, isNew }: Purpose,
  { slots }: Filling,
): void => {
  // "My appointment is in two hours": where no other day or time is told.
  const isTold = named.length + clock.length > 0;
  const isOpen = isNew || asksDay;
  const soon = isTold || !isOpen || asks || isMoving || cancels ? undefined : hoursAhead(atoms, context.time);
  const role = soon === undefined ? 'plain' : roleOf(atoms, soon, [soon]);
  // "Need a ride in two hours", and an answer that is nothing else
  const isOfVisit =
    role === 'appointment' ||
    (role === 'plain' &&
      (asksDay || intents.includes('book-trip') || (soon?.from === 0 && soon.to === atoms.list.length)));
  if (soon?.time !== undefined && (isOfVisit || role === 'return')) {
    slots.appointmentDate ??= addDays(context.today, soon.daysAhead);
    slots[role === 'return' ? 'returnTime' : 'appointmentTime'] ??= soon.time;
  }
  const hours = slots.appointmentTime === undefined ? undefined : lastingHours(atoms);
  if (slots.appointmentTime === undefined || hours === undefined) return;
  const end = Number(slots.appointmentTime.slice(0, 2)) + hours;
  if (end < 24) slots.appointmentEnd ??= `${String(end).padStart(2, '0')}${slots.appointmentTime.slice(2)}`;
};
