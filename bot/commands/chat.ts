import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { languages, type Language } from '../../dialogs/locales';
import type { Incoming } from '../../dialogs/conversation';
import { AppError } from '../../domain/errors';
import { instantOf, systemClock, type Clock } from '../clock';
import { readConfig } from '../config/config';
import { ConfigurationError } from '../config/configurationError';
import { buildHouse } from '../house';
import { codeOf, createLog } from '../ops/log';
import { realSurroundings } from '../surroundings';
import { channels } from '../channels';
import { replyTo } from '../channels/replyTo';
import type { Reply } from '../turn/turn';

const HELP = `npm run chat -- [options]

Talk to the assistant in the terminal, over the same store as the server.

  --channel ${channels.map(({ id }) => id).join('|')}       a text, a call (digits, * and # are keys, the rest is spoken), or the web page's chat
  --lang en|es              language to begin in
  --now 2026-11-23T09:00    time it is for the assistant (America/New_York); goes on from there
  --as 2035550101           phone you text or call from; without it, one that is on nobody's file
  --help                    this text

An empty line or Ctrl-D ends it. Without a terminal, each line of standard input is one message, written ten seconds
after the one before: what comes at once would be one burst.`;

/** A number that is never assigned, so that it is on nobody's file. */
const UNKNOWN_PHONE = '2005550100';

const isLanguage = (text: string): text is Language => languages.some((one) => one === text);

/** Milliseconds between two lines of a script. */
const BETWEEN_LINES = 10_000;

/** How far the clock of the chat is ahead of this machine's at its start, in milliseconds. */
const aheadAt = (moment: string | undefined): number =>
  moment === undefined ? 0 : instantOf(moment) - systemClock();

const options = () =>
  parseArgs({
    options: {
      channel: { type: 'string', default: 'sms' },
      lang: { type: 'string', default: 'en' },
      now: { type: 'string' },
      as: { type: 'string', default: UNKNOWN_PHONE },
      help: { type: 'boolean', default: false },
    },
  }).values;

const chat = async (): Promise<void> => {
  const { channel: wanted, lang, now, as, help } = options();
  const phone = as.replace(/\D/g, '').slice(-10);
  const channel = channels.find(({ id }) => id === wanted);
  if (help || channel === undefined || !isLanguage(lang) || phone.length !== 10) {
    process.stdout.write(`${HELP}\n`);
    process.exitCode = help ? 0 : 2;
    return;
  }
  let ahead = aheadAt(now);
  const clock: Clock = () => systemClock() + ahead;
  const house = await buildHouse(readConfig(process.env), createLog('silent'), {
    ...realSurroundings,
    clock,
  });
  // Every start is a conversation of its own.
  const conversation = `chat:${phone}:${realSurroundings.newId()}`;
  const { terminal } = channel;
  const typist = { phone, language: lang };
  let count = 0;
  let last: Reply | undefined;
  const tell = async (incoming: Incoming): Promise<void> => {
    count += 1;
    const id = `${conversation}:${count}`;
    last = await replyTo({ channel: channel.id, conversation, id, incoming }, house);
    for (const line of terminal.linesOf(last)) process.stdout.write(`${line}\n`);
  };
  // Before the reading begins: lines that came meanwhile would be lost.
  if (terminal.opens)
    await tell({ text: '', opens: true, isTextMessage: false, languageHint: typist.language });
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
  if (process.stdin.isTTY) lines.prompt();
  for await (const line of lines) {
    const text = line.trim();
    if (text === '' && process.stdin.isTTY) break;
    if (!process.stdin.isTTY) {
      ahead += BETWEEN_LINES;
      process.stdout.write(`> ${text}\n`);
    }
    if (text !== '') await tell(terminal.incomingOf(text, typist, last?.awaits));
    if (process.stdin.isTTY) lines.prompt();
  }
  lines.close();
  await house.close();
};

chat().catch((error: unknown) => {
  const known =
    error instanceof ConfigurationError || error instanceof AppError || error instanceof RangeError;
  process.stderr.write(known ? `${error.message}\n` : `The chat could not go on (${codeOf(error)}).\n`);
  process.exit(1);
});
