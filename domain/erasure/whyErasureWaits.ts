import { addDays, type CalendarDate } from '../calendar/calendarDate';
import type { WorkItem } from '../ports/workItems';
import type { Program } from '../program/program';
import { rideDay, type Ride } from '../ride';
import { isOpen } from '../rides';

/** Why the erasure of a member waits. */
export interface ErasureWait {
  readonly why: 'legal-hold' | 'ride-ahead' | 'claim' | 'complaint' | 'open-case' | 'hearing-window';
  /** The last day it waits for; absent where somebody has to end it. */
  readonly until?: CalendarDate;
  /** Number of the ride or the case, where it is one. */
  readonly about?: string;
}

/** A legal hold: what is on file of a member is kept, whatever else. */
export interface LegalHold {
  /** Its last day; absent until it is lifted. */
  readonly until?: CalendarDate;
}

/** What a member's erasure depends on. */
interface OnFile {
  readonly rides: readonly Ride[];
  readonly work: readonly WorkItem[];
  readonly hold?: LegalHold | undefined;
}

const CLAIMS: readonly WorkItem['reason'][] = ['mileage-claim', 'approval-after-ride'];

/** Outcomes after which nothing less than was asked for remains, of which a hearing could be asked for. */
const GIVEN: readonly (string | undefined)[] = ['as-asked', 'not-needed'];

const kindOfOpen = ({ kind, reason }: WorkItem): ErasureWait['why'] => {
  if (CLAIMS.includes(reason)) return 'claim';
  return kind === 'complaint' ? 'complaint' : 'open-case';
};

/**
 * The last day a hearing can be asked for about a case: counted from the day its notice was sent, and where nobody wrote that day down
 * from the day the notice was due; undefined where none was owed, or what was asked for was given after all.
 */
const hearingUntil = (item: WorkItem, program: Program): CalendarDate | undefined => {
  const { noticeDue, history = [] } = item;
  if (noticeDue === undefined || GIVEN.includes(history.findLast(({ outcome }) => outcome)?.outcome))
    return undefined;
  const sent = history.findLast(({ outcome }) => outcome === 'notice-sent')?.at ?? noticeDue;
  return addDays(sent.slice(0, 10), program.hearingDays.value);
};

/**
 * Everything the erasure of a member waits for: a legal hold, a ride that is still to come, work that is open (a claim, a complaint,
 * any other case), and the time in which a hearing can be asked for. None: it may be done now.
 */
export const whyErasureWaits = (
  { rides, work, hold }: OnFile,
  today: CalendarDate,
  program: Program,
): readonly ErasureWait[] => {
  const held = hold !== undefined && (hold.until === undefined || hold.until >= today);
  const ahead = rides.filter((ride) => isOpen(ride) && rideDay(ride) >= today);
  return [
    ...(held ? [{ why: 'legal-hold', ...hold } as const] : []),
    ...ahead.map((ride) => ({ why: 'ride-ahead', until: rideDay(ride), about: ride.number }) as const),
    ...work.flatMap((item): readonly ErasureWait[] => {
      const about = item.caseNumber;
      if (item.status === 'open') return [{ why: kindOfOpen(item), about }];
      const until = hearingUntil(item, program);
      return until === undefined || until < today ? [] : [{ why: 'hearing-window', until, about }];
    }),
  ];
};
