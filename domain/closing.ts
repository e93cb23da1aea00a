import { moveRide } from './moveRide';
import type { CalendarDate, LocalDateTime, Now } from './calendar/calendarDate';
import type { NewWorkItem } from './ports/workItems';
import { rideDay, type Ride } from './ride';

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
  { kind, towns }: Closing,
  told: { readonly by: string; readonly request: string },
  now: Now,
): Ride | undefined =>
  moveRide(
    ride,
    {
      event: 'closing',
      actor: 'dispatch',
      reason: kind,
      ...told,
      closed: { day: rideDay(ride), ...(towns !== undefined && { towns }) },
    },
    now,
  );

/** A closing as rides of its day have it in their lives. */
export interface EnteredClosing extends Closing {
  /** When it was entered. */
  readonly at: LocalDateTime;
  /** How many of the rides it touches. */
  readonly rides: number;
}

/** The closings of a day that touch any of its rides, in the order they were entered; of one entered before its day was kept nothing is known. */
export const closingsOf = (rides: readonly Ride[], day: CalendarDate): readonly EnteredClosing[] => {
  const entered = new Map<string | undefined, EnteredClosing>();
  for (const { closed, reason, at, request } of rides.flatMap(({ moves }) => moves)) {
    const kind = closingKinds.find((one) => one === reason);
    if (closed?.day !== day || kind === undefined) continue;
    const { towns } = closed;
    const before = entered.get(request) ?? { kind, at, rides: 0, ...(towns !== undefined && { towns }) };
    entered.set(request, { ...before, rides: before.rides + 1 });
  }
  return [...entered.values()].sort((one, other) => one.at.localeCompare(other.at));
};

/** What a person has to do about it: whether a child still goes to a school program is no machine's to say. */
export const workOfClosing = (ride: Ride): readonly Pick<NewWorkItem, 'kind' | 'reason'>[] =>
  isOfSchool(ride) ? [{ kind: 'call-back', reason: 'school-closed' }] : [];
