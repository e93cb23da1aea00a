import { parseArgs } from 'node:util';
import { learnWhatIsSaid } from '../bench/turn/bookings';
import { booker, checkBooked, infoOf, median } from '../bench/turn/measure';
import { memoryOf } from '../bench/turn/usage';
import { startServer } from '../e2e/support/server';
import { setStage } from '../e2e/support/stage';
import { talkOn } from './longConversation';

const HELP = `Whole bookings by signed text for a long while, at a server as built that also watches over the rides, and one conversation that
does not end: what the server and Redis hold may not grow but by what is kept on purpose.

  --minutes N    how long members book (10)
  --members N    how many write at once (16)
  --rounds N     how often the one conversation goes around its dozen messages (200)
  --help         prints this

Ends with 1 when something grew.
`;

const BOOKINGS_A_ROUND = 64;
const MINUTE_MS = 60_000;

/** How much more than in the first third the figures of the last third may be. */
const MOST_GROWTH = { memory: 1.15, perBooking: 1.1, state: 1.05 };

/** Rounds in which memory finds its size. */
const WARM_UP_ROUNDS = 8;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    members: { type: 'string', default: '16' },
    rounds: { type: 'string', default: '200' },
    help: { type: 'boolean', default: false },
  },
});

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** The median of the last third, in terms of that of the first. */
const growthOf = (figures: readonly number[]): number => {
  const third = Math.max(Math.floor(figures.length / 3), 1);
  return median(figures.slice(-third)) / median(figures.slice(0, third));
};

const judge = (name: string, growth: number, most: number): boolean => {
  const holds = growth <= most;
  print(
    `${holds ? 'holds' : 'GROWS'}: ${name}, ${growth.toFixed(3)} times what it was, at most ${String(most)}`,
  );
  return holds;
};

const soak = async (minutes: number, members: number, rounds: number): Promise<boolean> => {
  const stage = await setStage();
  const server = await startServer({
    ...stage.environment,
    LOG_LEVEL: 'warn',
    REDIS_URL: `unix://${stage.redis.socketPath}`,
  });
  const { redis } = stage.redis;
  const said = await learnWhatIsSaid(stage, server);
  const book = booker(stage, said, said.length);
  const memory: number[] = [];
  const perBooking: number[] = [];
  let turns = 0;
  let toldAt = performance.now();
  const until = performance.now() + minutes * MINUTE_MS;
  for (let round = 0; performance.now() < until || memory.length < 3; round += 1) {
    const ready = await book(BOOKINGS_A_ROUND);
    const before = await infoOf(redis, 'memory', 'used_memory');
    const done = await ready(server, members);
    checkBooked(done);
    turns += done.turns;
    if (round < WARM_UP_ROUNDS) continue;
    memory.push(memoryOf(server.pid));
    perBooking.push(((await infoOf(redis, 'memory', 'used_memory')) - before) / BOOKINGS_A_ROUND);
    if (performance.now() - toldAt < MINUTE_MS) continue;
    toldAt = performance.now();
    print(
      `${String(turns)} turns: the server holds ${(memory.at(-1) ?? 0).toFixed(0)} MB, a booking takes ${(perBooking.at(-1) ?? 0).toFixed(0)} bytes of Redis' memory`,
    );
  }
  print(
    `${String(turns)} turns, ${String(turns / said.reduce((sum, texts) => sum + texts.length, 0))} bookings of each kind; memory ${Math.min(...memory).toFixed(0)} to ${Math.max(...memory).toFixed(0)} MB; a booking takes ${median(perBooking).toFixed(0)} bytes`,
  );
  const state = await talkOn(stage, () => server.url, rounds);
  print(
    `one conversation of ${String(rounds * 12)} texts: its state takes ${String(Math.max(...state))} bytes`,
  );
  await server.stop();
  await stage.close();
  return [
    judge('memory of the server', growthOf(memory), MOST_GROWTH.memory),
    judge("Redis' memory a booking", growthOf(perBooking), MOST_GROWTH.perBooking),
    judge('state of a conversation', growthOf(state.slice(1)), MOST_GROWTH.state),
  ].every(Boolean);
};

const main = async (): Promise<void> => {
  const [minutes = 0, members = 0, rounds = 0] = [values.minutes, values.members, values.rounds].map(Number);
  if (values.help) process.stdout.write(HELP);
  else if ([minutes, members, rounds].some((number) => !(number > 0))) {
    process.stderr.write('--minutes, --members and --rounds take numbers above 0.\n');
    process.exitCode = 2;
  } else if (!(await soak(minutes, members, rounds))) process.exitCode = 1;
};

void main();
