import { doors, type Door } from './doors';

/** Inputs at each door; `npm run fuzz` takes 100,000. */
const INPUTS = Number(process.env.FUZZ ?? 100);

/** Another seed makes other inputs, the same one the same. */
const SEED = Number(process.env.FUZZ_SEED ?? 1);

/** Milliseconds of the processor no input may take, the best of three: what else runs on the machine is no slow pattern. */
const SLOWEST_MS = 50;

/** Bytes the heap may have grown by at the end. */
const MOST_GROWTH = 64 * 1024 * 1024;

/** Whole numbers below a bound, the same for the same seed (mulberry32). */
const drawing = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

/** What breaks readers: ends of formats, names every object has, halves of characters, numbers without end, the same again and again. */
const pieces = [
  ...['"', '\\', '{', '}', '[', ']', ',', ':', '~', '*', '^', '&', '=', '%', '%00', '%E0%A4', '\u0000', '\n'],
  ...[
    '__proto__',
    'constructor',
    'null',
    'NaN',
    '-0',
    '1e999',
    '9'.repeat(400),
    '\ud83d',
    '\udc00',
    '\u202e',
  ],
  ...[
    `e${'\u0301'.repeat(300)}`,
    '('.repeat(300),
    ' , '.repeat(300),
    'march 3 '.repeat(20),
    'a'.repeat(4_000),
  ],
  ...['2026-02-30', '24:61', '12/4', 'friday', 'mañana', '$&', '{line}', '<Say>', '../', '🙃'],
];

/** A well-formed input with some of it cut, doubled, changed or put in. */
const inputOf = ({ wellFormed }: Door, draw: (below: number) => number): string => {
  let text = wellFormed[draw(wellFormed.length)] ?? '';
  for (let changes = draw(6); changes > 0; changes -= 1) {
    const at = draw(text.length + 1);
    const until = Math.min(text.length, at + draw(12));
    const piece = pieces[draw(pieces.length)] ?? '';
    const changed = [
      piece,
      '',
      text.slice(at, until).repeat(2),
      String.fromCharCode(draw(0x10000)),
      text.slice(draw(text.length + 1)),
    ];
    text = text.slice(0, at) + (changed[draw(changed.length)] ?? '') + text.slice(until);
  }
  return text;
};

const took = async (read: () => unknown): Promise<number> => {
  const began = process.cpuUsage();
  await read();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
};

describe.each(Object.entries<Door>(doors))('whatever comes in by %s', (name, door) => {
  test(`is read or refused, ${INPUTS} times, soon and without growing`, async () => {
    const draw = drawing(SEED);
    let slowest = 0;
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    for (let count = 0; count < INPUTS; count += 1) {
      const input = inputOf(door, draw);
      try {
        let best = await took(() => door.read(input));
        for (let again = 0; again < 2 && best > SLOWEST_MS; again += 1)
          best = Math.min(best, await took(() => door.read(input)));
        slowest = Math.max(slowest, best);
      } catch (cause) {
        throw new Error(`Input ${count} of seed ${SEED} at ${name}: ${JSON.stringify(input.slice(0, 400))}`, {
          cause,
        });
      }
      if (slowest > SLOWEST_MS)
        throw new Error(`${slowest.toFixed(0)} ms at ${name}: ${JSON.stringify(input.slice(0, 400))}`);
    }
    globalThis.gc?.();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(MOST_GROWTH * (globalThis.gc ? 1 : 8));
    if (INPUTS > 1_000) process.stdout.write(`${name}: ${INPUTS} inputs, slowest ${slowest.toFixed(1)} ms\n`);
  }, 3_600_000);
});

test('a reader that throws is found', async () => {
  const draw = drawing(SEED);
  const fragile: Door = {
    wellFormed: doors.decide.wellFormed,
    read: (input) => void JSON.parse(input),
  };
  const tryAll = async (): Promise<void> => {
    for (let count = 0; count < INPUTS; count += 1) await took(() => fragile.read(inputOf(fragile, draw)));
  };
  await expect(tryAll()).rejects.toThrow(SyntaxError);
});
