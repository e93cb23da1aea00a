import { at } from '../../domain/calendar/calendarDate';
import type { Consents } from '../../domain/ports/consents';
import type { OutgoingText } from '../../domain/ports/outbox';
import { wallClock, type Clock } from '../clock';
import type { RedisOutbox } from '../storage/redisOutbox';

/** The calls by which landlines are told of rides. Throws StoreUnavailable, StoreUnreadable. */
export interface UpdateCalls {
  /** What is said on the call with this id; undefined when there is none. */
  find(id: string): Promise<OutgoingText | undefined>;
  /** Whoever answered wants no more such calls. */
  stop(id: string): Promise<void>;
}

/** Calls as the outbox has them, and how they are stopped. */
export const updateCalls = ({
  outbox,
  consents,
  clock,
}: {
  readonly outbox: Pick<RedisOutbox, 'find'>;
  readonly consents: Pick<Consents, 'record'>;
  readonly clock: Clock;
}): UpdateCalls => {
  const find = async (id: string): Promise<OutgoingText | undefined> => {
    const text = (await outbox.find(id))?.text;
    return text?.calledIn === undefined ? undefined : text;
  };
  return {
    find,
    async stop(id) {
      const text = await find(id);
      if (text === undefined) return;
      const now = wallClock(clock());
      await consents.record(`call:${id}`, {
        phone: text.to,
        kind: 'calls',
        given: false,
        words: '9',
        at: at(now.date, now.time),
        source: 'keyword',
      });
    },
  };
};
