import { decide } from './decide';
import { understanding } from './understanding';

/** What is timed, by name. */
const benches = { decide, understanding };

const isBench = (name: string): name is keyof typeof benches => Object.hasOwn(benches, name);

const wanted = process.argv.slice(2);
const names = wanted.length === 0 ? Object.keys(benches) : wanted;

for (const name of names) {
  if (!isBench(name)) {
    process.stderr.write(`No bench ${name}. There are: ${Object.keys(benches).join(', ')}.\n`);
    process.exitCode = 2;
    continue;
  }
  for (const { name: timed, samples, of, atMost } of benches[name]()) {
    const sorted = samples.toSorted((one, other) => one - other);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    const mean = sorted.reduce((sum, one) => sum + one, 0) / sorted.length;
    const figures = `median ${median.toFixed(1)} µs, mean ${mean.toFixed(1)} µs, ${String(sorted.length)} runs`;
    process.stdout.write(`${timed}: ${figures}; ${of} at most ${String(atMost)} µs\n`);
    if ({ median, mean }[of] > atMost) process.exitCode = 1;
  }
}
