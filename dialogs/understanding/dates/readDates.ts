import {
  dayOfWeek,
  daysBetween,
  type CalendarDate,
  type ClockTime,
} from '../../../domain/calendar/calendarDate';
import { rideLexicon } from '../../locales/vocabulary';
import type { HearingContext, Intent, SlotName, SlotValues, Unclear } from '../heard';
import type { Message } from '../message';
import type { Reading } from '../reading';
import type { Placed } from '../severalRides';
import { atomsIn, hasDayOrTime, type Atoms } from './atoms';
import { birthAmong } from './birthAmong';
import { birthsIn } from './birthsIn';
import { heldAs } from './heldAs';
import { hoursAhead } from './hoursAhead';
import { isBesideDay } from './isBesideDay';
import { lastingHours } from './lastingHours';
import { liveTimes } from './liveTimes';
import { toldAnew } from './toldAnew';
import type { TimeMention } from './timeMention';
import { Times } from './times';
import type { DayMention } from './dayMention';
import { daysIn } from './days';
import { deniedIn } from './denials';
import type { MonthDay } from './monthDays';
import { weekdayBefore, weekdayInWeek } from './nextDay';
import { settledDays } from './settledDays';
import { recurrenceIn } from './recurrence';
import { roleOf } from './timeRole';
import { isAfter, ridesMeant } from './whichRide';

/** A bare answer to the question for a time has no more words than this. */
const SHORT_ANSWER = 12;
const MOST_HOURS = 12;
/** So far ahead lies a day without its year that was a short while ago. */
const LONG_AHEAD_DAYS = 300;
/** Atoms between two days of one list. */
const LIST_REACH = 2;
/** Atoms between two times to choose from. */
const CHOICE_REACH = 4;
/** "Friday is court, monday for the dentist" */
const VISIT_REACH = 3;
/** What a message says of days and times, and all days and times of visits it names, for a message of several rides. */
export interface DatesReading extends Reading {
  readonly days: readonly Placed<CalendarDate>[];
  readonly times: readonly Placed<ClockTime>[];
  /** The days of the rides that exist, when more than one is meant. */
  readonly refDays: readonly CalendarDate[];
}

const nothing: DatesReading = { slots: {}, days: [], times: [], refDays: [] };

const tellsNoCall = rideLexicon.without('willCall');

/** "I'll call when I'm done" */
const saysWillCall = ({ tokens }: Message): boolean =>
  !tellsNoCall(tokens) && rideLexicon.find(tokens).some(({ concept }) => concept === 'willCall');

const BYGONE_YEAR = /\b(?:19\d\d|200\d)\b/;

/**
 * Reads days and times, and which slot each is for.
 * @param monthDays what {@link readMonthDays} found in the same message; what was read since as something else is no day
 */
export const readDates = (
  message: Message,
  context: HearingContext,
  intents: readonly Intent[],
  monthDays: readonly MonthDay[],
): DatesReading => {
  if (!hasDayOrTime(message)) return nothing;
  const { today, expecting } = context;
  const expects = (slot: SlotName): boolean => expecting.includes(slot);
  const slots: Partial<SlotValues> = {};
  const unclear: Unclear[] = [];
  const atoms = atomsIn(message);
  const { list } = atoms;

  const asksTime =
    expects('appointmentTime') || expects('returnTime') || expects('refTime') || expects('appointmentEnd');
  const asksDay = expects('appointmentDate') || expects('refDate');
  // When both are asked for, a number that can be an hour is one.
  const told = toldAnew(atoms, context);
  const leastBareDay = asksDay ? (asksTime ? MOST_HOURS + 1 : 1) : told === 'day' ? 1 : Infinity;
  const dated = placed(atoms, monthDays);
  const isMonthDay = (at: number): boolean => dated.some(({ from, to }) => from <= at && at < to);
  const times = new Times(atoms, isMonthDay);
  // A bare "7" or "9 30" is a time when both are asked for.
  const isHour =
    asksTime &&
    list.length <= 2 &&
    (list[0]?.value ?? 0) <= 12 &&
    list.every(({ digits, gap }) => digits > 0 && gap !== '/');
  const days = isHour
    ? []
    : daysIn(atoms, today, dated, (at) => times.isTaken(at), leastBareDay, context.days);
  times.besides(days);
  if (asksTime && list.length <= SHORT_ANSWER) times.alone(true);
  else if (told !== undefined) times.alone(told === 'time' ? 'told' : false);
  else if (days.length > 0 || atoms.within(0, list.length, 'appointmentCue') !== -1) times.alone(false);
  // "About ten" to the question for steps is no time.
  const isCount = expecting.some((slot) => counted.includes(slot)) && !atoms.has('appointmentCue');
  const clock = times.mentions().filter(({ at, to, isHalfSaid }) => !isCount || isHalfSaid || to - at > 1);
  const { held = {}, language, isReadBack = false } = context;
  const isHeldDay = ({ date }: DayMention): boolean =>
    date !== undefined && (date === held.appointmentDate || context.days?.includes(date) === true);
  const deniedDays = deniedIn(atoms, days, { language, others: clock, isReadBack, isHeld: isHeldDay });
  const isHeldDenied = days.some((day) => deniedDays.has(day) && isHeldDay(day));
  const named = days.map((day) => {
    const denied = deniedDays.has(day) || day.isDeniedAfter === true;
    // "Friday, not thursday" to a ride on a Thursday: the Friday of that week.
    const there = isHeldDenied && !denied && day.kind === 'weekday' ? day.or?.at(-1) : undefined;
    const { or: _, ...plain } = day;
    return there === undefined ? { ...day, denied } : { ...plain, date: there, denied };
  });
  const deniedTimes = deniedIn(atoms, clock, {
    language,
    others: days,
    isReadBack,
    isHeld: (time) => heldAs(time, held) !== undefined,
  });

  const { born, bornDayFirst, rest } = birthAmong(atoms, named, birthsIn(message), {
    context,
    clock,
    intents,
  });
  if (born !== undefined) slots.dateOfBirth = born;
  if (bornDayFirst !== undefined) slots.birthDayFirst = bornDayFirst;

  const found = recurrenceIn(
    atoms,
    today,
    rest,
    intents.includes('recurring-trip') || expects('recurrenceDays'),
    expects('recurrenceUntil'),
    context.isReadBack === true,
  );
  // "Los miércoles estoy ahí", "nobody on weekdays": said beside the answer to another question.
  const isAside =
    expecting.length > 0 &&
    !asksDay &&
    !asksTime &&
    !expects('recurrenceUntil') &&
    !expects('recurrenceDays');
  const recurrence = isAside && clock.length === 0 && !intents.includes('recurring-trip') ? undefined : found;
  if (recurrence !== undefined) {
    if (recurrence.days.length > 0) slots.recurrenceDays = recurrence.days;
    if (recurrence.until !== undefined) slots.recurrenceUntil = recurrence.until;
  }
  const settled = settledDays(
    atoms,
    rest.filter((day) => recurrence?.used.has(day) !== true),
    today,
    context.time,
    clock,
    asksDay || asksTime || context.isReadBack === true,
    expects('appointmentDate') && !intents.includes('cancel-trip') && !intents.includes('change-trip'),
  );
  // "Check-in friday at 7:30 pm, and pick us up saturday": the day of the way back is no visit's.
  const visits = settled.filter(
    ({ from }, index) => index === 0 || !isAfter(atoms, from, 'pickupCue', 'returnCue'),
  );

  // "The visit was 3/3" in the week after: what was is not to come in a year.
  const gone = visits.filter(
    (day) =>
      day.kind === 'date' &&
      !day.yearSaid &&
      day.date !== undefined &&
      daysBetween(today, day.date) > LONG_AHEAD_DAYS &&
      isAfter(atoms, day.from, 'hadCue'),
  );

  // Times, and what each is the time of.
  const wantsRef = (expects('refDate') || expects('tripRef')) && !expects('appointmentDate');
  const books = intents.includes('book-trip');
  const changes = intents.includes('change-trip');
  // Praise of "the driver on tuesday" is of a ride that was; beside a time or a visit it is said in passing.
  const praises =
    intents.includes('compliment-suggestion') &&
    expecting.length === 0 &&
    clock.length === 0 &&
    !atoms.has('appointmentCue');
  const complains = intents.includes('complaint') || praises;
  const asks = complains || intents.includes('trip-status') || intents.includes('list-trips');
  const isMoving = changes || atoms.has('moveCue', 'movedCue');
  const cancels = intents.includes('cancel-trip') && !changes;
  const onlyReturn = expects('returnTime') && !expects('appointmentTime');
  // When one may call is no visit.
  const isOfCall = isAboutPhone(expecting) && atoms.within(0, list.length, 'appointmentCue') === -1;
  const isAnswered = asksTime || context.isReadBack === true;
  const live = isOfCall ? [] : liveTimes(atoms, clock, deniedTimes, isAnswered);
  // "4:30, not 4": what was told as 4 is 4:30, whatever is asked.
  const leftSlot = clock.flatMap((time) => (live.includes(time) ? [] : (heldAs(time, held) ?? [])))[0];
  // The call decides on the way back.
  const calls = onlyReturn && saysWillCall(message);
  const plain: { readonly time: TimeMention; readonly isVisit: boolean }[] = [];
  let back: TimeMention | undefined;
  let pickup: ClockTime | undefined;
  for (const [index, time] of live.entries()) {
    // "Change my pickup from 7:30 to 7:50"
    const isOfPickup = time.isEnd && changes && pickup !== undefined && !lastsUntil(atoms, live[index - 1]);
    const role = isOfPickup ? 'pickup' : roleOf(atoms, time, live);
    const { time: said } = time;
    const first = live[index - 1];
    if (said === undefined) unclear.push({ slot: 'appointmentTime', options: [] });
    else if (role === 'other') continue;
    // "Between 9 and 10"
    else if (
      time.isEnd &&
      first?.time !== undefined &&
      isAfter(atoms, first.at, 'between') &&
      plain.at(-1)?.time === first
    )
      unclear.push({ slot: 'appointmentTime', options: [first.time, said] });
    else if (wantsRef) slots.refTime ??= said;
    else if (role === 'return' && expects('appointmentEnd') && !expects('returnTime'))
      slots.appointmentEnd ??= said;
    else if (role === 'return') back ??= time;
    else if (role === 'end' && !asks && (!isMoving || lastsUntil(atoms, first)))
      slots.appointmentEnd ??= said;
    else if (role === 'pickup') pickup = isOfPickup ? said : (pickup ?? said);
    else if (role !== 'end' || isMoving) plain.push({ time, isVisit: role === 'appointment' });
  }

  /** A ride of every week begins on the day that is said to be the first. */
  const begin =
    recurrence === undefined
      ? undefined
      : visits.find(({ from }) => isAfter(atoms, from, 'starting', 'rangeFrom'));
  if (begin !== undefined) visits.splice(0, visits.length, begin);
  const isAnswer = expects('appointmentDate') || expects('appointmentTime');
  const isNew = expecting.length === 0 && context.isReadBack !== true;
  const isMoved = changes || atoms.has('moveCue', 'movedCue', 'turnCue');
  // "1:30 instead of noon", "no longer at 9, at 10": the time that is left, beside which all others are new.
  const left = isNew
    ? clock.find(
        (time) =>
          !live.includes(time) &&
          (isAfter(atoms, time.from, 'insteadOf') || (isMoved && deniedTimes.has(time))),
      )
    : undefined;
  const meant = new Map(
    ridesMeant(
      atoms,
      visits,
      plain.map(({ time }) => time),
      // What is said to a read-back is of the ride that is being booked.
      {
        books,
        changes: changes && !isAnswer && context.isReadBack !== true,
        cancels,
        asks,
        isAnswer: isAnswer || context.isReadBack === true,
      },
    ),
  );
  for (const day of gone) {
    meant.set(day, 'booked');
    for (const { time } of plain) if (isBesideDay(time, day)) meant.set(time, 'booked');
  }
  if (left !== undefined) {
    for (const { time } of plain) meant.set(time, 'wished');
    // "3 instead of 2 on friday"
    const [only, another] = visits;
    if (
      only !== undefined &&
      another === undefined &&
      isBesideDay(left, only) &&
      isAfter(atoms, left.from, 'insteadOf')
    )
      meant.set(only, 'booked');
  }

  // Days.
  const settle = (slot: 'appointmentDate' | 'refDate', day: DayMention): void => {
    if (slots[slot] !== undefined || unclear.some((open) => open.slot === slot)) return;
    // "Jue 14th 1944" for June: whatever else it is, nobody has a visit in that year.
    if (expects('dateOfBirth') && BYGONE_YEAR.test(message.folded)) return;
    // "From tuesday to wednesday" on a wednesday
    const later =
      day.or?.length === 2 && slots.refDate !== undefined && slots.refDate > today ? day.or[1] : undefined;
    // "Move my tuesday ride to thursday", said on the wednesday before: that of the same week
    const { refDate } = slots;
    const sameWeek =
      slot === 'appointmentDate' && changes && refDate !== undefined && day.kind === 'weekday'
        ? weekdayInWeek(refDate, day.weekday ?? 0, 0)
        : undefined;
    const isPutOff =
      sameWeek !== undefined && refDate !== undefined && sameWeek > refDate && (day.date ?? '') < sameWeek;
    if (slot === 'appointmentDate' && day.or?.[0] === today && later !== undefined) slots[slot] = later;
    else if (isPutOff && day.or === undefined) slots[slot] = sameWeek;
    else if (day.or !== undefined) unclear.push({ slot, options: day.or });
    else if (day.date === undefined) unclear.push({ slot, options: [] });
    else if (slot === 'appointmentDate' && day.date < today) unclear.push({ slot, options: [day.date] });
    else slots[slot] = day.date;
  };
  // Of several days the one beside a time is the visit's.
  const [firstDay, secondDay] = visits;
  const isList =
    firstDay !== undefined && secondDay !== undefined && secondDay.from - firstDay.to <= LIST_REACH;
  const open = isList || visits.length < 2 ? [] : visits.filter((day) => meant.get(day) === undefined);
  const timed =
    open.find((day) => clock.some((time) => isBesideDay(time, day))) ??
    open.find(({ from }) => isAfter(atoms, from, 'appointmentCue')) ??
    open.find(({ to }) => atoms.within(to, to + VISIT_REACH, 'appointmentCue') !== -1);
  if (timed !== undefined) visits.sort((one, other) => Number(other === timed) - Number(one === timed));
  // Two days to a question for one, and nothing that tells which: it is asked.
  const dates = [...new Set(open.flatMap(({ date, or }) => or ?? (date === undefined ? [] : [date])))];
  const isUnsure =
    (asksDay || context.isReadBack === true) &&
    timed === undefined &&
    open.length === 2 &&
    dates.length > 1 &&
    recurrence === undefined &&
    dates.every((date) => date >= today);
  if (isUnsure) unclear.push({ slot: 'appointmentDate', options: dates.sort() });
  /** "El del 24 lo dejo" */
  const isKept = ({ to }: DayMention): boolean =>
    list[to]?.pause === 'none' && atoms.to(to, 'keepAfter') !== -1;
  const refDays = new Set<CalendarDate>();
  for (const [index, day] of visits.entries()) {
    // "I won't need friday, just monday"
    if (cancels && index > 0 && isAfter(atoms, day.from, 'onlyCue')) continue;
    // "Cancel the 3rd and the 10th, keep the 17th"
    if ((cancels || asks) && (isAfter(atoms, day.from, 'keepCue') || isKept(day))) continue;
    const isPast = day.date !== undefined && day.date < today;
    const isRef = wantsRef || meant.get(day) === 'booked';
    // Who complains of "the driver on tuesday" speaks of the last one.
    const isBygone = complains && !changes && !cancels && day.kind === 'weekday';
    if (isRef && isBygone && day.weekday !== undefined) slots.refDate ??= weekdayBefore(today, day.weekday);
    else if (gone.includes(day) && day.date !== undefined)
      slots.refDate ??= `${String(Number(day.date.slice(0, 4)) - 1)}${day.date.slice(4)}`;
    else if (isRef) {
      settle('refDate', day);
      if (day.or === undefined && day.date !== undefined) refDays.add(day.date);
    } else if (!isPast || day.yearSaid) settle('appointmentDate', day);
  }
  // "Instead of the 11th can it be the 12th", "it got moved: the 12th, not the 11th"
  const given = rest.find(({ denied, from }) => denied && (isMoved || isAfter(atoms, from, 'insteadOf')));
  if (given?.date !== undefined && isNew && slots.appointmentDate !== undefined) slots.refDate ??= given.date;
  if (left?.time !== undefined) slots.refTime ??= left.time;

  const [visit, ...others] = visits.filter((day) => meant.get(day) !== 'booked');
  const weightOf = ({ time, isVisit }: (typeof plain)[number]): number =>
    (visit !== undefined && isBesideDay(time, visit)
      ? 4
      : others.some((day) => isBesideDay(time, day))
        ? 2
        : 0) + (isVisit ? 1 : 0);
  plain.sort((one, other) => weightOf(other) - weightOf(one));
  plain.forEach(({ time, isVisit }, index) => {
    const said = time.time;
    if (said === undefined) return;
    const isOfVisit =
      onlyReturn &&
      ((isVisit && (calls || plain.length > 1)) ||
        // By itself it is an answer, though it cannot be.
        ((calls || clock.length > 1) && heldAs(time, held) === 'appointmentTime'));
    if (leftSlot !== undefined && slots[leftSlot] === undefined) slots[leftSlot] = said;
    else if (isOfVisit) slots.appointmentTime ??= said;
    else if (onlyReturn && calls) return;
    else if (onlyReturn && !changes) slots.returnTime ??= said;
    else if (meant.get(time) === 'booked' || (expects('refTime') && !expects('appointmentTime')))
      slots.refTime ??= said;
    else if (expects('appointmentEnd') && !expects('appointmentTime')) slots.appointmentEnd ??= said;
    else if (slots.appointmentTime === undefined) slots.appointmentTime = said;
    else if (
      slots.appointmentTime !== said &&
      (isChoice(atoms, plain[index - 1]?.time, time) || isChoice(atoms, time, plain[index - 1]?.time))
    )
      unclear.push({ slot: 'appointmentTime', options: [slots.appointmentTime, said].sort() });
  });
  if (slots.appointmentDate !== undefined && slots.refTime !== undefined && atoms.has('sameTime'))
    slots.appointmentTime ??= slots.refTime;
  // "Move tuesday to wednesday, 3 pm both times"
  if (
    slots.refDate !== undefined &&
    slots.appointmentDate !== undefined &&
    atoms.has('bothTimes') &&
    slots.appointmentTime !== undefined
  )
    slots.refTime ??= slots.appointmentTime;
  // "Move my 9:15 on the 8th to later that day, at 1:45"
  const isThatDay = slots.appointmentDate === undefined && slots.appointmentTime !== undefined;
  if (isThatDay && slots.refDate !== undefined && atoms.has('sameDay')) slots.appointmentDate = slots.refDate;
  // "8 or 8:30, let me look, 8:30"
  const choice = unclear.findIndex(({ slot, options }) => slot === 'appointmentTime' && options.length > 1);
  const inOrder = plain.map(({ time }) => time).sort((one, other) => one.from - other.from);
  const last = inOrder.length > 2 ? inOrder.at(-1)?.time : undefined;
  if (last !== undefined && unclear[choice]?.options.includes(last) === true) {
    unclear.splice(choice, 1);
    slots.appointmentTime = last;
  }
  if (unclear.some(({ slot }) => slot === 'appointmentTime')) delete slots.appointmentTime;
  if (pickup !== undefined) {
    // After the visit's time it is the way back; before it, it is the time we work out ourselves.
    if (onlyReturn || (slots.appointmentTime !== undefined && pickup > slots.appointmentTime))
      slots.returnTime ??= pickup;
    else if (slots.appointmentTime === undefined && (cancels || asks)) slots.refTime ??= pickup;
    else if (slots.appointmentTime === undefined && slots.refTime === undefined && !asks)
      unclear.push({ slot: 'appointmentTime', options: [pickup] });
  }
  if (back?.time !== undefined) slots.returnTime ??= afterVisit(back, back.time, slots.appointmentTime);
  // "My appointment is in two hours": where no other day or time is told.
  const isTold = [...named, ...clock].length > 0;
  const soon = isTold || !isNew || asks || isMoving || cancels ? undefined : hoursAhead(atoms, context.time);
  const soonRole = soon === undefined ? 'plain' : roleOf(atoms, soon, [soon]);
  if (soon?.time !== undefined && (soonRole === 'appointment' || soonRole === 'return')) {
    slots.appointmentDate ??= today;
    slots[soonRole === 'return' ? 'returnTime' : 'appointmentTime'] ??= soon.time;
  }
  const hours = slots.appointmentTime === undefined ? undefined : lastingHours(atoms);
  if (slots.appointmentTime !== undefined && hours !== undefined) {
    const end = Number(slots.appointmentTime.slice(0, 2)) + hours;
    if (end < 24) slots.appointmentEnd ??= `${String(end).padStart(2, '0')}${slots.appointmentTime.slice(2)}`;
  }
  if (isSkipped(slots.appointmentDate, slots.appointmentTime)) {
    delete slots.appointmentTime;
    unclear.push({ slot: 'appointmentTime', options: [] });
  }

  return {
    slots,
    unclear,
    refDays: refDays.size > 1 ? [...refDays] : [],
    spans: [...named, ...clock].map(({ start, end }) => ({ start, end })),
    days: visits.flatMap((day) =>
      day.date === undefined || day.or !== undefined || day.date < today || meant.get(day) === 'booked'
        ? []
        : [{ value: day.date, start: day.start }],
    ),
    times: plain.flatMap(({ time }) =>
      time.time === undefined || meant.get(time) === 'booked'
        ? []
        : [{ value: time.time, start: time.start }],
    ),
  };
};

/** "It runs from 9 to 1" */
const lastsUntil = (atoms: Atoms, begin: TimeMention | undefined): boolean =>
  begin !== undefined && isAfter(atoms, begin.from, 'lastsCue');

/** Slots whose question is answered by a number that is no hour. */
const counted: readonly SlotName[] = ['stairs', 'escortCount', 'unitOrEntrance'];

const isAboutPhone = (expecting: readonly SlotName[]): boolean =>
  !expecting.includes('appointmentTime') &&
  expecting.some((slot) => slot === 'phone' || slot === 'callbackPhone' || slot === 'providerPhone');

/** The days named with their month, at their places in a message of which other stretches were blanked since. */
const placed = (atoms: Atoms, monthDays: readonly MonthDay[]): readonly MonthDay[] =>
  monthDays.flatMap((day) => {
    const from = atoms.list.findIndex(({ start }) => start >= day.start);
    let to = from;
    while ((atoms.list[to]?.end ?? Infinity) <= day.end) to += 1;
    return from === -1 || to === from || atoms.list[from]?.start !== day.start ? [] : [{ ...day, from, to }];
  });

/** "9 or 9:30" */
const isChoice = (atoms: Atoms, one: TimeMention | undefined, other: TimeMention | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  other.from >= one.to &&
  other.from - one.to <= CHOICE_REACH &&
  atoms.within(one.to, other.at, 'either') !== -1;

/** "At 6:15 in the evening, I get out at 7": an hour whose half of the day was not said comes after the visit. */
const afterVisit = (
  { isHalfSaid }: TimeMention,
  said: ClockTime,
  visit: ClockTime | undefined,
): ClockTime => {
  const hour = Number(said.slice(0, 2)) + MOST_HOURS;
  return !isHalfSaid && visit !== undefined && said < visit && hour < 24
    ? `${String(hour)}${said.slice(2)}`
    : said;
};

/** Whether a time falls into the hour that the clocks leave out on the second Sunday of March. */
const isSkipped = (date: CalendarDate | undefined, time: ClockTime | undefined): boolean =>
  date !== undefined &&
  time?.startsWith('02:') === true &&
  date.slice(5, 7) === '03' &&
  dayOfWeek(date) === 0 &&
  Number(date.slice(8)) > 7 &&
  Number(date.slice(8)) <= 14;
