import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wordsOf } from '../e2e/support/conversation';
import { startRedisProxy } from '../e2e/support/redisProxy';
import { startServer, type RunningServer } from '../e2e/support/server';
import { setStage, type Stage } from '../e2e/support/stage';
import { bookings, enroll, learnWhatIsSaid, type Said } from './turn/bookings';
import { load, type Load } from './turn/load';
import { budget, sharesIn, type Part } from './turn/parts';
import { cpuOf, memoryOf } from './turn/usage';

/** How many members write at once, and how many bookings a run of each takes. */
const RUNS = [
  { atOnce: 1, bookings: 30 },
  { atOnce: 16, bookings: 120 },
  { atOnce: 64, bookings: 192 },
] as const;

/** How the parts are counted: by one run more, of so many members at once. */
const PROFILED = { atOnce: 16, bookings: 192 } as const;

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);

const WARM_UP_BOOKINGS = 240;

/** What a turn has to reach beside the floor, at sixteen members at once. */
const bars = {
  ofTheFloor: 0.15,
  cpuTimes: 6.5,
  p99Ms: 60,
  roundTrips: 2,
  mostRoundTrips: 4,
  memoryMb: 250,
  startMs: 1_500,
};

const MICROS_A_MS = 1_000;

/** What one run came to. */
interface Figures {
  /** Turns a second. */
  readonly rate: number;
  /** Milliseconds of CPU a turn. */
  readonly cpu: number;
  readonly p50: number;
  readonly p99: number;
  readonly commands: number;
}

/** A process under load. */
interface Target {
  readonly pid: number;
  readonly port: number;
}

const percentile = (ascending: readonly number[], share: number): number =>
  ascending[Math.min(Math.floor(ascending.length * share), ascending.length - 1)] ?? NaN;

/** Commands Redis has carried out so far. */
const commandsOf = async ({ redis }: Stage): Promise<number> => {
  const info = String(await redis.redis.command('INFO', ['stats']));
  return Number(/total_commands_processed:(?<count>\d+)/.exec(info)?.groups?.count);
};

const measure = async (
  stage: Stage,
  { pid }: Target,
  run: () => Promise<Load>,
): Promise<Figures & { load: Load }> => {
  const [cpuBefore, commandsBefore] = [cpuOf(pid), await commandsOf(stage)];
  const done = await run();
  const [cpuAfter, commandsAfter] = [cpuOf(pid), await commandsOf(stage)];
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
const best = (runs: readonly Figures[]): Figures => ({
  rate: Math.max(...runs.map(({ rate }) => rate)),
  cpu: Math.min(...runs.map(({ cpu }) => cpu)),
  p50: Math.min(...runs.map(({ p50 }) => p50)),
  p99: Math.min(...runs.map(({ p99 }) => p99)),
  commands: Math.min(...runs.map(({ commands }) => commands)),
});

/** A booking that did not end in a ride: the load was none. */
class NotBooked extends Error {}

const startFloor = async (stage: Stage): Promise<Target & { readonly stop: () => void }> => {
  const child = spawn(process.execPath, [join(__dirname, 'turn/floor.js')], {
    env: {
      REDIS_SOCKET: stage.redis.socketPath,
      TWILIO_AUTH_TOKEN: stage.twilio.authToken,
      PUBLIC_BASE_URL: stage.twilio.publicBaseUrl,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = await once(child.stdout, 'data');
  return { pid: child.pid ?? 0, port: Number(port), stop: () => child.kill() };
};

/** Sends bookings of members nobody was yet. */
const booker = (stage: Stage, said: Said, first: number) => {
  let next = first;
  return async (count: number): Promise<(target: Target, atOnce: number) => Promise<Load>> => {
    const from = next;
    next += count;
    await enroll(stage, from, count);
    return async ({ port }, atOnce) => {
      const made = bookings(stage, said, port, from, count).map(({ requests }) => requests);
      return load(port, made, atOnce);
    };
  };
};

const checkBooked = ({ lastAnswers }: Load): void => {
  const booked = ['en', 'es'] as const;
  const other = lastAnswers.find(
    (answer) => !booked.some((language) => wordsOf('booked.confirmed', language).test(answer)),
  );
  if (other !== undefined) throw new NotBooked(other);
};

/** Round trips of each message of a booking, told by a door in front of Redis. */
const countRoundTrips = async (stage: Stage, said: Said, environment: Record<string, string>) => {
  const proxy = await startRedisProxy({ path: stage.redis.socketPath });
  const server = await startServer({ ...environment, REDIS_URL: proxy.url });
  const first = 900_000;
  await enroll(stage, first, said.length * 2);
  const counts: number[] = [];
  const commands: number[] = [];
  let most = 0;
  // The first of each kind teaches Redis every script.
  for (const [index, { requests }] of bookings(stage, said, server.port, first, said.length * 2).entries()) {
    for (const request of requests) {
      proxy.mark();
      await load(server.port, [[request]], 1);
      const seen = proxy.seen();
      if (index < said.length) continue;
      if (process.env.SHOW) print(`${seen.roundTrips} ${seen.commands.join(' ')}`);
      counts.push(seen.roundTrips);
      commands.push(seen.commands.length);
      most = Math.max(most, seen.roundTrips);
    }
  }
  await server.stop();
  await proxy.close();
  const mean = (numbers: readonly number[]): number =>
    numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const median = percentile(
    counts.toSorted((one, other) => one - other),
    0.5,
  );
  return { mean: mean(counts), median, most, commands: mean(commands) };
};

/** Milliseconds of CPU a turn in each part. */
const countParts = async (stage: Stage, said: Said, environment: Record<string, string>, cpu: number) => {
  const folder = await mkdtemp(join(tmpdir(), 'rideline-bench-'));
  const server = await startServer(environment, [
    '--cpu-prof',
    `--cpu-prof-dir=${folder}`,
    '--cpu-prof-interval=250',
  ]);
  const book = booker(stage, said, 700_000);
  const nowInMicros = (): number => Number(process.hrtime.bigint() / 1_000n);
  checkBooked(await (await book(WARM_UP_BOOKINGS))(server, PROFILED.atOnce));
  const ready = await book(PROFILED.bookings);
  const from = nowInMicros();
  await ready(server, PROFILED.atOnce);
  const to = nowInMicros();
  await server.stop();
  const shares = sharesIn(folder, { from, to });
  if (process.env.BENCH_KEEP_PROFILE === undefined) await rm(folder, { recursive: true });
  else process.stdout.write(`The profile is in ${folder}\n`);
  const budgeted: Readonly<Partial<Record<Part, number>>> = budget;
  return [...shares]
    .map(([part, share]) => ({ part, took: share * cpu, budget: budgeted[part] }))
    .toSorted((one, other) => other.took - one.took);
};

const line = (name: string, { rate, cpu, p50, p99, commands }: Figures, memory: number): string =>
  [
    name.padEnd(16),
    `${rate.toFixed(0).padStart(6)} turns/s`,
    `p50 ${p50.toFixed(2).padStart(6)} ms`,
    `p99 ${p99.toFixed(2).padStart(6)} ms`,
    `CPU ${(cpu * 1_000).toFixed(0).padStart(5)} ms per 1,000`,
    `${commands.toFixed(1).padStart(5)} commands`,
    `${memory.toFixed(0).padStart(4)} MB`,
  ].join('  ');

const ratios = (one: Figures, floor: Figures): string =>
  [
    'of the floor'.padEnd(16),
    `${(one.rate / floor.rate).toFixed(3).padStart(6)}        `,
    `    ${(one.p50 / floor.p50).toFixed(1).padStart(6)} ×  `,
    `    ${(one.p99 / floor.p99).toFixed(1).padStart(6)} ×  `,
    `    ${(one.cpu / floor.cpu).toFixed(1).padStart(5)} ×           `,
    `${(one.commands / floor.commands).toFixed(1).padStart(5)} ×`,
  ].join('  ');

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** A figure with its bar, and whether it holds. */
const judge = (name: string, value: number, bar: number, isLeast = false): boolean => {
  const holds = isLeast ? value >= bar : value <= bar;
  print(
    `${holds ? 'holds' : 'FALLS SHORT'}: ${name} ${value.toFixed(2)}, ${isLeast ? 'at least' : 'at most'} ${String(bar)}`,
  );
  return holds;
};

/**
 * Signed texts through whole bookings, against a server as built and, in turn with it, against the floor: the least a text can
 * cost. Both use the same Redis, which writes every change to disk. The floor is measured before and after each run of the server:
 * how far the two differ says how quiet the machine was.
 * @returns whether every figure holds
 */
export const turn = async (): Promise<boolean> => {
  const stage = await setStage();
  const environment = {
    ...stage.environment,
    LOG_LEVEL: 'info',
    WORKER: 'beside',
    REDIS_URL: `unix://${stage.redis.socketPath}`,
  };
  let server: RunningServer | undefined;
  const floor = await startFloor(stage);
  try {
    const begun = performance.now();
    server = await startServer(environment);
    await stage.phone('2035550199', () => server?.url ?? '').say('help');
    const startMs = performance.now() - begun;
    const said = await learnWhatIsSaid(stage, server);
    const turns = said.reduce((sum, texts) => sum + texts.length, 0) / said.length;
    print(
      `${String(said.length)} ways to book, ${turns.toFixed(1)} texts each; best of ${String(ROUNDS)} rounds\n`,
    );
    const book = booker(stage, said, said.length);
    checkBooked(await (await book(WARM_UP_BOOKINGS))(server, 16));
    await (
      await book(WARM_UP_BOOKINGS)
    )(floor, 16);

    const results = RUNS.map(() => ({
      floor: [] as Figures[],
      control: [] as Figures[],
      ours: [] as Figures[],
    }));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [index, { atOnce, bookings: count }] of RUNS.entries()) {
        const result = results[index];
        const target = server;
        const run = async (at: Target): Promise<Figures & { load: Load }> => {
          const ready = await book(count);
          return measure(stage, at, () => ready(at, atOnce));
        };
        result?.floor.push(await run(floor));
        const ours = await run(target);
        checkBooked(ours.load);
        result?.ours.push(ours);
        result?.control.push(await run(floor));
      }
    }
    const memory = memoryOf(server.pid);
    for (const [index, { atOnce }] of RUNS.entries()) {
      const { floor: floors = [], control = [], ours = [] } = results[index] ?? {};
      const leastCost = best([...floors, ...control]);
      print(`${String(atOnce)} at once`);
      print(line('floor', best(floors), memoryOf(floor.pid)));
      print(line('floor, again', best(control), memoryOf(floor.pid)));
      print(line('Rideline', best(ours), memory));
      print(`${ratios(best(ours), leastCost)}\n`);
    }
    const at = (index: number) => {
      const { floor: floors = [], control = [], ours = [] } = results[index] ?? {};
      return { floor: best([...floors, ...control]), ours: best(ours) };
    };
    const [, sixteen, sixtyFour] = [at(0), at(1), at(2)];
    const trips = await countRoundTrips(stage, said, environment);
    print(
      `Round trips to Redis a turn: ${trips.mean.toFixed(2)} on average, ${String(trips.most)} at most; ${trips.commands.toFixed(2)} requests (the floor: 2 and 2)\n`,
    );
    print(`CPU of a turn by its parts, ms, ${String(PROFILED.atOnce)} at once`);
    for (const { part, took, budget: most } of await countParts(stage, said, environment, sixteen.ours.cpu))
      print(
        `${took.toFixed(3).padStart(7)}  ${part}${most === undefined ? '' : ` (budget ${most.toFixed(2)})`}`,
      );
    print('');
    return [
      judge(
        'turns a second of the floor, 16 at once',
        sixteen.ours.rate / sixteen.floor.rate,
        bars.ofTheFloor,
        true,
      ),
      judge('CPU of a turn, times the floor', sixteen.ours.cpu / sixteen.floor.cpu, bars.cpuTimes),
      judge('p99 at 64 at once, ms', sixtyFour.ours.p99, bars.p99Ms),
      judge('round trips of a plain turn', trips.median, bars.roundTrips),
      judge('round trips of any turn', trips.most, bars.mostRoundTrips),
      judge('memory, MB', memory, bars.memoryMb),
      judge('from start to first answer, ms', startMs, bars.startMs),
    ].every(Boolean);
  } finally {
    floor.stop();
    await server?.stop();
    await stage.close();
  }
};
