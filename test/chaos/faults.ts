import { setTimeout as pause } from 'node:timers/promises';
import { compare, type Seen } from './members';
import { probe, type Outages } from './outage';
import { JUMP_SIGNAL, type Scene, type Server } from './scene';

/** Everything a fault may reach. */
export interface Stricken {
  readonly scene: Scene;
  readonly seen: Seen;
  readonly outages: Outages;
  /** Milliseconds Redis is stopped for. */
  readonly stopMs: number;
}

/** Round trips of a turn that books, at most: a cut comes at any of them. */
const ROUND_TRIPS = 4;

/** Milliseconds after which a cut that nothing ran into is taken away. */
const CUT_PATIENCE_MS = 2_000;

/** Milliseconds a cut lasts: less than anybody waits for an answer. */
const CUT_MS = 400;

/** Milliseconds Redis is gone, or full: longer than anything waits for it. */
const AWAY_MS = 2_000;

const killed = async (server: Server): Promise<void> => {
  await server.running.kill();
  await server.restart();
};

/** Where a connection is cut: around a request and its answer, and in the middle of either. */
const cuts = ['cutBeforeRequest', 'cutInRequest', 'cutInReply', 'cutAfterReply'] as const;

const cut = async ({ proxy, random }: Scene): Promise<void> => {
  const n = 1 + random.below(ROUND_TRIPS);
  await Promise.race([proxy[random.pick(cuts)](n), pause(CUT_PATIENCE_MS)]);
};

/** What happens, by name; each is over when it settles. */
export const faults = {
  'kill -9 of a server': async ({ scene }) => {
    await killed(scene.random.pick(scene.servers));
  },
  'kill -9 of a server in the middle of a turn': async ({ scene }) => {
    const [server] = scene.servers;
    await cut(scene);
    await server.running.kill();
    scene.proxy.mend();
    await server.restart();
  },
  'kill -9 of the worker': ({ scene }) => scene.killWorker(),
  'connection to Redis cut in a turn': async ({ scene }) => {
    await cut(scene);
    await pause(CUT_MS);
    scene.proxy.mend();
  },
  'kill -9 of Redis': async ({ scene, outages }) => {
    process.kill(await scene.redisPid(), 'SIGKILL');
    const asked = probe(scene, outages, 'Redis killed');
    await Promise.all([asked, pause(AWAY_MS)]);
    await scene.restartRedis();
  },
  'Redis stopped': async ({ scene, outages, stopMs }) => {
    const pid = await scene.redisPid();
    process.kill(pid, 'SIGSTOP');
    try {
      await Promise.all([probe(scene, outages, 'Redis stopped'), pause(stopMs)]);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
  },
  'Redis full': async ({ scene, outages }) => {
    const setTo = (bytes: number) => scene.stage.redis.redis.command('CONFIG', ['SET', 'maxmemory', bytes]);
    await setTo(1);
    try {
      await Promise.all([probe(scene, outages, 'Redis full'), pause(AWAY_MS)]);
    } finally {
      await setTo(0);
    }
  },
  'clock of a server jumps': async ({ scene }) => {
    process.kill(scene.random.pick(scene.servers).running.pid, JUMP_SIGNAL);
    await pause(CUT_MS);
  },
  'clock of the worker jumps, and back': async ({ scene }) => {
    scene.jumpWorker();
    await pause(AWAY_MS);
    scene.jumpWorker();
  },
  'webhooks repeated, in another order, at once': async ({ scene, seen }) => {
    const again = scene.random.shuffled(seen.sent.slice(-20));
    await Promise.all(
      again.map(async ({ from, text, sid, answer }) => {
        const { texts, error } = await scene.twilio.receive(from, text, sid);
        seen.repeated += 1;
        if (answer !== undefined && error === undefined) compare(seen, answer, texts.join('\n'));
      }),
    );
  },
} as const satisfies Readonly<Record<string, (stricken: Stricken) => Promise<void>>>;

/** The name of a fault. */
export type FaultName = keyof typeof faults;

const isFault = (name: string): name is FaultName => Object.hasOwn(faults, name);

/** Every fault there is. */
export const faultNames: readonly FaultName[] = Object.keys(faults).filter(isFault);
