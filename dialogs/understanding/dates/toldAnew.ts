import type { HearingContext } from '../heard';
import type { Atoms } from './atoms';

const MOST_HOURS = 12;
const LAST_DAY = 31;
/** "4 not 3" to what was read back has no more words than this. */
const NEW_FOR_OLD = 12;

/** Which of the two a bare "4 not 3" is of, said to what was read back: the day or the time that was told with one of the numbers. */
export const toldAnew = (
  atoms: Atoms,
  { isReadBack, held = {} }: HearingContext,
): 'day' | 'time' | 'either' | undefined => {
  const { list } = atoms;
  if (isReadBack !== true || list.length > NEW_FOR_OLD) return undefined;
  if (!atoms.has('not', 'notIs', 'softNot', 'corrected', 'theirs', 'except', 'insteadOf')) return undefined;
  if (atoms.has('dayKept')) return 'time';
  if (atoms.has('timeKept')) return 'day';
  if (atoms.has('timeWord')) return 'time';
  const said = list.flatMap((_, at) => atoms.numberAt(at)?.value ?? []);
  const isHour = [held.appointmentTime, held.returnTime].some((time) => {
    const hour = Number(time?.slice(0, 2));
    return said.includes(hour) || (hour > MOST_HOURS && said.includes(hour - MOST_HOURS));
  });
  const isDay = said.includes(Number(held.appointmentDate?.slice(8)));
  // "No, 27 not 17" is of no hour.
  if (!isHour && said.length > 1 && said.every((number) => number > MOST_HOURS && number <= LAST_DAY))
    return 'day';
  // Where nothing that was told is known, two numbers of a clock's face are hours.
  const isUntold = held.appointmentTime === undefined && held.appointmentDate === undefined;
  if (isUntold && said.length > 0 && said.every((number) => number <= MOST_HOURS)) return 'time';
  if (isHour === isDay) return 'either';
  return isDay ? 'day' : 'time';
};
