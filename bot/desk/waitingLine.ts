import type { WorkItem } from '../../domain/ports/workItems';
import { writtenThread } from './conversationActs';

/** Who waits in writing for a person, in the order in which they are taken: of the cases of one conversation the first. */
export const waitingLine = (calls: readonly WorkItem[]): readonly WorkItem[] => {
  const seen = new Set<string>();
  return [...calls]
    .sort(
      (one, other) =>
        Number(other.treatment === true) - Number(one.treatment === true) ||
        one.due.localeCompare(other.due) ||
        one.openedAt.localeCompare(other.openedAt),
    )
    .filter(({ kind, owner, status }) => kind === 'call-back' && owner === undefined && status === 'open')
    .filter((item) => {
      const address = writtenThread(item)?.address;
      if (address === undefined || seen.has(address)) return false;
      seen.add(address);
      return true;
    });
};
