import { existsSync } from 'node:fs';
import { access, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { connectRedis } from '../../bot/storage/connect';
import { startPrivateRedis, type PrivateRedisEvent } from '../../bot/storage/privateRedis';
import { systemClock, wallClock } from '../../bot/clock';
import { ctHusky } from '../../domain/program/ctHusky';
import { waitFor } from '../waitFor';
import { englishAnswers } from './support/answers';
import { wordsOf, talkUntil } from './support/conversation';
import { freePort, runServer, startServer, type Environment, type RunningServer } from './support/server';
import { phone, send, type Phone } from './support/sms';
import { saidDay, setStage } from './support/stage';

const { addBusinessDays } = ctHusky.businessDays;

const secretsSchema = z.object({
  TWILIO_AUTH_TOKEN: z.string().min(32),
  LOOKUP_KEY: z.string().min(43),
  ENCRYPTION_KEYS: z.string().startsWith('k1:'),
  TOKEN_KEY: z.string().min(43),
});

describe('somebody who has just cloned the project', () => {
  let dataDir: string;
  let server: RunningServer;
  let port: number;
  beforeAll(async () => {
    dataDir = join(await mkdtemp(join(tmpdir(), 'rideline newcomer ')), 'data');
    port = await freePort();
    server = await startServer({ DATA_DIR: dataDir, PORT: String(port) });
  });
  afterAll(async () => {
    await server.stop();
    // Whatever happened above, no Redis of this test stays behind.
    await (await startPrivateRedis({ dataDir })).stop();
    await rm(join(dataDir, '..'), { recursive: true });
  });

  const secrets = async () =>
    secretsSchema.parse(JSON.parse(await readFile(join(dataDir, 'secrets.json'), 'utf8')));
  const almasPhone = async (): Promise<Phone> => {
    const { TWILIO_AUTH_TOKEN: authToken } = await secrets();
    const twilio = { authToken, publicBaseUrl: `http://localhost:${port}`, number: '+18605550100' };
    return phone(twilio, '2035550101', () => server.url);
  };
  /** Socket and process of the Redis that runs over the files. */
  const runningRedis = async () => {
    const events: PrivateRedisEvent[] = [];
    const { socketPath } = await startPrivateRedis({ dataDir, log: (event) => events.push(event) });
    expect(events).toEqual(['found-running']);
    const redis = connectRedis({ socketPath });
    const info = String(await redis.command('INFO', ['server']));
    redis.close();
    return { socketPath, pid: /process_id:(\d+)/.exec(info)?.[1] };
  };
  /** Asks to cancel, sees the ride, and keeps it. */
  const expectRide = async (): Promise<void> => {
    const alma = await almasPhone();
    const ask = await talkUntil(
      alma,
      'cancel my ride',
      'cancel.one',
      { 'identify.birth': '3/12/1984' },
      'en',
    );
    expect(ask.text).toContain('Northgate Dental');
    expect((await alma.say('2')).text).toMatch(wordsOf('cancel.kept', 'en'));
  };

  it('starts the server without a single setting and is told whom to play', async () => {
    const written = server.output();
    expect(written).toContain(`http://localhost:${port}`);
    expect(written).toMatch(/Alma Whitcomb, Medicaid ID 100000001/);
    expect(written).toContain('TWILIO_AUTH_TOKEN, LOOKUP_KEY, ENCRYPTION_KEYS, TOKEN_KEY');
    const { mode } = await stat(join(dataDir, 'secrets.json'));
    expect((mode & 0o777).toString(8)).toBe('600');
    for (const secret of Object.values(await secrets())) expect(written).not.toContain(secret);
    const page = await send(server.url, { method: 'GET', path: '/development' });
    expect(page.status).toBe(200);
    expect(page.body).toContain('Alma Whitcomb');
  });

  it('books a ride', async () => {
    const day = saidDay(addBusinessDays(wallClock(systemClock()).date, 10), 'en-US');
    const answers = { ...englishAnswers, 'identify.birth': '3/12/1984' };
    const alma = await almasPhone();
    await talkUntil(
      alma,
      `I need a ride to Northgate Dental on ${day} at 10:30 am`,
      'readBack.confirm',
      answers,
      'en',
    );
    expect((await alma.say('1')).text).toMatch(wordsOf('booked.confirmed', 'en'));
  });

  it('starts it a second time by mistake: that one says so and ends, the first goes on', async () => {
    const { code, stdout } = await runServer({ DATA_DIR: dataDir, PORT: String(port) });
    expect(code).toBe(1);
    expect(stdout).toContain(`Cannot listen on port ${port}`);
    await expectRide();
  });

  it('stops it by Ctrl-C and its Redis with it, starts it again, and the ride is there', async () => {
    const { socketPath } = await runningRedis();
    const before = await secrets();
    expect(await server.stop('SIGINT')).toBe(0);
    expect(server.output()).toContain('redis.stopped');
    await expect(access(socketPath)).rejects.toMatchObject({ code: 'ENOENT' });

    server = await startServer({ DATA_DIR: dataDir, PORT: String(port) });
    expect(server.output()).toContain('redis.started');
    expect(server.output()).not.toContain('sample.loaded');
    expect(server.output()).toContain('Alma Whitcomb');
    expect(await secrets()).toEqual(before);
    await expectRide();
  });

  it('has it killed: the next start finds the Redis that still runs, and the ride in it', async () => {
    const { pid } = await runningRedis();
    await server.kill();
    server = await startServer({ DATA_DIR: dataDir, PORT: String(port) });
    expect(server.output()).toContain('redis.found-running');
    expect((await runningRedis()).pid).toBe(pid);
    await expectRide();
    const { socketPath } = await runningRedis();
    expect(await server.stop('SIGINT')).toBe(0);
    // A Redis that is no child of the server's hangs up a moment before its socket is gone.
    await waitFor(() => !existsSync(socketPath));
  });
});

describe('a server in production', () => {
  const names = ['TWILIO_AUTH_TOKEN', 'LOOKUP_KEY', 'ENCRYPTION_KEYS', 'TOKEN_KEY'];
  const settings: readonly (readonly [string, Environment])[] = [
    ['NODE_ENV', { NODE_ENV: 'production' }],
    ['REDIS_URL', { REDIS_URL: 'redis://127.0.0.1:1' }],
  ];
  it.each(settings)(
    '(by %s) names every secret that is missing, in a sentence each, and ends',
    async (_, environment) => {
      const dataDir = await mkdtemp(join(tmpdir(), 'rideline-production-'));
      const { code, stdout, stderr } = await runServer({ ...environment, DATA_DIR: dataDir });
      expect(code).toBe(1);
      expect(stdout).toBe('');
      const sentences = stderr.trimEnd().split('\n');
      expect(
        sentences.map((sentence) => /^(?<name>[A-Z_]+) is not set: .+\.$/.exec(sentence)?.groups?.name),
      ).toEqual(names);
      await expect(access(join(dataDir, 'secrets.json'))).rejects.toMatchObject({ code: 'ENOENT' });
      await rm(dataDir, { recursive: true });
    },
  );

  it('does not start when who asks for a person would reach it again', async () => {
    const stage = await setStage();
    const { code, stderr } = await runServer({
      ...stage.environment,
      REDIS_URL: `unix://${stage.redis.socketPath}`,
      AGENT_LINE: '1-860-555-0100',
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^AGENT_LINE .+\.\n$/);
    await stage.close();
  });

  it('says in a sentence that Redis is not there', async () => {
    const stage = await setStage();
    const url = `redis://127.0.0.1:${await freePort()}`;
    const { code, stderr } = await runServer({ ...stage.environment, REDIS_URL: url });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^[^\n]*Redis[^\n]*\.\n$/);
    await stage.close();
  });

  it('shows no page for development and loads no invented members', async () => {
    const stage = await setStage();
    await stage.redis.empty();
    const server = await stage.start();
    expect((await send(server.url, { method: 'GET', path: '/development' })).status).toBe(404);
    expect(await stage.storage.members.isEmpty()).toBe(true);
    expect(server.output()).not.toContain('Alma');
    await server.stop();
    await stage.close();
  });
});
