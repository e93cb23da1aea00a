import type { TimeConcept } from '../../locales/vocabulary';
import type { Atoms } from './atoms';
import type { DayMention } from './dayMention';
import type { TimeMention } from './timeMention';

/** Atoms between a visit and its day: "la cita de mi mamá del martes". */
const VISIT_REACH = 4;
/** Atoms before the visit that tell whether somebody has it: "I have my appointment". */
const HAVE_REACH = 3;
/** Words before and after "is" of which the vocabulary knows nothing: a "now" that is misspelt. */
const MOST_UNKNOWN = 1;

const between: readonly TimeConcept[] = ['newCue', 'turnCue', 'the', 'onDay', 'lead', 'weakLead', 'of'];

/**
 * The day of a visit that is said to be on another: "my july 6 appointment is now monday july 12", "la cita del martes será el jueves".
 * @param days the days of the message, in order
 * @param clock its times, one of which may stand beside the day
 * @returns how many of the days are of the visit as it was; undefined when no visit is said to be on another day
 */
export const turnedVisit = (
  atoms: Atoms,
  days: readonly DayMention[],
  clock: readonly TimeMention[],
): number | undefined => {
  if (days.length < 2) return undefined;
  const { list } = atoms;
  /** Where it ends that the visit is named by its day; -1 when it is not. */
  const endOfVisit = ({ from, to }: DayMention): number => {
    const after = atoms.to(to, 'appointmentCue');
    // "Appointment is" may be one phrase.
    if (after !== -1 && list[to]?.pause === 'none')
      return after > to + 1 && atoms.to(after - 1, 'isTurned', 'fallsOn') === after ? after - 1 : after;
    const visit = atoms.within(Math.max(0, from - VISIT_REACH), from, 'appointmentCue');
    if (visit === -1 || isStopped(visit + 1, from)) return -1;
    const isTold =
      atoms.within(visit, from, 'isTurned', 'isLead', 'fallsOn') !== -1 ||
      atoms.within(Math.max(0, visit - HAVE_REACH), visit + 1, 'haveCue') !== -1 ||
      days.some((day) => day.to > visit && day.to <= from);
    return isTold ? -1 : to;
  };
  const isStopped = (from: number, to: number): boolean =>
    list.slice(from, to).some(({ pause }) => pause === 'stop');
  /** Beyond words of which at most one is unknown, where that is reached. */
  const reaches = (from: number, end: number): boolean => {
    let unknown = 0;
    for (let at = from; at < end;) {
      const known = Math.max(atoms.to(at, ...between), clock.find((time) => time.from === at)?.to ?? -1);
      if (known === -1) unknown += 1;
      at = known === -1 ? at + 1 : known;
    }
    return unknown <= MOST_UNKNOWN && !isStopped(from, end + 1);
  };
  const isDenied = (from: number, to: number): boolean =>
    atoms.within(from, to, 'not', 'notIs', 'softNot', 'either', 'and') !== -1;

  for (const [index, day] of days.entries()) {
    const next = days[index + 1];
    const end = day.denied || next === undefined || next.denied ? -1 : endOfVisit(day);
    if (end === -1 || next === undefined || isDenied(end, next.from)) continue;
    for (let at = end; at < next.from; at += 1) {
      const is = atoms.to(at, 'isTurned', 'fallsOn', 'turnCue');
      if (is !== -1 && is < next.to && reaches(end, at) && reaches(is, next.from)) return index + 1;
    }
  }
  return undefined;
};
