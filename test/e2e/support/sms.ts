import { randomBytes } from 'node:crypto';
import { request, type IncomingHttpHeaders } from 'node:http';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { parseXml, textsOf } from './twiml';
import { typeProblems } from './twimlTypes';

/** What a server answers. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What to send; the rest is as Twilio does it. */
export interface HttpRequest {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** The path texts come in at. */
export const SMS_PATH = '/twilio/sms';

/** What Twilio posts in. */
export const FORM = 'application/x-www-form-urlencoded';

/** Sends one request on a connection of its own. */
export const send = (url: string, sent: HttpRequest): Promise<HttpAnswer> => {
  const { method = 'POST', path = SMS_PATH, headers = {}, body = '' } = sent;
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        hostname,
        port,
        path,
        method,
        agent: false,
        headers: { 'content-length': Buffer.byteLength(body), ...headers },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
};

/** A text was answered with what twilio's definitions do not know. */
class WrongTwiml extends Error {}

/** The texts a TwiML answer sends. Every answer to a text of any test is checked here. */
export const textsIn = (twiml: string): readonly string[] => {
  const response = parseXml(twiml);
  const problems = typeProblems(response, 'MessagingResponse');
  if (problems.length > 0) throw new WrongTwiml(`${problems.join('\n')}\n${twiml}`);
  return textsOf(response, 'Message');
};

/** What came back for a text. */
export interface SmsReply extends HttpAnswer {
  /** The texts to the phone, as one. */
  readonly text: string;
  /** The id to repeat the message under. */
  readonly sid: string;
}

/** Account and secret of a Twilio number, and the address its webhooks were told. */
export interface TwilioNumber {
  readonly authToken: string;
  readonly publicBaseUrl: string;
  readonly number: string;
}

/** A new MessageSid. */
export const newSid = (): string => `SM${randomBytes(16).toString('hex')}`;

/** An account of Twilio's; its digits mean nothing. */
export const ACCOUNT = `AC${'0'.repeat(32)}`;

/** A text message as Twilio posts it. */
export const formOf = (from: string, to: string, text: string, sid: string): Record<string, string> => ({
  MessageSid: sid,
  SmsMessageSid: sid,
  AccountSid: ACCOUNT,
  From: from,
  To: to,
  Body: text,
  NumMedia: '0',
  NumSegments: '1',
  SmsStatus: 'received',
  ApiVersion: '2010-04-01',
});

/** What Twilio adds to a message for its pictures. */
const mediaOf = (pictures: readonly string[]): Record<string, string> => ({
  NumMedia: String(pictures.length),
  ...Object.fromEntries(
    pictures.flatMap((address, index) => [
      [`MediaUrl${index}`, address],
      [`MediaContentType${index}`, 'image/jpeg'],
    ]),
  ),
});

/** A signed request to a path, as Twilio would send it. */
export const signed = (
  { authToken, publicBaseUrl }: TwilioNumber,
  form: Readonly<Record<string, string>>,
  path = SMS_PATH,
): HttpRequest => ({
  path,
  headers: {
    'content-type': FORM,
    'x-twilio-signature': getExpectedTwilioSignature(authToken, `${publicBaseUrl}${path}`, { ...form }),
  },
  body: new URLSearchParams(form).toString(),
});

/** A member's phone, as Twilio stands behind it. */
export interface Phone {
  /** Number in E.164. */
  readonly from: string;
  /** What the conversation with our number is called. */
  readonly conversation: string;
  /**
   * Texts to the server and waits for the answer.
   * @param sid the id of the message, to send one again
   * @param pictures addresses of the pictures in it
   */
  say(text: string, sid?: string, pictures?: readonly string[]): Promise<SmsReply>;
}

/**
 * A phone that texts to a number of ours.
 * @param from ten digits
 * @param url says where the server is, at every text: it may have moved
 */
export const phone = (twilio: TwilioNumber, from: string, url: () => string): Phone => {
  const sender = `+1${from}`;
  return {
    from: sender,
    conversation: `sms:${twilio.number}:${sender}`,
    async say(text, sid = newSid(), pictures = []) {
      const form = { ...formOf(sender, twilio.number, text, sid), ...mediaOf(pictures) };
      const answer = await send(url(), signed(twilio, form));
      return { ...answer, sid, text: answer.status === 200 ? textsIn(answer.body).join('\n') : '' };
    },
  };
};
