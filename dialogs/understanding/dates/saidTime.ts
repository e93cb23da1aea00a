/** The half of the day that was said; the night begins in the evening. */
export type Half = 'morning' | 'afternoon' | 'night';

/** A time as it was said, before it is known whether one is meant, and in which half of the day. */
export interface SaidTime {
  /** Where it ends in the atoms; exclusive. */
  readonly to: number;
  readonly hour: number;
  readonly minute: number;
  readonly half?: Half;
  /** A time by itself, without "at" before it. */
  readonly isSure: boolean;
  /** Just an hour. */
  readonly isBare: boolean;
}
