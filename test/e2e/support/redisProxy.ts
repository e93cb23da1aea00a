import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createConnection, createServer, type Socket } from 'node:net';
import { deskKeys } from '../../../bot/storage/keys';
import type { Script } from '../../../bot/storage/script';
import { claimKey } from '../../../bot/storage/scripts/claimKey';
import * as conversationScripts from '../../../bot/storage/scripts/conversationScripts';
import { countRequest } from '../../../bot/storage/scripts/countRequest';
import * as memberScripts from '../../../bot/storage/scripts/memberScripts';
import * as outboxScripts from '../../../bot/storage/scripts/outboxScripts';
import { recordConsent } from '../../../bot/storage/scripts/recordConsent';
import { reseal } from '../../../bot/storage/scripts/reseal';
import * as rideScripts from '../../../bot/storage/scripts/rideScripts';
import * as rideWatchScripts from '../../../bot/storage/scripts/rideWatchScripts';
import * as unfinishedDraftScripts from '../../../bot/storage/scripts/unfinishedDraftScripts';
import * as workItemScripts from '../../../bot/storage/scripts/workItemScripts';

/** What went through since the mark. */
export interface Traffic {
  /**
   * Batches of requests that were answered, or would have been but for a cut: requests that are sent on one connection
   * before the first of them is answered are one round trip. Summed over the connections.
   */
  readonly roundTrips: number;
  /** Commands in the order they came: the name of one of our scripts, else the command's own name. */
  readonly commands: readonly string[];
}

/**
 * A door in front of Redis that counts round trips and can be shut in the middle of a turn. What a connection says of
 * itself (AUTH, HELLO, CLIENT, SELECT, INFO, CONFIG, PING, SCRIPT) is let through and not counted, nor is what a process reads and
 * writes for the desk every few seconds, beside every turn.
 */
export interface RedisProxy {
  /** For REDIS_URL. */
  readonly url: string;
  /** Counting begins here. */
  mark(): void;
  /** What was counted since the mark. */
  seen(): Traffic;
  /**
   * The n-th round trip from now on does not reach Redis, nor does anything after it: every connection hangs until
   * {@link mend}. Marks.
   * @param n from 1
   * @returns settled when that point is reached
   */
  cutBeforeRequest(n: number): Promise<void>;
  /**
   * Redis carries out the n-th round trip from now on and its answer is lost, and so is everything after it, until
   * {@link mend}. Marks.
   * @param n from 1
   * @returns settled when Redis has answered
   */
  cutAfterReply(n: number): Promise<void>;
  /** As {@link cutBeforeRequest}, but Redis gets the first half of the request. */
  cutInRequest(n: number): Promise<void>;
  /** As {@link cutAfterReply}, but the first half of the answer comes back. */
  cutInReply(n: number): Promise<void>;
  /** Takes the cut away and drops the connections that hung on it; new ones work. */
  mend(): void;
  /** Drops every connection and listens no more. */
  close(): Promise<void>;
}

const notCounted = new Set(['AUTH', 'HELLO', 'CLIENT', 'SELECT', 'INFO', 'CONFIG', 'PING', 'SCRIPT']);

const scripts: Readonly<Record<string, Script>> = {
  ...conversationScripts,
  ...rideScripts,
  ...rideWatchScripts,
  ...workItemScripts,
  ...outboxScripts,
  ...memberScripts,
  ...unfinishedDraftScripts,
  recordConsent,
  claimKey,
  countRequest,
  reseal,
};

const nameBySha = new Map(Object.entries(scripts).map(([name, { sha }]) => [sha, name]));

/** What is read and written every few seconds, whoever writes: days' numbers, and whom a representative has. */
const beside: readonly string[] = [deskKeys.numbers(''), deskKeys.held, deskKeys.names];

const LINE_END = '\r\n';

const isWhole = (bytes: Buffer, end: number): number | undefined => (end <= bytes.length ? end : undefined);

/** Where the RESP value that begins at `from` ends, or undefined while a part of it is missing. RESP 2 and 3. */
const endOfValue = (bytes: Buffer, from: number): number | undefined => {
  const lineEnd = bytes.indexOf(LINE_END, from);
  if (lineEnd === -1) return undefined;
  const count = Math.max(Number(bytes.toString('latin1', from + 1, lineEnd)), -1);
  const next = lineEnd + LINE_END.length;
  const afterValues = (values: number): number | undefined => {
    let end: number | undefined = next;
    for (let value = 0; value < values && end !== undefined; value += 1) end = endOfValue(bytes, end);
    return end;
  };
  switch (bytes.toString('latin1', from, from + 1)) {
    case '$':
    case '=':
    case '!':
      return count < 0 ? next : isWhole(bytes, next + count + LINE_END.length);
    case '*':
    case '~':
    case '>':
      return afterValues(count);
    case '%':
      return afterValues(2 * count);
    case '|':
      return afterValues(2 * count + 1);
    default:
      return next;
  }
};

/** Cuts a stream of bytes into whole RESP values. */
const valuesOfStream = (): ((chunk: Buffer) => Buffer[]) => {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    const values: Buffer[] = [];
    for (let end = endOfValue(rest, 0); end !== undefined && end > 0; end = endOfValue(rest, 0)) {
      values.push(rest.subarray(0, end));
      rest = rest.subarray(end);
    }
    return values;
  };
};

/** The bulk strings of a request, as far as they are asked for. */
const wordsOf = (request: Buffer, most: number): string[] => {
  const words: string[] = [];
  let from = request.indexOf(LINE_END) + LINE_END.length;
  while (words.length < most && from < request.length) {
    const begin = request.indexOf(LINE_END, from) + LINE_END.length;
    const end = endOfValue(request, from) ?? request.length;
    words.push(request.toString('utf8', begin, end - LINE_END.length));
    from = end;
  }
  return words;
};

/** What a request is called: by the script's name when it runs one of ours. */
const nameOf = (request: Buffer): string => {
  const [command = '', first = ''] = wordsOf(request, 2);
  const name = command.toUpperCase();
  if (name !== 'EVALSHA' && name !== 'EVAL') return name;
  const sha = name === 'EVAL' ? createHash('sha1').update(first).digest('hex') : first;
  return nameBySha.get(sha) ?? name;
};

/** Whether it is no part of what a process was asked to do. */
const isBeside = (request: Buffer): boolean =>
  notCounted.has(nameOf(request)) || beside.some((key) => wordsOf(request, 2)[1]?.startsWith(key) === true);

const firstHalf = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length / 2);

interface Cut {
  readonly at: 'before-request' | 'in-request' | 'in-reply' | 'after-reply';
  readonly n: number;
  readonly reached: () => void;
}

/** Where Redis is. */
type Upstream = { readonly path: string } | { readonly port: number };

/**
 * Puts a proxy in front of a Redis, listening on a free port of 127.0.0.1.
 * @param upstream socket or port of the Redis
 */
export const startRedisProxy = async (upstream: Upstream): Promise<RedisProxy> => {
  const open = new Set<Socket>();
  let roundTrips = 0;
  let commands: string[] = [];
  let cut: Cut | undefined;
  let isCut = false;

  const mark = (): void => {
    roundTrips = 0;
    commands = [];
  };

  const reach = (): void => {
    isCut = true;
    cut?.reached();
  };

  const serve = (client: Socket): void => {
    const redis = createConnection(upstream);
    const requestsIn = valuesOfStream();
    const repliesIn = valuesOfStream();
    let unanswered = 0;
    /** The round trip that is under way has been counted. */
    let isCounted = false;
    let isAnswerLost = false;

    for (const socket of [client, redis]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        client.destroy();
        redis.destroy();
      });
    }

    const request = (bytes: Buffer): void => {
      if (isCut) return;
      if (!isBeside(bytes)) {
        commands.push(nameOf(bytes));
        if (!isCounted) {
          isCounted = true;
          roundTrips += 1;
          const isHere = roundTrips === cut?.n;
          if (isHere && (cut?.at === 'before-request' || cut?.at === 'in-request')) {
            if (cut.at === 'in-request') redis.write(firstHalf(bytes));
            reach();
            return;
          }
          isAnswerLost = isHere;
        }
      }
      unanswered += 1;
      redis.write(bytes);
    };

    /** What has arrived by now was sent before the client saw the last answer, and belongs to the same round trip. */
    const endRoundTrip = (): void => {
      if (unanswered > 0) return;
      isCounted = false;
      if (isAnswerLost && !isCut) reach();
    };

    const reply = (bytes: Buffer): void => {
      if (isCut) return;
      // A push message answers nothing.
      if (bytes.toString('latin1', 0, 1) !== '>') unanswered -= 1;
      if (!isAnswerLost) client.write(bytes);
      else if (cut?.at === 'in-reply') {
        client.write(firstHalf(bytes));
        reach();
      }
      if (unanswered === 0) setImmediate(endRoundTrip);
    };

    client.on('data', (chunk) => {
      for (const bytes of requestsIn(chunk)) request(bytes);
    });
    redis.on('data', (chunk) => {
      for (const bytes of repliesIn(chunk)) reply(bytes);
    });
  };

  const server = createServer({ noDelay: true }, serve).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  const dropAll = (): void => {
    for (const socket of open) socket.destroy();
  };

  const cutAt = (at: Cut['at'], n: number): Promise<void> => {
    mark();
    return new Promise((resolve) => {
      cut = { at, n, reached: resolve };
    });
  };

  return {
    url: `redis://127.0.0.1:${port}`,
    mark,
    seen: () => ({ roundTrips, commands }),
    cutBeforeRequest: (n) => cutAt('before-request', n),
    cutAfterReply: (n) => cutAt('after-reply', n),
    cutInRequest: (n) => cutAt('in-request', n),
    cutInReply: (n) => cutAt('in-reply', n),
    mend() {
      if (isCut) dropAll();
      isCut = false;
      cut = undefined;
      mark();
    },
    async close() {
      server.close();
      dropAll();
      await once(server, 'close');
    },
  };
};
