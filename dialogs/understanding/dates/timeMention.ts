import type { ClockTime } from '../../../domain/calendar/calendarDate';
import type { Span } from '../message';

/** A time of day that a message names. */
export interface TimeMention extends Span {
  /** Places in the atoms, with what leads to it ("at about"); `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** Where the number itself begins. */
  readonly at: number;
  /** Absent when there is no such time: "10:75". */
  readonly time?: ClockTime;
  /** The second of a range: "from 10 to 11". */
  readonly isEnd: boolean;
  /** Morning or afternoon was said, or is plain from 24 hours. */
  readonly isHalfSaid: boolean;
  /** It may as well be of the other half of the day: clinics are open at six in the morning and in the evening, hardly in both; `unknown` where nobody told. */
  readonly isOpen?: true | 'unknown';
}
