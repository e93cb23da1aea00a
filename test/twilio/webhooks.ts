import { request } from 'node:http';
import { newSid } from '../e2e/support/sms';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';

/** One request of a webhook, as it went. */
export interface Attempt {
  /** The address as Twilio was told it. */
  readonly url: string;
  /** `I-Twilio-Idempotency-Token`: the same for every try of one webhook. */
  readonly token: string;
  /** The status that came back, or what failed. */
  readonly outcome: number | 'not-connected' | 'too-late';
  readonly body: string;
}

/** How webhooks are sent: the secret that signs them, where an address really leads (nowhere, where that is not known), and how long an answer may take. */
export interface WebhookSettings {
  readonly authToken: string;
  readonly reach: (url: string) => string | undefined;
  /** Milliseconds for everything; Twilio's limit is 15,000. */
  readonly limitMs: number;
}

type Answered = Pick<Attempt, 'outcome' | 'body'>;

const postOnce = (
  url: string,
  form: Readonly<Record<string, string>>,
  token: string,
  { authToken, reach, limitMs }: WebhookSettings,
): Promise<Answered> => {
  const body = new URLSearchParams(form).toString();
  const address = reach(url);
  if (address === undefined) return Promise.resolve({ outcome: 'not-connected', body: '' });
  return new Promise((resolve) => {
    let isConnected = false;
    const outgoing = request(
      address,
      {
        method: 'POST',
        agent: false,
        signal: AbortSignal.timeout(limitMs),
        headers: {
          'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'TwilioProxy/1.1',
          'x-twilio-signature': getExpectedTwilioSignature(authToken, url, { ...form }),
          'i-twilio-idempotency-token': token,
        },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => {
          text += chunk;
        });
        answer.on('end', () => {
          resolve({ outcome: answer.statusCode ?? 0, body: text });
        });
        answer.on('error', () => {
          resolve({ outcome: 'too-late', body: '' });
        });
      },
    );
    outgoing.on('socket', (socket) => {
      socket.once('connect', () => {
        isConnected = true;
      });
    });
    outgoing.on('error', () => {
      resolve({ outcome: isConnected ? 'too-late' : 'not-connected', body: '' });
    });
    outgoing.end(body);
  });
};

/** Twilio tries a webhook once more where no connection came about, and only then (`rc=1&rp=ct`). */
const TRIES = 2;

/**
 * Posts a webhook as Twilio does: signed over its address, one more try under the same token where no connection came about.
 * @see https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides, read 2026-11
 */
export const postWebhook = async (
  url: string,
  form: Readonly<Record<string, string>>,
  settings: WebhookSettings,
): Promise<readonly Attempt[]> => {
  const token = newSid().slice(2);
  const attempts: Attempt[] = [];
  while (attempts.length < TRIES) {
    const answered = await postOnce(url, form, token, settings);
    attempts.push({ url, token, ...answered });
    if (answered.outcome !== 'not-connected') break;
  }
  return attempts;
};

/** Twilio's error for an answer that is no answer: 11205 where none came, 11200 for a status that says it failed. */
export const webhookError = ({ outcome }: Pick<Attempt, 'outcome'>): string | undefined => {
  if (typeof outcome !== 'number') return '11205';
  return outcome >= 400 ? '11200' : undefined;
};
