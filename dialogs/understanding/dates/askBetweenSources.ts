import { doubtedBetween } from './doubtedBetween';
import type { Filling } from './filling';
import type { Purpose } from './purpose';
import type { Said } from './said';

/**
 * Leaves out a day or a time of which two sources say different things, and asks for it: "the card says 9, the girl said 1".
 * @returns whether the time is asked for
 */
export const askBetweenSources = (
  { atoms, named, clock }: Said,
  { changes, cancels, asks, isReadBack }: Purpose,
  { slots, unclear }: Filling,
): boolean => {
  if (changes || cancels || asks || isReadBack) return false;
  const days = new Set(doubtedBetween(atoms, named)?.flatMap(({ date }) => date ?? []));
  if (days.size > 1 && slots.appointmentDate !== undefined) {
    delete slots.appointmentDate;
    unclear.push({ slot: 'appointmentDate', options: [...days].toSorted() });
  }
  const times = new Set(doubtedBetween(atoms, clock)?.flatMap(({ time }) => time ?? []));
  if (times.size < 2 || slots.appointmentTime === undefined) return false;
  delete slots.appointmentTime;
  unclear.push({ slot: 'appointmentTime', options: [...times].toSorted() });
  return true;
};
