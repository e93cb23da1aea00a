import { addDays } from '../../../domain/calendar/calendarDate';
import { dayConcepts } from './dayConcepts';
import type { DayNamed, DayReader } from './dayMention';
import type { DaysRead } from './daysRead';

/** Atoms between "mañana" and "pasado": "mañana, ay no, perdón, pasado". */
const SLIP_REACH = 5;

/** Makes the reader of days that are named from today: "tomorrow", "de hoy en ocho". */
export const relativeReader = ({
  atoms,
  list,
  today,
  mentions,
  talkedAbout,
  to,
  firstOf,
}: DaysRead): DayReader => {
  const relative = (at: number): DayNamed | undefined => {
    const inDays = Math.max(to(at, 'weekHence'), to(at, 'twoWeeksHence'));
    if (
      inDays > at + 2 &&
      atoms.to(at, 'within') === -1 &&
      atoms.from(inDays, 'weekHence', 'twoWeeksHence') === at
    ) {
      const days = atoms.to(at, 'weekHence') === inDays ? 7 : 14;
      return { kind: 'relative', or: [addDays(today, days), addDays(today, days + 1)], to: inDays };
    }
    const said = firstOf(at, dayConcepts.isRelative);
    if (said === undefined) return undefined;
    const { concept: word, to: end } = said;
    const tail = to(end, 'weekHence');
    const twice = to(end, 'twoWeeksHence');
    const ahead = tail === -1 ? (twice === -1 ? 0 : 14) : 7;
    const until = Math.max(end, tail, twice);
    const date = (days: number): DayNamed => ({
      kind: 'relative',
      date: addDays(today, days + ahead),
      to: until,
    });
    switch (word) {
      case 'today':
        return date(0);
      case 'tomorrow':
      case 'ofTomorrow':
        return date(1);
      case 'shortTomorrow':
        return at === 0 ||
          (atoms.to(end, 'morning', 'afternoon', 'evening', 'lead') !== -1 &&
            atoms.from(at, 'subject', 'weakLead') === -1)
          ? date(1)
          : undefined;
      case 'afterTomorrow':
        return date(2);
      case 'afterTomorrowShort': {
        const before = mentions.at(-1);
        // "No mañana, pasado", "mañana no, pasado"
        const isNot =
          before !== undefined &&
          (before.denied ||
            atoms.from(before.from, 'softNot') !== -1 ||
            atoms.to(before.to, 'softNot') !== -1 ||
            // "Mañana, digo pasado"
            atoms.within(before.to, at, 'corrected', 'hesitation', 'which') !== -1);
        const isBeside = before?.date === addDays(today, 1) && at - before.to <= SLIP_REACH;
        if (isBeside && isNot) return { ...date(2), isInstead: true };
        // "Mañana o pasado a las 9"
        if (isBeside && atoms.from(at, 'either') === before.to) return date(2);
        // "Pasado a las 9 tengo diálisis", but "el lunes pasado a las 9"
        const isOwn = at === 0 || list[at]?.pause !== 'none' || atoms.from(at, 'forDay') !== -1;
        return isOwn && atoms.to(end, 'lead') !== -1 ? date(2) : undefined;
      }
      case 'nextDay': {
        // "The next day" to be told by something else, or in a tale of what went wrong, is no day.
        const isEnd = list[end]?.pause !== 'none' || atoms.to(end, 'lead', 'morning', 'afternoon') !== -1;
        const before = mentions.at(-1) ?? { date: talkedAbout.at(-1) ?? today };
        return isEnd && before.date !== undefined && !atoms.has('bygone', 'askCue')
          ? { kind: 'relative', date: addDays(before.date, 1), to: end }
          : undefined;
      }
      case 'beforeYesterday':
        return date(-2);
      case 'yesterday':
        return date(-1);
    }
  };

  return relative;
};
