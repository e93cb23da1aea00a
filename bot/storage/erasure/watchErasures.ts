import { setTimeout as pause } from 'node:timers/promises';
import { addDays, type CalendarDate } from '../../../domain/calendar/calendarDate';
import { StoreUnavailable } from '../../../domain/errors';
import { instantAtOrAfter, wallClock, type Clock } from '../../clock';
import { codeOf, type Log } from '../../ops/log';
import { TAKING_MS, type createEraser } from './eraseMember';
import type { Erasures } from './redisErasures';

/** Milliseconds between two looks for erasures whose time may have come. */
const LOOK_MS = 5 * 60_000;

/**
 * Does erasures that were asked for and waited, as long as it is not told to stop: each is looked at once a day, as soon as the day has
 * begun. Any number of processes may do so at once: one of them takes an erasure up, and should it die, another does two hours later.
 * @returns how to stop: what is begun breaks off with the connection and is begun anew by others
 */
export const watchErasures = (parts: {
  readonly erasures: Pick<Erasures, 'open' | 'claim' | 'letBe'>;
  /** What erases, on a day of the program. */
  readonly eraserOn: (today: CalendarDate) => Pick<ReturnType<typeof createEraser>, 'takeUp'>;
  readonly clock: Clock;
  readonly log: Log;
}): (() => void) => {
  const { erasures, eraserOn, clock, log } = parts;
  const stopping = new AbortController();

  const takeUp = async (member: string): Promise<void> => {
    if (!(await erasures.claim(member, TAKING_MS))) return;
    const today = wallClock(clock()).date;
    const { kind } = await eraserOn(today).takeUp(member);
    if (kind === 'erased') log.info('member.erased');
    if (kind !== 'waits') return;
    await erasures.letBe(member, instantAtOrAfter(`${addDays(today, 1)}T00:00`) - clock());
  };

  const look = async (): Promise<void> => {
    for (const member of await erasures.open()) {
      if (stopping.signal.aborted) return;
      // One whose records cannot be read keeps no other waiting.
      await takeUp(member).catch((error: unknown) => {
        if (error instanceof StoreUnavailable) throw error;
        log.error('erasure.failed', { code: codeOf(error) });
      });
    }
  };

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await look().catch((error: unknown) => {
        if (!stopping.signal.aborted) log.error('erasures.stalled', { code: codeOf(error) });
      });
      await pause(LOOK_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  };

  void run();
  return () => {
    stopping.abort();
  };
};
