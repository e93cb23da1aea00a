import { isNativeError } from 'node:util/types';
import RequestClient from 'twilio/lib/base/RequestClient';
import type TwilioResponse from 'twilio/lib/http/response';
import Twilio from 'twilio/lib/rest/Twilio';
import type { AppThread } from '../../domain/textApps';
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
  /** The app it goes by, with both addresses there; absent for a text. */
  readonly app?: AppThread | undefined;
  readonly body: string;
  /** Where Twilio tells what becomes of it. */
  readonly statusUrl: string;
}) => Promise<Sent>;

/** Calls one phone, once; Twilio asks at the address what is said there. Never throws. */
export type PlaceCall = (call: {
  /** Ten digits. */
  readonly to: string;
  readonly url: string;
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

/** The account, its secret and its number, and where the API is, without a slash at the end. */
export interface TwilioAccount {
  readonly accountSid: string;
  readonly authToken: string;
  readonly from: string;
  readonly apiUrl: string;
  readonly answerMs?: number;
}

const clientOf = ({ accountSid, authToken, apiUrl, answerMs = ANSWER_MS }: TwilioAccount) =>
  new Twilio(accountSid, authToken, { httpClient: new ClientTo(apiUrl, answerMs), region: '', edge: '' });

/** Does something with Twilio that makes one thing of it. */
const once = async (create: () => Promise<{ readonly sid: unknown }>): Promise<Sent> => {
  try {
    const { sid } = await create();
    return typeof sid === 'string' ? { kind: 'sent', sid } : { kind: 'unknown', code: 'no-sid' };
  } catch (error) {
    return readError(error);
  }
};

/**
 * Places calls over Twilio's REST API. An answering machine is waited out, so that what is left there is heard whole.
 * @see https://www.twilio.com/docs/voice/answering-machine-detection
 */
export const twilioCaller = (account: TwilioAccount): PlaceCall => {
  const client = clientOf(account);
  return ({ to, url }) =>
    once(() =>
      client.calls.create({ to: `+1${to}`, from: account.from, url, machineDetection: 'DetectMessageEnd' }),
    );
};

/**
 * Sends texts over Twilio's REST API, by Twilio's own client: with the account and its secret, from one number, or by an app from where
 * the member wrote to, to where the API is, without a slash at the end.
 * @see https://www.twilio.com/docs/api/errors/20429: what gets a 429 was not processed; nothing else promises that
 */
export const twilioSender = (account: TwilioAccount): SendText => {
  const client = clientOf(account);
  return ({ to, app, body, statusUrl }) =>
    once(() =>
      client.messages.create({
        to: app?.theirs ?? `+1${to}`,
        from: app?.ours ?? account.from,
        body,
        statusCallback: statusUrl,
      }),
    );
};
