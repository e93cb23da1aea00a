import { setTimeout as pause } from 'node:timers/promises';
import { sampleData } from '../../bot/storage/sampleData';
import { messages, type MessageKey } from '../../dialogs/locales/messages';
import type { Member } from '../../domain/ports/memberDirectory';
import { englishAnswers } from '../e2e/support/answers';
import { questionIn, wordsOf, type Answers } from '../e2e/support/conversation';
import { newSid } from '../e2e/support/sms';
import { saidDay } from '../e2e/support/stage';
import type { Received } from '../twilio/messages';
import type { Scene } from './scene';

/** How a member came to a ride, or did not. */
export interface Ended {
  readonly member: Member;
  /** `confirmed`: told its number; `already`: told, when asking again, that it is booked; `stuck`: neither. */
  readonly how: 'confirmed' | 'already' | 'stuck';
  /** The number that was told. */
  readonly number?: string;
  /** What was said, for whom it may help. */
  readonly transcript: readonly string[];
}

/** What all members together have seen. */
export interface Seen {
  texts: number;
  /** Texts after which Twilio's fallback message came. */
  fallbacks: number;
  /** Texts that were answered by the line to call, or by the wish to send it again. */
  apologies: number;
  /** Webhooks that came more than once, at once or one after the other. */
  repeated: number;
  /** What must not be: no answer at all, two answers to one message, a conversation that lost its place. */
  readonly wrong: string[];
  /** Texts by the id of their message, the last ones, to be sent once more. */
  readonly sent: {
    readonly from: string;
    readonly text: string;
    readonly sid: string;
    readonly answer: string | undefined;
  }[];
}

/** More exchanges than any booking takes, however often it is disturbed. */
const MOST_EXCHANGES = 150;

/** Milliseconds a member waits after an apology. */
const WAIT_AFTER_APOLOGY_MS = 300;

/** Texts that are kept to be sent once more. */
const KEPT = 60;

const isKey = (key: string): key is MessageKey => key in messages.en;

/** The same answers where a question is put in other words, or with examples. */
const inOtherWords = (first: Answers): Answers => {
  const all: { [Key in MessageKey]?: string } = {};
  for (const [key, answer] of Object.entries(first))
    for (const name of [key, `${key}.again`, `${key}.examples`, `${key}.again.examples`])
      if (isKey(name)) all[name] = answer;
  return all;
};

const apologies: readonly MessageKey[] = ['storeAway', 'notSure', 'sendAgain'];

const answers: Answers = inOtherWords({
  ...englishAnswers,
  'identify.birth': '3/12/1984',
  'identify.ask': '3/12/1984',
  'readBack.confirm': '1',
  'form.yesOrChange': '1',
});

const says = (key: MessageKey, text: string): boolean => wordsOf(key, 'en').test(text);

const isApology = (text: string): boolean => apologies.some((key) => says(key, text));

/** The n-th member of the scene. */
export const memberOf = ({ stage }: Scene, n: number): Member => {
  const [alma] = sampleData(stage.today).members;
  if (alma === undefined) throw new RangeError('There is no sample data.');
  const number = `475${String(n).padStart(7, '0')}`;
  const phones: Member['phones'] = [{ number, kind: 'mobile', consent: { texts: true, calls: false } }];
  return { ...alma, medicaidId: String(500_000_000 + n), phones };
};

/** What a text was answered; undefined where that was an apology or came from Twilio. */
const answerIn = ({ texts, error }: Received): string | undefined => {
  const text = texts.join('\n');
  return error !== undefined || isApology(text) ? undefined : text;
};

/** Compares what one message was answered, each time it came. */
export const compare = (seen: Seen, one: string | undefined, other: string | undefined): void => {
  if (one !== undefined && other !== undefined && one !== other)
    seen.wrong.push(`Two answers to one message:\n${one}\n${other}`);
};

/** Sends a text as a carrier does: mostly once, now and then twice at once or one after the other. */
const sendText = async (scene: Scene, seen: Seen, from: string, text: string): Promise<Received> => {
  const { twilio, random } = scene;
  const sid = newSid();
  const way = random.below(10);
  seen.texts += 1;
  if (way < 2) seen.repeated += 1;
  const first = twilio.receive(from, text, sid);
  const second = way === 0 ? twilio.receive(from, text, sid) : undefined;
  const received = await first;
  const again = way === 1 ? await twilio.receive(from, text, sid) : await second;
  const answer = answerIn(received) ?? (again === undefined ? undefined : answerIn(again));
  if (again !== undefined) compare(seen, answerIn(received), answerIn(again));
  seen.sent.push({ from, text, sid, answer });
  if (seen.sent.length > KEPT) seen.sent.shift();
  if (received.error !== undefined) {
    seen.fallbacks += 1;
    if (received.texts.length === 0) seen.wrong.push(`No answer and no fallback to: ${text}`);
  }
  return again !== undefined && answerIn(received) === undefined ? again : received;
};

/** Books a ride as somebody does who is not put off: what was not answered is sent again, and in the end it is asked anew. */
export const book = async (scene: Scene, seen: Seen, member: Member): Promise<Ended> => {
  const from = `+1${member.phones[0]?.number ?? ''}`;
  const opening = `I need a ride to Northgate Dental on ${saidDay(scene.stage.visitDay, 'en-US')} at 10:30 am`;
  const transcript: string[] = [];
  let text = opening;
  let onScreen = '';
  for (let exchange = 0; exchange < MOST_EXCHANGES; exchange += 1) {
    const received = await sendText(scene, seen, from, text);
    const reply = received.texts.join('\n');
    transcript.push(
      `rider: ${text}`,
      `bot: ${received.error === undefined ? reply : `(${received.error}) ${reply}`}`,
    );
    if (received.error !== undefined || isApology(reply)) {
      if (received.error === undefined) seen.apologies += 1;
      await pause(WAIT_AFTER_APOLOGY_MS);
      continue;
    }
    if (says('restarted', reply)) seen.wrong.push(`It lost its place: ${transcript.join('\n')}`);
    const number = /\d{4} \d{4}/.exec(reply)?.[0].replace(' ', '');
    if (says('booked.confirmed', reply) && number !== undefined)
      return { member, how: 'confirmed', number, transcript };
    if (says('booked.already', reply) && number !== undefined)
      return { member, how: 'already', number, transcript };
    // Nothing new came: what was asked before is on the screen still.
    onScreen = reply === '' ? onScreen : reply;
    const question = questionIn(onScreen, answers, 'en');
    text = question === undefined ? opening : (answers[question] ?? opening);
    await pause(scene.random.below(100));
  }
  return { member, how: 'stuck', transcript };
};
