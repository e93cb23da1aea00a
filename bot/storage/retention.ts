/** Seconds in a day. */
const DAY_SECONDS = 86_400;

/** Seconds in so many years, leap days and all. */
export const secondsIn = (years: number): number => Math.ceil(years * 365.25) * DAY_SECONDS;

/**
 * Seconds that rides, work items and consents are kept after they were last written, unless the broker's program sets
 * another time: six years, as 45 CFR 164.530(j)(2) asks for records of privacy decisions.
 */
export const RETENTION_SECONDS = secondsIn(6);

/** Seconds the log of a conversation, its transcript, is kept unless the broker's program sets another time: two years. */
export const TRANSCRIPT_SECONDS = secondsIn(2);

/** Seconds a draft waits, and then points to what it became: 30 days, as long as the conversation it lies in. */
export const DRAFT_SECONDS = 30 * DAY_SECONDS;

/** Seconds an effect is known: as long as the conversation whose turn could ask for it again. */
export const EFFECT_SECONDS = 30 * DAY_SECONDS;

/** Seconds a text that was sent is known, so that its delivery can be told: as long as what asked for it could ask again. */
export const TEXT_SECONDS = 30 * DAY_SECONDS;

/** Seconds it is known that something happened to a ride: nobody who was away for longer tells a member of it. */
export const RIDE_EVENT_SECONDS = 30 * DAY_SECONDS;

/** Seconds it is known which ride a phone was told of: an answer to a reminder comes that day or the next. */
export const TOLD_SECONDS = 2 * DAY_SECONDS;

/** Seconds the broker's numbers of a day are kept: 400 days, so that a month can be held against the same one of the year before. */
export const NUMBERS_SECONDS = 400 * DAY_SECONDS;

/** Whole days in a retention time. */
export const daysIn = (seconds: number): number => Math.floor(seconds / DAY_SECONDS);
