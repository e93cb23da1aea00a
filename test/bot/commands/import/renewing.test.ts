import { Readable } from 'node:stream';
import { entriesOfResources } from '../../../../bot/commands/import/fhir/entriesOfFhir';
import { importRows } from '../../../../bot/commands/import/importRows';
import { renewing } from '../../../../bot/commands/import/renewing';
import { aMember } from '../../../contracts/samples';
import { newKey, startTestRedis, storageOn, type TestRedis } from '../../../redis/testRedis';
import { aCoverage, aPatient } from './fhir/sampleResources';

let server: TestRedis;
beforeAll(async () => {
  server = await startTestRedis();
});
afterAll(() => server.stop());

it('brings what a plan says into the member file, tells who is missing there, and writes nothing the second time', async () => {
  const { members } = storageOn(server.redis, { lookupKey: newKey(), encryptionKeys: `k:${newKey()}` });
  const before = aMember();
  await members.put(before);
  const identifier = [{ type: { coding: [{ code: 'MA' }] }, value: before.medicaidId }];
  const telecom = [{ system: 'phone', use: 'mobile', value: '860-555-0177' }];
  const stranger = aPatient({ id: 'p2', address: [] });
  const resources = [
    aPatient({ identifier, telecom, address: [] }),
    aCoverage({ period: { start: '2020-01-01', end: '2020-12-31' } }),
    aCoverage({ period: { start: '2030-01-01' } }),
    stranger,
    aCoverage({ beneficiary: { reference: 'Patient/p2' } }),
  ];
  const importing = async () => {
    const complaints: string[] = [];
    const imported = await importRows(
      entriesOfResources(Readable.from(resources.map((one) => Buffer.from(`${JSON.stringify(one)}\n`)))),
      renewing(members, 'line'),
      {
        tell: () => undefined,
        complain: (place, reason) => complaints.push(`${place}: ${reason}`),
        stopping: new AbortController().signal,
      },
    );
    return { imported, complaints };
  };
  expect(await importing()).toEqual({
    imported: { at: 5, written: 1, asBefore: 1, leftOut: 0, bad: 1 },
    complaints: ['line 5: a member who is not on file, and mailing_street is not given'],
  });
  expect(await members.byMedicaidId(before.medicaidId)).toMatchObject({
    lastName: 'Bellweather',
    mailingAddress: before.mailingAddress,
    forms: before.forms,
  });
  expect(await members.idsByPhone('8605550177')).toEqual([before.medicaidId]);
  expect((await importing()).imported).toMatchObject({ written: 0, asBefore: 2 });
});
