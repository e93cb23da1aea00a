import { readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { startTestRedis, type TestRedis } from '../redis/testRedis';
import { parseTranscript, transcriptFiles } from '../transcripts/parse';
import { playTranscript } from '../transcripts/play';

const root = join(__dirname, '../transcripts');

/** What stands in the store at the end: rides and work items. */
const outcomeOf = (written: string): string => written.slice(written.lastIndexOf('\n\nride'));

/** Transcripts that hold on any channel; what is said by text is compared by the test of transcripts. */
const onAny = transcriptFiles(root).flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  const transcript = parseTranscript(text);
  return transcript.settings.channel === 'any'
    ? [{ file, name: relative(root, file), text, transcript }]
    : [];
});

// Words and turns differ from channel to channel; what stands in the store at the end does not.
describe.each(['voice', 'web'])('over %s', (channel) => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startTestRedis();
  });
  beforeEach(() => redis.empty());
  afterAll(() => redis.stop());

  it.each(onAny)('$name comes to the same', async ({ file, text, transcript }) => {
    const played = await playTranscript(transcript, redis, basename(file), channel);
    if (outcomeOf(played) !== outcomeOf(text)) expect(played).toBe(text);
  });
});

it('covers every situation', () => {
  const situations = new Set(onAny.map(({ name }) => name.split('/')[0]));
  expect(onAny.length).toBeGreaterThan(50);
  expect(situations.size).toBeGreaterThan(7);
});
