import type { CalendarDate } from '../../../domain/calendar/calendarDate';
import type { Atoms } from './atoms';
import type { DayMention } from './dayMention';
import { weekdayBefore } from './nextDay';
import { isAfter } from './isAfter';

/** Atoms between what was done and its day. */
const REACH = 4;

/**
 * The day of a ride that was: "the lady who drove me tuesday", "el chofer del lunes llegó tarde"; undefined for a day to come.
 * @param complains whether the message complains of a ride, or praises one
 */
export const pastRideDay = (
  atoms: Atoms,
  { from, to, kind, weekday, date }: DayMention,
  today: CalendarDate,
  complains: boolean,
): CalendarDate | undefined => {
  const then =
    kind === 'weekday' && weekday !== undefined
      ? weekdayBefore(today, weekday)
      : kind === 'relative' && date === today
        ? today
        : undefined;
  if (then === undefined || !atoms.has('rodeCue', 'driverCue')) return undefined;
  for (let at = from; at > 0 && from - at <= REACH; at -= 1) {
    if (atoms.from(at, 'rodeCue') !== -1) return then;
    // "He never came and my appointment is friday"
    if (
      atoms.list[at]?.pause !== 'none' ||
      atoms.from(at, 'and', 'butCue', 'soCue', 'turnCue', 'appointmentCue') !== -1
    )
      break;
  }
  const isOneBreath = (until: number): boolean =>
    atoms.list.slice(to, until + 1).every(({ pause }) => pause === 'none');
  const did = atoms.within(to, to + REACH, 'didCue');
  // "The driver on tuesday was", "on thursday the driver asked"
  const isDriver =
    isAfter(atoms, from, 'driverCue') || (complains && atoms.within(to, did, 'driverCue') !== -1);
  if (did !== -1 && isOneBreath(did) && isDriver) return then;
  const rode = complains ? atoms.within(to, to + REACH, 'rodeCue') : -1;
  return rode !== -1 && isOneBreath(rode) ? then : undefined;
};
