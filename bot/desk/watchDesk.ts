import { codeOf, type Log } from '../ops/log';
import type { ConversationActs } from './conversationActs';
import type { Presence } from './presence';

/** Milliseconds between looks at who is still there. */
const LOOK_MS = 5_000;

/**
 * Looks after members who wait for a representative, and whose representative is gone: the browser was closed, the line is cut. Any number of processes may do so; each
 * leaving is told once.
 * @returns how to stop
 */
export const watchDesk = (parts: {
  readonly presence: Pick<Presence, 'held' | 'atDesk'>;
  readonly acts: Pick<ConversationActs, 'left'>;
  /** Tells who waits where they stand. */
  readonly tellWaiting: () => Promise<void>;
  readonly log: Log;
}): (() => void) => {
  const { presence, acts, tellWaiting, log } = parts;
  let isLooking = false;
  const look = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    try {
      const held = await presence.held();
      const there = held.length > 0 ? await presence.atDesk() : [];
      for (const hold of held.filter(({ by }) => !there.includes(by.id))) {
        await acts.left(hold);
        log.warn('desk.left');
      }
      await tellWaiting();
    } catch (error) {
      log.error('desk.stalled', { code: codeOf(error) });
    } finally {
      isLooking = false;
    }
  };
  const looking = setInterval(() => void look(), LOOK_MS);
  looking.unref();
  return () => {
    clearInterval(looking);
  };
};
