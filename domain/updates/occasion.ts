import type { LocalDateTime } from '../calendar/calendarDate';
import type { NewWorkItem, WorkItemKind } from '../ports/workItems';

/** What members are told of a ride without having asked. */
export const updateKinds = [
  'booked',
  'requested',
  'day-before',
  'assigned',
  'on-the-way',
  'arrived',
  'late',
  'late-person',
  'needs-driver',
  'other-driver',
  'no-driver',
  'will-call',
  'no-show',
  'cancelled',
  'rides-stop',
  'places-closed',
  'schools-closed',
  'form-missing',
  'still-pending',
  'pass',
  'coverage',
  'series-ends',
  'after-ride',
] as const;

/** One of {@link updateKinds}. */
export type UpdateKind = (typeof updateKinds)[number];

/** A moment in the life of a ride at which its member is told something, a person has work, or both. */
export interface Occasion {
  /** With the ride's number it names the occasion for ever: it is told once, and opens one work item. */
  readonly event: string;
  /** From when on, and until when it is any use. */
  readonly from: LocalDateTime;
  readonly until: LocalDateTime;
  readonly tells?: UpdateKind;
  readonly work?: { readonly kind: WorkItemKind; readonly reason: NewWorkItem['reason'] } & Pick<
    NewWorkItem,
    'once' | 'onceUntilDone'
  >;
  /** Not in the night, on the day of the ride neither. */
  readonly waitsForMorning?: true;
  /** When the vehicle is expected, as its driver says. */
  readonly expected?: LocalDateTime;
  /** When that was said. */
  readonly saidAt?: LocalDateTime;
  /** The vehicle's pick-up it is about. */
  readonly pickUp?: LocalDateTime;
}
