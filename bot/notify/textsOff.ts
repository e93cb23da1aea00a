import { at } from '../../domain/calendar/calendarDate';
import type { Consents } from '../../domain/ports/consents';
import { wallClock, type Clock } from '../clock';
import type { Log } from '../ops/log';

/** Twilio's error for a number that has opted out there. */
export const OPTED_OUT = '21610';

/** Records that a number takes no more texts, because Twilio says so of the text with this id; ten digits. Throws StoreUnavailable. */
export type TextsOff = (id: string, phone: string) => Promise<void>;

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
  async (id, phone) => {
    const now = wallClock(clock());
    await consents.record(`text:${id}`, {
      phone,
      kind: 'texts',
      given: false,
      words: OPTED_OUT,
      at: at(now.date, now.time),
      source: 'twilio',
    });
    log.warn('texts.off', { code: OPTED_OUT });
  };
