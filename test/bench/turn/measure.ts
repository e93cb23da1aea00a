import { wordsOf } from '../../e2e/support/conversation';
import { startServer } from '../../e2e/support/server';
import { startRedisProxy } from '../../e2e/support/redisProxy';
import type { RedisConnection } from '../../../bot/storage/connect';
import { bookings, enroll, type BenchStage, type Said } from './bookings';
import { load, type Load } from './load';
import { cpuOf } from './usage';

/** A process under load. */
export interface Target {
  readonly pid: number;
  readonly port: number;
}

/** What one run came to. */
export interface Figures {
  /** Turns a second. */
  readonly rate: number;
  /** Milliseconds of CPU a turn. */
  readonly cpu: number;
  /** Milliseconds of a turn, at the median and where one in a hundred takes longer. */
  readonly p50: number;
  readonly p99: number;
  /** What Redis did for a turn, with what scripts did inside. */
  readonly commands: number;
}

/** A booking that did not end in a ride: the load was none. */
class NotBooked extends Error {}

/** The value below which this share of them lies. */
export const percentile = (ascending: readonly number[], share: number): number =>
  ascending[Math.min(Math.floor(ascending.length * share), ascending.length - 1)] ?? NaN;

/** The middle one of several figures. */
export const median = (figures: readonly number[]): number =>
  percentile(
    figures.toSorted((one, other) => one - other),
    0.5,
  );

/** A figure Redis tells of itself. */
export const infoOf = async (redis: RedisConnection, section: string, name: string): Promise<number> => {
  const info = String(await redis.command('INFO', [section]));
  return Number(
    info
      .split('\r\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1),
  );
};

/** Runs a load and reads what it took. */
export const measure = async (
  redis: RedisConnection,
  { pid }: Target,
  run: () => Promise<Load>,
): Promise<Figures & { readonly load: Load }> => {
  const commandsSoFar = () => infoOf(redis, 'stats', 'total_commands_processed');
  const [cpuBefore, commandsBefore] = [cpuOf(pid), await commandsSoFar()];
  const done = await run();
  const [cpuAfter, commandsAfter] = [cpuOf(pid), await commandsSoFar()];
  return {
    rate: done.turns / done.seconds,
    cpu: (cpuAfter - cpuBefore) / done.turns,
    p50: percentile(done.latencies, 0.5),
    p99: percentile(done.latencies, 0.99),
    commands: (commandsAfter - commandsBefore) / done.turns,
    load: done,
  };
};

/** The best of several runs, figure by figure. */
export const best = (runs: readonly Figures[]): Figures => ({
  rate: Math.max(...runs.map(({ rate }) => rate)),
  cpu: Math.min(...runs.map(({ cpu }) => cpu)),
  p50: Math.min(...runs.map(({ p50 }) => p50)),
  p99: Math.min(...runs.map(({ p99 }) => p99)),
  commands: Math.min(...runs.map(({ commands }) => commands)),
});

/** Sends bookings of members nobody was yet, from the n-th on: first they are put on file, then they write. */
export const booker = (stage: BenchStage, said: Said, first: number) => {
  let next = first;
  return async (count: number): Promise<(target: Pick<Target, 'port'>, atOnce: number) => Promise<Load>> => {
    const from = next;
    next += count;
    await enroll(stage, from, count);
    return ({ port }, atOnce) =>
      load(
        port,
        bookings(stage, said, port, from, count).map(({ requests }) => requests),
        atOnce,
      );
  };
};

/** Throws where a conversation did not end in a ride. */
export const checkBooked = ({ lastAnswers }: Load): void => {
  const languages = ['en', 'es'] as const;
  const other = lastAnswers.find(
    (answer) => !languages.some((language) => wordsOf('booked.confirmed', language).test(answer)),
  );
  if (other !== undefined) throw new NotBooked(other);
};

/** What turns that neither look anything up nor book do in Redis. */
const plain = ['beginTurn', 'commitTurn', 'keepUnfinished'];

/** How often a turn sent its booking again, because the number it had drawn was taken. */
const redrawnIn = (commands: readonly string[]): number =>
  Math.max(commands.filter((name) => name === 'bookRide').length - 1, 0);

/**
 * Round trips to Redis and requests of each turn of whole bookings, told by a door in front of it.
 * @returns of all turns, but for bookings that drew a taken number, which are counted apart; the most of turns that neither look up nor
 *   book, and of any
 */
export const countRoundTrips = async (
  stage: BenchStage,
  said: Said,
  {
    environment,
    socketPath,
  }: { readonly environment: Readonly<Record<string, string>>; readonly socketPath: string },
  first: number,
) => {
  const proxy = await startRedisProxy({ path: socketPath });
  const server = await startServer({ ...environment, REDIS_URL: proxy.url });
  await enroll(stage, first, said.length * 2);
  const turns: { readonly roundTrips: number; readonly commands: readonly string[] }[] = [];
  // The first of each kind teaches Redis every script.
  for (const [index, { requests }] of bookings(stage, said, server.port, first, said.length * 2).entries()) {
    for (const request of requests) {
      proxy.mark();
      await load(server.port, [[request]], 1);
      if (index >= said.length) turns.push(proxy.seen());
    }
  }
  await server.stop();
  await proxy.close();
  const most = (of: typeof turns): number => Math.max(...of.map(({ roundTrips }) => roundTrips));
  const mean = (numbers: readonly number[]): number =>
    numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  return {
    roundTrips: mean(turns.map(({ roundTrips }) => roundTrips)),
    requests: mean(turns.map(({ commands }) => commands.length - redrawnIn(commands))),
    redrawn: turns.reduce((sum, { commands }) => sum + redrawnIn(commands), 0),
    mostOfPlain: most(turns.filter(({ commands }) => commands.every((name) => plain.includes(name)))),
    most: most(turns),
  };
};
