import { connectRedis } from '../../bot/storage/connect';
import { startPrivateRedis } from '../../bot/storage/privateRedis';

/*
 * A process that starts its own Redis over the folder it is given, stays connected, and says what it did. On a line of input
 * it stops Redis and ends.
 */
const hold = async (dataDir: string): Promise<void> => {
  const server = await startPrivateRedis({ dataDir, log: (event) => process.stdout.write(`${event}\n`) });
  const redis = connectRedis(server);
  await redis.command('PING');
  process.stdout.write('connected\n');
  process.stdin.once('data', () => {
    redis.close();
    void server.stop().then(() => process.exit(0));
  });
};

void hold(process.argv[2] ?? '');
