import { parseArgs } from 'node:util';
import { runChaos } from './run';

const HELP = `Faults under load: members book by signed texts at two servers and a worker on one Redis, all as built, while these die, stop, fill
up, lose each other and misread the clock. Then every ride that was told has to be there once, every text to have an answer, and
nobody to be told anything twice.

  --faults N     how many faults (200)
  --members N    how many write at once (16)
  --seed N       another order of faults (1)
  --help         prints this

Ends with 1 when a promise was broken.
`;

/** Milliseconds within which whoever writes or calls while Redis is away is to have an answer. */
const PATIENCE_MS = 2_000;

/** Milliseconds Redis is stopped for. */
const STOP_MS = 10_000;

const { values } = parseArgs({
  options: {
    faults: { type: 'string', default: '200' },
    members: { type: 'string', default: '16' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});

const main = async (): Promise<void> => {
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const [faults = 0, members = 0, seed = 0] = [values.faults, values.members, values.seed].map(Number);
  if ([faults, members, seed].some((number) => !Number.isSafeInteger(number) || number < 0)) {
    process.stderr.write('--faults, --members and --seed take whole numbers.\n');
    process.exitCode = 2;
    return;
  }
  const outcome = await runChaos({
    faults,
    members,
    seed,
    stopMs: STOP_MS,
    onFault: (name, done) => {
      if (done % 10 === 0) process.stderr.write(`${String(done)} of ${String(faults)}: ${name}\n`);
    },
  });
  const { seen, outages, broken } = outcome;
  for (const [name, count] of Object.entries(outcome.faults))
    process.stdout.write(`${String(count).padStart(5)} × ${name}\n`);
  process.stdout.write(`
${String(outcome.members)} members, ${String(outcome.rides)} rides: ${String(outcome.confirmed)} told at once, ${String(outcome.already)} when asked again
${String(seen.texts)} texts, ${String(seen.repeated)} webhooks more than once, ${String(outcome.turns)} turns; ${String(seen.apologies)} told to call or send again, ${String(seen.fallbacks)} by Twilio itself
${String(outcome.updates.once)} updates told once, ${String(outcome.updates.unknown)} perhaps (whoever sent them was killed meanwhile)
${String(outages.probes)} asked while Redis was away, the longest waited ${outages.slowestMs.toFixed(0)} ms (at most ${String(PATIENCE_MS)})
${String(broken.length)} promises broken
`);
  for (const line of broken) process.stdout.write(`\n${line}\n`);
  if (broken.length > 0 || outages.slowestMs > PATIENCE_MS) process.exitCode = 1;
};

void main();
