import { instantOf, systemClock } from '../../bot/clock';
import { startPrivateRedis, type PrivateRedis } from '../../bot/storage/privateRedis';
import { startRedisProxy, type RedisProxy } from '../e2e/support/redisProxy';
import { freePort, startServer, startWorker, type RunningServer } from '../e2e/support/server';
import { ACCOUNT } from '../e2e/support/sms';
import { setStage, type Stage } from '../e2e/support/stage';
import type { Random } from '../simulate/random';
import { startFakeTwilio, type FakeTwilio } from '../twilio/fakeTwilio';

/** A server of the scene: where it is, whether it runs or not. */
export interface Server {
  readonly url: string;
  /** The process that runs there, or ran there last. */
  running: RunningServer;
  /** Starts it again at the same place. */
  readonly restart: () => Promise<void>;
}

/** Two servers and a worker on one Redis, with Twilio before them; the first server reaches Redis through a door that can be shut. */
export interface Scene {
  readonly stage: Stage;
  readonly random: Random;
  readonly proxy: RedisProxy;
  readonly twilio: FakeTwilio;
  readonly servers: readonly [Server, Server];
  readonly killWorker: () => Promise<void>;
  /** The worker's clock jumps, and with the next call back again. */
  readonly jumpWorker: () => void;
  /** The process of Redis as it runs now. */
  readonly redisPid: () => Promise<number>;
  /** Starts Redis again over the same files, after it was killed. */
  readonly restartRedis: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** When it is in the scene: an evening on which members are told of the ride of the next day. */
const EVENING = '2027-03-08T17:05';

/** How far clocks go wrong, one after the other, at each signal: milliseconds. The worker's is right whenever updates have to go out. */
const SERVER_JUMPS_MS = [90 * 60_000, -30 * 60_000, 0];
const WORKER_JUMPS_MS = [90 * 60_000, 0, -30 * 60_000, 0];

/** The signal at which a clock jumps. */
export const JUMP_SIGNAL = 'SIGUSR2';

const jumping = (jumpsMs: readonly number[]): string => {
  const begun = instantOf(EVENING) - systemClock();
  const code = `const now = Date.now; const jumps = ${JSON.stringify(jumpsMs)}; let jumped = 0; let ahead = ${String(begun)};
process.on('${JUMP_SIGNAL}', () => { ahead = ${String(begun)} + jumps[jumped % jumps.length]; jumped += 1; });
Date.now = () => now() + ahead;`;
  return `--import=data:text/javascript,${encodeURIComponent(code)}`;
};

/** Sets it all up. */
export const setScene = async (random: Random): Promise<Scene> => {
  const stage = await setStage(EVENING);
  const proxy = await startRedisProxy({ path: stage.redis.socketPath });
  const urls: string[] = [];
  const twilio = await startFakeTwilio({
    authToken: stage.twilio.authToken,
    number: stage.twilio.number,
    smsUrl: `${stage.twilio.publicBaseUrl}/twilio/sms`,
    smsFallback:
      '<?xml version="1.0" encoding="UTF-8"?><Response><Message>Please call the ride line.</Message></Response>',
    // Whoever balances the load does not know which of them just died.
    reach: (url) => url.replace(stage.twilio.publicBaseUrl, random.pick(urls)),
  });
  const environment = {
    ...stage.environment,
    LOG_LEVEL: 'warn',
    WORKER: 'beside',
    TWILIO_ACCOUNT_SID: ACCOUNT,
    TWILIO_API_URL: twilio.url,
  };
  const direct = `unix://${stage.redis.socketPath}`;
  const serverAt = async (redisUrl: string): Promise<Server> => {
    const port = await freePort();
    const start = (): Promise<RunningServer> =>
      startServer({
        ...environment,
        REDIS_URL: redisUrl,
        PORT: String(port),
        NODE_OPTIONS: jumping(SERVER_JUMPS_MS),
      });
    const server: Server = {
      url: `http://127.0.0.1:${String(port)}`,
      running: await start(),
      restart: async () => {
        server.running = await start();
      },
    };
    urls.push(server.url);
    return server;
  };
  const servers = await Promise.all([serverAt(proxy.url), serverAt(direct)]);
  const startOne = () =>
    startWorker({ ...environment, REDIS_URL: direct, NODE_OPTIONS: jumping(WORKER_JUMPS_MS) });
  let worker = await startOne();
  const restarted: PrivateRedis[] = [];
  return {
    stage,
    random,
    proxy,
    twilio,
    servers,
    async killWorker() {
      await worker.kill();
      worker = await startOne();
    },
    jumpWorker() {
      process.kill(worker.pid, JUMP_SIGNAL);
    },
    async redisPid() {
      const info = String(await stage.redis.redis.command('INFO', ['server']));
      return Number(/process_id:(\d+)/.exec(info)?.[1]);
    },
    async restartRedis() {
      restarted.push(await startPrivateRedis({ dataDir: stage.redis.dataDir }));
    },
    async close() {
      await Promise.all([...servers.map(({ running }) => running.kill()), worker.kill()]);
      await proxy.close();
      await twilio.close();
      await restarted.at(-1)?.stop();
      await stage.close();
    },
  };
};
