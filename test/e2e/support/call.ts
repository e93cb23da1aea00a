import { randomBytes } from 'node:crypto';
import { ACCOUNT, send, signed, type HttpAnswer, type TwilioNumber } from './sms';

/** What a call hears after a step. */
export interface VoiceReply extends HttpAnswer {
  /** Everything that is spoken, in order. */
  readonly text: string;
  /** Where the answer goes: path and query; empty when nothing is gathered. */
  readonly action: string;
  /** Numbers that are dialled. */
  readonly dialled: readonly string[];
}

/** A call to a number of ours, as Twilio stands behind it. */
export interface Call {
  readonly sid: string;
  /** What the conversation is called. */
  readonly conversation: string;
  readonly start: () => Promise<VoiceReply>;
  /** Presses keys, in answer to what was heard last or at the address given. */
  readonly press: (keys: string, action?: string) => Promise<VoiceReply>;
  readonly speak: (text: string, action?: string) => Promise<VoiceReply>;
  readonly hangUp: () => Promise<HttpAnswer>;
}

const unescaped = (xml: string): string =>
  xml
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const groupsOf = (xml: string, pattern: RegExp): readonly string[] =>
  [...xml.matchAll(pattern)].map(([, group]) => unescaped(group ?? ''));

/** A new CallSid. */
const newCallSid = (): string => `CA${randomBytes(16).toString('hex')}`;

/** A call from somebody's phone; its number is on nobody's mind. */
export const callTo = (twilio: TwilioNumber, from: string, url: () => string): Call => {
  const sid = newCallSid();
  let next = '';
  const post = async (path: string, fields: Readonly<Record<string, string>>): Promise<VoiceReply> => {
    const form = {
      CallSid: sid,
      AccountSid: ACCOUNT,
      From: `+1${from}`,
      To: twilio.number,
      CallStatus: 'in-progress',
      Direction: 'inbound',
      ApiVersion: '2010-04-01',
      ...fields,
    };
    const answer = await send(url(), signed(twilio, form, path));
    const [action = ''] = groupsOf(answer.body, /<Gather[^>]* action="(?<action>[^"]*)"/g);
    const reply = {
      ...answer,
      text: groupsOf(answer.body, /<Say[^>]*>(?<text>[^<]*)<\/Say>/g).join(' '),
      action: action.replace(twilio.publicBaseUrl, ''),
      dialled: groupsOf(answer.body, /<Dial[^>]*>(?<number>[^<]*)<\/Dial>/g),
    };
    next = reply.action;
    return reply;
  };
  return {
    sid,
    conversation: `voice:${sid}`,
    start: () => post('/twilio/voice', { CallStatus: 'ringing' }),
    press: (keys, action = next) => post(action, { Digits: keys }),
    speak: (text, action = next) =>
      post(action, text === '' ? {} : { SpeechResult: text, Confidence: '0.9' }),
    hangUp: () => post('/twilio/voice/status', { CallStatus: 'completed' }),
  };
};
