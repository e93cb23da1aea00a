import { addDays } from '../../../domain/calendar/calendarDate';
import type { HearingContext } from '../heard';
import type { Atoms } from './atoms';
import type { DayMention } from './dayMention';
import type { TimeMention } from './timeMention';

/** Who is still awake after the one and until the other may call the day that has begun "tomorrow"; midnight sharp is a day without its hour. */
const MIDNIGHT = '00:00';
const STILL_AWAKE_UNTIL = '04:00';

/** "Tomorrow at 10", said after midnight: of the day that has begun, or of the one after it. */
export const afterMidnight = (
  atoms: Atoms,
  days: readonly DayMention[],
  clock: readonly TimeMention[],
  { today, time: now }: Pick<HearingContext, 'today' | 'time'>,
): readonly DayMention[] => {
  if (days.length === 0 || now === MIDNIGHT || now >= STILL_AWAKE_UNTIL) return days;
  const tomorrow = addDays(today, 1);
  const isOver = clock.some(({ time }) => time !== undefined && time <= now);
  if (isOver) return days;
  return days.map((day) => {
    if (day.kind !== 'relative' || day.date !== tomorrow || day.to - day.from > 1) return day;
    if (atoms.to(day.from, 'tomorrow') === -1) return day;
    const { date: _, ...plain } = day;
    return { ...plain, or: [today, tomorrow] };
  });
};
