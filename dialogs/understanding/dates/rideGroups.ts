import type { Atoms } from './atoms';
import type { DayMention } from './dayMention';
import { isBesideDay } from './isBesideDay';
import { isNew } from './rideNamed';
import type { TimeMention } from './timeMention';

/** A day or a time of the message. */
export type Mention = DayMention | TimeMention;

/** A day with the times said beside it, or times by themselves. */
export interface Group {
  readonly from: number;
  to: number;
  day?: DayMention;
  hasTime: boolean;
  readonly mentions: Mention[];
}

/** Atoms at most between what is said in one breath. */
export const BESIDE = 1;

/** Whether a day has its time right beside it. */
export const isTimed = ({ day, mentions }: Group): boolean =>
  day === undefined || mentions.some((one) => !('kind' in one) && isBesideDay(one, day));

/**
 * Puts each time to the day it is said beside.
 * @param isBroken whether what stands between two tells of another ride
 */
export const groupsOf = (
  atoms: Atoms,
  days: readonly DayMention[],
  times: readonly TimeMention[],
  isBroken: (from: number, to: number) => boolean,
): readonly Group[] => {
  const groups: Group[] = [];
  for (const one of [...days, ...times].sort((left, right) => left.from - right.from)) {
    const day = 'kind' in one ? one : undefined;
    const last = groups.at(-1);
    const isBeside = last !== undefined && one.from - last.to <= BESIDE;
    const isOpen =
      last !== undefined && (day === undefined ? !last.hasTime : last.day === undefined && isBeside);
    // "The 22nd instead, 10 am"
    const isInstead = last !== undefined && atoms.to(last.to, 'newAfter') === one.from && day === undefined;
    // "Mi viaje del viernes al mediodía"
    const isOfNoon =
      last?.day !== undefined &&
      atoms.to(one.from, 'noon') !== -1 &&
      atoms.from(one.from, 'the') === one.from - 1 &&
      atoms.from(one.from, 'newCue') === one.from - 1;
    const isSame = isInstead || isOfNoon || !isNew(atoms, one.from);
    if (last !== undefined && isOpen && isSame && !isBroken(last.to, one.from)) {
      last.mentions.push(one);
      last.to = Math.max(last.to, one.to);
      if (day === undefined) last.hasTime = true;
      else last.day = day;
    } else
      groups.push({
        from: one.from,
        to: one.to,
        mentions: [one],
        hasTime: day === undefined,
        ...(day === undefined ? {} : { day }),
      });
  }
  return groups;
};
