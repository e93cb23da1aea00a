import { messages } from '../../dialogs/locales/messages';
import { languages } from '../../dialogs/locales';
import { questions } from './messages/questions';
import { complaints, rows, type Row } from './messages/report';
import { withHelp } from './withHelp';

const HELP = `npm run -s messages

Prints every message in every language as a text member gets it, with the longest real data in it: parts it is sent in and the
most it may have (- where it is never texted), characters, encoding, reading level (a grade in English, an ease in Spanish, where
70 is the least). Then every question the assistant can ask, and what it is about. Fails, and says why, where a message has too
many parts, has words no member should have to read, or is hard, and where a question is about a fact no caller can know.

  --help       this text
`;

const lineOf = ({ key, language, parts, budget, text, encoding, reading }: Row): string =>
  [
    key.padEnd(44),
    language,
    `${parts}/${budget ?? '-'}`.padStart(4),
    `${text.length}`.padStart(4),
    encoding,
    reading.toFixed(1).padStart(6),
    text.trimStart().replaceAll('\n', ' '),
  ].join('  ');

/** How many messages have how many parts, in each language. */
const summary = (all: readonly Row[]): readonly string[] =>
  languages.map((language) => {
    const texted = all.filter((row) => row.language === language && row.budget !== undefined);
    const counts = [1, 2, 3, 4, 5].map((parts) => texted.filter((row) => row.parts === parts).length);
    const plain = texted.filter(({ encoding }) => encoding === 'GSM-7').length;
    const inParts = counts.flatMap((count, index) => (count > 0 ? [`${count} in ${index + 1}`] : []));
    return `${language}: ${texted.length} texts, ${inParts.join(', ')}; ${plain} in GSM-7`;
  });

const run = (): void => {
  const all = rows();
  const wrong = complaints(all);
  const header = ['message'.padEnd(44), '  ', 'parts', ' chars', 'letters', 'level', 'text'].join(' ');
  const asked = questions.map(
    ({ key, about }) => `${key.padEnd(44)}  ${messages.en[key]}  [${about ?? 'not written down'}]`,
  );
  const lines = [header, ...all.map(lineOf), '', 'Questions', ...asked, '', ...summary(all), ''];
  process.stdout.write(lines.join('\n'));
  process.stdout.write(`${questions.length} questions; ${wrong.length} things to mend.\n`);
  for (const one of wrong) process.stderr.write(`${one}\n`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
};

void withHelp(HELP, run);
