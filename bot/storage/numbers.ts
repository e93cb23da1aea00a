import { StoreUnavailable } from '../../domain/errors';
import type { LocalDateTime, CalendarDate } from '../../domain/calendar/calendarDate';
import { checkDigit } from '../../domain/ride';

/** A whole number from 0 up to, and without, `max`. */
export type Random = (max: number) => number;

/** How often other digits are drawn when a number is taken: with half of a bucket in use one booking in a billion finds none. */
export const MOST_DRAWS = 30;

const RIDE_DIGITS = 5;
const CASE_DIGITS = 4;

const draw = (random: Random, digits: number): string => String(random(10 ** digits)).padStart(digits, '0');

const withCheckDigit = (payload: string): string => payload + checkDigit(payload);

/** A confirmation number: two digits of the bucket, five drawn, a check digit. */
export const drawConfirmationNumber = (bucket: string, random: Random): string =>
  withCheckDigit(bucket + draw(random, RIDE_DIGITS));

/** A case number: a 9, two digits of the bucket, four drawn, a check digit. */
export const drawCaseNumber = (bucket: string, random: Random): string =>
  withCheckDigit(`9${bucket}${draw(random, CASE_DIGITS)}`);

/** Nothing was written because every number drawn was in use; drawing again later is safe. */
export const noNumberLeft = (): StoreUnavailable =>
  new StoreUnavailable('Every number drawn was taken: the bucket is nearly full.');

/** A day as a score that sorts: YYYYMMDD. */
export const dayScore = (day: CalendarDate): number => Number(day.replaceAll('-', ''));

/** A moment as a score that sorts: YYYYMMDDHHMM. */
export const momentScore = (moment: LocalDateTime): number => Number(moment.replace(/\D/g, ''));
