import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { systemClock, wallClock } from '../../bot/clock';
import { startPrivateRedis } from '../../bot/storage/privateRedis';
import { ctHusky } from '../../domain/program/ctHusky';
import { englishAnswers } from './support/answers';
import { startBotConnector, type BotConnector, type BotUser } from './support/botConnector';
import { talkUntil, wordsOf } from './support/conversation';
import { startServer, type RunningServer } from './support/server';
import { phone } from './support/sms';
import { saidDay, setStage } from './support/stage';

const visitDay = saidDay(ctHusky.businessDays.addBusinessDays(wallClock(systemClock()).date, 10), 'en-US');
const APP_ID = '11111111-2222-4333-8444-555555555555';

describe('the door for the Bot Framework', () => {
  let dataDir: string;
  let server: RunningServer;
  let connector: BotConnector;
  beforeAll(async () => {
    dataDir = join(await mkdtemp(join(tmpdir(), 'rideline-bot-')), 'data');
    [server, connector] = await Promise.all([startServer({ DATA_DIR: dataDir }), startBotConnector()]);
  });
  afterAll(async () => {
    await connector.close();
    await server.stop();
    // Whatever happened above, no Redis of this test stays behind.
    await (await startPrivateRedis({ dataDir })).stop();
    await rm(join(dataDir, '..'), { recursive: true });
  });
  const user = (): BotUser => connector.user(() => server.url);

  it('books a ride by words and buttons, and a text finds it', async () => {
    const alma = user();
    const opening = await alma.post({
      type: 'conversationUpdate',
      membersAdded: [{ id: 'bot-1' }, { id: 'user-1' }],
    });
    expect(opening).toMatchObject({ status: 200, text: expect.stringMatching(wordsOf('greeting', 'en')) });
    const answers = { ...englishAnswers, 'identify.ask': '100000001 3/12/1984' };
    const request = `I need a ride to Northgate Dental on ${visitDay} at 10:30 am`;
    const readBack = await talkUntil(alma, request, 'readBack.confirm', answers, 'en');
    expect(readBack.activity?.replyToId).toBe(readBack.id);
    expect(readBack.activity?.suggestedActions?.to).toEqual(['user-1']);
    const booked = await alma.press('Book it', readBack.activity);
    expect(booked.text).toMatch(wordsOf('booked.confirmed', 'en'));

    const { TWILIO_AUTH_TOKEN: authToken } = z
      .object({ TWILIO_AUTH_TOKEN: z.string() })
      .parse(JSON.parse(await readFile(join(dataDir, 'secrets.json'), 'utf8')));
    const twilio = { authToken, publicBaseUrl: `http://localhost:${server.port}`, number: '+18605550100' };
    const text = await talkUntil(
      phone(twilio, '2035550101', () => server.url),
      'cancel my ride',
      'cancel.one',
      { 'identify.birth': '3/12/1984' },
      'en',
    );
    expect(text.text).toContain('Northgate Dental');
  });

  it('does nothing by a button of an earlier question', async () => {
    const somebody = user();
    const asked = await somebody.say('I need a ride to the dentist');
    const [button] = asked.activity?.suggestedActions?.actions ?? [];
    await somebody.say('100000003');
    const pressed = await somebody.press(button?.title ?? '', asked.activity);
    expect(pressed.text).toMatch(wordsOf('choice.old', 'en'));
  });

  it('answers an activity that comes again with the same words, in one turn', async () => {
    const somebody = user();
    const first = await somebody.say('I need a ride to the dentist');
    const again = await somebody.say('I need a ride to the dentist', first.id);
    expect(again.text).toBe(first.text);
    await server.writes('turn.repeated');
  });

  it('answers danger first, and greets in the language of the client', async () => {
    expect((await user().say('my chest hurts and I cannot breathe')).text).toMatch(
      wordsOf('danger.emergency', 'en'),
    );
    const joined = { type: 'conversationUpdate', locale: 'es-MX', membersAdded: [{ id: 'user-1' }] };
    expect((await user().post(joined)).text).toMatch(wordsOf('greeting', 'es'));
  });

  it('says nothing to what says nothing', async () => {
    for (const fields of [
      { type: 'typing' },
      { type: 'conversationUpdate', membersAdded: [{ id: 'bot-1' }] },
      { type: 'endOfConversation' },
    ]) {
      expect(await user().post(fields)).toMatchObject({ status: 200, activity: undefined });
    }
  });

  it('says that an answer was not delivered, without a word of it, and delivers it when it is asked again', async () => {
    const somebody = user();
    connector.failing = 1;
    const lost = await somebody.say('I am Canary Featherstone and need a ride');
    expect(lost).toMatchObject({ status: 502, activity: undefined });
    expect(lost.body).not.toContain('Canary');
    expect((await somebody.say('I am Canary Featherstone and need a ride', lost.id)).text).toMatch(/\?/);
    await server.writes('"channel":"bot-framework"');
    expect(server.output()).not.toContain('Canary');
  });

  it('lets in only this machine, and answers nowhere else', async () => {
    const somebody = user();
    const before = connector.sent.length;
    for (const serviceUrl of [
      'https://smba.trafficmanager.net/teams/',
      'http://127.0.0.1.example.org/',
      'http://203.0.113.9/',
    ])
      expect(await somebody.post({ text: 'hello', serviceUrl })).toMatchObject({ status: 403 });
    for (const headers of [
      { 'x-forwarded-for': '203.0.113.9' },
      { host: 'rides.example.org' },
      { 'sec-fetch-site': 'cross-site' },
    ])
      expect(await somebody.post({ text: 'hello' }, headers)).toMatchObject({ status: 403 });
    for (const fields of [
      { serviceUrl: 'file:///etc/passwd' },
      { conversation: {} },
      { channelId: 'a:b' },
      { type: 7 },
    ])
      expect(await somebody.post(fields)).toMatchObject({ status: 400 });
    expect(connector.sent.length).toBe(before);
  });

  it('is shut in production, and asks for a token of the app where one is registered', async () => {
    const stage = await setStage();
    const [shut, registered] = await Promise.all([
      stage.start(),
      startServer({
        ...stage.environment,
        REDIS_URL: `unix://${stage.redis.socketPath}`,
        MICROSOFT_APP_ID: APP_ID,
        MICROSOFT_APP_PASSWORD: 'no secret of anybody',
      }),
    ]);
    expect(await connector.user(() => shut.url).say('hello')).toMatchObject({ status: 404 });
    const stranger = connector.user(() => registered.url);
    for (const authorization of ['', 'Bearer', 'Basic eDp5', 'Bearer not-a-token'])
      expect(await stranger.post({ text: 'hello' }, { authorization })).toMatchObject({
        status: 401,
        activity: undefined,
      });
    expect(await stage.countTurns({ conversation: `bot:emulator:${stranger.conversationId}` })).toBe(0);
    await Promise.all([shut.stop(), registered.stop()]);
    await stage.close();
  });
});
