import type { HearingContext } from '../heard';
import type { Message } from '../message';
import { atomsIn } from './atoms';
import { BIRTH_REACH, birthsIn } from './birthsIn';
import { hasDayOrTime } from './hasDayOrTime';
import { monthDaysIn, type MonthDay } from './monthDays';

/** The days of a message that are named with their month, birth dates among them. */
export const readMonthDays = (
  message: Message,
  { today, expecting }: Pick<HearingContext, 'today' | 'expecting'>,
): readonly MonthDay[] => {
  if (!hasDayOrTime(message)) return [];
  const births = birthsIn(message);
  const atoms = atomsIn(message);
  const isBirth = (at: number): boolean => {
    const start = atoms.list[at]?.start ?? 0;
    return (
      expecting.includes('dateOfBirth') ||
      births.some(({ end }) => end <= start && start - end <= BIRTH_REACH)
    );
  };
  const asksDay = expecting.includes('appointmentDate') || expecting.includes('refDate');
  return monthDaysIn(atoms, today, isBirth, asksDay && !expecting.includes('appointmentTime'));
};
