import { daysBetween, type CalendarDate } from '../../../domain/calendar/calendarDate';
import type { Intent } from '../heard';
import type { Atoms } from './atoms';
import type { DayMention } from './dayMention';
import { LONG_AHEAD_DAYS, monthBefore, yearBefore } from './goneDays';
import { isOfAnyMonth } from './monthApart';

/** Wishes beside which a day may be of a ride to come; "for two trips" sounds like several. */
const ofRides: readonly Intent[] = [
  'book-trip',
  'recurring-trip',
  'change-trip',
  'cancel-trip',
  'list-trips',
];

/**
 * The day of a drive that was, for which somebody wants the gas money: "they paid me the 3rd and still owe me the 11th". Of several the one
 * that is not paid yet.
 * @param days all that are named, and are no birth dates
 * @returns undefined where no money is claimed for a day gone by
 */
export const claimedDay = (
  atoms: Atoms,
  intents: readonly Intent[],
  days: readonly DayMention[],
  today: CalendarDate,
): CalendarDate | undefined => {
  if (intents.some((wish) => ofRides.includes(wish)) || !atoms.has('claimCue')) return undefined;
  const gone = days.flatMap((day) => {
    const date = goneBy(atoms, day, today);
    // Without a wish of its own a day of this month may be of anything, unless it is left out of what was paid.
    const isLeftOut = day.denied && days.length > 1;
    const isSure =
      intents.includes('mileage-reimbursement') ||
      (intents.length === 0 && (isLeftOut || !isOfAnyMonth(atoms, day)));
    return date === undefined || !isSure ? [] : [{ date, denied: day.denied }];
  });
  return (gone.find(({ denied }) => denied) ?? (gone.length === 1 ? gone[0] : undefined))?.date;
};

const goneBy = (atoms: Atoms, day: DayMention, today: CalendarDate): CalendarDate | undefined => {
  const { date, kind, yearSaid } = day;
  if (date === undefined || day.or !== undefined || date < today) return date;
  if (kind !== 'date' || yearSaid) return undefined;
  if (isOfAnyMonth(atoms, day)) return monthBefore(today, date);
  return daysBetween(today, date) > LONG_AHEAD_DAYS ? yearBefore(date) : undefined;
};
