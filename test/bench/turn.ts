import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type RunningServer } from '../e2e/support/server';
import { setStage, type Stage } from '../e2e/support/stage';
import { learnWhatIsSaid, type Said } from './turn/bookings';
import type { Load } from './turn/load';
import {
  best,
  booker,
  checkBooked,
  countRoundTrips,
  measure,
  type Figures,
  type Target,
} from './turn/measure';
import { budget, sharesIn, type Part } from './turn/parts';
import { memoryOf } from './turn/usage';

/** How many members write at once, and how many bookings a run of each takes. */
const RUNS = [
  { atOnce: 1, bookings: 30 },
  { atOnce: 16, bookings: 120 },
  { atOnce: 64, bookings: 192 },
] as const;

/** How the parts are counted: by one run more, of so many members at once. */
const PROFILED = { atOnce: 16, bookings: 192 } as const;

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);

/** V8 goes on compiling for some ten thousand turns, on the other core: a server that has run for a minute is what is measured, and the floor likewise. */
const WARM_UP_BOOKINGS = 1_500;

/** Members of the runs that are counted apart. */
const PARTS_FROM = 700_000;
const TRIPS_FROM = 900_000;

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

/** What the rounds of one load came to: of the floor, of the floor once more, and ours. */
type Results = Readonly<Record<'floor' | 'control' | 'ours', Figures[]>>;

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

/** Milliseconds of CPU a turn in each part. */
const countParts = async (stage: Stage, said: Said, environment: Record<string, string>, cpu: number) => {
  const folder = await mkdtemp(join(tmpdir(), 'rideline-bench-'));
  const server = await startServer(environment, [
    '--cpu-prof',
    `--cpu-prof-dir=${folder}`,
    '--cpu-prof-interval=250',
  ]);
  const book = booker(stage, said, PARTS_FROM);
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

    const results = RUNS.map((): Results => ({ floor: [], control: [], ours: [] }));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [index, { atOnce, bookings: count }] of RUNS.entries()) {
        const result = results[index];
        const target = server;
        const run = async (at: Target): Promise<Figures & { load: Load }> => {
          const ready = await book(count);
          return measure(stage.redis.redis, at, () => ready(at, atOnce));
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
    const trips = await countRoundTrips(
      stage,
      said,
      { environment, socketPath: stage.redis.socketPath },
      TRIPS_FROM,
    );
    print(
      `A turn of a booking, on average: ${trips.roundTrips.toFixed(2)} round trips to Redis (the floor: 2) with ${trips.requests.toFixed(2)} requests (2)\n`,
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
      judge('round trips of a turn that neither looks up nor books', trips.mostOfPlain, bars.roundTrips),
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
