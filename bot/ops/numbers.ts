import { z } from 'zod';
import { languages } from '../../dialogs/locales';
import type { CalendarDate } from '../../domain/calendar/calendarDate';
import { wallClock, type Clock } from '../clock';
import type { RedisConnection } from '../storage/connect';
import { deskKeys } from '../storage/keys';
import { pairs, read } from '../storage/records';
import { NUMBERS_SECONDS, RIDE_EVENT_SECONDS } from '../storage/retention';
import {
  countedChannels,
  counterNames,
  type Count,
  type Counted,
  type CountedChannel,
  type Series,
} from './counters';
import { codeOf, type Log } from './log';

/** Milliseconds between two flushes. */
const FLUSH_MS = 5_000;

/**
 * The broker's numbers. They are added up in the process and written every few seconds, so that no turn waits for them; what a process
 * that is killed had counted since its last flush is lost, and that is accepted: they are numbers, and no record.
 */
export interface Numbers {
  /** Adds what happened. Never waits, never throws. */
  readonly count: (counts: readonly Count[]) => void;
  /** What this process has counted since it began. */
  readonly sinceStart: () => readonly Counted[];
  /** Writes what has changed. Writing it again changes nothing. Throws StoreUnavailable. */
  readonly flush: () => Promise<void>;
  /** What all processes counted on a day of the program's, YYYY-MM-DD, as far as they have written it. Throws StoreUnavailable. */
  readonly on: (day: CalendarDate) => Promise<readonly Counted[]>;
  /**
   * Counts a way of a ride as late, once for whoever sees it first. Throws StoreUnavailable; repeating the call is safe.
   * @param event `late outbound` or `late return`
   */
  readonly countLate: (
    ride: string,
    event: string,
    where: Pick<Count, 'channel' | 'language'>,
  ) => Promise<void>;
  /** Begins to flush by itself. Returns how to stop: with a last flush. */
  readonly start: () => () => Promise<void>;
}

const SEPARATOR = ' ';

const fieldOf = ({ name, channel, language, of }: Series): string =>
  [name, channel, language, ...(of === undefined ? [] : [of])].join(SEPARATOR);

const seriesSchema = z
  .tuple([z.enum(counterNames), z.enum(countedChannels), z.enum(languages)])
  .rest(z.string());

/** What a late ride was counted on before its channel was kept with it. */
const FORMER_CHANNELS: Readonly<Record<string, CountedChannel>> = { none: 'unknown' };

/** What a field counts; undefined for one of another release. */
const seriesIn = (field: string): Series | undefined => {
  const [counter, place = '', ...more] = field.split(SEPARATOR);
  const parsed = seriesSchema.safeParse([counter, FORMER_CHANNELS[place] ?? place, ...more]);
  if (!parsed.success) return undefined;
  const [name, channel, language, ...of] = parsed.data;
  return { name, channel, language, ...(of.length > 0 && { of: of.join(SEPARATOR) }) };
};

const add = (totals: Map<string, number>, field: string, times: number): void => {
  totals.set(field, (totals.get(field) ?? 0) + times);
};

const counted = (totals: ReadonlyMap<string, number>): readonly Counted[] =>
  [...totals].flatMap(([field, count]) => {
    const series = seriesIn(field);
    return series === undefined ? [] : [{ ...series, count }];
  });

/**
 * Numbers in Redis: a hash a day, kept 400 days. Each process writes what it has counted that day in fields of its own, so that a
 * write that is repeated counts nothing twice; readers add them up.
 */
export const redisNumbers = (parts: {
  readonly redis: Pick<RedisConnection, 'command'>;
  readonly clock: Clock;
  /** A name no other process has. */
  readonly process: string;
  readonly log: Log;
}): Numbers => {
  const { redis, clock, process, log } = parts;
  const sinceStart = new Map<string, number>();
  const byDay = new Map<CalendarDate, Map<string, number>>();
  /** What has changed since it was written last. */
  const changed = new Map<CalendarDate, Set<string>>();

  const count = (counts: readonly Count[]): void => {
    if (counts.length === 0) return;
    const { date: day } = wallClock(clock());
    const totals = byDay.get(day) ?? new Map<string, number>();
    const fields = changed.get(day) ?? new Set();
    byDay.set(day, totals);
    changed.set(day, fields);
    for (const { times = 1, ...series } of counts) {
      const field = fieldOf(series);
      add(sinceStart, field, times);
      add(totals, field, times);
      fields.add(field);
    }
  };

  const flushDay = async (day: CalendarDate, fields: Set<string>): Promise<void> => {
    const totals = byDay.get(day);
    if (totals === undefined || fields.size === 0) return;
    changed.delete(day);
    const key = deskKeys.numbers(day);
    const values = [...fields].flatMap((field) => [`${process}${SEPARATOR}${field}`, totals.get(field) ?? 0]);
    try {
      await Promise.all([
        redis.command('HSET', [key, ...values]),
        redis.command('EXPIRE', [key, NUMBERS_SECONDS]),
      ]);
    } catch (error) {
      changed.set(day, new Set([...fields, ...(changed.get(day) ?? [])]));
      throw error;
    }
  };

  const flushAll = async (): Promise<void> => {
    await Promise.all([...changed].map(([day, fields]) => flushDay(day, fields)));
    const { date: today } = wallClock(clock());
    for (const day of byDay.keys()) if (day !== today && !changed.has(day)) byDay.delete(day);
  };

  // One after the other: of two under way an older number could come to lie over a newer one.
  let flushing: Promise<void> = Promise.resolve();
  const flush = (): Promise<void> => {
    flushing = flushing.catch(() => undefined).then(flushAll);
    return flushing;
  };

  return {
    count,
    flush,
    sinceStart: () => counted(sinceStart),
    async on(day) {
      const totals = new Map<string, number>();
      const written = read(pairs, await redis.command('HGETALL', [deskKeys.numbers(day)]));
      for (const [field, value] of Object.entries(written))
        add(totals, field.slice(field.indexOf(SEPARATOR) + 1), Number(value));
      return counted(totals);
    },
    async countLate(ride, event, { channel, language }) {
      const key = deskKeys.counted(ride, event);
      const first = await redis.command('SET', [key, 1, 'EX', RIDE_EVENT_SECONDS, 'NX']);
      if (first !== null) count([{ name: 'lateRides', channel, language }]);
    },
    start() {
      const tick = (): Promise<void> =>
        flush().catch((error: unknown) => {
          log.warn('numbers.stalled', { code: codeOf(error) });
        });
      const ticking = setInterval(() => void tick(), FLUSH_MS);
      ticking.unref();
      return async () => {
        clearInterval(ticking);
        await tick();
      };
    },
  };
};
