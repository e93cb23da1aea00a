import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { transcriptFiles, parseTranscript } from './transcripts/parse';
import { playTranscript } from './transcripts/play';
import { startTestRedis, type TestRedis } from './redis/testRedis';

/** `UPDATE_TRANSCRIPTS=1 npm run check:tests -- test/transcripts.test.ts` writes what is said now; read the difference before committing it. */
const isUpdating = process.env.UPDATE_TRANSCRIPTS === '1';

/** The channel a transcript is written down on unless it names another; those of any channel are played on the others end to end. */
const FIRST = 'sms';

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

  const files = transcriptFiles(root).map((file) => {
    const text = readFileSync(file, 'utf8');
    return { file, name: relative(root, file), text, transcript: parseTranscript(text) };
  });
  it.each(files)('$name', async ({ file, text, transcript }) => {
    const { channel = FIRST } = transcript.settings;
    const played = await playTranscript(
      transcript,
      redis,
      basename(file),
      channel === 'any' ? FIRST : channel,
    );
    if (isUpdating) writeFileSync(file, played);
    else expect(played).toBe(text);
  });
});
