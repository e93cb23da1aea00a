import type { CalendarDate } from '../calendar/calendarDate';
import type { ConfirmationNumber, DraftId, NewRide, Ride, Version, Versioned } from '../ride';
import type { NewWorkItem } from './workItems';

/** A draft to be booked: its id for ever, and the version that was read back. */
export interface DraftKey {
  readonly id: DraftId;
  readonly version: number;
}

/** What became of a ride that was to be replaced; `cases` are the numbers of the work items, in their order. */
export type Replaced =
  { readonly kind: 'replaced'; readonly cases: readonly string[] } | { readonly kind: 'changed-meanwhile' };

/** Booked rides. Every method throws StoreUnavailable when the store does not answer in time; repeating the call is safe. */
export interface RideRepository {
  /** The ride, or undefined when no ride has this confirmation number. One round trip. */
  find(number: ConfirmationNumber): Promise<Versioned<Ride> | undefined>;
  /** Rides of a member from this day on, in order of day, cancelled ones included. One round trip. */
  ofMember(memberId: string, from: CalendarDate): Promise<readonly Versioned<Ride>[]>;
  /** Numbers of all rides of a day, cancelled ones included, in order. Each bucket is asked at once. */
  numbersOn(day: CalendarDate): Promise<readonly ConfirmationNumber[]>;
  /**
   * Books the draft once: a second call with its id and version returns the ride the first one made. A later version of
   * the same draft (the member changed something before hearing the number) replaces what was booked, under the same number.
   * Work items are opened in the same step, in the ride's bucket. One round trip, one more for each number already taken.
   */
  book(
    draft: DraftKey,
    ride: NewRide,
    work: readonly NewWorkItem[],
  ): Promise<{ readonly ride: Ride; readonly cases: readonly string[] }>;
  /**
   * Replaces the ride if it is still at this version, and opens the work items in the same step; the same key again finds it
   * already done, with the same case numbers. One round trip, one more for each number already taken.
   */
  replace(key: string, ride: Ride, version: Version, work?: readonly NewWorkItem[]): Promise<Replaced>;
}
