import type { PickInput } from '../../../dialogs/form/pickInput';

/** What a ride is to be remembered by: a name and a value a row, in one language. */
export type RideCard = readonly (readonly [name: string, value: string])[];

/** Rides that were just booked, to be shown, printed and put into a calendar, or cancelled, to be taken out of it. */
export interface RidesShown {
  readonly title: string;
  readonly areCanceled?: true;
  readonly cards: readonly RideCard[];
  /** A calendar file of all of them. */
  readonly calendar: string;
}

/** What the page shows beside an answer. Absent: nothing. */
export interface PageData {
  /** What of the open question can be picked from a calendar or a clock. */
  readonly inputs?: readonly PickInput[];
  /** What is still to be said, as a sentence. */
  readonly needed?: string;
  /** ISO 8601 instant, UTC, after which what was said is hidden until the member is known again. */
  readonly trustedUntil?: string;
  readonly rides?: RidesShown;
}
