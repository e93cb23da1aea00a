import type { RedisConnection } from '../../storage/connect';
import type { Tracing } from './tracing';

/** The same connection; its round trips are timed where they are a part of something. */
export const tracedRedis = (redis: RedisConnection, tracing: Tracing): RedisConnection => ({
  ...redis,
  run: (...call) =>
    tracing.part('store', (set) => {
      set({ command: 'script' });
      return redis.run(...call);
    }),
  runOnDisk: (...call) =>
    tracing.part('store', (set) => {
      set({ command: 'script' });
      return redis.runOnDisk(...call);
    }),
  command: (name, args) =>
    tracing.part('store', (set) => {
      set({ command: name });
      return redis.command(name, args);
    }),
});
