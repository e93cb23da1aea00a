import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ctHusky } from '../../domain/program/ctHusky';
import { systemClock } from '../clock';
import type { Config } from '../config/config';
import type { RedisConnection } from '../storage/connect';
import { createLookup } from '../storage/lookup';
import { redisFacilityDirectory } from '../storage/redisFacilityDirectory';
import { redisMemberDirectory } from '../storage/redisMemberDirectory';
import { createSeal, parseEncryptionKeys } from '../storage/seal';
import type { Destination, Found } from './import/directory';
import { facilityColumns, neededFacilityColumns } from './import/facilityColumns';
import { facilityOf } from './import/facilityOf';
import { importRows, type Imported } from './import/importRows';
import { entriesOfBundle, entriesOfResources } from './import/fhir/entriesOfFhir';
import { formatOf, peeked } from './import/formatOf';
import { memberColumns, neededMemberColumns } from './import/memberColumns';
import { memberOf } from './import/memberOf';
import { progressBar } from './import/progressBar';
import { renewing } from './import/renewing';
import { entriesOf } from './import/rowsOf';
import { entriesOf271 } from './import/x12/entriesOf271';
import { exitWith } from './exitWith';
import { overStore } from './overStore';

const HELP = `npm run import -- members FILE
npm run import -- facilities FILE [--states ${ctHusky.state}]

Reads a directory from a file of CSV with a header, or of lines of JSON with the same names; members also from FHIR R4
(Patient and Coverage, in lines of JSON or a Bundle) and X12 271 eligibility answers. Which it is, the file says; - is standard input.
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

type Stream = AsyncIterable<Uint8Array>;

/** What is told of an import while it goes on, and how it is stopped. */
type Telling = Parameters<typeof importRows>[2];

/** An import of one directory. */
interface Importing {
  readonly name: 'members' | 'facilities';
  readonly unit: Destination<unknown>['unit'];
  readonly run: (telling: Telling) => Promise<Imported>;
}

const importingOf = <Value>(
  name: Importing['name'],
  found: AsyncIterable<readonly Found<Value>[]>,
  to: Destination<Value>,
): Importing => ({ name, unit: to.unit, run: (telling) => importRows(found, to, telling) });

const membersOf = async (
  stream: Stream,
  redis: RedisConnection,
  { lookupKey, encryptionKeys }: Config,
): Promise<Importing> => {
  const members = redisMemberDirectory({
    redis,
    lookup: createLookup(lookupKey),
    seal: createSeal(parseEncryptionKeys(encryptionKeys)),
  });
  const { head, whole } = await peeked(stream);
  switch (formatOf(head)) {
    case 'resources':
      return importingOf('members', entriesOfResources(whole), renewing(members, 'line'));
    case 'bundle':
      return importingOf('members', entriesOfBundle(whole), renewing(members, 'resource'));
    case 'x12':
      return importingOf('members', entriesOf271(whole, head), renewing(members, 'segment'));
    case 'rows':
      return importingOf(
        'members',
        entriesOf(whole, {
          columns: memberColumns,
          needed: neededMemberColumns,
          mayHaveOthers: false,
          read: memberOf,
        }),
        {
          unit: 'line',
          idOf: ({ medicaidId }) => medicaidId,
          put: async (values) => ({ written: await members.putAll(values), refused: new Map() }),
        },
      );
  }
};

const facilitiesOf = (stream: Stream, redis: RedisConnection, states: readonly string[]): Importing => {
  const facilities = redisFacilityDirectory({ redis });
  return importingOf(
    'facilities',
    entriesOf(stream, {
      columns: facilityColumns,
      needed: neededFacilityColumns,
      mayHaveOthers: true,
      read: facilityOf(states),
    }),
    {
      unit: 'line',
      idOf: ({ id }) => id,
      put: async (values) => ({ written: await facilities.putAll(values), refused: new Map() }),
    },
  );
};

const counted = (count: number): string => count.toLocaleString('en');

const summary = (
  { name, unit }: Importing,
  { at, written, asBefore, leftOut, bad }: Imported,
  beganAt: number,
): string => {
  const seconds = (systemClock() - beganAt) / SECOND_MS;
  const speed = counted(Math.round(at / Math.max(seconds, 1)));
  const memory = Math.round((process.resourceUsage().maxRSS * 1024) / MEGABYTE);
  return `${counted(at)} ${unit}s: ${counted(written)} ${name} written, ${counted(asBefore)} as before, ${counted(leftOut)} left out, ${counted(bad)} skipped. ${seconds.toFixed(1)} s, ${speed} ${unit}s a second, ${String(memory)} MB.`;
};

/** Reads a file into a directory, with a bar on a terminal. Returns the exit code. */
const importFile = async (
  file: string,
  open: (stream: Stream) => Importing | Promise<Importing>,
  stopping: AbortSignal,
): Promise<number> => {
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
  const importing = await open(counting());
  const imported = await importing.run({
    tell: ({ at }) => {
      bar.at(bytes, at, importing.unit);
    },
    complain: (place, reason) => {
      bar.write(`${place}: ${reason}`);
    },
    stopping,
  });
  bar.end();
  process.stdout.write(`${summary(importing, imported, beganAt)}\n`);
  if (stopping.aborted) {
    process.stdout.write('Stopped. What was read is in; the same command again takes up the rest.\n');
    return INTERRUPTED;
  }
  if (importing.name === 'facilities' && imported.written > 0)
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
  return overStore(async ({ config, store, stopping }) => {
    const open = (stream: Stream): Importing | Promise<Importing> =>
      name === 'members' ? membersOf(stream, store.redis, config) : facilitiesOf(stream, store.redis, states);
    return await importFile(file, open, stopping);
  });
};

exitWith(run(), 'The file could not be imported');
