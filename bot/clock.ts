import { Temporal } from '@js-temporal/polyfill';
import type { Now } from '../domain/calendar/calendarDate';

/** Reads the time: milliseconds since 1970 UTC. */
export type Clock = () => number;

/** The program's time zone. */
const TIME_ZONE = 'America/New_York';

/** The real clock. */
export const systemClock: Clock = () => Date.now();

const MINUTE_MS = 60_000;

/** The minute that was worked out last: every turn of it asks for the same, and the calculation is long. */
let lastRead: { readonly minute: number; readonly now: Now } | undefined;

/** The wall clock of the program's time zone at an instant, by calculation: the zone of the host plays no part. */
export const wallClock = (milliseconds: number): Now => {
  const minute = Math.floor(milliseconds / MINUTE_MS);
  if (lastRead?.minute === minute) return lastRead.now;
  const zoned = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(TIME_ZONE);
  const now = {
    date: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
  lastRead = { minute, now };
  return now;
};

/** The instant of a wall-clock moment as {@link instantOf} tells it; of one that is skipped or there twice, the later of the two. */
export const instantAtOrAfter = (moment: string): number =>
  Temporal.PlainDateTime.from(moment).toZonedDateTime(TIME_ZONE, { disambiguation: 'later' })
    .epochMilliseconds;

/**
 * The instant of a wall-clock moment `YYYY-MM-DDTHH:MM` in the program's time zone, in milliseconds since 1970 UTC.
 * @throws RangeError for text that is no moment, or one the clock skips or shows twice
 */
export const instantOf = (moment: string): number =>
  Temporal.PlainDateTime.from(moment).toZonedDateTime(TIME_ZONE, { disambiguation: 'reject' })
    .epochMilliseconds;

/** A wall-clock moment of the program's time zone with its offset from UTC: `2026-12-04T13:45:00-05:00`. One the clock shows twice is the first. */
export const zonedTime = (moment: string): string =>
  Temporal.PlainDateTime.from(moment).toZonedDateTime(TIME_ZONE).toString({ timeZoneName: 'never' });
