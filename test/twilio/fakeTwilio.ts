import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text as textOf } from 'node:stream/consumers';
import { ACCOUNT } from '../e2e/support/sms';
import { refusal, type ApiAnswer, type ApiRequest, type ErrorCode } from './api';
import { callsOf, type Calls } from './calls';
import { messagesOf, type Messages } from './messages';
import { picturesOf, type Pictures } from './pictures';
import type { WebhookSettings } from './webhooks';

/** What happens to a request that would create something. */
export interface Fault {
  /** Whether Twilio does what it was asked all the same. */
  readonly takes: boolean;
  /** What comes back: an error with its body, a status without one, half an answer, or nothing, with or without an end. */
  readonly then: ErrorCode | { readonly status: number } | 'cut-answer' | 'reset' | 'silence';
}

/** A local stand-in for the parts of Twilio that we use: messages, calls and pictures of API version 2010-04-01, and webhooks. */
export interface FakeTwilio extends Messages, Calls, Pictures {
  readonly url: string;
  /** The next requests that create something meet these, one each. */
  readonly meet: (...faults: readonly Fault[]) => void;
  /** How many of the next requests fail as they do in an outage. */
  failing: number;
  /** Nobody listens at its address until the promise of the function that comes back. */
  readonly goAway: () => Promise<() => Promise<void>>;
  readonly close: () => Promise<void>;
}

/** What the stand-in is told: the secret of the account, and for what sends webhooks where they really lead. */
export interface FakeTwilioSettings extends Partial<WebhookSettings> {
  readonly authToken: string;
  /** Our number there, in E.164. */
  readonly number?: string;
  /** The port it listens on, where it follows another one at the same address; a free one unless given. */
  readonly port?: number;
  /** Where texts that come in are told; for when nobody answers there another address, or a document that Twilio keeps. */
  readonly smsUrl?: string;
  readonly smsFallbackUrl?: string | undefined;
  readonly smsFallback?: string;
}

const LIMIT_MS = 15_000;
const BASE = `/2010-04-01/Accounts/${ACCOUNT}`;

/** Starts it. @param given the secret of the account alone, where no webhook is sent */
export const startFakeTwilio = async (given: FakeTwilioSettings): Promise<FakeTwilio> => {
  const settings = {
    number: '+18605550100',
    smsUrl: 'https://rides.example.org/twilio/sms',
    smsFallbackUrl: undefined,
    port: 0,
    smsFallback: '<?xml version="1.0" encoding="UTF-8"?><Response/>',
    limitMs: LIMIT_MS,
    reach: () => undefined,
    ...given,
  };
  const authorized = `Basic ${Buffer.from(`${ACCOUNT}:${given.authToken}`).toString('base64')}`;
  const faults: Fault[] = [];
  const pictures = picturesOf();
  const messages = messagesOf(settings);
  const calls = callsOf(settings);
  const rooms = [pictures, messages, calls];

  const answerOf = (request: ApiRequest): ApiAnswer =>
    rooms.map((room) => room.answer(request)).find((answer) => answer !== undefined) ?? refusal(20404);

  const send = (response: ServerResponse, { status, body }: ApiAnswer): void => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(body === undefined ? '' : JSON.stringify(body));
  };

  const meet = (fault: Fault, request: ApiRequest, response: ServerResponse): void => {
    const taken = fault.takes ? answerOf(request) : undefined;
    const { then } = fault;
    if (then === 'silence') return;
    if (then === 'reset') response.socket?.resetAndDestroy();
    else if (then === 'cut-answer') {
      // Apart: restify, where it is loaded, lets `writeHead` return nothing.
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end(JSON.stringify(taken?.body).slice(0, 40));
    } else if (typeof then === 'number') send(response, refusal(then));
    else send(response, { status: then.status, body: undefined });
  };

  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', url = '', headers } = incoming;
    const form = new URLSearchParams(await textOf(incoming));
    const path = url.split('?')[0] ?? '';
    if (fake.failing > 0) {
      fake.failing -= 1;
      send(response, { status: 503, body: undefined });
    } else if (headers.authorization !== authorized) send(response, refusal(20003));
    else {
      const request = { method, path: path.startsWith(BASE) ? path.slice(BASE.length) : '', form };
      const fault = method === 'POST' ? faults.shift() : undefined;
      if (fault === undefined) send(response, answerOf(request));
      else meet(fault, request, response);
    }
  };

  const server = createServer((incoming, response) => void serve(incoming, response));
  const listen = async (port: number): Promise<number> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  };
  const close = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  const port = await listen(settings.port);
  const fake: FakeTwilio = {
    ...pictures,
    ...messages,
    ...calls,
    url: `http://127.0.0.1:${port}`,
    meet: (...next) => {
      faults.push(...next);
    },
    failing: 0,
    async goAway() {
      await close();
      return async () => {
        await listen(port);
      };
    },
    close,
  };
  return fake;
};
