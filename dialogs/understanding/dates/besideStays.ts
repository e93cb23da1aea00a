import type { Atoms } from './atoms';
import type { DayMention } from './dayMention';
import { isBesideDay } from './isBesideDay';
import type { TimeMention } from './timeMention';

/** Words between what somebody does and its day: "I get back from Florida thursday". */
const REACH = 5;
/** Words between a day and its visit: "el lunes 29 tengo podiatra", "the appointment is monday". */
const VISIT_REACH = 4;

/**
 * The days of a message without those of something else that is told beside the visit: "I get back thursday, my appointment is monday", "mi hijo
 * trabaja el martes, tengo cita el miércoles". A day with its time, or the only one, is kept.
 */
export const besideStays = (
  atoms: Atoms,
  days: readonly DayMention[],
  clock: readonly TimeMention[],
): readonly DayMention[] => {
  if (days.length < 2 || !atoms.has('awayCue')) return days;
  const hasTime = (day: DayMention): boolean => clock.some((time) => isBesideDay(time, day));
  const isStay = (day: DayMention): boolean => {
    if (hasTime(day)) return false;
    for (let end = day.from; end > 0 && day.from - end <= REACH; end -= 1) {
      const isAnother = days.some((one) => one !== day && one.from < end && end <= one.to);
      if (isAnother) return false;
      if (atoms.from(end, 'awayCue') !== -1) return !isRideMoved(atoms, end);
      // "I leave the house. Friday", "I work and friday"
      if (end < day.from && atoms.from(end, 'and', 'butCue', 'soCue', 'appointmentCue') !== -1) return false;
      if (atoms.list[end]?.pause !== 'none') return false;
    }
    return false;
  };
  const isVisit = (day: DayMention): boolean =>
    hasTime(day) ||
    atoms.within(day.from - VISIT_REACH, day.to + VISIT_REACH, 'appointmentCue', 'haveCue', 'freshCue') !==
      -1;
  const stays = days.filter(isStay);
  const others = days.filter((day) => !stays.includes(day));
  if (!others.some((day) => !day.denied && isVisit(day))) return days;
  // "I get back thursday, appointment is monday", said on a monday
  const last = stays.at(-1);
  return others.map((day) => {
    const later = day.or?.filter((date) => last?.date !== undefined && date > last.date) ?? [];
    const [only] = later;
    if (only === undefined || later.length > 1 || last === undefined || day.from < last.to) return day;
    const { or: _, ...plain } = day;
    return { ...plain, date: only };
  });
};

/** "Can we push my may 4 ride to the 6th": what is moved is no home. */
const isRideMoved = (atoms: Atoms, end: number): boolean =>
  atoms.from(end, 'moveCue') !== -1 && atoms.to(end, 'ownCue', 'ofRide', 'theRide') !== -1;
