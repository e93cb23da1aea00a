import { parseArgs } from 'node:util';
import { ctHusky } from '../../domain/program/ctHusky';
import { answerLines } from './answerLines';
import { answerLine, type Answer } from './decide/answerLine';
import { asJson } from './decide/asJson';
import { asText } from './decide/asText';
import { factsJsonSchema } from './decide/factsJsonSchema';
import { tooLong } from './linesOf';

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

const run = async (): Promise<void> => {
  const chosen = options();
  if (chosen === undefined) {
    process.stderr.write(HELP);
    process.exitCode = 2;
  } else if (chosen.help === true) process.stdout.write(HELP);
  else if (chosen.schema === true) process.stdout.write(`${JSON.stringify(factsJsonSchema(), null, 2)}\n`);
  else {
    const write = chosen.explain === true ? (answer: Answer) => asText(answer, ctHusky) : asJson;
    await answerLines((line) => write(answerTo(line)));
  }
};

void run();
