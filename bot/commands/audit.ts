import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { ctHusky } from '../../domain/program/ctHusky';
import { systemClock } from '../clock';
import { blocksIn, headOf, type Head } from '../storage/audit/entriesIn';
import { openEntry, verifyAudit, type Broken, type Verdict } from '../storage/audit/verifyAudit';
import { bucketKeys, buckets } from '../storage/keys';
import { bucketInNumber, createLookup } from '../storage/lookup';
import { secondsIn } from '../storage/retention';
import { createSeal, parseEncryptionKeys } from '../storage/seal';
import { exitWith } from './exitWith';
import { progressBar } from './import/progressBar';
import { overStore, type OverStore } from './overStore';
import { parsedJson } from './parsedLine';

const HELP = `npm run -s audit -- verify

Every change of a ride, a case, a consent, a member's record or an erasure is put on an audit trail in the same step: what was done, who
did it, when, and on which clauses. There are ${buckets.length} trails, each a chain: an entry holds the hash of the one before it. Servers may run.

  npm run -s audit -- verify               says how many entries are right, and of each broken trail the first that is not, and why
  npm run -s audit -- heads >> FILE        how far each trail reaches, a line a trail; keep it where nobody with Redis comes
  npm run -s audit -- verify --kept FILE   looks besides whether what was kept is still there
  npm run -s audit -- show NUMBER          what was done to a ride or a case, by its number: a line of JSON an entry

Whoever has Redis and no key can take away or exchange only the newest entries of a trail unseen: those that nobody who knew of them has
written after. A kept head shows that too. A copy of Redis that was restored, and writes lost by a Redis that did not write each to disk,
are found broken as well, because nobody can tell them from a cut.

It exits with 0 when all is right, with 3 when something is broken, else with 1.
`;

/** Exit codes: all is right, it could not be done, it was asked for what is not known, something is broken. */
const RIGHT = 0;
const FAILED = 1;
const NOT_KNOWN = 2;
const BROKEN = 3;

const inWords: Readonly<Record<Broken, string>> = {
  missing: 'is not there: it was taken out, or another stands in its place',
  changed: 'is not what was written, or no key opens it',
  'not-chained': 'is not chained to the one before it: one of them was put there later',
  'other-past': 'was written when another stood before it than does now',
  again: 'has stood there before: somebody put it there again',
  'cut-at-beginning': 'stands first, and those before it are too young to have expired',
  'other-head': 'should be the last one, and is not: entries were cut off or added there',
  'other-than-kept': 'is another than the head that was kept tells, or gone',
};

const headSchema = z.object({ trail: z.string(), entries: z.int().min(1), link: z.string() });

/** Heads that were kept, by trail; undefined where a line is none. */
const keptIn = (text: string): ReadonlyMap<string, readonly Head[]> | undefined => {
  const kept = new Map<string, Head[]>();
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const { data } = headSchema.safeParse(parsedJson(line));
    if (data === undefined) return undefined;
    kept.set(data.trail, [...(kept.get(data.trail) ?? []), data]);
  }
  return kept;
};

const partsOf = ({ config, store }: OverStore) => ({
  redis: store.redis,
  lookup: createLookup(config.lookupKey),
  seal: createSeal(parseEncryptionKeys(config.encryptionKeys)),
  keepSeconds: secondsIn(ctHusky.retentionYears.value),
});

const verify = async (over: OverStore, kept: ReadonlyMap<string, readonly Head[]>): Promise<number> => {
  const parts = partsOf(over);
  const heads = await Promise.all(buckets.map((bucket) => headOf(parts.redis, bucket)));
  const all = heads.reduce((sum, { entries }) => sum + entries, 0);
  const bar = progressBar(process.stderr, all, systemClock);
  let looked = 0;
  const verdicts: Verdict[] = [];
  for (const bucket of buckets) {
    if (over.stopping.aborted) break;
    const verdict = await verifyAudit(parts, bucket, kept.get(bucket), (entries) => {
      looked += entries;
      bar.at(looked, looked, 'link');
    });
    verdicts.push(verdict);
  }
  bar.end();
  const right = verdicts.reduce((sum, verdict) => sum + verdict.right, 0);
  const broken = verdicts.flatMap((verdict) =>
    verdict.broken === undefined ? [] : [{ ...verdict, ...verdict.broken }],
  );
  for (const { bucket, number, why, ...verdict } of broken)
    process.stdout.write(
      `trail ${bucket}: ${verdict.right} entries are right; entry ${number} ${inWords[why]}.\n`,
    );
  process.stdout.write(
    `${right} entries are right, in ${verdicts.length} of ${buckets.length} trails; ${broken.length === 0 ? 'none is' : `${broken.length} are`} broken.\n`,
  );
  if (broken.length > 0) return BROKEN;
  return verdicts.length === buckets.length ? RIGHT : FAILED;
};

const tellHeads = async (over: OverStore): Promise<number> => {
  for (const trail of buckets) {
    const head = await headOf(over.store.redis, trail);
    if (head.entries > 0) process.stdout.write(`${JSON.stringify({ trail, ...head })}\n`);
  }
  return RIGHT;
};

const show = async (over: OverStore, number: string): Promise<number> => {
  const bucket = bucketInNumber(number, number.startsWith('9') ? 1 : 0);
  if (bucket === undefined) {
    process.stderr.write('A ride or a case has a number of eight digits.\n');
    return NOT_KNOWN;
  }
  const parts = partsOf(over);
  const { entries } = await headOf(parts.redis, bucket);
  for await (const block of blocksIn(parts.redis, bucket, entries))
    for (const entry of block.entries) {
      const opened = openEntry(parts, bucketKeys(bucket).audit, entry);
      if (opened?.numbers?.includes(number) !== true) continue;
      const { schema: _, id: _id, seen: _seen, ...told } = opened;
      const written = new Date(entry.seconds * 1_000).toISOString();
      process.stdout.write(`${JSON.stringify({ entry: entry.number, written, ...told })}\n`);
    }
  return RIGHT;
};

const wanted = () => {
  try {
    const { values, positionals } = parseArgs({
      options: { help: { type: 'boolean', default: false }, kept: { type: 'string' } },
      allowPositionals: true,
    });
    const [what, number, ...rest] = positionals;
    const makesSense =
      rest.length === 0 &&
      (values.kept === undefined || what === 'verify') &&
      (number !== undefined) === (what === 'show');
    return makesSense || values.help ? { ...values, what, number: number ?? '' } : undefined;
  } catch {
    return undefined;
  }
};

const run = async (): Promise<number> => {
  const asked = wanted();
  if (asked?.help === true) {
    process.stdout.write(HELP);
    return RIGHT;
  }
  switch (asked?.what) {
    case 'verify': {
      const kept = keptIn(asked.kept === undefined ? '' : await readFile(asked.kept, 'utf8'));
      if (kept !== undefined) return overStore((over) => verify(over, kept));
      process.stderr.write('A line of the file is no head of a trail.\n');
      return FAILED;
    }
    case 'heads':
      return overStore(tellHeads);
    case 'show':
      return overStore((over) => show(over, asked.number));
    default:
      process.stderr.write(HELP);
      return NOT_KNOWN;
  }
};

exitWith(run(), 'The audit trail could not be verified');
