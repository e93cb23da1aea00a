import type { TimeConcept } from '../../locales/vocabulary';
import type { Atoms } from './atoms';
import { isAfter } from './isAfter';
import { isBesideDay } from './isBesideDay';
import { isFrom, isFromTo, isNamedAsRide, isNew, isOwn, isSurelyOwn } from './rideNamed';
import { BESIDE, groupsOf, isTimed, type Group, type Mention } from './rideGroups';
import type { TimeMention } from './timeMention';
import type { DayMention } from './dayMention';

/** Whose day or time it is: that of a ride booked already, or that of the visit the message asks for. */
export type RideMeant = 'booked' | 'wished';

/** What a message wants done with rides, by the phrases for it. */
export interface Wanted {
  readonly books: boolean;
  readonly changes: boolean;
  readonly cancels: boolean;
  /** Asks after a ride or complains of one. */
  readonly asks: boolean;
  /** The days to come, where it is complained of a ride, which was: they are of none. */
  readonly toCome: ReadonlySet<DayMention>;
  /** Something is taken off somebody: "me quitan el yeso" drops no ride. */
  readonly isTakenOff: boolean;
  /** Answers the question for a day or a time: nothing there is told by the words around it. */
  readonly isAnswer: boolean;
}

type Cue =
  'drop' | 'off' | 'move' | 'moved' | 'fresh' | 'ask' | 'had' | 'have' | 'turn' | 'service' | 'elsewhere';

const cues: readonly (readonly [TimeConcept, Cue])[] = [
  ['freshCue', 'fresh'],
  ['turnCue', 'turn'],
  ['movedCue', 'moved'],
  ['moveCue', 'move'],
  ['dropCue', 'drop'],
  ['offCue', 'off'],
  ['askCue', 'ask'],
  ['bookedCue', 'ask'],
  ['serviceCue', 'service'],
  ['elsewhereCue', 'elsewhere'],
  ['hadCue', 'had'],
  ['haveCue', 'have'],
];

/** Atoms between a day or a time and the word before it that tells whose it is. */
const REACH = 4;
/** Atoms between "don't send" and "before 2". */
const NOT_YET_REACH = 6;

/**
 * Tells the days and times of a ride that exists from those of the one wished for, by the words around each: "cancel friday's and get
 * me one for monday", "it is at 11 but they moved me to 2". What is in no such words is left out of the answer: it is the visit's.
 * @param days the days that are meant, in order
 * @param times the times that are meant, but for those of the way back
 */
export const ridesMeant = (
  atoms: Atoms,
  days: readonly DayMention[],
  times: readonly TimeMention[],
  { books, changes, cancels, asks, toCome, isAnswer, isTakenOff }: Wanted,
): ReadonlyMap<Mention, RideMeant> => {
  const meant = new Map<Mention, RideMeant>();
  if (days.length + times.length === 0) return meant;
  const { list } = atoms;
  const [day, next, another] = days;
  if (day !== undefined && next !== undefined && another === undefined) {
    // "My july 6 appointment at 9 is now july 12 at 10"
    if (day.turns === 'from' && next.turns === 'to') {
      meant.set(day, 'booked').set(next, 'wished');
      for (const one of times)
        meant.set(one, one.from < day.from || isBesideDay(one, day) ? 'booked' : 'wished');
      return meant;
    }
    const timeBeside = times.find(({ from }) => from - day.to >= 0 && from - day.to <= BESIDE);
    if (isFromTo(atoms, timeBeside === undefined ? day : { from: day.from, to: timeBeside.to }, next)) {
      meant.set(day, 'booked').set(next, 'wished');
      if (timeBeside !== undefined) meant.set(timeBeside, 'booked');
      if (isAnswer) return meant;
    }
  }
  // "De las nueve a las once", of what was moved
  const [time, until, third] = times;
  const isMoved = meant.size > 0 || changes || atoms.has('moveCue', 'movedCue');
  if (isMoved && until?.isEnd === true && third === undefined && time !== undefined && isFrom(atoms, time)) {
    meant.set(time, 'booked').set(until, 'wished');
    // "The chemo of april 7 they moved from 8 to 12": on the day there is only the hour moves.
    if (
      day !== undefined &&
      next === undefined &&
      day.to <= time.from &&
      !isAnswer &&
      !isNew(atoms, day.from)
    )
      meant.set(day, 'booked');
  }
  if (isAnswer) {
    // "1:30, what time will you pick me up": the answer comes first.
    if ((cancels || asks) && !books && atoms.has('dropCue', 'offCue', 'askCue', 'bookedCue'))
      for (const one of [...days, ...times]) if (cancels || one.from > 0) meant.set(one, 'booked');
    return meant;
  }
  // Who only asks for a ride speaks of no other.
  const [first, second] = days;
  // "La de mañana pa el jueves"
  const isForAnother =
    first !== undefined && second !== undefined && isSurelyOwn(atoms, first) && isNew(atoms, second.from);
  if (meant.size === 0 && !changes && !cancels && !asks && !isForAnother && !atoms.has(...ofOtherRides))
    return meant;
  const isSettled = new Set(meant.keys());
  const found = cuesIn(atoms).filter(({ cue }) => !(isTakenOff && cue === 'drop'));
  const isStop = (from: number, to: number): boolean => {
    for (let at = from; at <= to; at += 1) if (list[at]?.pause === 'stop') return true;
    return false;
  };
  const groups = groupsOf(
    atoms,
    days,
    times,
    (from, to) =>
      isStop(from, to) ||
      found.some((cue) => cue.from >= from && cue.to <= to && cue.cue !== 'had' && cue.cue !== 'have') ||
      // "Del 14 al 21, era a la 1 y ahora es a las 2"
      (found.some((cue) => cue.from >= from && cue.to <= to && cue.cue === 'had') &&
        found.some((cue) => cue.from > to && cue.cue === 'turn')),
  );
  const isNewGroup = groups.map(({ from, to }) => isNew(atoms, from) || atoms.to(to, 'newAfter') !== -1);
  const isOwnGroup = groups.map(({ mentions }) => mentions.some((one) => isOwn(atoms, one)));
  const before = groups.map(({ from }, index) => {
    const floor = groups[index - 1]?.to ?? 0;
    return found.findLast((cue) => cue.from < from && cue.from >= floor && !isStop(cue.from + 1, from));
  });
  /** "The 4th I can't, the 5th": what was said of the first is of that alone. */
  const isInstead = groups.map(({ from }, index) => {
    const [first, cue] = [groups[index - 1], before[index]];
    const isOfFirst = cue?.cue === 'off' && first !== undefined && cue.from - first.to <= BESIDE;
    return isOfFirst && list[from]?.pause !== 'none';
  });
  const nearest = before.map((cue, index) => (isInstead[index] === true ? undefined : cue?.cue));
  const isMove =
    changes || groups.some((_, index) => nearest[index] === 'move' && isNewGroup[index + 1] === true);
  const hasWished = nearest.some((cue) => cue === 'fresh' || cue === 'moved' || cue === 'turn');
  const isOther = changes || cancels || asks || isMove || hasWished;

  const isWished = atoms.has('wantCue', 'freshCue');
  /** "The pass never came and my appointment is friday at 9" */
  const isVisitTold = (group: Group): boolean =>
    group.day !== undefined &&
    isTimed(group) &&
    atoms.from(group.from, 'isLead', 'appointmentCue') !== -1 &&
    atoms.within(group.from - REACH, group.from, 'appointmentCue') !== -1;
  const roles: (RideMeant | undefined)[] = [];
  /** "Scratch monday, tuesday at 3 works" */
  const isAccepted = ({ from, to }: Group): boolean =>
    isAfter(atoms, from, 'starting') || (roles.includes('booked') && atoms.to(to, 'yesCue') !== -1);
  groups.forEach((group, index) => {
    const cue = nearest[index];
    const next = groups[index + 1];
    const isNewHere = isNewGroup[index] === true;
    const isOwnHere = isOwnGroup[index] === true;
    const before = roles[index - 1];
    // "Del martes al miércoles"
    const nextFrom = next === undefined ? -1 : atoms.from(next.from, 'newCue');
    const isLeft =
      !isNewHere &&
      isNewGroup[index + 1] === true &&
      next !== undefined &&
      (nextFrom === -1 ? next.from : nextFrom) - group.to <= BESIDE;
    const byCue = (): RideMeant | undefined => {
      switch (cue) {
        case 'fresh':
        case 'turn':
          return 'wished';
        case 'moved':
          return isOwnHere || isFrom(atoms, group) || isLeft ? 'booked' : 'wished';
        case 'move':
          if (!isMove) return undefined;
          return isNewHere &&
            !(isNewGroup[index + 1] === true && (next?.day === undefined) === (group.day === undefined))
            ? 'wished'
            : 'booked';
        case 'ask':
          return isVisitTold(group) ? 'wished' : 'booked';
        case 'drop':
          return 'booked';
        // "Are you running tomorrow?", but "friday at 9, are you running?" tells of a visit.
        case 'service':
          return isTimed(group) ? undefined : 'booked';
        case 'elsewhere':
          return isTimed(group) || books || atoms.has('wantCue') ? undefined : 'booked';
        case 'off':
          return cancels ||
            changes ||
            isOwnHere ||
            group.mentions.some((one) => atoms.from(one.from, 'ownCue') !== -1) ||
            hasWished ||
            isNewGroup[index + 1] === true
            ? 'booked'
            : undefined;
        case 'had':
          return hasWished || isNewGroup[index + 1] === true || (isOther && !books) ? 'booked' : undefined;
        case 'have':
          return cancels || changes ? 'booked' : undefined;
        case undefined:
          return undefined;
      }
    };
    const after = (): RideMeant | undefined => {
      const until = next?.from ?? list.length;
      const said = found.find((one) => one.from >= group.to && one.to <= until);
      if (said === undefined || isStop(group.to, said.from)) return undefined;
      if (said.cue === 'service' && !isTimed(group)) return 'booked';
      if (said.cue === 'ask' || (said.cue === 'drop' && next === undefined)) return 'booked';
      const isRight = next !== undefined && said.from - group.to <= BESIDE;
      return said.cue === 'off' && (isOwnHere || isOther || isRight) ? 'booked' : undefined;
    };
    const isJoined = index > 0 && isBetween(atoms, groups[index - 1]?.to ?? 0, group.from);
    // "Get me at my daughter's for the friday ride"
    const isNamedRide = !isWished && group.mentions.some((one) => isNamedAsRide(atoms, one));
    // "Move my ride to friday", "cambie mi viaje para el viernes"
    const isGoal =
      changes &&
      !isNamedRide &&
      isNewHere &&
      isNewGroup[index + 1] !== true &&
      !group.mentions.some((one) => isSurelyOwn(atoms, one));
    const isBooked =
      (isOwnHere || isNamedRide) &&
      !isGoal &&
      (isOther || !books || isNamedRide || isNewGroup[index + 1] === true);
    // "Ride for friday got moved to monday"
    const isMovedOn =
      cue === undefined &&
      group.day !== undefined &&
      next?.day !== undefined &&
      nearest[index + 1] === 'moved' &&
      isNewGroup[index + 1] === true;
    const own = isBooked || isMovedOn ? 'booked' : undefined;
    // "Two weeks from today at 9. I was there on monday and nobody came"
    const isToCome = group.day !== undefined && toCome.has(group.day) && isTimed(group);
    const isTurned = isNewHere && (before === 'booked' || isMove);
    // "Can it be earlier, my ride of today at 3?"
    const isOnlyOwn = changes && isOwnHere && groups.length === 1;
    // "Make my 3 pm today later"
    const isOwnTime = changes && groups.length === 1 && atoms.from(group.from, 'ownCue') !== -1 && !isNewHere;
    roles.push(
      (isOwnTime ? 'booked' : undefined) ??
        ((cue === 'fresh' && !isOnlyOwn) || cue === 'turn' || isInstead[index] === true || isAccepted(group)
          ? 'wished'
          : undefined) ??
        own ??
        (isToCome && cue === undefined ? 'wished' : undefined) ??
        (isTurned && cue === undefined ? 'wished' : undefined) ??
        byCue() ??
        // "Para el jueves, mañana no puedo": what is said of the second alone.
        (isJoined && after() === undefined ? before : undefined) ??
        after() ??
        // "Thursday at 10:15 just became 11:15"
        (nearest[index + 1] === 'turn' ? 'booked' : undefined),
    );
  });

  // "Sept 15 at 9, and cancel the sept 8 one": what is told with its time before the word that drops the next is the visit's.
  groups.forEach((group, index) => {
    const next = nearest[index + 1];
    const isDropped = next === 'drop' || next === 'off';
    const isTold =
      group.day !== undefined && group.hasTime && nearest[index] !== 'drop' && !isOwnGroup[index];
    const isOnlyHad = nearest[index] === 'have' && roles[index] === 'booked';
    if (cancels && isDropped && isTold && (roles[index] === undefined || isOnlyHad)) roles[index] = 'wished';
  });
  const hasBooked = roles.includes('booked');
  // What was learned may take a visit for a question about a ride: some word has to speak of one.
  const isOfRide =
    found.some(({ cue }) => cue !== 'had' && cue !== 'have') || atoms.has('rideWord', 'ofRide', 'rideAfter');
  /** In a later sentence that says nothing of rides: "the clinic moved, no bus goes there. Dentist, mar 8 at 10". */
  const isApart = ({ from }: Group, isMeant: boolean): boolean => {
    let begin = from;
    while (begin > 0 && list[begin]?.pause !== 'stop') begin -= 1;
    let end = from + 1;
    while (end < list.length && list[end]?.pause !== 'stop') end += 1;
    return (
      begin > 0 &&
      !(isMeant && atoms.to(begin, 'which', 'isLead', 'haveCue') !== -1) &&
      !found.some((cue) => cue.from >= begin && cue.to <= end) &&
      atoms.within(begin, end, 'ofRide', 'rideAfter') === -1
    );
  };
  // "Are you open on veterans day? My appointment is that day at 9": the visit's, however much was asked of the day.
  if (!changes && !cancels && isVisitThatDay(atoms, groups))
    groups.forEach((_, index) => (roles[index] = 'wished'));
  // "Are you running tomorrow? I have chemo at 8"
  const isOfService = found.some(({ cue }) => cue === 'service') && roles.includes('booked');
  if (isOfService && !groups.some(({ day }, index) => day !== undefined && roles[index] !== 'booked'))
    groups.forEach((_, index) => (roles[index] ??= 'booked'));
  const firstWished = roles.indexOf('wished');
  /** In a change what comes first is of the ride that is changed. */
  const isOfOld = (group: Group, index: number): boolean => {
    if (hasBooked) return index < firstWished;
    const speaksOfOne = isOfRide || isNewGroup.includes(true);
    return index === 0 && speaksOfOne && isNewGroup[index] !== true && !isApart(group, true);
  };
  groups.forEach((group, index) => {
    let role = roles[index];
    // "Scratch monday, do tuesday at 9"
    const isAnother =
      groups[index - 1]?.hasTime === false &&
      group.day !== undefined &&
      group.hasTime &&
      roles[index - 1] === 'booked';
    if (role === undefined && cancels && !books && !hasWished && isOfRide)
      role = isAnother ? 'wished' : 'booked';
    if (role === undefined && changes) role = isOfOld(group, index) ? 'booked' : 'wished';
    if (role === undefined && asks && !books && isOfRide && !isApart(group, false)) role = 'booked';
    if (role !== undefined) for (const one of group.mentions) if (!isSettled.has(one)) meant.set(one, role);
  });
  return meant;
};

/** Whether one day is named and, further on, a visit told to be on that day. */
const isVisitThatDay = (atoms: Atoms, groups: readonly Group[]): boolean => {
  const [first, ...others] = groups;
  if (first?.day === undefined || others.some(({ day }) => day !== undefined && day.date !== first.day?.date))
    return false;
  for (let at = first.day.to; at < atoms.list.length; at += 1) {
    const end = atoms.to(at, 'sameDay', 'that');
    if (end === -1) continue;
    const from = Math.max(first.day.to, at - REACH);
    if (atoms.within(from, end + REACH, 'appointmentCue', 'haveCue') !== -1) return true;
  }
  return false;
};

/** "Tomorrow and monday" */
const isBetween = (atoms: Atoms, from: number, to: number): boolean => {
  let at = from;
  let joins = false;
  while (at < to) {
    const next = atoms.to(at, 'and', 'plus', 'the', 'lead', 'of');
    if (next === -1) return false;
    joins ||= atoms.to(at, 'and', 'plus') !== -1;
    at = next;
  }
  return joins || (at === to && atoms.list[to]?.pause === 'comma');
};

interface CueFound {
  readonly cue: Cue;
  readonly from: number;
  readonly to: number;
}

const cuesIn = (atoms: Atoms): readonly CueFound[] => {
  const found: CueFound[] = [];
  for (let at = 0; at < atoms.list.length; at += 1)
    for (const { concept, from, to } of atoms.at(at)) {
      const cue = cueOf.get(concept);
      // "Don't come before 2" leaves no ride.
      const isNotYet =
        cue === 'drop' &&
        atoms.to(from, 'notToCome') !== -1 &&
        atoms.within(to, to + NOT_YET_REACH, 'before', 'endCue') !== -1;
      if (cue !== undefined && !isNotYet) found.push({ cue, from, to });
    }
  return found;
};

const ofOtherRides: readonly TimeConcept[] = [
  'dropCue',
  'offCue',
  'moveCue',
  'movedCue',
  'askCue',
  'bookedCue',
  'serviceCue',
  'elsewhereCue',
  'theRide',
  'hadCue',
  'freshCue',
  'turnCue',
  'ofRide',
  'rideAfter',
];

const cueOf: ReadonlyMap<TimeConcept, Cue> = new Map(cues);
