import { isNativeError } from 'node:util/types';
import pino from 'pino';

/** Everything that is ever logged, by code. A new event is a line here. */
export type LogEvent =
  | 'server.starting'
  | 'server.listening'
  | 'server.stopping'
  | 'server.leaving'
  | 'server.stopped'
  | 'server.failed'
  | 'worker.started'
  | 'redis.started'
  | 'redis.found-running'
  | 'redis.stopped'
  | 'redis.left-running'
  | 'sample.loaded'
  | 'request.refused'
  | 'request.failed'
  | 'request.limited'
  | 'stream.failed'
  | 'app.closed'
  | 'picture.deleted'
  | 'picture.kept'
  | 'text.sent'
  | 'text.again'
  | 'text.failed'
  | 'text.unknown'
  | 'text.unsettled'
  | 'text.expired'
  | 'texts.off'
  | 'texts.stalled'
  | 'rides.stalled'
  | 'ride.unwatched'
  | 'member.erased'
  | 'erasure.failed'
  | 'erasures.stalled'
  | 'whisper.failed'
  | 'api.answered'
  | 'api.refused'
  | 'api.failed'
  | 'desk.left'
  | 'desk.stalled'
  | 'desk.signed-in'
  | 'desk.signed-out'
  | 'desk.sign-in-refused'
  | 'desk.refused'
  | 'desk.failed'
  | 'numbers.stalled'
  | 'relay.error'
  | 'relay.broken'
  | 'turn.answered'
  | 'turn.left-out'
  | 'turn.repeated'
  | 'turn.busy'
  | 'turn.limited'
  | 'turn.again'
  | 'turn.store-away'
  | 'turn.failed'
  | 'danger.answered-without-store'
  | 'danger.recorded-later';

/** The only fields a line may have. None can hold anything about a person: codes, counts and times alone. */
export interface LogFields {
  readonly channel?: string;
  /** Name of a client of the API. */
  readonly client?: string;
  readonly code?: string;
  readonly status?: number;
  readonly port?: number;
  readonly mode?: string;
  readonly durability?: string;
  readonly milliseconds?: number;
  readonly count?: number;
  readonly effects?: number;
  readonly danger?: string;
  readonly day?: string;
}

const allowed = [
  'channel',
  'client',
  'code',
  'status',
  'port',
  'mode',
  'durability',
  'milliseconds',
  'count',
  'effects',
  'danger',
  'day',
] as const satisfies readonly (keyof LogFields)[];

/** The log: an event code and allow-listed fields, never free text. */
export interface Log {
  debug(event: LogEvent, fields?: LogFields): void;
  info(event: LogEvent, fields?: LogFields): void;
  warn(event: LogEvent, fields?: LogFields): void;
  error(event: LogEvent, fields?: LogFields): void;
}

/** Milliseconds in which lines are gathered and then written at once: to write each by itself takes a twentieth of a turn. */
const GATHERED_MS = 10;

/** Bytes at which lines wait no longer, and most that are written at once. */
const MOST_GATHERED = 1024 * 1024;

/** Standard output, the lines of a moment at once. What is left is written when the process ends. */
const standardOutput = (): pino.DestinationStream => {
  const output = pino.destination({ dest: 1, minLength: MOST_GATHERED, maxWrite: 2 * MOST_GATHERED });
  let isOnItsWay = false;
  let isMore = false;
  const writeSoon = (): void => {
    if (isOnItsWay) return;
    isOnItsWay = true;
    setTimeout(() => {
      isMore = false;
      output.flush();
    }, GATHERED_MS).unref();
  };
  const writeOn = (): void => {
    isOnItsWay = false;
    if (isMore) writeSoon();
  };
  // Told when it is done, and not by what `flush` calls: before that it has the disk written to, which a pipe has none of.
  output.on('drain', writeOn);
  output.on('error', writeOn);
  return {
    write(line) {
      output.write(line);
      isMore = true;
      writeSoon();
    },
  };
};

/** A log that writes JSON lines, to standard output when nothing else is said. */
export const createLog = (
  level: 'debug' | 'info' | 'warn' | 'error' | 'silent',
  to: pino.DestinationStream = standardOutput(),
): Log => {
  const logger = pino({ level, base: null }, to);
  // Types do not hold at run time: what is not on the list is left out even when it slips in.
  const write =
    (at: 'debug' | 'info' | 'warn' | 'error') =>
    (event: LogEvent, fields: LogFields = {}): void => {
      const line: Record<string, unknown> = { event };
      for (const name of allowed) if (name in fields) line[name] = fields[name];
      logger[at](line);
    };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
};

/** The code of whatever was thrown: ours, the system's, or its class; never its message, which may speak of somebody. */
export const codeOf = (error: unknown): string => {
  if (!isNativeError(error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
};
