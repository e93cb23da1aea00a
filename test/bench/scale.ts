import { startServer, type RunningServer } from '../e2e/support/server';
import { forEachOf, openSocketClient, type SocketClient } from '../e2e/support/socketClients';
import { setStage, type Stage } from '../e2e/support/stage';
import { startTestCluster } from '../redis/testCluster';
import { sampleData } from '../../bot/storage/sampleData';
import { storageOn } from '../redis/testRedis';
import { fillStore } from './scale/fillStore';
import { openings, learnWhatIsSaid, type BenchStage, type Said } from './turn/bookings';
import { load } from './turn/load';
import { booker, checkBooked, countRoundTrips, infoOf, measure, median, percentile } from './turn/measure';
import { memoryOf } from './turn/usage';

/** How full a store is compared with an empty one. */
const MEMBERS = Number(process.env.SCALE_MEMBERS ?? 1_000_000);
const RIDES = Number(process.env.SCALE_RIDES ?? 2_000_000);

/** How much slower a turn may be on the full store. */
const MOST_SLOWER = 1.15;

const ROUNDS = 5;
const BOOKINGS = 60;
const WARM_UP_BOOKINGS = 200;

const CONVERSATIONS = 10_000;
const SOCKETS = 2_000;
const MOST_MB = 400;
const AT_A_TIME = 50;

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const judge = (holds: boolean, text: string): boolean => {
  print(`${holds ? 'holds' : 'FALLS SHORT'}: ${text}`);
  return holds;
};

const environmentOf = (stage: Stage, redisUrl = `unix://${stage.redis.socketPath}`) => ({
  ...stage.environment,
  LOG_LEVEL: 'warn',
  WORKER: 'beside',
  REDIS_URL: redisUrl,
});

/** Turns a second of one process and of two on one Redis, and of one on a cluster of three nodes. */
const processes = async (): Promise<void> => {
  const stage = await setStage();
  const servers = await Promise.all([1, 2].map(() => startServer(environmentOf(stage))));
  const [one, two] = servers;
  if (one === undefined || two === undefined) return;
  const said = await learnWhatIsSaid(stage, one);
  const book = booker(stage, said, said.length);
  for (const server of servers) checkBooked(await (await book(WARM_UP_BOOKINGS))(server, 16));
  const alone = await measure(stage.redis.redis, one, await loadOf(book, [one]));
  const both = await measure(stage.redis.redis, one, await loadOf(book, [one, two]));
  print(
    `one process ${alone.rate.toFixed(0)} turns/s, two ${both.rate.toFixed(0)} (${(both.rate / alone.rate).toFixed(2)} times), 32 members at once`,
  );
  await Promise.all(servers.map((server) => server.stop()));
  await onCluster(stage, said);
  await stage.close();
};

/** A load on several servers at once, as one. */
const loadOf = async (book: ReturnType<typeof booker>, servers: readonly RunningServer[]) => {
  const ready: { readonly server: RunningServer; readonly send: Awaited<ReturnType<typeof book>> }[] = [];
  for (const server of servers) ready.push({ server, send: await book((BOOKINGS * 4) / servers.length) });
  return async () => {
    const done = await Promise.all(ready.map(({ server, send }) => send(server, 32 / servers.length)));
    for (const one of done) checkBooked(one);
    return {
      turns: done.reduce((sum, { turns }) => sum + turns, 0),
      seconds: Math.max(...done.map(({ seconds }) => seconds)),
      latencies: done.flatMap(({ latencies }) => latencies).toSorted((a, b) => a - b),
      lastAnswers: done.flatMap(({ lastAnswers }) => lastAnswers),
    };
  };
};

const onCluster = async (stage: Stage, said: Said): Promise<void> => {
  const cluster = await startTestCluster(3);
  const { LOOKUP_KEY: lookupKey = '', ENCRYPTION_KEYS: encryptionKeys = '' } = stage.environment;
  const storage = storageOn(cluster.redis, { lookupKey, encryptionKeys });
  const { facilities } = sampleData(stage.today);
  await storage.facilities.putAll(facilities);
  const there: BenchStage = { ...stage, storage };
  const server = await startServer(environmentOf(stage, cluster.url));
  const book = booker(there, said, said.length);
  checkBooked(await (await book(WARM_UP_BOOKINGS))(server, 16));
  const done = await (await loadOf(book, [server]))();
  print(
    `one process on a cluster of three nodes ${(done.turns / done.seconds).toFixed(0)} turns/s, 32 members at once, every booking made\n`,
  );
  await server.stop();
  await cluster.stop();
};

/** Turns on a full store beside turns on an empty one, in turn. */
const fullAndEmpty = async (): Promise<boolean> => {
  const [empty, full] = [await setStage(), await setStage()];
  print(`Filling a store with ${String(MEMBERS)} members and ${String(RIDES)} rides.`);
  const filled = await fillStore(full, MEMBERS, RIDES, (done) => {
    process.stderr.write(`${done}\n`);
  });
  print(
    `a member takes ${filled.bytesPerMember.toFixed(0)} bytes of Redis' memory, a ride ${filled.bytesPerRide.toFixed(0)}; filled in ${filled.seconds.toFixed(0)} s`,
  );
  const begun = performance.now();
  const sides = await Promise.all(
    [empty, full].map(async (stage) => {
      const server = await startServer(environmentOf(stage));
      const said = await learnWhatIsSaid(stage, server);
      const book = booker(stage, said, said.length);
      const p50s: number[] = [];
      const commands: number[] = [];
      return { stage, server, said, book, p50s, commands };
    }),
  );
  print(`both servers answered ${((performance.now() - begun) / 1_000).toFixed(1)} s after their start`);
  for (const { server, book } of sides) checkBooked(await (await book(WARM_UP_BOOKINGS))(server, 16));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const side of sides) {
      const ready = await side.book(BOOKINGS);
      const done = await measure(side.stage.redis.redis, side.server, () => ready(side.server, 4));
      checkBooked(done.load);
      side.p50s.push(done.p50);
      side.commands.push(done.commands);
    }
  const trips: Awaited<ReturnType<typeof countRoundTrips>>[] = [];
  for (const { stage, said } of sides)
    trips.push(
      await countRoundTrips(
        stage,
        said,
        { environment: environmentOf(stage), socketPath: stage.redis.socketPath },
        900_000,
      ),
    );
  const [emptyRounds, fullRounds] = sides.map(({ p50s }) => p50s.map((p50) => p50.toFixed(1)).join(' '));
  print(`round by round: ${fullRounds ?? ''} ms there, ${emptyRounds ?? ''} here`);
  const [onEmpty = NaN, onFull = NaN] = sides.map(({ p50s }) => median(p50s));
  const [ofEmpty = NaN, ofFull = NaN] = trips.map(({ requests }) => requests);
  const [inEmpty = NaN, inFull = NaN] = sides.map(({ commands }) => median(commands));
  print(
    `Redis carries out ${inFull.toFixed(1)} commands a turn there, ${inEmpty.toFixed(1)} here, those inside scripts included`,
  );
  for (const { server, stage } of sides) {
    await server.stop();
    await stage.close();
  }
  return [
    judge(
      onFull / onEmpty <= MOST_SLOWER,
      `a turn takes ${onFull.toFixed(2)} ms on the full store, ${onEmpty.toFixed(2)} on an empty one: ${(onFull / onEmpty).toFixed(2)} times, at most ${String(MOST_SLOWER)}`,
    ),
    judge(
      ofFull === ofEmpty,
      `${ofFull.toFixed(2)} requests a turn there, ${ofEmpty.toFixed(2)} here, the same number; beside them ${String(trips[1]?.redrawn ?? 0)} bookings there drew a number that was taken`,
    ),
  ].every(Boolean);
};

/** Memory of a server with many conversations and sockets open, and what a conversation takes in Redis. */
const manyOpen = async (): Promise<boolean> => {
  const stage = await setStage();
  const server = await startServer(environmentOf(stage));
  const redisUses = () => infoOf(stage.redis.redis, 'memory', 'used_memory');
  const clients: SocketClient[] = [];
  const before = await redisUses();
  const done = await load(server.port, openings(stage, server.port, 0, CONVERSATIONS), 32);
  const bytes = ((await redisUses()) - before) / CONVERSATIONS;
  print(
    `${String(CONVERSATIONS)} conversations opened (p50 ${percentile(done.latencies, 0.5).toFixed(1)} ms); each takes ${bytes.toFixed(0)} bytes of Redis' memory`,
  );
  await forEachOf(SOCKETS, AT_A_TIME, async () => {
    clients.push(await openSocketClient(server.url));
  });
  const memory = memoryOf(server.pid);
  for (const { socket } of clients) socket.terminate();
  await server.stop();
  await stage.close();
  return judge(
    memory <= MOST_MB,
    `the server holds ${memory.toFixed(0)} MB with ${String(CONVERSATIONS)} conversations and ${String(SOCKETS)} sockets open, at most ${String(MOST_MB)}`,
  );
};

/**
 * Turns as there is more of everything: processes, nodes, members and rides in the store, conversations and sockets.
 * @returns whether every figure holds
 */
export const scale = async (): Promise<boolean> => {
  await processes();
  const many = await manyOpen();
  print('');
  const filled = await fullAndEmpty();
  return many && filled;
};
