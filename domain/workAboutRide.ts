import { onceForAdverse } from './adverse';
import { at, type Now } from './calendar/calendarDate';
import type { Member } from './ports/memberDirectory';
import type { AdverseAfterwards, NewWorkItem } from './ports/workItems';
import { dueBy, noticeDueBy } from './program/dueBy';
import type { Program } from './program/program';
import { isTreatment } from './punctuality';
import type { Ride } from './ride';

/** What is adverse to a member: a letter is owed as well (42 CFR 431.206). */
const adverse: { readonly [Reason in NewWorkItem['reason']]?: AdverseAfterwards } = {
  'still-pending': 'still-pending',
  'cancelled-by-us': 'cancelled-by-us',
};

/**
 * Work for a person about a ride that nobody talks about right now: a carrier told something, or its time has come. What the member
 * does in a conversation opens its own; what is adverse is opened once, wherever it is found first.
 * @param member whose ride it is, where the record is found
 */
export const workAboutRide = (
  what: Pick<NewWorkItem, 'kind' | 'reason' | 'once' | 'onceUntilDone'>,
  ride: Ride,
  member: Member | undefined,
  { now, program }: { readonly now: Now; readonly program: Program },
): NewWorkItem => {
  const { kind, reason, ...once } = what;
  const { decision, bookedBy, requestedAt } = ride;
  const language = member?.language ?? 'en';
  const less = adverse[reason];
  return {
    kind,
    reason,
    citations: less === undefined ? [] : decision.citations,
    due: dueBy(kind, now, program),
    openedAt: at(now.date, now.time),
    memberId: ride.memberId,
    ride: ride.number,
    conversation: bookedBy.conversation,
    language,
    ...once,
    ...(isTreatment(ride, program) && { treatment: true }),
    ...(less !== undefined && {
      once: onceForAdverse(less, ride),
      noticeDue: noticeDueBy(now, program),
      notice: { language, requestedAt, ...(member !== undefined && { mailTo: member.mailingAddress }) },
    }),
  };
};
