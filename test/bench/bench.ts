import { decide } from './decide';
import { scale } from './scale';
import type { Timing } from './timing';
import { turn } from './turn';
import { understanding } from './understanding';

/** Prints what was timed. Returns whether all of it stays under its bar. */
const report = (timings: readonly Timing[]): boolean =>
  timings
    .map(({ name, samples, of, atMost }) => {
      const sorted = samples.toSorted((one, other) => one - other);
      const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
      const mean = sorted.reduce((sum, one) => sum + one, 0) / sorted.length;
      const figures = `median ${median.toFixed(1)} µs, mean ${mean.toFixed(1)} µs, ${String(sorted.length)} runs`;
      process.stdout.write(`${name}: ${figures}; ${of} at most ${String(atMost)} µs\n`);
      return { median, mean }[of] <= atMost;
    })
    .every(Boolean);

/** What can be measured, by name; each prints its figures and says whether they hold. */
const benches = {
  decide: () => report(decide()),
  understanding: () => report(understanding()),
  turn,
  scale,
};

const isBench = (name: string): name is keyof typeof benches => Object.hasOwn(benches, name);

const HELP = `npm run bench -- NAME …    without a name all of them, one after the other; ends with 1 where a figure falls short
  decide           all decisions of a turn
  understanding    what hearing a message takes
  turn             whole bookings by signed text against a server as built, beside the least a text can cost
  scale            turns as there is more of everything: processes, nodes, conversations, sockets, a million members and two million
                   rides (SCALE_MEMBERS and SCALE_RIDES take other numbers)
`;

const main = async (): Promise<void> => {
  const wanted = process.argv.slice(2);
  for (const name of wanted.length === 0 ? Object.keys(benches) : wanted) {
    if (!isBench(name)) {
      (name === '--help' ? process.stdout : process.stderr).write(HELP);
      if (name !== '--help') process.exitCode = 2;
      continue;
    }
    if (!(await benches[name]())) process.exitCode = 1;
  }
};

void main();
