import type { ClockTime } from '../../../domain/calendar/calendarDate';
import type { SlotName } from '../slotValues';
import type { Atoms } from './atoms';
import type { Filling } from './filling';
import { isBeforeVisit, isWhatFor } from './arrivals';
import { otherHalf } from './clinicTime';
import { liveTimes } from './liveTimes';
import type { Purpose } from './purpose';
import type { Said } from './said';
import type { TimeMention } from './timeMention';
import { roleOf, type TimeRole } from './timeRole';
import { isAfter } from './isAfter';
import { isFrom } from './rideNamed';

/** A time of the visit or of a ride, of which it is not known yet. */
export interface PlainTime {
  readonly time: TimeMention;
  /** Its words say that it is the visit's. */
  readonly isVisit: boolean;
}

/** The times that are meant, by what they are of. */
export interface TimesByRole {
  readonly live: readonly TimeMention[];
  readonly plain: PlainTime[];
  readonly back?: TimeMention;
  readonly pickup?: ClockTime;
  /** Where {@link pickup} is said. */
  readonly pickupSaid?: TimeMention;
}

/** What a time beside the end of the visit is of: of the visit, or of the way back, where that is asked for. */
const visitRoles: ReadonlySet<TimeRole> = new Set(['plain', 'appointment']);
const backRoles: ReadonlySet<TimeRole> = new Set(['plain', 'pickup', 'return']);

const isAboutPhone = (expecting: readonly SlotName[]): boolean =>
  !expecting.includes('appointmentTime') &&
  expecting.some((slot) => slot === 'phone' || slot === 'callbackPhone' || slot === 'providerPhone');

/** Words between when somebody is done and "pick me up then". */
const THEN_REACH = 8;

/** "They open at 6:30": nobody opens in the evening. */
const asMorning = ({ time, ...mention }: TimeMention): TimeMention => ({
  ...mention,
  ...(time !== undefined && { time: time >= EVENING && !mention.isHalfSaid ? otherHalf(time) : time }),
});
const EVENING = '17:00';

/** "It runs from 9 to 1" */
const lastsUntil = (atoms: Atoms, begin: TimeMention | undefined): boolean =>
  begin !== undefined && isAfter(atoms, begin.from, 'lastsCue');

/** Tells what each time is of, and fills what needs no day beside it: a visit's end, the time of a ride that is meant. */
export const timesByRole = (
  { atoms, context, named, clock, deniedTimes, expects, asksTime }: Said,
  { asks, changes, isMoving, wantsRef, isReadBack }: Purpose,
  { slots, unclear }: Filling,
): TimesByRole => {
  if (clock.length === 0) return { live: clock, plain: [] };
  // When one may call is no visit, but "no wait, make it three" puts the visit right.
  const isOfCall =
    isAboutPhone(context.expecting) &&
    !atoms.has('appointmentCue') &&
    (expects('callbackPhone') || (!isMoving && !atoms.has('corrected', 'insteadOf')));
  const live = isOfCall ? [] : liveTimes(atoms, clock, deniedTimes, asksTime || isReadBack);
  const plain: PlainTime[] = [];
  let back: TimeMention | undefined;
  let pickup: ClockTime | undefined;
  let pickupSaid: TimeMention | undefined;
  let opens: TimeMention | undefined;
  /** "Dialysis til 11:45, can the ride home be at 12" */
  const isBeforeReturn = (time: TimeMention): boolean =>
    !time.isEnd && live.some((one) => one.from > time.from && roleOf(atoms, one, live, named) === 'return');
  const isDone = ({ from, at }: TimeMention): boolean =>
    isAfter(atoms, from, 'doneCue') || isAfter(atoms, at, 'doneCue');
  const isVisitTold = (end: TimeMention): boolean =>
    !asks &&
    !changes &&
    !isMoving &&
    live.some(
      (one) =>
        one !== end &&
        one.time !== undefined &&
        (expects('returnTime') ? backRoles : visitRoles).has(roleOf(atoms, one, live, named)) &&
        !isDone(one),
    );
  const isFetchedThen = ({ to }: TimeMention): boolean => {
    const then = atoms.within(to, to + THEN_REACH, 'thatTime');
    return then !== -1 && atoms.within(to, then, 'pickupCue', 'returnCue') !== -1;
  };
  /** "Half past 8 cause the bus don't run till 7": what is told as a reason of the answer before it. */
  const isReason = (time: TimeMention, role: TimeRole): boolean => {
    const [answer] = live;
    if (!asksTime || answer === undefined || answer === time) return false;
    const isUntil = [time.from, time.at].some((at) => atoms.from(at, 'endCue') !== -1);
    // "9:15, the office don't open til 8": what begins before the visit is no visit.
    if (
      role === 'appointment' &&
      isUntil &&
      answer.time !== undefined &&
      (time.time ?? answer.time) < answer.time
    )
      return true;
    if (!atoms.has('causeCue')) return false;
    // "Pick me up 8:45 cuz it's at 9:30", but "cuz the bus don't run till 7"
    const isTold = role === 'appointment' && !isUntil;
    const isBack = role === 'return' && expects('returnTime');
    if (isTold || isBack || role === 'pickup' || roleOf(atoms, answer, live, named) === 'pickup')
      return false;
    const cause = atoms.within(answer.to, time.from, 'causeCue');
    return (
      cause !== -1 &&
      atoms.within(answer.to, time.from, 'movedCue', 'moveCue', 'turnCue', 'corrected', 'softNot') === -1
    );
  };
  for (const [index, time] of live.entries()) {
    // "Change my pickup from 7:30 to 7:50"
    const isOfPickup = time.isEnd && changes && pickup !== undefined && !lastsUntil(atoms, live[index - 1]);
    // "Change the return from 2 to 3:30"
    if (time.isEnd && back !== undefined && back === live[index - 1] && isFrom(atoms, back)) {
      if (back.time !== undefined) slots.refTime ??= back.time;
      back = time;
      continue;
    }
    const first = live[index - 1];
    // "Visiting hours are 2 to 8"
    const isOfOther = time.isEnd && first !== undefined && roleOf(atoms, first, live, named) === 'other';
    const role = isOfPickup ? 'pickup' : isOfOther ? 'other' : roleOf(atoms, time, live, named);
    const { time: said } = time;
    if (isReason(time, role)) continue;
    // "A las 25, jaja no, a las 2"
    const isMended =
      said === undefined &&
      live[index + 1] !== undefined &&
      atoms.within(time.to, live[index + 1]?.from ?? 0, 'softNot', 'corrected') !== -1;
    if (isMended) continue;
    if (said === undefined) unclear.push({ slot: 'appointmentTime', options: [] });
    // "Whatever time they open, 8 i think"
    else if (role === 'other' && !(asksTime && atoms.list[time.from]?.pause === 'comma')) opens ??= time;
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
    // "Chair time 11, off at 3:15": the visit's own end, where it is told when it begins and the way back is not asked for.
    else if (role === 'return' && isDone(time) && isVisitTold(time)) {
      slots.appointmentEnd ??= said;
      // "I get out at 1:30, pick me up then"
      if (isFetchedThen(time)) slots.returnTime ??= said;
    } else if (role === 'return') back ??= time;
    else if (role === 'end' && !asks && (!isMoving || lastsUntil(atoms, first) || isBeforeReturn(time)))
      slots.appointmentEnd ??= said;
    else if (role === 'pickup') {
      if (isOfPickup || pickup === undefined) pickupSaid = time;
      pickup = isOfPickup ? said : (pickup ?? said);
    } else if (role !== 'end' || isMoving) plain.push({ time, isVisit: role === 'appointment' });
  }
  // "They fix the elevator fri 9-12, appt is fri at 2"
  const endOf = ({ time }: PlainTime): TimeMention | undefined => live[live.indexOf(time) + 1];
  const ofOther = plain.findIndex((one) => !one.isVisit && endOf(one)?.isEnd === true);
  const isOther = plain[ofOther] !== undefined && endOf(plain[ofOther])?.time === slots.appointmentEnd;
  if (isOther && slots.appointmentEnd !== undefined && plain.some(({ isVisit }) => isVisit)) {
    delete slots.appointmentEnd;
    plain.splice(ofOther, 1);
  }
  // "They open at 8 and I'm first in line", "doors at 7, get me there by then"
  if (opens !== undefined && plain.length === 0 && atoms.has('firstThing', 'openWanted'))
    plain.push({ time: asMorning(opens), isVisit: true });
  const visits = plain.filter(({ time, isVisit }) => isVisit || isWhatFor(atoms, time, clock));
  const whenToCome = (one: PlainTime): boolean =>
    !atoms.has('earlyCue') &&
    isBeforeVisit(
      atoms,
      one.time,
      visits.map(({ time }) => time),
      clock,
    );
  return {
    live,
    plain: plain.filter((one) => !whenToCome(one)),
    ...(back === undefined ? {} : { back }),
    ...(pickup === undefined ? {} : { pickup }),
    ...(pickupSaid === undefined ? {} : { pickupSaid }),
  };
};
