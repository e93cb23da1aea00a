import { Redis } from 'ioredis';
import { openSubscriber } from '../../../bot/storage/subscriber';
import { startTestRedis, type TestRedis } from '../../redis/testRedis';

describe('a subscriber', () => {
  let server: TestRedis;
  beforeAll(async () => {
    server = await startTestRedis();
  });
  afterAll(() => server.stop());

  it('comes back less and less often where listening is not allowed', async () => {
    await server.redis.command('ACL', ['SETUSER', 'deaf', 'on', '>secret', '~*', '+@all', 'resetchannels']);
    const begun = performance.now();
    const elapsed = await new Promise<number>((resolve) => {
      const subscriber = openSubscriber((attempt) => {
        if (attempt === 5) {
          resolve(performance.now() - begun);
          setImmediate(subscriber.close);
        }
        return new Redis({
          path: server.socketPath,
          username: 'deaf',
          password: 'secret',
          retryStrategy: () => null,
          autoResubscribe: false,
        });
      });
      subscriber.subscribe('first', () => undefined);
    });
    // 20, 40, 60, 80 and 100 milliseconds, as timers count them.
    expect(elapsed).toBeGreaterThan(290);
  });

  it('opens nothing once it is closed', () => {
    const connect = jest.fn(() => new Redis({ lazyConnect: true }));
    const subscriber = openSubscriber(connect);
    subscriber.close();
    subscriber.subscribe('first', () => undefined)();
    expect(connect).not.toHaveBeenCalled();
  });
});
