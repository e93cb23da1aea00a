import { onceForAdverse } from './adverse';
import { at, type Now } from './calendar/calendarDate';
import type { MovingEvent } from './moveRide';
import type { Member } from './ports/memberDirectory';
import type { NewWorkItem, WorkItemKind } from './ports/workItems';
import { dueBy, noticeDueBy } from './program/dueBy';
import type { Program } from './program/program';
import { isTreatment } from './punctuality';
import type { Ride } from './ride';

/** What a person has to do when something happens to a ride that the member did not want. */
const work: {
  readonly [Event in MovingEvent]?: { readonly kind: WorkItemKind; readonly reason: NewWorkItem['reason'] };
} = {
  'handed-back': { kind: 'handed-back', reason: 'handed-back' },
  // A claim, whose ride is over unless somebody asks the rider.
  'no-show': { kind: 'late-ride', reason: 'no-show-claimed' },
  'looked-for-again': { kind: 'urgent-dispatch', reason: 'dispatch' },
  cancelled: { kind: 'referral', reason: 'cancelled-by-us' },
};

/**
 * Work that comes with what a carrier or a dispatch system tells of a ride; what the member does in a conversation opens its own.
 * A ride that we cancel is adverse: a letter is owed as well (42 CFR 431.206).
 * @param member whose ride it is, where the record is found
 */
export const workAfterMove = (
  event: MovingEvent,
  ride: Ride,
  member: Member | undefined,
  { now, program }: { readonly now: Now; readonly program: Program },
): readonly NewWorkItem[] => {
  const wanted = work[event];
  if (wanted === undefined) return [];
  const { decision, bookedBy, requestedAt } = ride;
  const language = member?.language ?? 'en';
  const isAdverse = event === 'cancelled';
  return [
    {
      ...wanted,
      citations: isAdverse ? decision.citations : [],
      due: dueBy(wanted.kind, now, program),
      openedAt: at(now.date, now.time),
      memberId: ride.memberId,
      ride: ride.number,
      conversation: bookedBy.conversation,
      language,
      ...(isTreatment(ride, program) && { treatment: true }),
      ...(isAdverse && {
        once: onceForAdverse('cancelled-by-us', ride),
        noticeDue: noticeDueBy(now, program),
        notice: { language, requestedAt, ...(member !== undefined && { mailTo: member.mailingAddress }) },
      }),
    },
  ];
};
