import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { ctHusky } from '../../domain/program/ctHusky';
import { codeOf } from '../ops/log';
import { answerLine, type Answer } from './decide/answerLine';
import { asJson } from './decide/asJson';
import { asText } from './decide/asText';
import { factsJsonSchema } from './decide/factsJsonSchema';
import { linesOf, tooLong } from './decide/linesOf';

const HELP = `npm run -s decide -- [options]

Decides requests for rides under the regulation. Reads lines of JSON from standard input,
  {"id": "a", "facts": {"requestDate": "2026-11-16", "appointmentDate": "2026-11-23", ...}}
and writes one line for each, in the same order:
  {"id", "outcome", "mode", "citations", "requirements", "refusals", "notices", "needs", "trace"}
Where a fact is still needed, "outcome" is null and "needs" names it. A line that cannot be read, a fact nobody knows or
a value out of range gives {"id", "error"}; nothing is guessed.

  --schema     the JSON Schema of "facts"
  --explain    the decisions for a person to read
  --help       this text
`;

const answerTo = (line: string | typeof tooLong): Answer =>
  line === tooLong ? { id: null, error: 'the line is too long' } : answerLine(line, ctHusky);

const options = () => {
  try {
    const { values } = parseArgs({
      options: { schema: { type: 'boolean' }, explain: { type: 'boolean' }, help: { type: 'boolean' } },
    });
    return values;
  } catch {
    return undefined;
  }
};

const decideLines = async (write: (answer: Answer) => string): Promise<void> => {
  await pipeline(
    process.stdin,
    async function* (stream: AsyncIterable<Uint8Array>) {
      for await (const line of linesOf(stream)) yield `${write(answerTo(line))}\n`;
    },
    process.stdout,
    { end: false },
  );
};

const run = async (): Promise<void> => {
  const chosen = options();
  if (chosen === undefined) {
    process.stderr.write(HELP);
    process.exitCode = 2;
  } else if (chosen.help === true) process.stdout.write(HELP);
  else if (chosen.schema === true) process.stdout.write(`${JSON.stringify(factsJsonSchema(), null, 2)}\n`);
  else await decideLines(chosen.explain === true ? (answer) => asText(answer, ctHusky) : asJson);
};

run().catch((error: unknown) => {
  const code = codeOf(error);
  // Whoever reads has seen enough.
  if (code === 'EPIPE') return;
  process.stderr.write(`The lines could not be decided (${code}).\n`);
  process.exitCode = 1;
});
