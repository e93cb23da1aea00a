import { monthWords } from '../../locales/words/monthWords';
import { nameWords } from '../../locales/words/nameWords';
import { timeWordsOnly } from '../../locales/words/timeWords';
import { titleWords } from '../../locales/words/titleWords';
import { dayConcepts } from './dayConcepts';
import type { DaysRead } from './daysRead';
import { weekdays } from './weekdays';

/** The weekday that is named at a place, and where its name ends; undefined when none is. */
export type NamedWeekday = (at: number) => { readonly weekday: number; readonly to: number } | undefined;

/** Makes the reader of weekdays' names. */
export const namedWeekday = ({
  atoms,
  list,
  mentions,
  monthDayAt,
  firstOf,
  skip,
}: DaysRead): NamedWeekday => {
  /** "Soy Domingo Abril", "habla Josefina Marte", "doña Ligia Marte" */
  const isName = (at: number, end: number): boolean => {
    if (!isInOneBreath(at) || !timeWordsOnly.es.has(list[at]?.word ?? '')) return false;
    const cue = atoms.from(at, 'nameCue');
    // "Terapia del habla martes"
    const visit = atoms.from(at, 'appointmentCue');
    if (cue !== -1 && (visit === -1 || visit >= cue)) return true;
    if (!isInOneBreath(at - 1) || atoms.to(end, 'lead', 'nextAfterName', 'weekAfter') !== -1) return false;
    const isGiven = (place: number): boolean => nameWords.given.has(list[place]?.word ?? '');
    return (
      atoms.from(at - 1, 'honorific') !== -1 ||
      (isGiven(at - 1) &&
        (atoms.from(at - 1, 'nameCue') !== -1 || (isGiven(at - 2) && atoms.from(at - 2, 'nameCue') !== -1)))
    );
  };

  const isInOneBreath = (at: number): boolean => at > 0 && list[at]?.pause === 'none';

  const weekdayAt = (at: number): { readonly weekday: number; readonly to: number } | undefined => {
    const named = firstOf(at, dayConcepts.isWeekday);
    return named !== undefined && isDayHere(at, named.to) && !isName(at, named.to)
      ? { weekday: weekdays.indexOf(named.concept), to: named.to }
      : undefined;
  };

  /** "I sat down", "the sun": a short name counts only beside a sign of a day. */
  const isDayHere = (at: number, end: number): boolean => {
    if (atoms.to(at, 'shortWeekday') !== end) return true;
    // "The wed before thanksgiving"
    if (atoms.from(at, 'the') !== -1 && atoms.to(end, 'before', 'afterDay') !== -1) return true;
    // "Switch my wed ride", "the sat dialysis"
    if (list[end]?.pause === 'none' && atoms.to(end, 'refAfter', 'appointmentCue') !== -1) return true;
    if (atoms.from(at, 'subject') !== -1 && list[at]?.pause === 'none') return false;
    // "With Dr. Sun"
    if (titleWords.always.has(list[at - 1]?.word ?? '') && list[at]?.pause === 'none') return false;
    // "Mar" is March more often, but in a list of weekdays.
    if (monthWords.numbers.has(list[at]?.word ?? ''))
      return (
        mentions.at(-1)?.to === at ||
        monthDayAt.has(end) ||
        firstOf(end, dayConcepts.isWeekday) !== undefined ||
        firstOf(skip(end, 'plus', 'and'), dayConcepts.isWeekday) !== undefined
      );
    const next = list[end];
    return (
      at === 0 ||
      next?.pause !== 'none' ||
      next.digits > 0 ||
      atoms.from(
        at,
        'next',
        'coming',
        'thisOne',
        'every',
        'the',
        'lead',
        'weakLead',
        'last',
        'plus',
        'and',
        'either',
        'turnCue',
        'newCue',
        ...weekdays,
      ) !== -1 ||
      // "The 2nd wed of the month"
      (atoms.numberBefore(at)?.isOrdinal === true && atoms.to(end, 'of', 'within', 'nextMonth') !== -1) ||
      atoms.to(
        end,
        'lead',
        'weakLead',
        'morning',
        'afternoon',
        'evening',
        'and',
        'either',
        'noon',
        'the',
        'rangeCue',
        'nextAfterName',
        ...weekdays,
      ) !== -1 ||
      monthWords.numbers.has(next.word)
    );
  };

  return weekdayAt;
};
