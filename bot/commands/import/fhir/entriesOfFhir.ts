import { linesOf, tooLong } from '../../linesOf';
import { parsedJson } from '../../parsedLine';
import type { Found } from '../directory';
import type { Renewal } from '../renewal';
import { FileUnreadable } from '../rowsOf';
import { coverageOf, patientOf, type KnownPatient } from './coverageOf';
import { RecentPatients } from './recentPatients';
import { bundleSchema, resourceIn, kindOf } from './resources';

/** Resources that are brought in in one go. */
const RESOURCES_A_BLOCK = 500;

/** Longest line, characters. */
const LONGEST_LINE = 256_000;

/** Longest Bundle, characters: it is read whole, and takes some ten times as much memory. */
export const LONGEST_BUNDLE = 16_000_000;

const unreadable = {
  long: `longer than ${String(LONGEST_LINE)} characters`,
  encoding: 'not written in UTF-8',
  type: 'not a FHIR resource in a line of JSON',
  bundle: 'a Bundle within lines of resources: give it as a file of its own',
} as const;

const foundIn = (
  at: number,
  text: string | typeof tooLong,
  patients: RecentPatients,
): Found<Renewal> | undefined => {
  const bad = (reason: string): Found<Renewal> => ({ at, entry: { kind: 'bad', reason } });
  if (text === tooLong) return bad(unreadable.long);
  if (text.includes('\uFFFD')) return bad(unreadable.encoding);
  const resource = parsedJson(text);
  const { type, id = '' } = kindOf(resource);
  switch (type) {
    case undefined:
      return bad(unreadable.type);
    case 'Bundle':
      return bad(unreadable.bundle);
    case 'Coverage':
      return { at, entry: coverageOf(resource, (key) => patients.get(key)) };
    case 'Patient': {
      patients.add(`Patient/${id}`, patientOf(resource));
      return undefined;
    }
    default:
      return { at, entry: { kind: 'left-out' } };
  }
};

/** What lines of FHIR resources hold, a block at a time; a Coverage finds its Patient among those of the lines before it. */
export async function* entriesOfResources(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly Found<Renewal>[]> {
  const patients = new RecentPatients();
  let block: Found<Renewal>[] = [];
  let at = 0;
  for await (const raw of linesOf(stream, LONGEST_LINE)) {
    at += 1;
    const text = raw === tooLong ? raw : raw.replace(/^\uFEFF/, '').trim();
    const found = text === '' ? undefined : foundIn(at, text, patients);
    if (found !== undefined) block.push(found);
    if (block.length >= RESOURCES_A_BLOCK) {
      yield block;
      block = [];
    }
  }
  yield block;
}

const wholeOf = async (stream: AsyncIterable<Uint8Array>): Promise<string> => {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of stream) {
    text += decoder.decode(piece, { stream: true });
    if (text.length > LONGEST_BUNDLE)
      throw new FileUnreadable(
        `A Bundle has at most ${LONGEST_BUNDLE.toLocaleString('en')} characters: give its resources as lines (NDJSON).`,
      );
  }
  return text + decoder.decode();
};

/**
 * What a Bundle holds, a block at a time, in whatever order its resources stand.
 * @throws FileUnreadable: no Bundle, or one too long to be read whole
 */
export async function* entriesOfBundle(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly Found<Renewal>[]> {
  const read = resourceIn('Bundle', bundleSchema, parsedJson(await wholeOf(stream)));
  if ('reason' in read) throw new FileUnreadable(`The file begins as a Bundle and is none (${read.reason}).`);
  const patients = new Map<string, KnownPatient>();
  for (const { fullUrl, resource } of read.value.entry) {
    const { type, id = '' } = kindOf(resource);
    if (type !== 'Patient') continue;
    const patient = patientOf(resource);
    patients.set(`Patient/${id}`, patient);
    if (fullUrl !== undefined) patients.set(fullUrl, patient);
  }
  const found = read.value.entry.flatMap(({ resource }, index): readonly Found<Renewal>[] => {
    const at = index + 1;
    switch (kindOf(resource).type) {
      case 'Coverage':
        return [{ at, entry: coverageOf(resource, (key) => patients.get(key)) }];
      case 'Patient':
        return [];
      case undefined:
        return [{ at, entry: { kind: 'bad', reason: 'not a FHIR resource' } }];
      default:
        return [{ at, entry: { kind: 'left-out' } }];
    }
  });
  for (let from = 0; from < found.length; from += RESOURCES_A_BLOCK)
    yield found.slice(from, from + RESOURCES_A_BLOCK);
}
