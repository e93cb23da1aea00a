import { at } from '../../domain/calendar/calendarDate';
import type { ConsentChange, Consents } from '../../domain/ports/consents';
import { wallClock, type Clock } from '../clock';
import type { Log } from '../ops/log';

/** Twilio's error for a number that has opted out there. */
export const OPTED_OUT = '21610';

/**
 * Records that a number (ten digits) takes no more texts, or no more by an app, because Twilio says so of the text with this id. Throws
 * StoreUnavailable.
 */
export type TextsOff = (id: string, phone: string, app?: ConsentChange['app']) => Promise<void>;

/** Turns texts off for a number that has opted out at Twilio, for all members of it. */
export const textsOff =
  ({
    consents,
    clock,
    log,
  }: {
    readonly consents: Pick<Consents, 'record'>;
    readonly clock: Clock;
    readonly log: Log;
  }): TextsOff =>
  async (id, phone, app) => {
    const now = wallClock(clock());
    await consents.record(`text:${id}`, {
      phone,
      kind: 'texts',
      ...(app !== undefined && { app }),
      given: false,
      words: OPTED_OUT,
      at: at(now.date, now.time),
      source: 'twilio',
    });
    log.warn('texts.off', { code: OPTED_OUT });
  };
