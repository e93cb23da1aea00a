import { isNativeError } from 'node:util/types';
import RequestClient from 'twilio/lib/base/RequestClient';
import type TwilioResponse from 'twilio/lib/http/response';
import Twilio from 'twilio/lib/rest/Twilio';
import { codeOf } from '../ops/log';

/** What is known after a text was handed to Twilio, or was not. `code` is Twilio's, the system's, or `http-` and a status. */
export type Sent =
  | { readonly kind: 'sent'; readonly sid: string }
  /** It has certainly not been sent; another try may do. */
  | { readonly kind: 'not-sent'; readonly code: string }
  /** Twilio refused it, and would again. */
  | { readonly kind: 'refused'; readonly code: string }
  /** It may have been sent. It must not be sent again. */
  | { readonly kind: 'unknown'; readonly code: string };

/** Hands one text to Twilio, once. Never throws. */
export type SendText = (text: {
  /** Ten digits. */
  readonly to: string;
  readonly body: string;
  /** Where Twilio tells what becomes of it. */
  readonly statusUrl: string;
}) => Promise<Sent>;

/** Milliseconds Twilio has to answer, unless said; it mostly does within one second. */
const ANSWER_MS = 10_000;

/** Where Twilio's client believes Twilio to be. */
const TWILIO_API = 'https://api.twilio.com';

const TOO_MANY_REQUESTS = 429;

/** Credentials that do not fit, or a number of another account: a setting is mended while the text waits. */
const NOT_LET_IN = [401, 403];

/** A connection that never came about: nothing can have gone out over it. */
const NEVER_CONNECTED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'];

/**
 * Twilio's own client sends to one host only; this is the hook it offers. Each request has a connection of its own: one that was
 * kept and is closed in that moment would look like an answer that was lost. Nothing is sent again by itself.
 */
class ClientTo extends RequestClient {
  constructor(
    private readonly apiUrl: string,
    answerMs: number,
  ) {
    super({ timeout: answerMs, keepAlive: false, autoRetry: false });
  }

  override request<Data>(options: RequestClient.RequestOptions<Data>): Promise<TwilioResponse<Data>> {
    return super.request({ ...options, uri: options.uri.replace(TWILIO_API, this.apiUrl) });
  }
}

const numberIn = (error: unknown, name: 'status' | 'code'): number | undefined => {
  const value: unknown = isNativeError(error)
    ? Object.getOwnPropertyDescriptor(error, name)?.value
    : undefined;
  return typeof value === 'number' ? value : undefined;
};

/** What an error of the client says about the text. Only what is sure not to have gone out may be sent again. */
const readError = (error: unknown): Sent => {
  const status = numberIn(error, 'status');
  if (status === undefined) {
    const code = codeOf(error);
    return { kind: NEVER_CONNECTED.includes(code) ? 'not-sent' : 'unknown', code };
  }
  const twilios = numberIn(error, 'code');
  const code = String(twilios ?? `http-${status}`);
  if (status === TOO_MANY_REQUESTS || NOT_LET_IN.includes(status)) return { kind: 'not-sent', code };
  return { kind: twilios !== undefined && status < 500 ? 'refused' : 'unknown', code };
};

/**
 * Sends texts over Twilio's REST API, by Twilio's own client: with the account and its secret, from one number, to where the API is,
 * without a slash at the end.
 * @see https://www.twilio.com/docs/api/errors/20429: what gets a 429 was not processed; nothing else promises that
 */
export const twilioSender = ({
  accountSid,
  authToken,
  from,
  apiUrl,
  answerMs = ANSWER_MS,
}: {
  readonly accountSid: string;
  readonly authToken: string;
  readonly from: string;
  readonly apiUrl: string;
  readonly answerMs?: number;
}): SendText => {
  const client = new Twilio(accountSid, authToken, {
    httpClient: new ClientTo(apiUrl, answerMs),
    region: '',
    edge: '',
  });
  return async ({ to, body, statusUrl }) => {
    try {
      const { sid } = await client.messages.create({
        to: `+1${to}`,
        from,
        body,
        statusCallback: statusUrl,
      });
      return typeof sid === 'string' ? { kind: 'sent', sid } : { kind: 'unknown', code: 'no-sid' };
    } catch (error) {
      return readError(error);
    }
  };
};
