import { ACCOUNT, formOf, newSid } from '../e2e/support/sms';
import { parseXml, textsOf } from '../e2e/support/twiml';
import { refusal, type ApiAnswer, type ApiRequest, type ErrorCode } from './api';
import { postWebhook, webhookError, type Attempt, type WebhookSettings } from './webhooks';

/** Where an outgoing message is, as Twilio names it. */
export type MessageStatus = 'queued' | 'sent' | 'delivered' | 'undelivered' | 'failed' | 'received';

/** A Message resource. */
export interface Message {
  readonly sid: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly direction: 'inbound' | 'outbound-api' | 'outbound-reply';
  readonly status: MessageStatus;
  readonly errorCode: string | null;
  readonly statusCallback: string | undefined;
}

/** What came of a text from a phone to our number. */
export interface Received {
  readonly sid: string;
  /** What the phone gets back, from us, from our fallback document, or from Twilio itself. */
  readonly texts: readonly string[];
  /** Twilio's error with our webhook, after which our fallback document was taken. */
  readonly error: string | undefined;
  readonly attempts: readonly Attempt[];
}

/** The Messages resource, with the phones behind it. */
export interface Messages {
  /** Every message that was ever made, the first one first. */
  readonly messages: () => readonly Message[];
  /** A phone texts to our number, or writes by an app: `whatsapp:+12035550101`. */
  readonly receive: (from: string, body: string, sid?: string) => Promise<Received>;
  /** What became of what was told to status callbacks. */
  readonly told: () => readonly Attempt[];
  /** How the next messages to this number end: delivered, unless said. */
  readonly carrier: (
    to: string,
    end: { readonly status: 'undelivered' | 'failed'; readonly code: string },
  ) => void;
  /** A day passes since whoever has this address of WhatsApp wrote last. */
  readonly closeWindow: (address: string) => void;
  /** Whether messages move on by themselves, which they do unless told not to. */
  readonly hold: (isHeld: boolean) => void;
  /** Moves a message on by hand and tells it, in whatever order and as often as it is called. */
  readonly move: (sid: string, status: MessageStatus, code?: string) => Promise<void>;
  /** Waits until every message that moves by itself has come to its end, and that was told. */
  readonly settled: () => Promise<void>;
}

/** Numbers that answer with an error, as Twilio documents them for tests. */
const magic: Readonly<Record<string, ErrorCode>> = {
  '+15005550001': 21211,
  '+15005550002': 21612,
  '+15005550003': 21408,
  '+15005550004': 21610,
  '+15005550009': 21614,
};

/** Twilio's own words, alone in a message: it answers them itself and keeps who may be texted. */
const STOP_WORDS = ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'];
const START_WORDS = ['START', 'YES', 'UNSTOP'];
const STOPPED =
  'You have successfully been unsubscribed. You will not receive any more messages from this number. Reply START to resubscribe.';

const MOST_CHARACTERS = 1600;

/** Twilio's error for free words outside the window in which WhatsApp lets a business write; told of a message it has taken. */
const OUTSIDE_WINDOW = '63016';

/** The app an address belongs to; empty for a number. */
const appOf = (address: string): string => /^[a-z]+(?=:)/.exec(address)?.[0] ?? '';

const resource = (message: Message): unknown => ({
  sid: message.sid,
  account_sid: ACCOUNT,
  api_version: '2010-04-01',
  body: message.body,
  date_created: 'Mon, 23 Nov 2026 14:00:00 +0000',
  date_updated: 'Mon, 23 Nov 2026 14:00:00 +0000',
  date_sent: null,
  direction: message.direction,
  error_code: message.errorCode === null ? null : Number(message.errorCode),
  error_message: null,
  from: message.from,
  to: message.to,
  messaging_service_sid: null,
  num_media: '0',
  num_segments: '1',
  price: null,
  price_unit: 'USD',
  status: message.status,
  subresource_uris: {
    media: `/2010-04-01/Accounts/${ACCOUNT}/Messages/${message.sid}/Media.json`,
  },
  uri: `/2010-04-01/Accounts/${ACCOUNT}/Messages/${message.sid}.json`,
});

/** What is posted when the status of a message changes; the first status is never told. */
const statusForm = ({ sid, from, to, status, errorCode }: Message): Record<string, string> => ({
  SmsSid: sid,
  SmsStatus: status,
  MessageSid: sid,
  MessageStatus: status,
  AccountSid: ACCOUNT,
  From: from,
  To: to,
  ApiVersion: '2010-04-01',
  ...(errorCode !== null && { ErrorCode: errorCode }),
  ...((status === 'delivered' || status === 'undelivered') && { RawDlrDoneDate: '2611231400' }),
});

/** Our address in the app of another one: WhatsApp's is the number, that of RCS is the sender's name. */
const ourAddress = (theirs: string, number: string): string => {
  const app = appOf(theirs);
  if (app === '') return number;
  return app === 'rcs' ? 'rcs:rideline_agent' : `${app}:${number}`;
};

/** A room of the stand-in for messages. */
export const messagesOf = (
  settings: WebhookSettings & {
    readonly number: string;
    readonly smsUrl: string;
    readonly smsFallbackUrl: string | undefined;
    readonly smsFallback: string;
  },
): Messages & { readonly answer: (request: ApiRequest) => ApiAnswer | undefined } => {
  const bySid = new Map<string, Message>();
  const ends = new Map<string, { readonly status: MessageStatus; readonly code: string }>();
  const optedOut = new Set<string>();
  /** Addresses of WhatsApp that wrote less than a day ago. */
  const open = new Set<string>();
  const told: Attempt[] = [];
  const moving = new Set<Promise<void>>();
  let isHeld = false;

  const move = async (sid: string, status: MessageStatus, code?: string): Promise<void> => {
    const before = bySid.get(sid);
    if (before === undefined) return;
    const message = { ...before, status, errorCode: code ?? null };
    bySid.set(sid, message);
    if (message.statusCallback !== undefined)
      told.push(...(await postWebhook(message.statusCallback, statusForm(message), settings)));
  };

  const moveOn = async (sid: string, to: string): Promise<void> => {
    const isClosed = appOf(to) === 'whatsapp' && !open.has(to);
    if (isClosed) {
      await move(sid, 'failed', OUTSIDE_WINDOW);
      return;
    }
    const end = ends.get(to);
    await move(sid, 'sent');
    await move(sid, end?.status ?? 'delivered', end?.code);
  };

  const make = (made: Omit<Message, 'sid' | 'errorCode'>, sid = newSid()): Message => {
    const message = { ...made, sid, errorCode: null };
    bySid.set(sid, message);
    if (made.direction !== 'inbound' && !isHeld) {
      // What is created is answered before anything is told of it.
      const moved = new Promise(setImmediate).then(() => moveOn(sid, made.to));
      moving.add(moved);
      void moved.finally(() => moving.delete(moved));
    }
    return message;
  };

  const isRefused = (to: string, from: string, body: string): ErrorCode | undefined => {
    if (to === '') return 21604;
    if (body === '') return 21602;
    const app = appOf(to);
    if (app !== appOf(from)) return 21910;
    if (app !== '' && from !== ourAddress(to, settings.number)) return 63007;
    if (app === '' && from !== settings.number) return 21606;
    if (!/^\+[1-9]\d{7,14}$/.test(to.slice(app === '' ? 0 : app.length + 1))) return 21211;
    if (body.length > MOST_CHARACTERS) return 21617;
    return optedOut.has(to) ? 21610 : magic[to];
  };

  const create = (form: URLSearchParams): ApiAnswer => {
    const [to = '', from = '', body = ''] = ['To', 'From', 'Body'].map((name) => form.get(name) ?? '');
    const refused = isRefused(to, from, body);
    if (refused !== undefined) return refusal(refused);
    const statusCallback = form.get('StatusCallback') ?? undefined;
    const made = make({ to, from, body, direction: 'outbound-api', status: 'queued', statusCallback });
    return { status: 201, body: resource(made) };
  };

  /** Asks our webhook, and where it fails our fallback, which is told what failed. */
  const ask = async (
    form: Record<string, string>,
  ): Promise<Pick<Received, 'error' | 'attempts'> & { readonly twiml: string }> => {
    const { smsUrl, smsFallbackUrl, smsFallback } = settings;
    const attempts = await postWebhook(smsUrl, form, settings);
    const last = attempts.at(-1);
    const error = last === undefined ? undefined : webhookError(last);
    if (error === undefined) return { attempts, error, twiml: last?.body ?? '' };
    if (smsFallbackUrl === undefined) return { attempts, error, twiml: smsFallback };
    const failed = { ...form, ErrorCode: error, ErrorUrl: smsUrl };
    const fallback = await postWebhook(smsFallbackUrl, failed, settings);
    const answered = fallback.at(-1);
    const twiml =
      answered !== undefined && webhookError(answered) === undefined ? answered.body : smsFallback;
    return { attempts: [...attempts, ...fallback], error, twiml };
  };

  return {
    messages: () => [...bySid.values()],
    told: () => told,
    carrier: (to, end) => {
      ends.set(to, end);
    },
    hold: (held) => {
      isHeld = held;
    },
    move,
    closeWindow: (address) => {
      open.delete(address);
    },
    async settled() {
      while (moving.size > 0) await Promise.all(moving);
    },
    async receive(from, body, sid = newSid()) {
      const number = ourAddress(from, settings.number);
      // By WhatsApp Twilio knows no words of its own.
      const isCarriers = appOf(from) !== 'whatsapp';
      if (!isCarriers) open.add(from);
      make(
        { from, to: number, body, direction: 'inbound', status: 'received', statusCallback: undefined },
        sid,
      );
      const word = body.trim().toUpperCase();
      const isStop = isCarriers && STOP_WORDS.includes(word);
      if (isStop) optedOut.add(from);
      if (isCarriers && START_WORDS.includes(word)) optedOut.delete(from);
      const { twiml, ...asked } = await ask(formOf(from, number, body, sid));
      // Whoever has just stopped gets Twilio's own words; ours are held back with 21610.
      const texts = isStop ? [STOPPED] : optedOut.has(from) ? [] : textsOf(parseXml(twiml), 'Message');
      for (const text of texts)
        make({
          from: number,
          to: from,
          body: text,
          direction: 'outbound-reply',
          status: 'queued',
          statusCallback: undefined,
        });
      return { sid, texts, ...asked };
    },
    answer({ method, path, form }) {
      if (path === '/Messages.json') {
        if (method === 'POST') return create(form);
        const messages = [...bySid.values()].reverse().map(resource);
        return { status: 200, body: { messages, page: 0, page_size: 50, next_page_uri: null } };
      }
      const sid = /^\/Messages\/(SM[0-9a-f]{32})\.json$/.exec(path)?.[1];
      if (sid === undefined) return undefined;
      const message = bySid.get(sid);
      return message === undefined ? refusal(20404) : { status: 200, body: resource(message) };
    },
  };
};
