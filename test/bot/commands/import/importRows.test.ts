import { Readable } from 'node:stream';
import { importRows } from '../../../../bot/commands/import/importRows';
import { memberColumns, neededMemberColumns } from '../../../../bot/commands/import/memberColumns';
import { memberOf } from '../../../../bot/commands/import/memberOf';
import { entriesOf } from '../../../../bot/commands/import/rowsOf';
import type { RedisConnection } from '../../../../bot/storage/connect';
import type { Member } from '../../../../domain/ports/memberDirectory';
import { asCsv, inventedMember } from '../../../bench/inventMembers';
import { newKey, startTestRedis, storageOn, type TestRedis } from '../../../redis/testRedis';

/** More than are written at once, so that something is left when it is stopped. */
const MEMBERS = 2_200;

/** Thousands of records, sealed and opened: milliseconds where others need the processor as well. */
const PATIENCE_MS = 30_000;

jest.setTimeout(PATIENCE_MS);

const PIECE_BYTES = 65_536;
const header = `${memberColumns.join(',')}\n`;
const file = header + asCsv(0, MEMBERS);

let server: TestRedis;
beforeAll(async () => {
  server = await startTestRedis();
});
beforeEach(() => server.empty());
afterAll(() => server.stop());

const keys = { lookupKey: newKey(), encryptionKeys: `k:${newKey()}` };

/** As a file is read: in pieces that end anywhere. */
const piecesOf = (bytes: Buffer): readonly Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / PIECE_BYTES) }, (_, index) =>
    bytes.subarray(index * PIECE_BYTES, (index + 1) * PIECE_BYTES),
  );

const importing = async (
  text: string,
  { on = server.redis, stopAfter = Infinity }: { on?: RedisConnection; stopAfter?: number } = {},
) => {
  const { members } = storageOn(on, keys);
  const complaints: string[] = [];
  const stopping = new AbortController();
  const imported = await importRows(
    entriesOf(Readable.from(piecesOf(Buffer.from(text))), {
      columns: memberColumns,
      needed: neededMemberColumns,
      mayHaveOthers: false,
      read: memberOf,
    }),
    {
      unit: 'line',
      idOf: ({ medicaidId }: Member) => medicaidId,
      put: async (values) => ({ written: await members.putAll(values), refused: new Map() }),
    },
    {
      tell: ({ at }) => {
        if (at >= stopAfter) stopping.abort();
      },
      complain: (place, reason) => complaints.push(`${place}: ${reason}`),
      stopping: stopping.signal,
    },
  );
  return { imported, complaints };
};

/** Members that cannot be found in each of the ways there are. */
const lost = async () => {
  const { members } = storageOn(server.redis, keys);
  const missing: number[] = [];
  for (let n = 0; n < MEMBERS; n += 1) {
    const { medicaid_id: id = '', phone_1: phone = '', ...names } = inventedMember(n);
    const { first_name: first = '', last_name: last = '', mailing_zip: zip = '' } = names;
    const [record, byPhone, byName] = await Promise.all([
      members.byMedicaidId(id),
      members.idsByPhone(phone),
      members.idsByNameAndZip(first, last, zip),
    ]);
    if (record === undefined || !byPhone.includes(id) || !byName.includes(id)) missing.push(n);
  }
  return missing;
};

it('brings every member where each look-up finds it, and a second time writes nothing', async () => {
  expect((await importing(file)).imported).toEqual({
    at: MEMBERS + 1,
    written: MEMBERS,
    asBefore: 0,
    leftOut: 0,
    bad: 0,
  });
  expect(await lost()).toEqual([]);
  expect((await importing(file)).imported).toMatchObject({ written: 0, asBefore: MEMBERS });
});

it('skips the lines it cannot read, and says which and why', async () => {
  const [, first = '', second = ''] = file.split('\n');
  const text = [header.trim(), first, second.replace('200000001', '20000001'), '"open', second].join('\n');
  const { imported, complaints } = await importing(text);
  expect(imported).toMatchObject({ at: 5, written: 2, bad: 2 });
  expect(complaints).toEqual([
    'line 3: medicaid_id has to be nine digits',
    'line 4: its quotes do not fit; a cell ends in its line',
  ]);
});

it('stops after a block where it is told to, and takes up the rest the next time', async () => {
  const { imported } = await importing(file, { stopAfter: 500 });
  expect(imported.written).toBeGreaterThan(0);
  expect(imported.written).toBeLessThan(MEMBERS);
  const again = await importing(file);
  expect(again.imported).toMatchObject({ written: MEMBERS - imported.written, asBefore: imported.written });
  expect(await lost()).toEqual([]);
});

it('is put right by another time after it died in the middle of writing', async () => {
  const dying = server.connect();
  let calls = 0;
  const on: RedisConnection = {
    ...dying,
    // The record comes last: here look-ups of many a member are there, and their records are not.
    run: (script, keysOf, args) => {
      calls += 1;
      if (calls > 300) throw new Error('died');
      return dying.run(script, keysOf, args);
    },
  };
  await expect(importing(file, { on })).rejects.toThrow('died');
  await importing(file);
  expect(await lost()).toEqual([]);
});

it('takes the last of several lines about one member, however far apart, and forgets the phones of the others', async () => {
  const [, first = ''] = file.split('\n');
  const moved = (phone: string) => first.replace('8600000000', phone);
  const others = asCsv(1, 1_600);
  await importing(
    `${header}${first}\n${moved('8605550101')}\n${others}${moved('8605550102')}\n${moved('8605550103')}\n`,
  );
  const { members } = storageOn(server.redis, keys);
  const phones = ['8600000000', '8605550101', '8605550102', '8605550103'];
  expect(await Promise.all(phones.map((phone) => members.idsByPhone(phone)))).toEqual([
    [],
    [],
    [],
    ['200000000'],
  ]);
});
