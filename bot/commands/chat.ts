import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { ActivityTypes, TurnContext } from 'botbuilder-core';
import { languages, type Language } from '../../dialogs/locales';
import { renderInAll } from '../../dialogs/locales/render';
import { AppError } from '../../domain/errors';
import { instantOf, systemClock, type Clock } from '../clock';
import { ConfigurationError, readConfig } from '../config';
import { buildHouse } from '../house';
import { codeOf, createLog } from '../ops/log';
import { realSurroundings } from '../surroundings';
import { CollectingAdapter, sentIn } from '../turn/adapter';

const HELP = `npm run chat -- [options]

Talk to the assistant in the terminal, over the same store as the server.

  --lang en|es              language to begin in
  --now 2026-11-23T09:00    time it is for the assistant (America/New_York); goes on from there
  --as 2035550101           phone you text from; without it, one that is on nobody's file
  --help                    this text

An empty line or Ctrl-D ends it. Without a terminal, each line of standard input is one message.`;

/** A number that is never assigned, so that it is on nobody's file. */
const UNKNOWN_PHONE = '2005550100';

const isLanguage = (text: string): text is Language => languages.some((one) => one === text);

/** A clock that starts at the given wall-clock time and goes on from there. */
const clockFrom = (moment: string | undefined): Clock => {
  if (moment === undefined) return systemClock;
  const offset = instantOf(moment) - systemClock();
  return () => systemClock() + offset;
};

const options = () =>
  parseArgs({
    options: {
      lang: { type: 'string', default: 'en' },
      now: { type: 'string' },
      as: { type: 'string', default: UNKNOWN_PHONE },
      help: { type: 'boolean', default: false },
    },
  }).values;

const chat = async (): Promise<void> => {
  const { lang, now, as, help } = options();
  const phone = as.replace(/\D/g, '').slice(-10);
  if (help || !isLanguage(lang) || phone.length !== 10) {
    process.stdout.write(`${HELP}\n`);
    process.exitCode = help ? 0 : 2;
    return;
  }
  const clock = clockFrom(now);
  const house = await buildHouse(readConfig(process.env), createLog('silent'), {
    ...realSurroundings,
    clock,
  });
  const adapter = new CollectingAdapter();
  // Every start is a conversation of its own.
  const conversation = `chat:${phone}:${realSurroundings.newId()}`;
  let count = 0;
  const say = async (text: string): Promise<void> => {
    count += 1;
    const id = `${conversation}:${count}`;
    const context = new TurnContext(adapter, { type: ActivityTypes.Message, channelId: 'chat', id, text });
    const incoming = { text, senderPhone: phone, isTextMessage: true, languageHint: lang };
    const { languages: spoken, says } = await house.turn(
      { channel: 'chat', conversation, id, incoming },
      context,
    );
    await context.sendActivity(renderInAll(says, spoken));
    for (const line of sentIn(context)) process.stdout.write(`${line}\n`);
  };
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
  if (process.stdin.isTTY) lines.prompt();
  for await (const line of lines) {
    const text = line.trim();
    if (text === '' && process.stdin.isTTY) break;
    if (!process.stdin.isTTY) process.stdout.write(`> ${text}\n`);
    if (text !== '') await say(text);
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
