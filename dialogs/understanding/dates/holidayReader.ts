import { dayConcepts } from './dayConcepts';
import type { DayReader } from './dayMention';
import type { DaysRead } from './daysRead';
import { holidayOn } from './holidays';
import { yearAfter } from './yearAfter';

/** Makes the reader of holidays. */
export const holidayReader =
  ({ atoms, today, mentions, monthDayAt, firstOf }: DaysRead): DayReader =>
  (at) => {
    const holiday = firstOf(at, dayConcepts.isHoliday);
    if (holiday === undefined) return undefined;
    // "The fourth of july forty nine"
    for (let from = at; from < holiday.to; from += 1)
      if (monthDayAt.get(from)?.yearSaid === true) return undefined;
    const said = yearAfter(atoms, holiday.to, today);
    if (said !== undefined)
      return {
        kind: 'date',
        date: holidayOn(holiday.concept, today, said.year),
        to: said.to,
        isHoliday: true,
        yearSaid: true,
      };
    // "Pasado año nuevo"
    return atoms.from(at, 'last') !== -1 && mentions.at(-1)?.to !== at
      ? { kind: 'vague', to: holiday.to, after: holidayOn(holiday.concept, today) }
      : { kind: 'date', date: holidayOn(holiday.concept, today), to: holiday.to, isHoliday: true };
  };
