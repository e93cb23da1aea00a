import { randomBytes } from 'node:crypto';
import { ACCOUNT, send, signed, type HttpAnswer, type TwilioNumber } from './sms';
import type { Element } from './element';
import { parseXml, textsOf, voiceProblems, whisperProblems } from './twiml';

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
  /** Where the answer to what was heard last goes. */
  readonly nextAction: () => string;
  /** Presses keys, in answer to what was heard last or at the address given. */
  readonly press: (keys: string, action?: string) => Promise<VoiceReply>;
  readonly speak: (text: string, action?: string) => Promise<VoiceReply>;
  /** Comes back from who was dialled: they talked, or nobody took it. */
  readonly afterDial: (
    status: 'completed' | 'busy' | 'no-answer' | 'failed',
    bridged?: boolean,
  ) => Promise<VoiceReply>;
  /** What whoever was dialled hears before both are connected. */
  readonly whisper: () => Promise<string>;
  readonly hangUp: () => Promise<HttpAnswer>;
}

/** A call was answered with what Twilio would stumble over. */
class WrongTwiml extends Error {}

const gathersIn = (element: Element): readonly Element[] => [
  ...(element.name === 'Gather' ? [element] : []),
  ...element.children.flatMap(gathersIn),
];

/** What a document says, gathers and dials. Every answer to a step of any test is checked here. */
const read = (twiml: string) => {
  const problems = voiceProblems(twiml);
  if (problems.length > 0) throw new WrongTwiml(`${problems.join('\n')}\n${twiml}`);
  const response = parseXml(twiml);
  return {
    text: textsOf(response, 'Say').join(' '),
    action: gathersIn(response)[0]?.attributes.action ?? '',
    dialled: [...textsOf(response, 'Dial'), ...textsOf(response, 'Number')].filter((number) => number !== ''),
    dialAction: response.children.find(({ name }) => name === 'Dial')?.attributes.action ?? '',
  };
};

const nothing = { text: '', action: '', dialled: [], dialAction: '' } as const;

/** A new CallSid. */
export const newCallSid = (): string => `CA${randomBytes(16).toString('hex')}`;

/** What Twilio posts of a call that goes on, whatever it is about; the phone has ten digits. */
export const callForm = (
  twilio: TwilioNumber,
  sid: string,
  from: string,
): Readonly<Record<string, string>> => ({
  CallSid: sid,
  AccountSid: ACCOUNT,
  From: `+1${from}`,
  To: twilio.number,
  CallStatus: 'in-progress',
  Direction: 'inbound',
  ApiVersion: '2010-04-01',
});

/**
 * A call from somebody's phone; its number is on nobody's mind.
 * @param sid the id of the call, to speak in the middle of another one
 */
export const callTo = (twilio: TwilioNumber, from: string, url: () => string, sid = newCallSid()): Call => {
  let next = '';
  let dial = '';
  const post = async (path: string, fields: Readonly<Record<string, string>>): Promise<VoiceReply> => {
    const form = { ...callForm(twilio, sid, from), ...fields };
    const answer = await send(url(), signed(twilio, form, path));
    const isTwiml = answer.status === 200;
    const { text, action, dialled, dialAction } = isTwiml ? read(answer.body) : nothing;
    const reply = { ...answer, text, dialled, action: action.replace(twilio.publicBaseUrl, '') };
    next = reply.action;
    dial = dialAction.replace(twilio.publicBaseUrl, '');
    return reply;
  };
  return {
    sid,
    conversation: `voice:${sid}`,
    nextAction: () => next,
    start: () => post('/twilio/voice', { CallStatus: 'ringing' }),
    press: (keys, action = next) => post(action, { Digits: keys }),
    speak: (text, action = next) =>
      post(action, text === '' ? {} : { SpeechResult: text, Confidence: '0.9' }),
    afterDial: (status, bridged = status === 'completed') =>
      post(dial, { DialCallStatus: status, DialCallSid: newCallSid(), DialBridged: String(bridged) }),
    async whisper() {
      const form = {
        CallSid: newCallSid(),
        ParentCallSid: sid,
        AccountSid: ACCOUNT,
        From: twilio.number,
        CallStatus: 'in-progress',
        Direction: 'outbound-dial',
      };
      const { body } = await send(url(), signed(twilio, form, '/twilio/voice/whisper'));
      const problems = whisperProblems(body);
      if (problems.length > 0) throw new WrongTwiml(`${problems.join('\n')}\n${body}`);
      return textsOf(parseXml(body), 'Say').join(' ');
    },
    hangUp: () => post('/twilio/voice/status', { CallStatus: 'completed' }),
  };
};
