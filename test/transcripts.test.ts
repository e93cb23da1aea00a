import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { transcriptFiles, parseTranscript, type Transcript } from './transcripts/parse';
import { playTranscript } from './transcripts/play';
import { startTestRedis, type TestRedis } from './redis/testRedis';

/** `UPDATE_TRANSCRIPTS=1 npm run check:tests -- test/transcripts.test.ts` writes what is said now; read the difference before committing it. */
const isUpdating = process.env.UPDATE_TRANSCRIPTS === '1';

const root = join(__dirname, 'transcripts');

describe('transcripts', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startTestRedis();
  });
  afterAll(async () => {
    await redis.stop();
  });
  beforeEach(async () => {
    await redis.empty();
  });

  it.each(transcriptFiles(root).map((file) => [relative(root, file), file]))('%s', async (_name, file) => {
    const text = readFileSync(file, 'utf8');
    const transcript: Transcript = parseTranscript(text);
    const played = await playTranscript(transcript, redis, basename(file));
    if (isUpdating) writeFileSync(file, played);
    else expect(played).toBe(text);
  });
});
