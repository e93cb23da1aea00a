import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import RequestClient from 'twilio/lib/base/RequestClient';
import Twilio from 'twilio/lib/rest/Twilio';
import { validateRequest } from 'twilio/lib/webhooks/webhooks';
import { ACCOUNT } from '../e2e/support/sms';
import { startFakeTwilio, type FakeTwilio } from './fakeTwilio';

const AUTH_TOKEN = 'the secret of the account';
const OURS = '+18605550100';
const PHONE = '+12035550101';
const SMS_URL = 'https://rides.example.org/twilio/sms';
const FALLBACK_URL = 'https://rides.example.org/fallback';
const STATUS_URL = 'https://rides.example.org/twilio/status?text=07-x';

/** What our side got: where, with which headers, and the form. */
interface Posted {
  readonly path: string;
  readonly token: string;
  readonly isSigned: boolean;
  readonly form: Readonly<Record<string, string>>;
}

/** Twilio's own client, aimed at the stand-in. */
class Aimed extends RequestClient {
  override request: RequestClient['request'] = (options) =>
    super.request({ ...options, uri: options.uri.replace('https://api.twilio.com', fake.url) });
}

let fake: FakeTwilio;
let client: Twilio;
let ours: Server;
let posted: Posted[];
interface Given {
  readonly status: number;
  readonly body: string;
  readonly afterMs?: number;
}

let answer: Given;
/** What is answered at the address for when the other one fails. */
let fallback: Given | undefined;

const startFake = (port: number, limitMs = 15_000) =>
  startFakeTwilio({
    authToken: AUTH_TOKEN,
    number: OURS,
    smsUrl: SMS_URL,
    smsFallbackUrl: fallback === undefined ? undefined : FALLBACK_URL,
    smsFallback:
      '<?xml version="1.0" encoding="UTF-8"?><Response><Message>Call this line.</Message></Response>',
    reach: (url) => url.replace('https://rides.example.org', `http://127.0.0.1:${port}`),
    limitMs,
  });

beforeEach(async () => {
  posted = [];
  fallback = undefined;
  answer = { status: 200, body: '<?xml version="1.0" encoding="UTF-8"?><Response/>' };
  ours = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const form = Object.fromEntries(new URLSearchParams(body));
      const path = request.url ?? '';
      const signature = String(request.headers['x-twilio-signature']);
      posted.push({
        path,
        token: String(request.headers['i-twilio-idempotency-token']),
        isSigned: validateRequest(AUTH_TOKEN, signature, `https://rides.example.org${path}`, form),
        form,
      });
      const { status, body: text, afterMs = 0 } = path === '/fallback' ? (fallback ?? answer) : answer;
      const answering = setTimeout(() => {
        response.statusCode = status;
        response.end(text);
      }, afterMs);
      response.on('close', () => {
        clearTimeout(answering);
      });
    });
  }).listen(0, '127.0.0.1');
  await once(ours, 'listening');
  const address = ours.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  fake = await startFake(port);
  client = new Twilio(ACCOUNT, AUTH_TOKEN, { httpClient: new Aimed({ keepAlive: false }) });
});
afterEach(async () => {
  await fake.settled();
  await fake.close();
  ours.closeAllConnections();
  ours.close();
});

/** The stand-in anew, in its place: with other settings. */
const startAgain = async (limitMs?: number): Promise<void> => {
  await fake.close();
  const address = ours.address();
  fake = await startFake(typeof address === 'object' && address !== null ? address.port : 0, limitMs);
};

const text = { from: OURS, to: PHONE, body: 'Ride 0327 9585.' };

describe('messages', () => {
  it('are created, kept, and read again by themselves and in a list', async () => {
    const made = await client.messages.create(text);
    expect(made).toMatchObject({ ...text, status: 'queued', direction: 'outbound-api', accountSid: ACCOUNT });
    await fake.settled();
    expect(await client.messages(made.sid).fetch()).toMatchObject({ ...text, status: 'delivered' });
    expect((await client.messages.list()).map(({ sid }) => sid)).toEqual([made.sid]);
  });

  it('tell each status but the first to the address they were given, signed', async () => {
    const { sid } = await client.messages.create({ ...text, statusCallback: STATUS_URL });
    await fake.settled();
    expect(
      posted.map(({ path, isSigned, form }) => [path, isSigned, form.MessageSid, form.MessageStatus]),
    ).toEqual([
      ['/twilio/status?text=07-x', true, sid, 'sent'],
      ['/twilio/status?text=07-x', true, sid, 'delivered'],
    ]);
  });

  it('tell why they were not delivered', async () => {
    fake.carrier(PHONE, { status: 'undelivered', code: '30003' });
    const { sid } = await client.messages.create({ ...text, statusCallback: STATUS_URL });
    await fake.settled();
    expect(posted.at(-1)?.form).toMatchObject({ MessageStatus: 'undelivered', ErrorCode: '30003' });
    expect(await client.messages(sid).fetch()).toMatchObject({ status: 'undelivered', errorCode: 30003 });
  });

  it.each([
    ['without a number', { to: '' }, 400, 21604],
    ['without words', { body: '' }, 400, 21602],
    ['to what is no number', { to: '+1' }, 400, 21211],
    ['to the number that is invalid in tests', { to: '+15005550001' }, 400, 21211],
    ['to the number that opted out in tests', { to: '+15005550004' }, 400, 21610],
    ['to the number that takes no texts in tests', { to: '+15005550009' }, 400, 21614],
    ['to a country we may not text', { to: '+15005550003' }, 403, 21408],
    ['from another number', { from: '+18605550199' }, 400, 21606],
    ['longer than a text may be', { body: 'x'.repeat(1601) }, 400, 21617],
  ])('are refused %s', async (_, changes, status, code) => {
    await expect(client.messages.create({ ...text, ...changes })).rejects.toMatchObject({
      status,
      code,
      moreInfo: `https://www.twilio.com/docs/errors/${code}`,
    });
    expect(fake.messages()).toEqual([]);
  });

  it('are refused to who does not know the secret', async () => {
    const stranger = new Twilio(ACCOUNT, 'another', { httpClient: new Aimed({ keepAlive: false }) });
    await expect(stranger.messages.create(text)).rejects.toMatchObject({ status: 401, code: 20003 });
  });

  it.each([
    [{ takes: false, then: 20429 } as const, { status: 429, code: 20429 }, 0],
    [{ takes: false, then: 20500 } as const, { status: 500, code: 20500 }, 0],
    [{ takes: true, then: { status: 503 } } as const, { status: 503 }, 1],
    [{ takes: true, then: 'reset' } as const, { code: 'ECONNRESET' }, 1],
    [{ takes: false, then: 'reset' } as const, { code: 'ECONNRESET' }, 0],
    [{ takes: true, then: 'silence' } as const, { code: 'ECONNABORTED' }, 1],
    [{ takes: true, then: 'cut-answer' } as const, { name: 'SyntaxError' }, 1],
  ])('meet %j', async (fault, error, made) => {
    const impatient = new Twilio(ACCOUNT, AUTH_TOKEN, {
      httpClient: new Aimed({ keepAlive: false, ...(fault.then === 'silence' && { timeout: 300 }) }),
    });
    fake.meet(fault);
    await expect(impatient.messages.create(text)).rejects.toMatchObject(error);
    expect(fake.messages()).toHaveLength(made);
    expect(await client.messages.create(text)).toMatchObject({ status: 'queued' });
  });
});

describe('texts that come in', () => {
  const reply = '<?xml version="1.0" encoding="UTF-8"?><Response><Message>Hello</Message></Response>';

  it('are posted signed, and what we answer goes to the phone', async () => {
    answer = { status: 200, body: reply };
    expect(await fake.receive(PHONE, 'hi')).toMatchObject({ texts: ['Hello'], error: undefined });
    expect(posted.map(({ isSigned, form }) => [isSigned, form.From, form.To, form.Body])).toEqual([
      [true, PHONE, OURS, 'hi'],
    ]);
    expect(fake.messages().map(({ direction, body }) => [direction, body])).toEqual([
      ['inbound', 'hi'],
      ['outbound-reply', 'Hello'],
    ]);
  });

  it.each([
    ['says that it failed', { status: 500, body: reply }, 15_000, '11200'],
    ['is later than allowed', { status: 200, body: reply, afterMs: 1_500 }, 500, '11205'],
  ])(
    'get our fallback document when our answer %s, and are not posted again',
    async (_, given, limitMs, error) => {
      answer = given;
      await startAgain(limitMs);
      expect(await fake.receive(PHONE, 'hi')).toMatchObject({ texts: ['Call this line.'], error });
      expect(posted).toHaveLength(1);
    },
  );

  it('are tried once more under the same token where nobody listens, then get our fallback document', async () => {
    ours.closeAllConnections();
    ours.close();
    const { texts, error, attempts } = await fake.receive(PHONE, 'hi');
    expect([texts, error]).toEqual([['Call this line.'], '11205']);
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['not-connected', 'not-connected']);
    expect(new Set(attempts.map(({ token }) => token)).size).toBe(1);
  });

  it('are told to our fallback address with what failed, when there is one', async () => {
    answer = { status: 503, body: '' };
    fallback = { status: 200, body: reply };
    await startAgain();
    const { texts, error } = await fake.receive(PHONE, 'hi');
    expect([texts, error]).toEqual([['Hello'], '11200']);
    expect(posted.map(({ path }) => path)).toEqual(['/twilio/sms', '/fallback']);
    expect(posted[1]).toMatchObject({
      isSigned: true,
      form: { ErrorCode: '11200', ErrorUrl: SMS_URL, Body: 'hi' },
    });
  });

  it('stop texts by Twilio’s own word: it answers itself, holds ours back, and refuses what we send', async () => {
    answer = { status: 200, body: reply };
    expect((await fake.receive(PHONE, 'Stop')).texts.join()).toMatch(/unsubscribed/);
    expect((await fake.receive(PHONE, 'hello?')).texts).toEqual([]);
    await expect(client.messages.create(text)).rejects.toMatchObject({ code: 21610 });
    expect((await fake.receive(PHONE, 'start')).texts).toEqual(['Hello']);
    expect(await client.messages.create(text)).toMatchObject({ status: 'queued' });
  });
});

describe('calls', () => {
  const call = { from: OURS, to: PHONE, url: 'https://rides.example.org/twilio/out' };
  const events = ['initiated', 'ringing', 'answered', 'completed'];

  it('are placed, hear the document of their address, and tell how far they are', async () => {
    answer = { status: 200, body: '<Response><Say>Hello</Say></Response>' };
    const placed = await client.calls.create({
      ...call,
      statusCallback: STATUS_URL,
      statusCallbackEvent: events,
    });
    expect(placed).toMatchObject({ status: 'queued', to: PHONE });
    await fake.ring(placed.sid);
    expect(await client.calls(placed.sid).fetch()).toMatchObject({ status: 'completed' });
    expect(fake.calls()[0]?.twiml).toContain('Hello');
    const told = posted.filter(({ path }) => path.startsWith('/twilio/status'));
    expect(told.map(({ isSigned, form }) => [isSigned, form.CallStatus, form.SequenceNumber])).toEqual([
      [true, 'initiated', '0'],
      [true, 'ringing', '1'],
      [true, 'in-progress', '2'],
      [true, 'completed', '3'],
    ]);
  });

  it('tell only their end unless asked, also where nobody picks up', async () => {
    fake.unanswered(PHONE, 'no-answer');
    const { sid } = await client.calls.create({ ...call, statusCallback: STATUS_URL });
    await fake.ring(sid);
    expect(posted.map(({ form }) => form.CallStatus)).toEqual(['no-answer']);
  });

  it('can be taken back before they ring', async () => {
    const { sid } = await client.calls.create(call);
    expect(await client.calls(sid).update({ status: 'canceled' })).toMatchObject({ status: 'canceled' });
    await fake.ring(sid);
    expect(fake.calls()[0]?.status).toBe('canceled');
  });

  it.each([
    ['without an address', { url: '' }, 21205],
    ['to what is no number', { to: '+1' }, 21211],
    ['from another number', { from: '+18605550199' }, 21210],
  ])('are refused %s', async (_, changes, code) => {
    await expect(client.calls.create({ ...call, ...changes })).rejects.toMatchObject({ code });
  });
});
