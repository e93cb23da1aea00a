import { dayOfWeek, type CalendarDate, type ClockTime } from '../../../domain/calendar/calendarDate';
import { rideLexicon } from '../../locales/vocabulary';
import type { Message } from '../message';
import type { Atoms } from './atoms';
import type { DayMention } from './dayMention';
import type { Filling } from './filling';
import { otherHalf } from './clinicTime';
import { isArrival, isWhatFor } from './arrivals';
import { heldAs } from './heldAs';
import { isBesideDay } from './isBesideDay';
import type { Purpose } from './purpose';
import type { RideOfEach } from './rideOfEach';
import type { Said } from './said';
import type { TimeMention } from './timeMention';
import type { PlainTime, TimesByRole } from './timesByRole';

const MOST_HOURS = 12;
const LONGEST_RIDE_HOURS = 2;
/** Atoms between two times to choose from. */
const CHOICE_REACH = 4;

const tellsNoCall = rideLexicon.without('willCall');

/** "I'll call when I'm done" */
const saysWillCall = ({ tokens }: Message): boolean =>
  !tellsNoCall(tokens) && rideLexicon.says(tokens, 'willCall');

/** Fills the times of the visit, of the ride that is meant and of the way back, once their days are known. */
export const fillTimes = (
  { message, context: { held = {}, today, time: now }, atoms, named, clock, expects }: Said,
  { changes, cancels, asks, onlyReturn }: Purpose,
  { live, plain, back, pickup, pickupSaid }: TimesByRole,
  { meant, left }: RideOfEach,
  visits: readonly DayMention[],
  { slots, unclear }: Filling,
): void => {
  if (clock.length === 0) return;
  // "4:30, not 4": what was told as 4 is 4:30, whatever is asked.
  const leftSlot = clock.flatMap((time) => (live.includes(time) ? [] : (heldAs(time, held) ?? [])))[0];
  // The call decides on the way back.
  const calls = onlyReturn && saysWillCall(message);
  const [visit, ...others] = visits.filter(
    (day) => meant.get(day) !== 'booked' && (day.date === undefined || day.date >= today),
  );
  // "They called yesterday at 3 and gave me the 15th at 11"
  const isGoneBeside = (time: TimeMention): boolean =>
    plain.length > 1 &&
    named.some(
      ({ date, ...day }) =>
        date !== undefined && date < today && date !== slots.refDate && isBesideDay(time, day),
    ) &&
    !visits.some(({ date, ...day }) => date !== undefined && date >= today && isBesideDay(time, day));
  /** "Drop the 8:30 van on May 3, they gave me May 9 at noon": of the ride that is left, and no way back. */
  const isOfLeftRide = (time: TimeMention): boolean =>
    (cancels || atoms.has('dropCue')) &&
    visits.some((day) => meant.get(day) === 'booked' && isBesideDay(time, day));
  /** Of the ride that was, where no other is spoken of. */
  const isOfGoneRide = (time: TimeMention): boolean =>
    asks &&
    plain.length === 1 &&
    slots.appointmentDate === undefined &&
    named.some(
      ({ date, ...day }) =>
        date !== undefined && date === slots.refDate && date < today && isBesideDay(time, day),
    );
  const weightOf = ({ time, isVisit }: PlainTime): number =>
    (visit !== undefined && isBesideDay(time, visit)
      ? 4
      : others.some((day) => isBesideDay(time, day))
        ? 2
        : 0) +
    (isVisit ? 1 : 0) +
    (isWhatFor(atoms, time, clock) ? 8 : 0) +
    (atoms.has('earlyCue') && isArrival(atoms, time, clock) ? 8 : 0);
  plain.sort((one, other) => weightOf(other) - weightOf(one));
  plain.forEach(({ time, isVisit }, index) => {
    const said = time.time;
    if (said === undefined || isGoneBeside(time)) return;
    const isOfVisit =
      onlyReturn &&
      ((isVisit && (calls || plain.length > 1 || back !== undefined)) ||
        // By itself it is an answer, though it cannot be.
        ((calls || clock.length > 1) && heldAs(time, held) === 'appointmentTime'));
    if (leftSlot !== undefined && slots[leftSlot] === undefined) slots[leftSlot] = said;
    // "El de ayer a la 1 tampoco llegó"
    else if (isOfGoneRide(time)) slots.refTime ??= said;
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
    atoms.has('bothTimes', 'sameTime') &&
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
  // "At 6", with nothing that tells the half of the day
  const visitAt = plain.find(({ time }) => time.time === slots.appointmentTime);
  const isGoneBy = slots.appointmentDate === today && now >= '06:00';
  const isOpen =
    visitAt?.time.isOpen === 'unknown' ||
    (visitAt?.time.isOpen === true && slots.recurrenceDays === undefined && back === undefined && !isGoneBy);
  if (isOpen && visitAt.time.time !== undefined && slots.appointmentEnd === undefined) {
    const options = bothHalves(visitAt.time.time);
    // "Pick me up at 6:15 in the evening, they want me there at 7"
    const next = options.find((option) => pickup !== undefined && isSoonAfter(option, pickup));
    if (next === undefined) unclear.push({ slot: 'appointmentTime', options });
    else slots.appointmentTime = next;
  }
  const isAsked = unclear.some(({ slot }) => slot === 'appointmentTime');
  if (isAsked) delete slots.appointmentTime;
  // "They're behind here, get me at 2 instead of 1:30": who is at the visit moves the way back.
  const isWayBack =
    left !== undefined && slots.appointmentTime === undefined && atoms.has('stillThere') && !isAsked;
  if (pickup !== undefined && isWayBack) {
    slots.returnTime ??= pickup;
    if (slots.appointmentDate === today) {
      slots.refDate ??= today;
      delete slots.appointmentDate;
    }
  } else if (pickup !== undefined && pickupSaid !== undefined && isOfLeftRide(pickupSaid)) {
    slots.refTime ??= pickup;
  } else if (pickup !== undefined && !isAsked) {
    // After the visit's time it is the way back; before it, it is the time we work out ourselves.
    if (onlyReturn || (slots.appointmentTime !== undefined && pickup > slots.appointmentTime))
      slots.returnTime ??= pickup;
    else if (slots.appointmentTime === undefined && (cancels || asks)) slots.refTime ??= pickup;
    else if (
      slots.appointmentTime === undefined &&
      (slots.refTime === undefined || left !== undefined) &&
      !asks
    )
      unclear.push({ slot: 'appointmentTime', options: [pickup] });
  }
  // "She is discharged today, ready at 2:30": the ride home is all there is.
  const isSentHome = atoms.has('dischargeCue') && slots.appointmentTime === undefined && plain.length === 0;
  const home = isSentHome && !changes && !cancels && !asks ? (pickup ?? back?.time) : undefined;
  if (home !== undefined) {
    slots.appointmentTime = home;
    const open = unclear.findIndex(({ slot }) => slot === 'appointmentTime');
    if (open !== -1) unclear.splice(open, 1);
  } else if (back?.time !== undefined)
    slots.returnTime ??= afterVisit(back, back.time, slots.appointmentTime);
};

/** Whether a visit may begin at a time for which one is picked up. */
const isSoonAfter = (visit: ClockTime, pickup: ClockTime): boolean =>
  visit > pickup && Number(visit.slice(0, 2)) - Number(pickup.slice(0, 2)) <= LONGEST_RIDE_HOURS;

/** The time and the same twelve hours later or before. */
const bothHalves = (time: ClockTime): ClockTime[] => [time, otherHalf(time)].sort();

/** Leaves out a time that the clocks leave out, too: it is asked for. */
export const askForSkipped = ({ slots, unclear }: Filling): void => {
  if (!isSkipped(slots.appointmentDate, slots.appointmentTime)) return;
  delete slots.appointmentTime;
  unclear.push({ slot: 'appointmentTime', options: [] });
};

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
