import { randomBytes } from 'node:crypto';
import { createConnection } from 'node:net';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { wordsOf } from './support/conversation';
import { startServer, type RunningServer } from './support/server';
import {
  ACCOUNT,
  FORM,
  formOf,
  newSid,
  send,
  signed,
  SMS_PATH,
  textsIn,
  type HttpRequest,
} from './support/sms';
import { setStage, type Stage } from './support/stage';

const SENDER = '+12035550195';

/** Words found nowhere else: whatever holds one has repeated what was sent. This one goes into texts and signatures. */
const canary = `canary${randomBytes(8).toString('hex')}`;

/** And this one into paths and other headers: an answer may say that there is no such path, the log may not. */
const outerCanary = `outer${randomBytes(8).toString('hex')}`;

const MEGABYTE = 1024 * 1024;

describe('whatever is sent to the server', () => {
  let stage: Stage;
  let server: RunningServer;
  let writtenBefore = '';
  const start = async (): Promise<void> => {
    server = await startServer({
      ...stage.environment,
      REDIS_URL: `unix://${stage.redis.socketPath}`,
      TWILIO_ACCOUNT_SID: ACCOUNT,
    });
  };
  beforeAll(async () => {
    stage = await setStage();
    await start();
  });
  // What kills the server fails in its own test and not in all that follow.
  beforeEach(async () => {
    const isWell = await server.health().catch(() => undefined);
    if (isWell !== undefined) return;
    await server.kill();
    writtenBefore += server.output();
    await start();
  });
  afterAll(async () => {
    await server.stop();
    await stage.close();
  });

  /** A text, signed by whoever knows the token. */
  const text = (body: string, more: Readonly<Record<string, string>> = {}): HttpRequest =>
    signed(stage.twilio, { ...formOf(SENDER, stage.twilio.number, body, newSid()), ...more });
  const withHeaders = (sent: HttpRequest, headers: Readonly<Record<string, string>>): HttpRequest => ({
    ...sent,
    headers: { ...sent.headers, ...headers },
  });

  const requests: readonly (readonly [string, readonly number[], () => HttpRequest])[] = [
    ['a signature that is wrong', [403], () => withHeaders(text(canary), { 'x-twilio-signature': canary })],
    ['no signature', [403], () => ({ headers: { 'content-type': FORM }, body: String(text(canary).body) })],
    ['an empty signature', [403], () => withHeaders(text(canary), { 'x-twilio-signature': '' })],
    ['the signature of another text', [403], () => ({ ...text('hello'), body: String(text(canary).body) })],
    [
      'a signature under another token',
      [403],
      () => {
        const form = formOf(SENDER, stage.twilio.number, canary, newSid());
        return signed({ ...stage.twilio, authToken: randomBytes(16).toString('hex') }, form);
      },
    ],
    [
      'a signature over the address it was sent to, not ours',
      [403],
      () => {
        const form = formOf(SENDER, stage.twilio.number, canary, newSid());
        return signed({ ...stage.twilio, publicBaseUrl: server.url }, form);
      },
    ],
    [
      'a signature over Host and X-Forwarded-Host',
      [403],
      () => {
        const form = formOf(SENDER, stage.twilio.number, canary, newSid());
        const sent = signed({ ...stage.twilio, publicBaseUrl: 'https://elsewhere.example.org' }, form);
        return withHeaders(sent, {
          host: 'elsewhere.example.org',
          'x-forwarded-host': 'elsewhere.example.org',
        });
      },
    ],
    ['a query that was not signed', [403], () => ({ ...text(canary), path: `${SMS_PATH}?${outerCanary}=1` })],
    ['the form of another account', [403], () => text(canary, { AccountSid: `AC${'1'.repeat(32)}` })],
    [
      'an unsigned form that is no text',
      [400, 403],
      () => ({ headers: { 'content-type': FORM }, body: `a=${canary}` }),
    ],
    [
      'a signed form that is no text',
      [400],
      () => signed(stage.twilio, { AccountSid: ACCOUNT, Body: canary }),
    ],
    ['a signed form without a sender', [400], () => text(canary, { From: '' })],
    ['a signed form with another kind of id', [400], () => text(canary, { MessageSid: canary })],
    ['a signed form with a text no carrier sends', [400, 413], () => text(canary.repeat(1_000))],
    ['no body', [400, 403, 415], () => ({})],
    [
      'JSON',
      [400, 415],
      () => ({ headers: { 'content-type': 'application/json' }, body: `{"Body":"${canary}"}` }),
    ],
    [
      'JSON that is none',
      [400, 415],
      () => ({ headers: { 'content-type': 'application/json' }, body: `{"${canary}` }),
    ],
    ['plain text', [400, 415], () => ({ headers: { 'content-type': 'text/plain' }, body: canary })],
    [
      'a multipart form',
      [400, 415],
      () => ({
        headers: { 'content-type': 'multipart/form-data; boundary=b' },
        body: `--b\r\ncontent-disposition: form-data; name="Body"\r\n\r\n${canary}\r\n--b--\r\n`,
      }),
    ],
    [
      'a megabyte',
      [413],
      () => ({
        headers: { 'content-type': FORM },
        body: `Body=${canary}${'x'.repeat(MEGABYTE)}`,
      }),
    ],
    [
      'what says it is gzip and is not',
      [400, 403, 413, 415],
      () => withHeaders(text(canary), { 'content-encoding': 'gzip' }),
    ],
    [
      'a megabyte in a kilobyte of gzip',
      [400, 403, 413, 415],
      () => ({
        headers: { 'content-type': FORM, 'content-encoding': 'gzip' },
        body: gzipSync(`Body=${canary}${'x'.repeat(MEGABYTE)}`),
      }),
    ],
    [
      'an encoding that is not known',
      [400, 415],
      () => withHeaders(text(canary), { 'content-encoding': 'br' }),
    ],
    ['a path that is not there', [404], () => ({ method: 'GET', path: `/${outerCanary}` })],
    [
      'a text to a path that is not there',
      [404],
      () => ({ ...text(canary), path: `/twilio/${outerCanary}` }),
    ],
    [
      'a path that leads out',
      [400, 404],
      () => ({ method: 'GET', path: `/../../etc/passwd?${outerCanary}` }),
    ],
    [
      'a path that cannot be decoded',
      [400, 404],
      () => ({ method: 'GET', path: `/%E0%A4%A?${outerCanary}=%` }),
    ],
    ['a page that is for development', [404], () => ({ method: 'GET', path: '/development' })],
    ['GET where texts come in', [405], () => ({ method: 'GET', path: `${SMS_PATH}?Body=${outerCanary}` })],
    ['PUT where texts come in', [405], () => ({ ...text(canary), method: 'PUT' })],
    ['POST where health is asked', [405], () => ({ ...text(canary), path: '/healthz' })],
    [
      'a version that is not there',
      [200, 400, 403],
      () => withHeaders(text('hello'), { 'accept-version': outerCanary }),
    ],
    [
      'an Accept nobody can serve',
      [200, 406],
      () => withHeaders(text('hello'), { accept: `application/${outerCanary}` }),
    ],
    ['a header of 20 kB', [431], () => ({ headers: { 'x-long': outerCanary.repeat(1_000) } })],
  ];

  it.each(requests)('%s is refused and told nothing', async (_, statuses, sent) => {
    const { status, body, headers } = await send(server.url, sent());
    expect(statuses).toContain(status);
    expect(`${body} ${JSON.stringify(headers)}`).not.toContain(canary);
    expect(body).not.toMatch(/\bat \S+ \(|node_modules|\.js\b|\.ts\b|\/home|\/build|Error:/);
    expect(body.length).toBeLessThan(500);
    expect(await server.health()).toBe(200);
  });

  it('a body that breaks off is forgotten', async () => {
    const socket = createConnection(server.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(
      `POST ${SMS_PATH} HTTP/1.1\r\nhost: x\r\ncontent-type: ${FORM}\r\ncontent-length: 500\r\n\r\nBody=${canary}`,
    );
    socket.destroy();
    await once(socket, 'close');
    expect(await server.health()).toBe(200);
  });

  it('a text of emoji alone is not understood, and says so', async () => {
    const member = stage.phone('2035550196', () => server.url);
    const twilio = { From: member.from };
    const { status, body, headers } = await send(server.url, text('🙃🙃🙃', twilio));
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('text/xml');
    expect(textsIn(body).join('\n')).toMatch(wordsOf('notUnderstood', 'en'));
  });

  const oddTexts: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['spaces', ' \u00a0\u2003 '],
    ['TwiML', `</Message><Redirect>http://${canary}/</Redirect><Message>`],
    ['a template', `{line} {{${canary}}} \${process.env.LOOKUP_KEY} {n, plural, other {`],
    ['a command', `*3\r\n$8\r\nFLUSHALL\r\n; rm -rf / ${canary}`],
    ['names every object has', '__proto__ constructor toString hasOwnProperty'],
    ['half of a character', '\ud83d need a ride \udc00'],
    ['zeroes and controls', `\u0000\u0007\u001b[31m${canary}\u202e`],
    ['one letter nine thousand times', 'a'.repeat(9_000)],
    ['one date a thousand times', 'march 3 '.repeat(1_100)],
    ['digits without end', '1'.repeat(9_000)],
    ['opening brackets', '('.repeat(9_000)],
    ['accents piled up', `e${'\u0301'.repeat(8_000)}`],
    ['a name many times', 'Northgate Dental '.repeat(500)],
    ['spaces between commas', ' , '.repeat(3_000)],
  ];

  it.each(oddTexts)('a text of %s gets an ordinary answer, soon', async (_, odd) => {
    const from = `+1203555${String(oddTexts.findIndex(([, one]) => one === odd) + 200).padStart(4, '0')}`;
    const began = performance.now();
    const form = formOf(from, stage.twilio.number, odd, newSid());
    const { status, body } = await send(server.url, signed(stage.twilio, form));
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(status).toBe(200);
    expect(body).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?><Response>(?:<Message action="https:\/\/[\w.]+\/twilio\/status\?reply=1" method="POST">[^<]+<\/Message>)+<\/Response>$/,
    );
    expect(body).not.toContain(canary);
    expect(body).not.toContain('I could not make sure');
  });

  it('fields named like what every object has do no harm', async () => {
    const { status } = await send(
      server.url,
      text('hello', { ['__proto__']: 'x', constructor: 'y', toString: 'z' }),
    );
    expect([200, 403]).toContain(status);
    expect(await server.health()).toBe(200);
  });

  it('leaves no trace in what the server writes', () => {
    const written = writtenBefore + server.output();
    expect(written).toContain('request.refused');
    expect(written).not.toContain(canary);
    expect(written).not.toContain(outerCanary);
    expect(written).not.toContain(SENDER.slice(2));
    expect(written).not.toContain('twilio-signature');
    expect(written.split('\n').filter((line) => /^\s+at \S+ \(/.test(line))).toEqual([]);
  });
});
