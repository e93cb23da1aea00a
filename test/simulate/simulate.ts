import { parseArgs } from 'node:util';
import { figuresOf, reportOf, transcriptOf, wentWell } from './report';
import { simulate } from './run';

const HELP = `Lets simulated members talk to the server as built, by text over signed webhooks and a Redis of its own, and judges
what each conversation left in the store.

  --conversations N   how many by text (500)
  --calls N           how many bookings by phone (12)
  --whole N           how many single rides that a member on file says in one message (40)
  --seed N            another seed draws other goals, tempers and words (1)
  --verbose           prints the conversations that did not go well
  --help              prints this

Ends with 1 when a figure is below its bar.
`;

const { values } = parseArgs({
  options: {
    conversations: { type: 'string', default: '500' },
    calls: { type: 'string', default: '12' },
    whole: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    verbose: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const main = async (): Promise<void> => {
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const numbers = [values.conversations, values.calls, values.whole, values.seed].map(Number);
  const [conversations = 0, calls = 0, whole = 0, seed = 0] = numbers;
  if (numbers.some((number) => !Number.isSafeInteger(number) || number < 0)) {
    process.stderr.write(`--conversations, --calls, --whole and --seed take whole numbers.\n`);
    process.exitCode = 2;
    return;
  }
  const outcomes = await simulate({
    seed,
    conversations,
    calls,
    whole,
    onDone: (_, done) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${conversations + calls + whole}`);
      else if (done % 100 === 0) process.stderr.write(`${done} of ${conversations + calls + whole}\n`);
    },
  });
  process.stderr.write('\n');
  if (values.verbose) {
    for (const outcome of outcomes)
      if (!wentWell(outcome)) process.stdout.write(`${transcriptOf(outcome)}\n`);
  }
  process.stdout.write(`Seed ${seed}\n\n${reportOf(outcomes)}`);
  if (figuresOf(outcomes).some(({ holds }) => !holds)) process.exitCode = 1;
};

void main();
