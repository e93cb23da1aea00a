import { moveWork, type NewWorkMove } from '../../domain/moveWork';
import type { WorkItem, WorkItems, WorkMove } from '../../domain/ports/workItems';
import type { Program } from '../../domain/program/program';
import { wallClock, type Clock } from '../clock';

/** What a step in the history of a work item came to. */
export type Moved =
  | { readonly kind: 'moved'; readonly item: WorkItem; readonly step: WorkMove }
  | { readonly kind: 'not-found' | 'illegal-move' | 'changed-meanwhile' };

/** How often what others change at the same time is read anew. */
const MOST_TRIES = 10;

/**
 * Does something to a work item, once for each request: a repetition finds the step that its request made. What is done is made from
 * the item as it is found; undefined where it is not to be done to this one. Throws StoreUnavailable.
 */
export const moveWorkOnce = async (
  parts: { readonly workItems: WorkItems; readonly program: Program; readonly clock: Clock },
  caseNumber: string,
  request: string,
  move: (item: WorkItem) => Omit<NewWorkMove, 'request'> | undefined,
): Promise<Moved> => {
  const { workItems, program, clock } = parts;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const found = await workItems.find(caseNumber);
    if (found === undefined) return { kind: 'not-found' };
    const { value, version } = found;
    const told = value.history?.find((step) => step.request === request);
    if (told !== undefined) return { kind: 'moved', item: value, step: told };
    const wanted = move(value);
    const moved =
      wanted === undefined
        ? undefined
        : moveWork(value, { ...wanted, request }, { now: wallClock(clock()), program });
    const step = moved?.history?.at(-1);
    if (moved === undefined || step === undefined) return { kind: 'illegal-move' };
    if ((await workItems.replace(moved, version)) === 'replaced') return { kind: 'moved', item: moved, step };
  }
  return { kind: 'changed-meanwhile' };
};
