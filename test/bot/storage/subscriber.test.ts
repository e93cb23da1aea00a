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
    const timers = jest.spyOn(globalThis, 'setTimeout');
    await new Promise<void>((resolve) => {
      const subscriber = openSubscriber((attempt) => {
        if (attempt === 5) {
          resolve();
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
    const pauses = timers.mock.calls.map(([, milliseconds]) => milliseconds);
    timers.mockRestore();
    expect(pauses).toEqual(expect.arrayContaining([20, 40, 60, 80, 100]));
  });

  it('opens nothing once it is closed', () => {
    const connect = jest.fn(() => new Redis({ lazyConnect: true }));
    const subscriber = openSubscriber(connect);
    subscriber.close();
    subscriber.subscribe('first', () => undefined)();
    expect(connect).not.toHaveBeenCalled();
  });
});
