import { Readable } from 'node:stream';
import {
  entriesOfBundle,
  entriesOfResources,
  LONGEST_BUNDLE,
} from '../../../../../bot/commands/import/fhir/entriesOfFhir';
import { PATIENTS_KEPT } from '../../../../../bot/commands/import/fhir/recentPatients';
import type { Found } from '../../../../../bot/commands/import/directory';
import type { Renewal } from '../../../../../bot/commands/import/renewal';
import { FileUnreadable } from '../../../../../bot/commands/import/rowsOf';
import { aCoverage, aPatient } from './sampleResources';

/** What a file says at each place, in short. */
const told = async (blocks: AsyncIterable<readonly Found<Renewal>[]>) => {
  const all: [number, string][] = [];
  for await (const block of blocks)
    for (const { at, entry } of block)
      all.push([
        at,
        entry.kind === 'read' ? entry.value.medicaidId : entry.kind === 'bad' ? entry.reason : entry.kind,
      ]);
  return all;
};

const streamOf = (text: string) => Readable.from([Buffer.from(text)]);

const linesWith = (...resources: readonly (object | string)[]) =>
  told(
    entriesOfResources(
      streamOf(resources.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\r\n')),
    ),
  );

const lost = 'Coverage.beneficiary: its Patient was not found';

it('finds the Patient of a Coverage among the lines before it, and loses no line but a bad one', async () => {
  expect(
    await linesWith(
      aCoverage(),
      aPatient(),
      { resourceType: 'Organization' },
      '',
      '{"resourceType": "Coverage"',
      { resourceType: 'Bundle' },
      aCoverage(),
    ),
  ).toEqual([
    [1, lost],
    [3, 'left-out'],
    [5, 'not a FHIR resource in a line of JSON'],
    [6, 'a Bundle within lines of resources: give it as a file of its own'],
    [7, '700000001'],
  ]);
});

it('keeps as many Patients as it says, and at last forgets the first', async () => {
  const other = (n: number) => `{"resourceType":"Patient","id":"o${String(n)}"}`;
  const others = Array.from({ length: 2 * PATIENTS_KEPT }, (_, n) => other(n));
  const [first, second] = [aPatient(), aCoverage()];
  const kept = others.slice(0, PATIENTS_KEPT);
  expect(await linesWith(first, ...kept, second)).toEqual([[PATIENTS_KEPT + 2, '700000001']]);
  expect(await linesWith(first, ...others, second)).toEqual([[2 * PATIENTS_KEPT + 2, lost]]);
});

const bundleOf = (...entry: readonly object[]) =>
  told(
    entriesOfBundle(streamOf(JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }, null, 2))),
  );

it('finds the Patient anywhere in a Bundle, by its kind and id or by its full address', async () => {
  expect(
    await bundleOf(
      { resource: aCoverage() },
      { resource: aCoverage({ beneficiary: { reference: 'urn:uuid:7d' } }) },
      { resource: aCoverage({ beneficiary: { reference: 'urn:uuid:8e' } }) },
      { resource: 'nothing' },
      { resource: { resourceType: 'Organization' } },
      { fullUrl: 'urn:uuid:7d', resource: aPatient() },
    ),
  ).toEqual([
    [1, '700000001'],
    [2, '700000001'],
    [3, lost],
    [4, 'not a FHIR resource'],
    [5, 'left-out'],
  ]);
});

it.each([
  ['is cut off', '{"resourceType":"Bundle","entry":['],
  ['has something else for entries', '{"resourceType":"Bundle","entry":{}}'],
  ['is longer than can be read whole', `{"resourceType":"Bundle","x":"${'x'.repeat(LONGEST_BUNDLE)}"}`],
])('refuses a Bundle that %s', async (_, text) => {
  await expect(told(entriesOfBundle(streamOf(text)))).rejects.toThrow(FileUnreadable);
});
