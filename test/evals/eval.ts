import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { situations } from '../../dialogs/understanding/heard';
import { heardIn } from './heardIn';
import {
  dateShares,
  f1,
  safetyShares,
  situationScore,
  slotScore,
  wishScore,
  type FScore,
  type Heard,
  type Share,
} from './scores';

const HELP = `npm run eval -- [--misses] [FILE or FOLDER ...]

Scores what is understood on labelled messages (test/evals): danger, days and times, wishes, whole messages; by language.
Nothing is learned from these sets. Without a name: safety, dates, wishes, messages and situations.

  --misses   shows each message that was understood otherwise than labelled
  --help     this text
`;

const HERE = join('test', 'evals');
const percent = ({ name, of, found }: Share): string =>
  `${name} ${((100 * found) / of).toFixed(1)} % (${String(found)} of ${String(of)})`;

const fRow = (score: FScore): string =>
  `${score.name} F1 ${f1(score).toFixed(3)} (${String(score.right)} right, ${String(score.superfluous)} superfluous, ${String(score.missed)} missed)`;

interface Kind {
  readonly rows: (heard: readonly Heard[]) => readonly string[];
  readonly isMissed: (one: Heard) => boolean;
}

const safety: Kind = {
  rows: (heard) => safetyShares(heard).map(percent),
  isMissed: ({ labelled, understood }) => labelled.safety !== understood.safety,
};

const dates: Kind = {
  rows: (heard) => dateShares(heard).map(percent),
  isMissed: (one) => dateShares([one]).some(({ name, found }) => (found === 1) === name.includes('wrong')),
};

const wishes: Kind = {
  rows: (heard) => [fRow(wishScore(heard))],
  isMissed: (one) =>
    f1(wishScore([one])) < 1 &&
    wishScore([one]).right + wishScore([one]).superfluous + wishScore([one]).missed > 0,
};

const told: Kind = {
  rows: (heard) =>
    [situationScore(heard), ...situations.map((name) => situationScore(heard, name))].map(fRow),
  isMissed: (one) => situationScore([one]).missed + situationScore([one]).superfluous > 0,
};

const messages: Kind = {
  rows: (heard) => [
    ...wishes.rows(heard),
    fRow(slotScore(heard)),
    ...safety.rows(heard),
    ...dateShares(heard).slice(0, 2).map(percent),
  ],
  isMissed: (one) => wishes.isMissed(one) || slotScore([one]).missed + slotScore([one]).superfluous > 0,
};

const kinds: Readonly<Record<string, Kind>> = { safety, dates, wishes, messages, situations: told };

const filesIn = (name: string): readonly string[] =>
  name.endsWith('.jsonl')
    ? [name]
    : readdirSync(name)
        .filter((file) => file.endsWith('.jsonl'))
        .map((file) => join(name, file));

const options = () => {
  try {
    return parseArgs({
      options: { misses: { type: 'boolean' }, help: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch {
    return undefined;
  }
};

const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const score = (file: string, showsMisses: boolean): void => {
  const kind = kinds[basename(file, '.jsonl')];
  if (kind === undefined) return;
  const heard = heardIn(file);
  for (const language of ['en', 'es'] as const) {
    const own = heard.filter(({ labelled }) => labelled.lang === language);
    write(`${file}, ${language}, ${String(own.length)} messages`);
    for (const row of kind.rows(own)) write(`  ${row}`);
    if (!showsMisses) continue;
    for (const { labelled, understood } of own.filter(kind.isMissed)) {
      const { id, text, source: _source, lang: _lang, channel: _channel, ...wanted } = labelled;
      write(
        `  ${id}: ${text}\n    wanted ${JSON.stringify(wanted)}\n    heard ${JSON.stringify(understood)}`,
      );
    }
  }
};

const chosen = options();
const names =
  chosen === undefined || chosen.positionals.length === 0
    ? Object.keys(kinds).map((name) => join(HERE, `${name}.jsonl`))
    : chosen.positionals;
const missing = names.find((name) => !existsSync(name));
if (chosen === undefined || missing !== undefined) {
  process.stderr.write(missing === undefined ? HELP : `There is no ${missing}.\n`);
  process.exitCode = 2;
} else if (chosen.values.help === true) process.stdout.write(HELP);
else for (const file of names.flatMap(filesIn)) score(file, chosen.values.misses === true);
