import type { Desk } from '../../domain/ports/desk';
import type { WorkItems } from '../../domain/ports/workItems';
import { writtenThread } from './conversationActs';
import type { Presence } from './presence';
import { waitingLine } from './waitingLine';

/** The desk as the assistant knows it: how many wait in writing, as long as somebody is there. */
export const deskOver = (parts: {
  readonly presence: Pick<Presence, 'atDesk'>;
  readonly workItems: Pick<WorkItems, 'queue'>;
}): Desk => ({
  async before(address) {
    const [atDesk, calls] = await Promise.all([
      parts.presence.atDesk(),
      parts.workItems.queue({ kind: 'call-back', owner: '' }),
    ]);
    if (atDesk.length === 0) return undefined;
    const line = waitingLine(calls);
    const place = line.findIndex((item) => writtenThread(item)?.address === address);
    return place < 0 ? line.length : place;
  },
});
