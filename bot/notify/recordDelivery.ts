import type { Log } from '../ops/log';
import type { Delivery, RedisOutbox } from '../storage/redisOutbox';
import { OPTED_OUT, type TextsOff } from './textsOff';

/** Records what Twilio tells of a text. Telling it again, or late, changes nothing. Throws StoreUnavailable, StoreUnreadable. */
export type RecordDelivery = (delivery: Delivery) => Promise<void>;

/** Records how far a text has come, and of one that answered another only that it failed; one that was held back because its number has opted out turns texts off. */
export const recordDelivery =
  ({
    outbox,
    textsOff,
    log,
  }: {
    readonly outbox: Pick<RedisOutbox, 'note'>;
    readonly textsOff: TextsOff;
    readonly log: Log;
  }): RecordDelivery =>
  async (delivery) => {
    const { answers, sid, status, code } = delivery;
    const to = answers ?? (await outbox.note(delivery))?.to;
    if (to === undefined) return;
    if (status === 'failed' || status === 'undelivered') log.warn('text.failed', { code: code ?? status });
    if (code === OPTED_OUT) await textsOff(answers === undefined ? delivery.text : sid, to);
  };
