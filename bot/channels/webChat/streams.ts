import type { WebSocket } from 'ws';
import { StoreUnavailable } from '../../../domain/errors';
import { codeOf } from '../../ops/log';
import type { ChannelParts } from '../channel';
import { activitiesOf, type WebActivity } from './activities';
import { nameOf } from './posted';

/** What clients get, over a socket or when they ask. */
export interface ActivitySet {
  readonly activities: readonly WebActivity[];
  /** Where to go on; absent before the first turn. */
  readonly watermark?: string;
}

/** What is new in conversations, for sockets and for clients that ask again and again. */
export interface Streams {
  /** Sends what is new after the watermark to a socket, now and from now on. */
  readonly follow: (conversation: string, watermark: string | undefined, socket: WebSocket) => void;
  /** What is new after the watermark. Without a store: nothing new, and what was passed on meanwhile. */
  readonly since: (conversation: string, watermark: string | undefined) => Promise<ActivitySet>;
  /** Shows an activity that stands in no log: at once where a socket of the conversation is open here, else to the next who asks. */
  readonly pass: (conversation: string, activity: WebActivity) => void;
  /** Whether anything was ever said in a conversation; `unknown` without a store. */
  readonly isThere: (conversation: string) => Promise<boolean | 'unknown'>;
  /** Asks the clients to come back to another process. */
  readonly close: () => void;
}

/** Sockets of one conversation: tabs, and those a client has lost and the server not yet. Each costs a read a turn. */
const MOST_SOCKETS = 10;

/** Milliseconds between looks at each socket: whether it is alive, and whether it missed something. */
const LOOK_EVERY_MS = 30_000;

/** Milliseconds after which a socket that could not be brought up to date is tried again. */
const RETRY_MS = 1_000;

/** A client that has so many bytes waiting does not read any more. */
const MOST_WAITING_BYTES = 1024 * 1024;

/** Passing activities are held so long, and no more of them: who has not asked by then has the line to call. */
const HELD_MS = 120_000;
const MOST_HELD = 10;
const MOST_HELD_CONVERSATIONS = 1_000;

/** Milliseconds a client has to say goodbye. */
const GOODBYE_MS = 1_000;

/** Close code for "too many of you": RFC 6455's registry, 1008. */
const POLICY_VIOLATION = 1008;

/** Close code for "this server goes, come back": RFC 6455's registry, 1012. */
const SERVICE_RESTART = 1012;

interface Stream {
  readonly conversation: string;
  readonly socket: WebSocket;
  watermark: string | undefined;
  isAlive: boolean;
  isReading: boolean;
  /** Something may be new that the reading under way does not see. */
  isBehind: boolean;
  retry?: NodeJS.Timeout;
}

interface Held {
  readonly until: number;
  readonly activity: WebActivity;
}

const isOpen = ({ socket }: Stream): boolean => socket.readyState === socket.OPEN;

const setOf = (activities: readonly WebActivity[], watermark: string | undefined): ActivitySet =>
  watermark === undefined ? { activities } : { activities, watermark };

/** Answers that were passed by the log, until somebody asks. */
const createHolding = (now: () => number) => {
  const held = new Map<string, readonly Held[]>();
  const fresh = (conversation: string): readonly Held[] =>
    (held.get(conversation) ?? []).filter(({ until }) => until > now());
  return {
    put: (conversation: string, activity: WebActivity): void => {
      const all = [...fresh(conversation), { until: now() + HELD_MS, activity }].slice(-MOST_HELD);
      held.delete(conversation);
      held.set(conversation, all);
      const [oldest] = held.keys();
      if (held.size > MOST_HELD_CONVERSATIONS && oldest !== undefined) held.delete(oldest);
    },
    take: (conversation: string): readonly WebActivity[] => {
      const taken = fresh(conversation).map(({ activity }) => activity);
      held.delete(conversation);
      return taken;
    },
  };
};

/**
 * Follows the logs of conversations. Every process can serve every conversation: a commit anywhere is published, and
 * whoever follows it reads what is new after its own watermark.
 */
export const createStreams = ({
  conversations,
  surroundings,
  log,
}: Pick<ChannelParts, 'conversations' | 'surroundings' | 'log'>): Streams => {
  const streams = new Map<string, Set<Stream>>();
  const holding = createHolding(surroundings.clock);

  let isFailing = false;
  const read = async (conversation: string, watermark: string | undefined) => {
    const { logged, more } = await conversations.since(nameOf(conversation), watermark);
    isFailing = false;
    return {
      activities: logged.flatMap(({ entry }) => activitiesOf(conversation, entry)),
      watermark: logged.at(-1)?.watermark ?? watermark,
      more,
    };
  };

  const send = ({ socket }: Stream, set: ActivitySet): void => {
    if (socket.bufferedAmount > MOST_WAITING_BYTES) socket.terminate();
    else socket.send(JSON.stringify(set));
  };

  /** Tells the log once, however many sockets and polls notice it. */
  const failed = (error: unknown): void => {
    if (!isFailing) log.warn('stream.failed', { channel: 'web', code: codeOf(error) });
    isFailing = true;
  };

  /** Sends what is new, in order; one reading at a time, and once more when something came meanwhile. */
  const bringUpToDate = async (stream: Stream): Promise<void> => {
    stream.isBehind = true;
    if (stream.isReading) return;
    stream.isReading = true;
    try {
      while (stream.isBehind && isOpen(stream)) {
        stream.isBehind = false;
        const { activities, watermark, more } = await read(stream.conversation, stream.watermark);
        if (!isOpen(stream)) return;
        stream.watermark = watermark;
        if (activities.length > 0) send(stream, setOf(activities, watermark));
        if (more) stream.isBehind = true;
      }
    } catch (error) {
      failed(error);
      clearTimeout(stream.retry);
      if (error instanceof StoreUnavailable)
        stream.retry = setTimeout(() => void bringUpToDate(stream), RETRY_MS).unref();
    } finally {
      stream.isReading = false;
    }
  };

  const look = (stream: Stream): void => {
    if (!stream.isAlive) {
      stream.socket.terminate();
      return;
    }
    stream.isAlive = false;
    stream.socket.ping();
    void bringUpToDate(stream);
  };
  const looking = setInterval(() => {
    for (const all of streams.values()) all.forEach(look);
  }, LOOK_EVERY_MS);
  looking.unref();

  const show = (stream: Stream, activities: readonly WebActivity[]): void => {
    if (activities.length > 0) send(stream, setOf(activities, stream.watermark));
  };

  return {
    follow(conversation, watermark, socket) {
      const stream: Stream = {
        conversation,
        socket,
        watermark,
        isAlive: true,
        isReading: false,
        isBehind: false,
      };
      const all = streams.get(conversation) ?? new Set();
      streams.set(conversation, all.add(stream));
      const [oldest] = all;
      if (all.size > MOST_SOCKETS && oldest !== undefined) {
        all.delete(oldest);
        oldest.socket.close(POLICY_VIOLATION);
      }
      const stop = conversations.listen(nameOf(conversation), () => void bringUpToDate(stream));
      const live = (): void => {
        stream.isAlive = true;
      };
      socket.on('pong', live);
      socket.on('message', live);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        stop();
        all.delete(stream);
        if (all.size === 0 && streams.get(conversation) === all) streams.delete(conversation);
      });
      show(stream, holding.take(conversation));
      void bringUpToDate(stream);
    },
    async since(conversation, watermark) {
      const held = holding.take(conversation);
      try {
        const { activities, watermark: next } = await read(conversation, watermark);
        return setOf([...activities, ...held], next);
      } catch (error) {
        // Clients that ask stop for ever at the first error they are told of.
        failed(error);
        return setOf(held, watermark);
      }
    },
    pass(conversation, activity) {
      const open = [...(streams.get(conversation) ?? [])].filter(isOpen);
      if (open.length === 0) holding.put(conversation, activity);
      for (const stream of open) show(stream, [activity]);
    },
    async isThere(conversation) {
      try {
        return (await conversations.last(nameOf(conversation))) !== undefined;
      } catch {
        return 'unknown';
      }
    },
    close() {
      clearInterval(looking);
      const open = [...streams.values()].flatMap((all) => [...all]);
      for (const { socket } of open) socket.close(SERVICE_RESTART);
      setTimeout(() => {
        for (const { socket } of open) socket.terminate();
      }, GOODBYE_MS).unref();
    },
  };
};
