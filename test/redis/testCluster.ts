import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectRedis, type RedisConnection } from '../../bot/storage/connect';

/** A Redis Cluster of one node: it refuses scripts whose keys do not share a hash tag. */
export interface TestCluster {
  /** An open connection, closed by `stop`. */
  readonly redis: RedisConnection;
  /** Stops the node and removes its folder. */
  stop(): Promise<void>;
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
};

/** Calls until it does not throw; a new node takes two seconds to let anybody write. */
const patiently = async (call: () => Promise<unknown>, tries = 5): Promise<void> => {
  try {
    await call();
  } catch (error) {
    if (tries === 0) throw error;
    await patiently(call, tries - 1);
  }
};

/** Starts a cluster of one node that has all slots: about two seconds. */
export const startTestCluster = async (): Promise<TestCluster> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'rideline-cluster-'));
  const [port, busPort] = [await freePort(), await freePort()];
  const settings = [
    ['--port', String(port)],
    ['--bind', '127.0.0.1'],
    ['--cluster-enabled', 'yes'],
    ['--cluster-port', String(busPort)],
    ['--cluster-announce-ip', '127.0.0.1'],
    ['--save', ''],
    ['--dir', dataDir],
  ];
  const child = spawn('redis-server', settings.flat(), { stdio: 'ignore' });
  const node = connectRedis({ url: `redis://127.0.0.1:${String(port)}` });
  await patiently(() => node.command('CLUSTER', ['ADDSLOTSRANGE', 0, 16_383]));
  await patiently(() => node.command('SET', ['ready', 1]));
  node.close();
  const redis = connectRedis({ url: `redis+cluster://127.0.0.1:${String(port)}` });
  return {
    redis,
    async stop() {
      redis.close();
      child.kill();
      await once(child, 'exit');
      await rm(dataDir, { recursive: true });
    },
  };
};
