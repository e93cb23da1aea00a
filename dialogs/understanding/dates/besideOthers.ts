import type { Atoms } from './atoms';
import type { DayMention } from './dayMention';
import { isBesideDay } from './isBesideDay';
import type { Said } from './said';
import type { TimeMention } from './timeMention';

/** Atoms between whose visit it is and its day: "my niece's is at 3 on". */
const OTHER_REACH = 8;
/** Atoms between "mine is" and its day. */
const OWN_REACH = 6;

/**
 * What is said without the visit of somebody else that is told before one's own, with its hour: "my niece's is at 3 on wednesday, I'm thursday
 * the 4th". Where nothing tells of one's own, a relative's is the visit.
 */
export const besideOthers = (said: Said): Said => {
  const { atoms, named, clock } = said;
  if (named.length < 2 || !atoms.has('othersVisit', 'otherGoes')) return said;
  const isLed = (one: DayMention, reach: number, cue: 'own' | 'other'): boolean =>
    isLedBy(atoms, named, one, reach, cue);
  const own = named.filter((day) => isLed(day, OWN_REACH, 'own'));
  const others = named.filter((day) => !own.includes(day) && isLed(day, OTHER_REACH, 'other'));
  if (own.length === 0 || others.length === 0) return said;
  return {
    ...said,
    named: named.filter((day) => !others.includes(day)),
    clock: clock.filter(
      (time) => own.some((day) => isRightBeside(time, day)) || !others.some((day) => isBesideDay(time, day)),
    ),
  };
};

/** "Ella va el 25 a la 1, yo el 26" leaves a word between the hour and the day of another. */
const isRightBeside = ({ from, to }: TimeMention, day: DayMention): boolean =>
  from === day.to || to === day.from;

/** Whether what stands before a day, from the day before it on, tells whose it is. */
const isLedBy = (
  atoms: Atoms,
  days: readonly DayMention[],
  { from }: DayMention,
  reach: number,
  cue: 'own' | 'other',
): boolean => {
  const floor = Math.max(from - reach, ...days.map(({ to }) => (to <= from ? to : 0)), 0);
  return cue === 'own'
    ? atoms.within(floor, from, 'mine', 'selfGoes', 'selfIs') !== -1
    : atoms.within(floor, from, 'othersVisit', 'otherGoes') !== -1;
};
