import type { Atoms } from './atoms';
import type { DayMention } from './dayMention';

/**
 * The days of an answer without those on which somebody tells what is asked for: "they call me tomorrow", "el lunes me la dan". On those
 * nobody has a visit.
 */
export const besideTelling = (atoms: Atoms, days: readonly DayMention[]): readonly DayMention[] =>
  atoms.has('toldLater', 'toldLaterAfter') ? days.filter((day) => !isOfTelling(atoms, day)) : days;

const isOfTelling = (atoms: Atoms, { from, to }: DayMention): boolean => {
  const isInOneBreath = (at: number): boolean => atoms.list[at]?.pause === 'none';
  const lead = atoms.from(from, 'the', 'lead', 'forDay');
  const isTold = [from, lead].some(
    (end) => end > 0 && isInOneBreath(end) && atoms.from(end, 'toldLater') !== -1,
  );
  return isTold || (isInOneBreath(to) && atoms.to(to, 'toldLater', 'toldLaterAfter') !== -1);
};
