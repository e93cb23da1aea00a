import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { AppError } from '../../domain/errors';
import { ctHusky } from '../../domain/program/ctHusky';
import { systemClock } from '../clock';
import { ConfigurationError, readConfig, type Config } from '../config';
import { codeOf, createLog } from '../ops/log';
import type { RedisConnection } from '../storage/connect';
import { createLookup } from '../storage/lookup';
import { openStore } from '../storage/openStore';
import { redisFacilityDirectory } from '../storage/redisFacilityDirectory';
import { redisMemberDirectory } from '../storage/redisMemberDirectory';
import { createSeal, parseEncryptionKeys } from '../storage/seal';
import type { Directory } from './import/directory';
import { facilityColumns, neededFacilityColumns } from './import/facilityColumns';
import { facilityOf } from './import/facilityOf';
import { importRows, type Imported } from './import/importRows';
import { memberColumns, neededMemberColumns } from './import/memberColumns';
import { memberOf } from './import/memberOf';
import { progressBar } from './import/progressBar';

const HELP = `npm run import -- members FILE
npm run import -- facilities FILE [--states ${ctHusky.state}]

Reads a directory from a file of CSV with a header, or of lines of JSON with the same names; - is standard input.
Lines that cannot be read are told on standard error, with number and reason, and skipped. It may be stopped at any
time, and done again: what is there already stays as it is.

  members       columns: docs/import.md
  facilities    the NPI registry's file (npidata_pfile_….csv): organizations with a place of practice in these states
  --states      two letters each, set apart by commas
  --help        this text
`;

const SECOND_MS = 1_000;
const MEGABYTE = 1_000_000;

/** Bytes read at once. */
const READ_BYTES = 65_536;

/** What shells answer for a command that was interrupted. */
const INTERRUPTED = 130;

const membersOf = (redis: RedisConnection, { lookupKey, encryptionKeys }: Config) => {
  const members = redisMemberDirectory({
    redis,
    lookup: createLookup(lookupKey),
    seal: createSeal(parseEncryptionKeys(encryptionKeys)),
  });
  return importing({
    name: 'members',
    columns: memberColumns,
    needed: neededMemberColumns,
    mayHaveOthers: false,
    read: memberOf,
    idOf: ({ medicaidId }) => medicaidId,
    put: (values) => members.putAll(values),
  });
};

const facilitiesOf = (redis: RedisConnection, states: readonly string[]) => {
  const facilities = redisFacilityDirectory({ redis });
  return importing({
    name: 'facilities',
    columns: facilityColumns,
    needed: neededFacilityColumns,
    mayHaveOthers: true,
    read: facilityOf(states),
    idOf: ({ id }) => id,
    put: (values) => facilities.putAll(values),
  });
};

const counted = (count: number): string => count.toLocaleString('en');

const summary = (
  name: string,
  { line, written, asBefore, leftOut, bad }: Imported,
  beganAt: number,
): string => {
  const seconds = (systemClock() - beganAt) / SECOND_MS;
  const speed = counted(Math.round(line / Math.max(seconds, 1)));
  const memory = Math.round((process.resourceUsage().maxRSS * 1024) / MEGABYTE);
  return `${counted(line)} lines: ${counted(written)} ${name} written, ${counted(asBefore)} as before, ${counted(leftOut)} left out, ${counted(bad)} skipped. ${seconds.toFixed(1)} s, ${speed} lines a second, ${String(memory)} MB.`;
};

/** Reads a file into a directory, with a bar on a terminal. Returns the exit code. */
const importing =
  <Value>(directory: Directory<Value>) =>
  async (file: string, stopping: AbortSignal): Promise<number> => {
    const beganAt = systemClock();
    const size = file === '-' ? undefined : (await stat(file)).size;
    const stream = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: READ_BYTES });
    const bar = progressBar(process.stderr, size, systemClock);
    let bytes = 0;
    async function* counting(): AsyncGenerator<Uint8Array> {
      for await (const chunk of stream) {
        const piece: unknown = chunk;
        if (!(piece instanceof Uint8Array)) continue;
        bytes += piece.length;
        yield piece;
      }
    }
    const imported = await importRows(counting(), directory, {
      tell: ({ line }) => {
        bar.at(bytes, line);
      },
      complain: (line, reason) => {
        bar.write(`line ${String(line)}: ${reason}`);
      },
      stopping,
    });
    bar.end();
    process.stdout.write(`${summary(directory.name, imported, beganAt)}\n`);
    if (stopping.aborted) {
      process.stdout.write('Stopped. What was read is in; the same command again takes up the rest.\n');
      return INTERRUPTED;
    }
    if (directory.name === 'facilities' && imported.written > 0)
      process.stdout.write('A server that runs sees new facilities when it is started again.\n');
    return imported.bad === 0 ? 0 : 1;
  };

const run = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      states: { type: 'string', default: ctHusky.state },
      help: { type: 'boolean', default: false },
    },
  });
  const [name, file, ...rest] = positionals;
  const isKnown = name === 'members' || name === 'facilities';
  if (values.help || !isKnown || file === undefined || rest.length > 0) {
    (values.help ? process.stdout : process.stderr).write(HELP);
    return values.help ? 0 : 2;
  }
  const states = values.states.toUpperCase().split(',');
  const config = readConfig(process.env);
  const store = await openStore(config, createLog('silent'));
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      stopping.abort();
    });
  try {
    const read = name === 'members' ? membersOf(store.redis, config) : facilitiesOf(store.redis, states);
    return await read(file, stopping.signal);
  } finally {
    await store.close();
  }
};

run().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const known = error instanceof ConfigurationError || error instanceof AppError;
    process.stderr.write(
      known ? `${error.message}\n` : `The file could not be imported (${codeOf(error)}).\n`,
    );
    process.exitCode = 1;
  },
);
