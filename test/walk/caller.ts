import { answerTwiml, afterPersonTwiml, type CallStep } from '../../bot/channels/voice/twiml';
import {
  isReached,
  notReachedOf,
  parseWebhook,
  startOf,
  stepOf,
  endOf,
} from '../../bot/channels/voice/webhook';
import type { Message } from '../../bot/turn/turn';
import { parseXml, textsOf, voiceProblems } from '../e2e/support/twiml';
import type { Happened, InProcess } from './inProcess';

const BASE = 'https://rides.example.org/twilio/voice';

const stepAt = (turn: number): CallStep => ({
  turn,
  stepUrl: (next) => `${BASE}/step?turn=${next}`,
  crisisUrl: (next) => `${BASE}/step?turn=${next}&offer=crisis`,
  whisperUrl: `${BASE}/whisper`,
  dialledUrl: (next) => `${BASE}/dialled?turn=${next}`,
  agentLine: '1-855-478-7350',
  crisisLine: '988',
});

/** What a caller hears at a step, and how the call stands after it. */
export interface Heard {
  /** Everything that is spoken. */
  readonly text: string;
  /** `asks`: something is listened for. `dials`: a person or 988. `over`: it hung up. */
  readonly then: 'asks' | 'dials' | 'over';
  /** Keys of the messages that were said. */
  readonly says: readonly string[];
  readonly happened?: Happened;
}

/** A document Twilio would stumble over, or a turn that failed. */
class BadCall extends Error {}

/** A call over the real parser of webhooks, the real assistant and the real TwiML, in process. Every document is checked. */
export const callIn = (house: InProcess, sid: string, from = '2005550100') => {
  let turn = 0;
  const form = {
    CallSid: sid,
    AccountSid: `AC${'0'.repeat(32)}`,
    From: `+1${from}`,
    CallStatus: 'in-progress',
  };
  const webhookOf = (fields: Readonly<Record<string, string>>) => {
    const webhook = parseWebhook({ ...form, ...fields });
    if (webhook === undefined) throw new BadCall('It is no webhook.');
    return webhook;
  };
  const read = (twiml: string): Pick<Heard, 'text' | 'then'> => {
    const problems = voiceProblems(twiml);
    if (problems.length > 0) throw new BadCall(`${problems.join('\n')}\n${twiml}`);
    const response = parseXml(twiml);
    const verbs = response.children.map(({ name }) => name);
    const then = verbs.includes('Dial') ? 'dials' : verbs.includes('Gather') ? 'asks' : 'over';
    // What is said with a question lies inside what listens: any key interrupts it, however long it is.
    if (then === 'asks' && verbs.includes('Say')) throw new BadCall(`Keys do not interrupt it.\n${twiml}`);
    return { text: textsOf(response, 'Say').join(' '), then };
  };
  const tell = async (message: Message): Promise<Heard> => {
    const happened = await house.tell(message);
    const { reply, errors } = happened;
    if (reply.failed !== undefined || errors.length > 0) throw new BadCall(`It failed: ${errors.join(', ')}`);
    const heard = read(answerTwiml(reply, stepAt(turn)));
    turn = reply.turn ?? turn;
    return { ...heard, says: reply.says.map(({ key }) => key), happened };
  };
  return {
    start: () => tell(startOf(webhookOf({}))),
    press: (keys: string) => tell(stepOf(webhookOf({ Digits: keys }), turn)),
    speak: (text: string) => tell(stepOf(webhookOf({ SpeechResult: text }), turn)),
    async afterDial(status: string): Promise<Heard> {
      const webhook = webhookOf({ DialCallStatus: status });
      if (!isReached(webhook)) return tell(notReachedOf(webhook, turn));
      return { ...read(afterPersonTwiml(['en'], 'reached', stepAt(turn))), says: [] };
    },
    async hangUp(): Promise<void> {
      const end = endOf(webhookOf({ CallStatus: 'completed' }));
      if (end !== undefined) await house.tell(end);
    },
  };
};

/** {@link callIn} once it is made. */
export type CallInProcess = ReturnType<typeof callIn>;
