import type { Redis } from 'ioredis';
import { reconnectAfter } from './redisClient';

/** A connection that only listens is asked so often whether it is still there. */
const HEARTBEAT_MS = 10_000;

/**
 * Listens to what is published, on a connection over which nothing else goes. It is opened when somebody first listens, and
 * made anew when it is lost; whoever listens is told whenever something may have been missed.
 * @param connect makes a client that does not reconnect by itself; `attempt` counts those made before
 */
export const openSubscriber = (connect: (attempt: number) => Redis) => {
  const listeners = new Map<string, Set<() => void>>();
  let client: Redis | undefined;
  let made = 0;
  let failedInARow = 0;
  let isClosed = false;

  const wake = (channel: string): void => {
    listeners.get(channel)?.forEach((heard) => {
      heard();
    });
  };
  const listen = async (on: Redis, channels: readonly string[]): Promise<void> => {
    try {
      if (channels.length > 0) await on.subscribe(...channels);
      failedInARow = 0;
      channels.forEach(wake);
    } catch {
      // A line on which that fails is dropped; the next one listens on every channel.
      on.disconnect();
    }
  };
  const open = (): void => {
    const opened = connect(made);
    client = opened;
    made += 1;
    const heartbeat = setInterval(() => {
      opened.ping().catch(() => {
        opened.disconnect();
      });
    }, HEARTBEAT_MS);
    heartbeat.unref();
    opened.on('error', () => undefined);
    opened.on('message', wake);
    opened.on('ready', () => {
      void listen(opened, [...listeners.keys()]);
    });
    opened.on('end', () => {
      clearInterval(heartbeat);
      if (isClosed) return;
      failedInARow += 1;
      setTimeout(() => {
        if (!isClosed) open();
      }, reconnectAfter(failedInARow)).unref();
    });
  };

  return {
    subscribe(channel: string, heard: () => void): () => void {
      const others = listeners.get(channel);
      const all = others ?? new Set();
      all.add(heard);
      if (others === undefined) {
        listeners.set(channel, all);
        if (client === undefined && !isClosed) open();
        else if (client?.status === 'ready') void listen(client, [channel]);
      }
      return () => {
        all.delete(heard);
        if (all.size > 0 || listeners.get(channel) !== all) return;
        listeners.delete(channel);
        if (client?.status === 'ready') client.unsubscribe(channel).catch(() => undefined);
      };
    },
    close: () => {
      isClosed = true;
      client?.disconnect();
    },
  };
};
