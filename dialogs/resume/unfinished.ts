import type { UnfinishedDraft } from '../../domain/ports/unfinishedDrafts';
import type { Turn } from '../conversation';
import { isBegun } from '../form/form';
import { isTrusted } from '../identify/trust';
import { keptTasks } from './keptTasks';

/** What a trusted member has begun in this conversation, and how often it has changed. */
export interface Unfinished extends Omit<UnfinishedDraft, 'conversation'> {
  readonly memberId: string;
  readonly version: number;
}

/** What the member of a conversation could go on with in another one; nothing before it is known who that is. */
export const unfinishedIn = (turn: Turn): Unfinished | undefined => {
  const { caller, dialogStack } = turn.state;
  const open = dialogStack.findLast(({ id }) => id in keptTasks);
  const { draft, about } = open?.state ?? {};
  const memberId = caller.member?.medicaidId;
  if (open === undefined || memberId === undefined || about !== memberId || !isTrusted(turn))
    return undefined;
  const form = keptTasks[open.id]?.formIn(draft);
  if (form === undefined || !isBegun(form)) return undefined;
  return { memberId, task: open.id, id: form.id, version: form.version, draft };
};
