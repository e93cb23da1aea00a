import { moveRide } from './moveRide';
import type { Now } from './calendar/calendarDate';
import type { NewWorkItem } from './ports/workItems';
import type { Ride } from './ride';

/** What is closed on a day: rides do not run, offices and clinics are closed, or schools. */
export const closingKinds = ['rides-stop', 'places-closed', 'schools-closed'] as const;

/** One of {@link closingKinds}. */
export type ClosingKind = (typeof closingKinds)[number];

/** A closing as it is entered at the desk. */
export interface Closing {
  readonly kind: ClosingKind;
  /** Towns of Connecticut it is in, by their names in the table; absent: everywhere. */
  readonly towns?: readonly string[];
}

const isOfSchool = ({ facts }: Pick<Ride, 'facts'>): boolean => facts.afterSchoolTreatmentProgram === true;

/** Whether a ride begins or ends where something is closed that matters to it: closed schools matter to rides to a school program. */
export const isTouched = (ride: Ride, { kind, towns }: Closing): boolean =>
  (kind !== 'schools-closed' || isOfSchool(ride)) &&
  (towns === undefined ||
    ride.legs.some(({ from, to }) => towns.includes(from.town) || towns.includes(to.town)));

/**
 * The ride with the closing in its life, which is told to its member; nothing is cancelled. Undefined where it is over, under way, or
 * cancelled.
 */
export const withClosing = (
  ride: Ride,
  { kind }: Closing,
  told: { readonly by: string; readonly request: string },
  now: Now,
): Ride | undefined => moveRide(ride, { event: 'closing', actor: 'dispatch', reason: kind, ...told }, now);

/** What a person has to do about it: whether a child still goes to a school program is no machine's to say. */
export const workOfClosing = (ride: Ride): readonly Pick<NewWorkItem, 'kind' | 'reason'>[] =>
  isOfSchool(ride) ? [{ kind: 'call-back', reason: 'school-closed' }] : [];
