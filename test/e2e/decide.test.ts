import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { z } from 'zod';
import { anyLine } from '../bot/commands/anyLines';
import { factNames } from '../domain/anyFacts';

/** The command as `npm run build` makes it. */
const COMMAND = join(__dirname, '../../build/bot/commands/decide.js');
const LINES = 10_000;
const SEED = 20_261_126;

const answerSchema = z.union([
  z.strictObject({ id: z.union([z.string(), z.int(), z.null()]), error: z.string().min(1) }),
  z.object({ id: z.union([z.string(), z.int(), z.null()]), outcome: z.string().nullable() }),
]);

const run = async (options: readonly string[], input = '') => {
  const child = spawn(process.execPath, [COMMAND, ...options]);
  const ended = once(child, 'close');
  child.stdin.end(input);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await ended;
  return { stdout, stderr, code: child.exitCode };
};

/** What a line calls itself, where it is a request at all. */
const idOf = (line: string): unknown => {
  try {
    return z.object({ id: z.unknown() }).safeParse(JSON.parse(line)).data?.id;
  } catch {
    return undefined;
  }
};

describe('the command that decides lines', () => {
  test('answers each of many lines, random and hostile, in order, and names the fact that is wrong', async () => {
    const lines = fc.sample(anyLine, { numRuns: LINES, seed: SEED });
    const { stdout, stderr, code } = await run([], `${lines.join('\n')}\n`);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => answerSchema.parse(JSON.parse(line)));
    expect(answers).toHaveLength(LINES);
    const decided = answers.filter((answer) => !('error' in answer));
    expect(decided.length).toBeGreaterThan(LINES / 4);
    expect(decided.length).toBeLessThan(LINES);
    for (const [index, answer] of answers.entries()) {
      const line = lines[index] ?? '';
      const id = idOf(line);
      if (typeof id === 'string' || Number.isSafeInteger(id)) expect(answer.id).toBe(id);
      if (!('error' in answer)) continue;
      const wrong = factNames.find((name) => name === id);
      if (wrong !== undefined) expect(answer.error).toContain(wrong);
      if (line.includes('"no fact ')) expect(answer.error).toContain('"no fact ');
    }
  });

  test('refuses options it does not know, and tells those it does', async () => {
    expect(await run(['--guess'])).toMatchObject({ code: 2, stdout: '' });
    expect(await run(['--help'])).toMatchObject({ code: 0, stderr: '' });
    const { stdout, code } = await run(['--schema']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ type: 'object', additionalProperties: false });
  });

  test('writes nothing for no lines', async () => {
    expect(await run([])).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});
