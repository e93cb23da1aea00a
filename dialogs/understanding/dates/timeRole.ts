import type { TimeConcept } from '../../locales/vocabulary';
import { denials } from '../../locales/words/functionWords';
import type { Atoms } from './atoms';
import type { DayMention } from './dayMention';
import type { TimeMention } from './timeMention';

/** What a time is the time of. */
export type TimeRole = 'return' | 'end' | 'pickup' | 'appointment' | 'other' | 'plain';

/** Words between a cue and its time: "pick me up from dialysis at 4", "my appointment with dr rosen is at 3". */
const REACH = 9;
/** The same after a long place, where another time follows: "pick me up at my sister's, 12 Chapel Street, the 18th at 1, therapy at 2". */
const FETCH_REACH = 14;
const AFTER_REACH = 3;
const OTHER_REACH = 1;

const cues: readonly (readonly [TimeConcept, TimeRole])[] = [
  ['returnCue', 'return'],
  ['pickupCue', 'pickup'],
  ['appointmentCue', 'appointment'],
];

/**
 * What a time is for, by the nearest words that say so: before it in its sentence, else right after it.
 * @param all the times of the message, which bound each other's stretch
 * @param days the days of the message: "after" in "the monday after at 9" is of the day
 */
export const roleOf = (
  atoms: Atoms,
  time: TimeMention,
  all: readonly TimeMention[],
  days: readonly DayMention[] = [],
): TimeRole => {
  if (time.isEnd) return 'end';
  const { list } = atoms;
  // "Salgo del trabajo a las siete"
  for (let end = time.from, steps = 0; end > 0 && steps <= OTHER_REACH; end -= 1, steps += 1) {
    if (list[end]?.pause === 'stop' || (steps > 0 && list[end]?.pause === 'comma')) break;
    // "El 24 que cierran temprano, 8 am"
    if (steps > 0 && list[time.from]?.pause === 'comma') break;
    // "Friday works, 2 in the afternoon"
    if (list[end]?.pause === 'comma' && atoms.from(end, 'yesCue') !== -1) break;
    if (atoms.from(end, 'otherCue') !== -1) return 'other';
  }
  // "Llevo esperando desde las 2": the time itself may begin within the words for it.
  if (time.at > time.from && atoms.from(time.from + 1, 'otherCue') !== -1) return 'other';
  if (isNotToCome(atoms, time) || isHourNow(atoms, time)) return 'other';
  const isCutOff = list[time.from]?.pause === 'stop';
  const near = atoms.from(time.from, 'returnNear');
  // "Out at 2", but not "from home at 9"
  const isOfDay = days.some(({ from, to }) => from <= near && near < to);
  const isBack = near !== -1 && !isOfDay && atoms.from(near, 'rangeFrom', 'lead', 'of') === -1;
  if (!isCutOff && (isBack || (!isOfDay && atoms.from(time.from, 'returnCue') !== -1))) return 'return';
  const about = atoms.from(time.from, 'weakLead');
  const isUntil = [time.from, time.at, about].some((at) => atoms.from(at, 'endCue') !== -1);
  const isNotUntil = isUntil && isDenied(atoms, time.from);
  if (!isCutOff && isUntil && !isNotUntil) return 'end';
  const begin = all.findLast(({ to }) => to <= time.from)?.to ?? 0;
  const next = all.find(({ from }) => from >= time.to)?.from ?? list.length;

  const after = (): TimeRole | undefined => {
    for (let at = time.to; at < Math.min(next, time.to + AFTER_REACH); at += 1) {
      if (list[at]?.pause !== 'none') return undefined;
      // "Push my 9am on thursday back to 11"
      const isPutOff = atoms.has('moveCue', 'movedCue') && atoms.to(at, 'putOffCue') !== -1;
      // "8 am from home", "at 1:30 and then have them get me at 3": of where it begins, and of the next.
      const isFromThere = atoms.from(at, 'rangeFrom') !== -1;
      const isOfNext = next < list.length && atoms.within(at + 1, next, 'pickupCue') !== -1;
      const back = isPutOff || isFromThere || isOfNext ? -1 : atoms.to(at, 'returnAfter');
      // "At 9, home at 3": what leads to the next time is said of that.
      if (back !== -1 && (next === list.length || next - back > 2)) return 'return';
      const pickup = atoms.to(at, 'pickupAfter');
      // "3 pm pick-up", but not "at 3 to pick up my pills"
      if (pickup !== -1) return list[pickup]?.pause === 'none' ? undefined : 'pickup';
      if (at === time.to && atoms.to(at, 'appointmentCue') !== -1) return 'appointment';
    }
    return undefined;
  };

  if (!isCutOff && atoms.from(time.from, 'visitFor') !== -1) return 'appointment';
  const isMoving = atoms.has('moveCue', 'movedCue');

  // "My appointment is at 3": what leads to the time may be a part of the cue.
  for (let end = time.at, steps = 0; !isCutOff && end > begin && steps < FETCH_REACH; steps += 1) {
    for (const [concept, role] of cues) {
      const from = atoms.from(end, concept);
      if (from === -1 || from < begin) continue;
      if (steps >= REACH && (role !== 'pickup' || next === list.length)) continue;
      // "One way, no ride home, friday at 9"
      if (role === 'return' && list[from]?.pause === 'none' && denials.has(list[from - 1]?.word ?? ''))
        continue;
      // "Cast been on 6 weeks, comes off friday at 2"
      if (role === 'return' && isTakenOff(atoms, from, end)) continue;
      // "Push my ride back to 2:30"
      if (role === 'return' && atoms.has('moveCue', 'movedCue') && atoms.to(from, 'putOffCue') !== -1)
        continue;
      // "Let him out of dialysis at 4", "done with my surgery at 4"
      const isOf = atoms.from(from, 'of', 'rangeFrom') !== -1;
      const isWith = [from, from - 1].some((at) => atoms.from(at, 'withIt') !== -1);
      if (role === 'appointment' && (isOf || isWith)) continue;
      // "Pasen el miércoles 25 de las 11 para el jueves"
      const isMoved = atoms.from(end, 'moveCue') === from && atoms.to(time.from, 'rangeFrom') !== -1;
      if (role === 'pickup' && isMoved) continue;
      // "Move monday's 8:15 pickup to tuesday at 10": the pick-up of the hour before it.
      if (
        role === 'pickup' &&
        from === begin &&
        begin > 0 &&
        atoms.to(from, 'pickupAfter') !== -1 &&
        isMoving
      )
        continue;
      const told = role === 'pickup' ? after() : undefined;
      return told === 'return' || told === 'appointment' ? told : role;
    }
    end -= 1;
    if (list[end]?.pause === 'stop') break;
  }
  return after() ?? (isNotUntil ? 'appointment' : 'plain');
};

/** "Comes off", of what somebody wears or has in them. */
const isTakenOff = (atoms: Atoms, from: number, end: number): boolean =>
  atoms.to(from, 'comesOff') >= end && atoms.has('wornThing');

/** "She can't see him till 10", "no es hasta las 10": what begins then, and does not end. */
const isDenied = (atoms: Atoms, until: number): boolean => {
  for (let at = until - 1; at >= Math.max(0, until - REACH); at -= 1) {
    const atom = atoms.list[at];
    if (atom === undefined || denials.has(atom.word)) return atom !== undefined;
    if (atom.pause !== 'none') return false;
  }
  return false;
};

/** "It's 8:40 now, where's my ride": what the clock shows, where a ride is asked after and none is moved. */
const isHourNow = (atoms: Atoms, { from, at, to }: TimeMention): boolean => {
  if (![from, at].some((start) => atoms.from(start, 'itIs') !== -1)) return false;
  if (atoms.has('moveCue', 'movedCue', 'insteadOf', 'turnCue')) return false;
  if (atoms.to(to, 'nowAfter') !== -1) return atoms.has('rideWord', 'ofRide', 'theirs', 'saidCue');
  // "Son las 8:40 y ustedes dijeron 8, dónde está el carro"
  return atoms.has('rideWord', 'ofRide') && atoms.within(to, atoms.list.length, 'theirs') !== -1;
};

/** "Don't send anybody till 10:30", "no vengan antes de las 3": when nobody is to come, and no time of the visit or of the ride. */
const isNotToCome = (atoms: Atoms, { from, at }: TimeMention): boolean => {
  for (let end = at; end > from - NOT_TO_COME; end -= 1) {
    if (end < at && atoms.list[end]?.pause === 'stop') return false;
    if (atoms.from(end, 'notToCome') !== -1)
      return atoms.within(end, at, 'before', 'endCue') !== -1 || atoms.from(at, 'before', 'endCue') !== -1;
  }
  return false;
};

/** Atoms between "don't send" and "till 10": "don't send the van out to me". */
const NOT_TO_COME = 5;
