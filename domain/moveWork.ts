import { at, type LocalDateTime, type Now } from './calendar/calendarDate';
import type { WorkItem, WorkItemKind, WorkMove, WorkOutcome } from './ports/workItems';
import { dueBy } from './program/dueBy';
import type { Program } from './program/program';

/** Something a person does to a work item. */
export type NewWorkMove = Pick<WorkMove, 'event' | 'by' | 'owner' | 'due' | 'outcome' | 'note' | 'request'>;

/** Somebody may be in danger, or waits in the cold: its due time is never moved. */
const NEVER_POSTPONED: readonly WorkItemKind[] = [
  'emergency',
  'crisis',
  'danger-after-stop',
  'stranded',
  'serious-incident',
  'urgent-dispatch',
  'discharge',
];

/** What ends work that owes a letter: the letter, or that there is nothing to write about. */
const ENDS_WITH_NOTICE: readonly WorkOutcome[] = ['as-asked', 'notice-sent'];

/** By when a complaint is closed and the member told of it, whatever there is to find out. */
const closedBy = ({ openedAt }: WorkItem, { businessDays, complaintClosed }: Program): LocalDateTime =>
  at(businessDays.addBusinessDays(openedAt.slice(0, 10), complaintClosed.value), '23:59');

const isLegal = (
  item: WorkItem,
  { event, due, outcome }: NewWorkMove,
  moment: LocalDateTime,
  program: Program,
): boolean => {
  const { status, kind, noticeDue, owner } = item;
  switch (event) {
    case 'noted':
      return true;
    case 'reopened':
      return status === 'done';
    case 'taken':
      return status === 'open';
    case 'given-back':
      return status === 'open' && owner !== undefined;
    case 'postponed':
      return (
        status === 'open' &&
        due !== undefined &&
        due > moment &&
        !NEVER_POSTPONED.includes(kind) &&
        // The letter is due when it is due (42 CFR 431.206).
        (noticeDue === undefined || due <= noticeDue) &&
        (kind !== 'complaint' || due <= closedBy(item, program))
      );
    case 'done':
      return (
        status === 'open' &&
        outcome !== undefined &&
        (noticeDue === undefined || ENDS_WITH_NOTICE.includes(outcome))
      );
  }
};

/**
 * The work item after somebody has done something to it, with one more step in its history; undefined where that is not theirs to
 * do: work in which somebody waits for help is not postponed, and work that owes a letter does not end without it.
 */
export const moveWork = (
  item: WorkItem,
  move: NewWorkMove,
  { now, program }: { readonly now: Now; readonly program: Program },
): WorkItem | undefined => {
  const moment = at(now.date, now.time);
  if (!isLegal(item, move, moment, program)) return undefined;
  const { event } = move;
  const { owner: before, ...bare } = item;
  const owner = event === 'taken' ? (move.owner ?? move.by) : before;
  const isNobodys = owner === undefined || event === 'given-back' || event === 'reopened';
  const due = event === 'reopened' ? dueBy(item.kind, now, program) : move.due;
  const isDueAnew = due !== undefined && (event === 'postponed' || event === 'reopened');
  const step: WorkMove = {
    event,
    at: moment,
    by: move.by,
    ...(event === 'taken' && owner !== undefined && { owner }),
    ...(isDueAnew && { due }),
    ...(event === 'done' && move.outcome !== undefined && { outcome: move.outcome }),
    ...(move.note !== undefined && { note: move.note }),
    ...(move.request !== undefined && { request: move.request }),
  };
  return {
    ...bare,
    ...(!isNobodys && { owner }),
    ...(isDueAnew && { due }),
    status: event === 'done' ? 'done' : event === 'reopened' ? 'open' : item.status,
    history: [...(item.history ?? []), step],
  };
};
