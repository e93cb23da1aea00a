import { once } from 'node:events';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { callForm, newCallSid } from '../e2e/support/call';
import type { Element } from '../e2e/support/element';
import { ACCOUNT, newSid, send, signed, type TwilioNumber } from '../e2e/support/sms';
import { parseXml, textsOf, voiceProblems } from '../e2e/support/twiml';

/** What a server may send over the socket of a session. Twilio's error 64107 is for anything else. */
const orderSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    token: z.string().min(1),
    last: z.boolean(),
    lang: z.enum(['en-US', 'es-US']),
    interruptible: z.boolean(),
    preemptible: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('language'),
    ttsLanguage: z.enum(['en-US', 'es-US']),
    transcriptionLanguage: z.enum(['en-US', 'es-US']),
  }),
  z.strictObject({ type: z.literal('end'), handoffData: z.string() }),
]);

type Order = z.output<typeof orderSchema>;

/** What a caller hears until it is their turn. */
export interface Relayed {
  /** Everything that is spoken. */
  readonly text: string;
  /** Languages it is spoken in, in order. */
  readonly langs: readonly string[];
  /** What may not be talked over. */
  readonly heardOut: string;
  /** The language that is listened for from here on, where that changes. */
  readonly listensFor: string | undefined;
  /** What the session handed over at its end, and the document the call went on with. */
  readonly ended?: { readonly handOff: string; readonly dialled: readonly string[]; readonly text: string };
}

/** The server broke the protocol, or sent a document that is none. */
class WrongRelay extends Error {}

const read = (twiml: string): Element => {
  const problems = voiceProblems(twiml);
  if (problems.length > 0) throw new WrongRelay(`${problems.join('\n')}\n${twiml}`);
  return parseXml(twiml);
};

/** A call that Twilio relays over a socket of its own, as ConversationRelay does: signed handshake, frames checked, comes back when cut. */
export interface RelayedCall {
  readonly sid: string;
  readonly conversation: string;
  readonly start: () => Promise<Relayed>;
  /** What was recognized of what the caller said, told at its end. */
  readonly say: (text: string) => Promise<Relayed>;
  /** Tones, one by one. */
  readonly press: (keys: string) => Promise<Relayed>;
  /** The caller speaks up while something is being said. */
  readonly interrupt: (heard: string) => void;
  /** Waits for what is said of itself. */
  readonly hear: () => Promise<Relayed>;
  /** The socket breaks; Twilio asks what to do while the caller waits, and is told to connect again. */
  readonly cut: () => Promise<Relayed>;
  readonly hangUp: () => Promise<void>;
  /** A handshake with this signature: its status. */
  readonly shake: (signature: string | undefined) => Promise<number>;
}

export const relayedCall = (twilio: TwilioNumber, from: string, url: () => string): RelayedCall => {
  const sid = newCallSid();
  const base = twilio.publicBaseUrl;
  let socket: WebSocket | undefined;
  let action = '';
  let orders: Order[] = [];
  let wrong: Error | undefined;
  let arrived = (): void => undefined;

  const post = async (path: string, fields: Readonly<Record<string, string>>): Promise<string> => {
    const form = { ...callForm(twilio, sid, from), ...fields };
    const { status, body } = await send(url(), signed(twilio, form, path));
    if (status >= 300) throw new WrongRelay(`${path} was answered with ${status}.`);
    return body;
  };

  const reach = (address: string): string =>
    address.replace(base.replace(/^http/u, 'ws'), url().replace(/^http/u, 'ws'));

  const handshake = (address: string, signature: string | undefined): WebSocket =>
    new WebSocket(reach(address), {
      headers: signature === undefined ? {} : { 'x-twilio-signature': signature },
    });

  const signatureOf = (address: string): string => getExpectedTwilioSignature(twilio.authToken, address, {});

  const connect = async (document: string): Promise<Relayed> => {
    const [connected] = read(document).children;
    const [relay] = connected?.children ?? [];
    if (connected?.name !== 'Connect' || relay?.name !== 'ConversationRelay')
      throw new WrongRelay(`No session: ${document}`);
    action = (connected.attributes.action ?? '').replace(base, '');
    const address = relay.attributes.url ?? '';
    orders = [];
    const opened = handshake(address, signatureOf(address));
    socket = opened;
    opened.on('message', (frame: Buffer) => {
      const order = orderSchema.safeParse(JSON.parse(frame.toString('utf8')));
      if (order.success) orders.push(order.data);
      else wrong = new WrongRelay(`64107: ${frame.toString('utf8')}`);
      arrived();
    });
    await once(opened, 'open');
    tell({
      type: 'setup',
      sessionId: newSid().replace('SM', 'VX'),
      accountSid: ACCOUNT,
      parentCallSid: '',
      callSid: sid,
      from: `+1${from}`,
      to: twilio.number,
      forwardedFrom: '',
      callType: 'PSTN',
      callerName: '',
      direction: 'inbound',
      callStatus: 'RINGING',
      customParameters: {},
    });
    return hear();
  };

  const tell = (frame: object): void => {
    socket?.send(JSON.stringify(frame));
  };

  const isWhole = (): boolean =>
    orders.some((order) => order.type === 'end' || (order.type === 'text' && order.last));

  const hear = async (): Promise<Relayed> => {
    while (!isWhole() && wrong === undefined) {
      await new Promise<void>((resolve) => {
        arrived = resolve;
      });
    }
    if (wrong !== undefined) throw wrong;
    const heard = orders;
    orders = [];
    const texts = heard.filter((order) => order.type === 'text');
    const end = heard.find((order) => order.type === 'end');
    const relayed = {
      text: texts.map(({ token }) => token).join(' '),
      langs: texts.map(({ lang }) => lang),
      heardOut: texts
        .filter(({ interruptible }) => !interruptible)
        .map(({ token }) => token)
        .join(' '),
      listensFor: heard.find((order) => order.type === 'language')?.transcriptionLanguage,
    };
    if (end === undefined) return relayed;
    socket?.close();
    const document = read(
      await post(action, { SessionStatus: 'ended', HandoffData: end.handoffData, SessionDuration: '10' }),
    );
    const dialled = [...textsOf(document, 'Dial'), ...textsOf(document, 'Number')].filter(Boolean);
    return {
      ...relayed,
      ended: { handOff: end.handoffData, dialled, text: textsOf(document, 'Say').join(' ') },
    };
  };

  return {
    sid,
    conversation: `voice:${sid}`,
    start: async () => connect(await post('/twilio/voice', { CallStatus: 'ringing' })),
    say: (text) => {
      tell({ type: 'prompt', voicePrompt: text, lang: 'en-US', last: true });
      return hear();
    },
    press: (keys) => {
      for (const digit of keys) tell({ type: 'dtmf', digit });
      return hear();
    },
    interrupt: (heard) => {
      tell({ type: 'interrupt', utteranceUntilInterrupt: heard, durationUntilInterruptMs: 460 });
    },
    hear,
    async cut() {
      socket?.terminate();
      return connect(
        await post(action, { SessionStatus: 'failed', ErrorCode: '64105', ErrorMessage: 'WebSocket ended' }),
      );
    },
    async hangUp() {
      socket?.close();
      await post(action, { SessionStatus: 'completed', CallStatus: 'completed' });
      await post('/twilio/voice/status', { CallStatus: 'completed' });
    },
    async shake(signature) {
      const tried = handshake(`${base.replace(/^http/u, 'ws')}/twilio/relay`, signature);
      return new Promise((resolve) => {
        tried.on('unexpected-response', (_request, response) => {
          resolve(response.statusCode ?? 0);
        });
        tried.on('open', () => {
          tried.close();
          resolve(101);
        });
        tried.on('error', () => undefined);
      });
    },
  };
};
