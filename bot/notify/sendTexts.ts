import { setTimeout as pause } from 'node:timers/promises';
import { mayBeTexted } from '../../domain/consent';
import { StoreUnreadable } from '../../domain/errors';
import type { OutgoingText } from '../../domain/ports/outbox';
import type { Consents } from '../../domain/ports/consents';
import { consentApp } from '../../domain/textApps';
import { codeOf, type Log } from '../ops/log';
import { noTracing, type SetFields, type Tracing } from '../ops/tracing/tracing';
import type { RedisOutbox, Settled } from '../storage/redisOutbox';
import type { PlaceCall, Sent, SendText } from './twilioSender';
import type { NotDelivered } from './recordDelivery';
import { OPTED_OUT, type TextsOff } from './textsOff';

/** What texts are sent with. */
export interface SendingParts {
  readonly outbox: Pick<RedisOutbox, 'due' | 'claim' | 'settle' | 'listen' | 'find'>;
  readonly consents: Pick<Consents, 'history'>;
  readonly send: SendText;
  readonly call: PlaceCall;
  readonly textsOff: TextsOff;
  readonly notDelivered: NotDelivered;
  /** Where Twilio tells what becomes of a text, by our id of it. */
  readonly statusUrl: (id: string) => string;
  /** Where Twilio asks what is said on a call, by our id of it. */
  readonly callUrl: (id: string) => string;
  readonly newToken: () => string;
  /** A whole number from 0 up to, not including, `max`. */
  readonly random: (max: number) => number;
  /** Times each text; absent where nobody asks. */
  readonly tracing?: Tracing;
  readonly log: Log;
}

/** Whoever puts a text in line is heard of; should that be missed, the line is looked at this often, in milliseconds. */
const LOOK_MS = 15_000;

/** Milliseconds to wait while the store is away. */
const AWAY_MS = 1_000;

/** Texts handed over at once: below what Twilio lets one account do at the same time. */
const AT_ONCE = 8;

/** Milliseconds before a text is tried again that was not sent: doubling, up to a minute. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

/** Times an outcome is written down before it is left to the mark of the text, which then says that nobody knows. */
const TRIES_TO_SETTLE = 5;

const waitAfter = (attempts: number, random: SendingParts['random']): number => {
  const most = Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
  return most / 2 + random(most / 2);
};

/**
 * Sends what is in the outbox, as long as it is not told to stop. Each text is marked on disk before it is handed over, so that it
 * is sent at most once, whoever dies: what is certainly not sent is tried again until it comes too late, and of an answer that was
 * lost only the loss is written down. Any number of processes may do so at once.
 * @returns how to stop: nothing more is begun, and what was begun is waited for
 */
export const sendTexts = (parts: SendingParts): (() => Promise<void>) => {
  const { outbox, log, random, tracing = noTracing } = parts;
  let isStopped = false;
  // A mark whose answer was lost is found again under its own token.
  const tokens = new Map<string, string>();

  const settle = async (id: string, token: string, settled: Settled): Promise<void> => {
    for (let tries = 1; ; tries += 1) {
      try {
        await outbox.settle(id, token, settled);
        return;
      } catch (error) {
        if (tries === TRIES_TO_SETTLE) {
          log.error('text.unsettled', { code: codeOf(error) });
          return;
        }
        await pause(AWAY_MS);
      }
    }
  };

  const settled = (sent: Sent, attempts: number): Settled => {
    switch (sent.kind) {
      case 'sent':
        log.info('text.sent');
        return { status: 'sent', sid: sent.sid };
      case 'not-sent':
        log.warn('text.again', { code: sent.code, count: attempts });
        return { status: 'queued', code: sent.code, againInMs: waitAfter(attempts, random) };
      case 'refused':
        log.warn('text.failed', { code: sent.code });
        return { status: 'failed', code: sent.code };
      case 'unknown':
        log.error('text.unknown', { code: sent.code });
        return { status: 'unknown', code: sent.code };
    }
  };

  /** Hands a text over that is marked as being sent, unless its number has stopped texts in the meantime. */
  const handOver = async (id: string, text: OutgoingText): Promise<Sent> => {
    if (!mayBeTexted(await parts.consents.history(text.to), text))
      return { kind: 'refused', code: 'stopped' };
    if (text.calledIn !== undefined) return parts.call({ to: text.to, url: parts.callUrl(id) });
    const { to, app, body } = text;
    const sent = await parts.send({ to, app, body, statusUrl: parts.statusUrl(id) });
    if (sent.kind === 'refused' && sent.code === OPTED_OUT)
      await parts.textsOff(id, to, consentApp(app?.app));
    return sent;
  };

  /** Tells whom it matters to that a text will not arrive, as far as anybody knows. */
  const lost = async (id: string, code: string): Promise<void> => {
    try {
      const text = (await outbox.find(id))?.text;
      if (text !== undefined) await parts.notDelivered(id, text, code);
    } catch (error) {
      log.error('text.unsettled', { code: codeOf(error) });
    }
  };

  /** Takes a text and sends it. Returns whether the store was there to take it from. */
  const sendOne = async (id: string, set: SetFields): Promise<boolean> => {
    const token = tokens.get(id) ?? parts.newToken();
    tokens.set(id, token);
    const claimed = await outbox.claim(id, token).catch((error: unknown) => ({
      kind: error instanceof StoreUnreadable ? ('unreadable' as const) : ('away' as const),
      code: codeOf(error),
    }));
    if (claimed.kind === 'away') {
      log.error('texts.stalled', { code: claimed.code });
      return false;
    }
    tokens.delete(id);
    switch (claimed.kind) {
      case 'taken':
        return true;
      case 'unreadable':
        // It is marked, and would be found again for ever.
        await settle(id, token, settled({ kind: 'refused', code: claimed.code }, 1));
        return true;
      case 'expired':
        log.warn('text.expired');
        await lost(id, 'expired');
        return true;
      case 'unknown':
        log.error('text.unknown', { code: 'interrupted' });
        await lost(id, 'interrupted');
        return true;
      case 'claimed': {
        const sent = await tracing
          .part('sending', () => handOver(id, claimed.text))
          .catch((error: unknown): Sent => ({ kind: 'not-sent', code: codeOf(error) }));
        set({ outcome: sent.kind });
        await settle(id, token, settled(sent, claimed.attempts));
        if (sent.kind === 'refused' || sent.kind === 'unknown') await lost(id, sent.code);
        return true;
      }
    }
  };

  /** Sends everything that is due. Returns milliseconds until there is more to do. */
  const sendDue = async (): Promise<number> => {
    const { ids, nextInMs } = await outbox.due();
    const waiting = [...ids];
    const work = async (): Promise<boolean> => {
      for (let id = waiting.shift(); id !== undefined && !isStopped; id = waiting.shift())
        if (!(await tracing.span('text', (set) => sendOne(id, set)))) return false;
      return true;
    };
    const isThere = (await Promise.all(Array.from({ length: AT_ONCE }, work))).every(Boolean);
    if (!isThere) return AWAY_MS;
    return ids.length > 0 ? 0 : Math.min(nextInMs ?? LOOK_MS, LOOK_MS);
  };

  let wake: () => void = () => undefined;
  let isAwaited = false;
  const stopListening = outbox.listen(() => {
    isAwaited = true;
    wake();
  });

  const rest = async (milliseconds: number): Promise<void> => {
    if (isAwaited || milliseconds === 0) return;
    const waking = new AbortController();
    wake = () => {
      waking.abort();
    };
    await pause(milliseconds, undefined, { signal: waking.signal }).catch(() => undefined);
  };

  const run = async (): Promise<void> => {
    while (!isStopped) {
      isAwaited = false;
      const milliseconds = await sendDue().catch((error: unknown) => {
        log.error('texts.stalled', { code: codeOf(error) });
        return AWAY_MS;
      });
      await rest(milliseconds);
    }
  };

  const running = run();
  return async () => {
    isStopped = true;
    stopListening();
    isAwaited = true;
    wake();
    await running;
  };
};
