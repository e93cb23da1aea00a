import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectRedis, type RedisConnection } from '../../bot/storage/connect';
import { freePort } from '../e2e/support/server';

/** A Redis Cluster: its nodes refuse scripts whose keys do not share a hash tag. */
export interface TestCluster {
  readonly url: string;
  /** An open connection, closed by `stop`. */
  readonly redis: RedisConnection;
  /** Stops the nodes and removes their folders. */
  stop(): Promise<void>;
}

const SLOTS = 16_384;

/** Calls until it does not throw; new nodes take two seconds or more to let anybody write. */
const patiently = async (call: () => Promise<unknown>, tries = 10): Promise<void> => {
  try {
    await call();
  } catch (error) {
    if (tries === 0) throw error;
    await patiently(call, tries - 1);
  }
};

/** Starts the n-th of so many nodes, which has its share of the slots. */
const startNode = async (n: number, nodes: number) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'rideline-cluster-'));
  const [port, busPort] = [await freePort(), await freePort()];
  const settings = [
    ['--port', String(port)],
    ['--bind', '127.0.0.1'],
    ['--cluster-enabled', 'yes'],
    ['--cluster-port', String(busPort)],
    ['--cluster-announce-ip', '127.0.0.1'],
    ['--appendonly', 'yes'],
    ['--appendfsync', 'always'],
    ['--save', ''],
    ['--dir', dataDir],
  ];
  const child = spawn('redis-server', settings.flat(), { stdio: 'ignore' });
  const redis = connectRedis({ url: `redis://127.0.0.1:${String(port)}` });
  const [from, to] = [n, n + 1].map((place) => Math.floor((SLOTS * place) / nodes));
  await patiently(() => redis.command('CLUSTER', ['ADDSLOTSRANGE', from ?? 0, (to ?? SLOTS) - 1]));
  return { redis, port, busPort, child, dataDir };
};

class NotReady extends Error {}

/** Starts a cluster, of one node unless more are wanted, that has all slots: two seconds and more. */
export const startTestCluster = async (nodes = 1): Promise<TestCluster> => {
  const all = await Promise.all(Array.from({ length: nodes }, (_, n) => startNode(n, nodes)));
  const [first, ...others] = all;
  for (const { port, busPort } of others)
    await first?.redis.command('CLUSTER', ['MEET', '127.0.0.1', port, busPort]);
  for (const { redis } of all)
    await patiently(async () => {
      // Waits for the cluster as a write would; SET itself is refused where another node has the key.
      const info = String(await redis.command('CLUSTER', ['INFO']));
      if (info.includes('cluster_state:ok') && info.includes(`cluster_known_nodes:${String(nodes)}`)) return;
      await new Promise((resolve) => setTimeout(resolve, 500));
      throw new NotReady(info);
    }, 60);
  for (const { redis } of all) redis.close();
  const url = `redis+cluster://${all.map(({ port }) => `127.0.0.1:${String(port)}`).join(',')}`;
  const redis = connectRedis({ url });
  await patiently(() => redis.command('SET', ['ready', 1]));
  return {
    url,
    redis,
    async stop() {
      redis.close();
      for (const { child, dataDir } of all) {
        child.kill();
        await once(child, 'exit');
        await rm(dataDir, { recursive: true });
      }
    },
  };
};
