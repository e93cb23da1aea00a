import type { OutgoingText } from '../../domain/ports/outbox';
import type { Reaches } from '../../domain/ports/reaches';
import { wallClock, type Clock } from '../clock';
import type { Log } from '../ops/log';
import type { Delivery, RedisOutbox } from '../storage/redisOutbox';
import { consentApp } from '../../domain/textApps';
import { OPTED_OUT, type TextsOff } from './textsOff';

/** Records what Twilio tells of a text. Telling it again, or late, changes nothing. Throws StoreUnavailable, StoreUnreadable. */
export type RecordDelivery = (delivery: Delivery) => Promise<void>;

/** Writes into the conversation a text was part of that it did not arrive, once; of another text nothing. Throws StoreUnavailable. */
export type NotDelivered = (id: string, text: OutgoingText, code: string) => Promise<void>;

/** Records how far a text has come, and of one that answered another only that it failed; one that was held back because its number has opted out turns texts off. */
export const recordDelivery =
  ({
    outbox,
    reaches,
    textsOff,
    notDelivered,
    clock,
    log,
  }: {
    readonly outbox: Pick<RedisOutbox, 'note'>;
    readonly reaches: Pick<Reaches, 'heard' | 'arrived' | 'failed'>;
    readonly clock: Clock;
    readonly textsOff: TextsOff;
    readonly notDelivered: NotDelivered;
    readonly log: Log;
  }): RecordDelivery =>
  async (delivery) => {
    const { answers, sid, status, code } = delivery;
    const text = answers === undefined ? await outbox.note(delivery) : undefined;
    const to = answers ?? text?.to;
    if (to === undefined) return;
    const app = text?.app?.app ?? delivery.app;
    const isLost = status === 'failed' || status === 'undelivered';
    // Whether texts arrive at a number is not known by what arrives there in an app.
    if (app === undefined) {
      // An answer that arrived is one to somebody who wrote.
      if (status === 'delivered' && answers !== undefined)
        await reaches.heard(answers, wallClock(clock()).date);
      if (status === 'delivered') await reaches.arrived(to);
      if (isLost && answers === undefined && code !== OPTED_OUT) await reaches.failed(to, delivery.text);
    }
    if (isLost) log.warn('text.failed', { code: code ?? status });
    if (code === OPTED_OUT) await textsOff(answers === undefined ? delivery.text : sid, to, consentApp(app));
    if (isLost && text !== undefined) await notDelivered(delivery.text, text, code ?? status);
  };
