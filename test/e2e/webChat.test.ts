import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Ride, Versioned } from '../../domain/ride';
import { systemClock } from '../../bot/clock';
import { createTokens } from '../../bot/channels/webChat/tokens';
import { englishAnswers, spanishAnswers } from './support/answers';
import { talkUntil, wordsOf, type Answers } from './support/conversation';
import { doubted } from './support/doubted';
import { startRedisProxy, type RedisProxy } from './support/redisProxy';
import { startServer, type RunningServer } from './support/server';
import { send, type HttpAnswer, type HttpRequest } from './support/sms';
import { saidDay, setStage, type Stage } from './support/stage';
import {
  activitiesSince,
  DIRECT_LINE_PATH,
  newConversationToken,
  webChatTo,
  type WebMember,
  type WebReply,
  type WebSettings,
} from './support/webChat';

const ALMA = '100000001';
const LINE = '1-855-478-7350';
const DANGER = 'my chest hurts and I cannot breathe';

/** A number as it is written, two groups of four. */
const groupsOf = (number: string): string => `${number.slice(0, 4)} ${number.slice(4)}`;

const answersOfAlma: Answers = {
  ...englishAnswers,
  'identify.ask': `${ALMA}, 3/12/1984`,
  'identify.birth': '3/12/1984',
};

const textsOf = ({ shown }: Pick<WebMember, 'shown'>): readonly string[] => shown.map(({ text }) => text);

/** Members at pages, who leave when their test is over. */
const pages = (url: () => string) => {
  const members: WebMember[] = [];
  return {
    open: (settings: WebSettings = {}): WebMember => {
      const member = webChatTo(url, settings);
      members.push(member);
      return member;
    },
    closeAll: (): void => {
      for (const member of members.splice(0)) member.leave();
    },
  };
};

const onlyRideOf = async (stage: Stage): Promise<Versioned<Ride>> => {
  const [ride, ...others] = await stage.ridesOf(ALMA);
  expect(others).toEqual([]);
  if (ride === undefined) throw new Error('There is no ride.');
  return ride;
};

const untilReadBack = (member: WebMember, stage: Stage): Promise<WebReply> =>
  talkUntil(
    member,
    `I need a ride to Northgate Dental on ${saidDay(stage.visitDay, 'en-US')} at 10:30 am`,
    'readBack.confirm',
    answersOfAlma,
    'en',
  );

describe.each([{ webSocket: true }, { webSocket: false }])('a ride by web chat with %j', (settings) => {
  let stage: Stage;
  let server: RunningServer;
  const { open, closeAll } = pages(() => server.url);
  beforeAll(async () => {
    stage = await setStage();
    server = await stage.start();
  });
  beforeEach(() => stage.reset());
  afterEach(closeAll);
  afterAll(async () => {
    expect(await server.stop()).toBe(0);
    await stage.close();
  });

  it('is booked and cancelled, by words and by buttons', async () => {
    const alma = open(settings);
    const greeting = await alma.start();
    expect(greeting.text).toMatch(wordsOf('greeting', 'en'));
    expect(greeting.buttons).toEqual(['Book a ride', 'Cancel a ride']);
    expect(greeting.activity).toMatchObject({
      locale: 'en',
      inputHint: 'expectingInput',
      from: { role: 'bot' },
    });

    const readBack = await untilReadBack(alma, stage);
    expect(readBack.text).toContain('10:30 AM');
    expect(readBack.buttons).toEqual(['Book it', 'Change something']);
    expect(await stage.ridesOf(ALMA)).toEqual([]);
    const booked = await alma.press('Book it');
    const ride = await onlyRideOf(stage);
    expect(booked.text).toMatch(wordsOf('booked.confirmed', 'en'));
    expect(booked.text).toContain(groupsOf(ride.value.number));
    expect(JSON.stringify(booked.activity.attachments)).toContain(groupsOf(ride.value.number));
    expect(ride).toMatchObject({
      version: 1,
      value: {
        status: 'confirmed',
        mode: 'livery',
        memberId: ALMA,
        legs: [
          {
            direction: 'outbound',
            date: stage.visitDay,
            appointmentTime: '10:30',
            to: { facilityId: 'northgate-dental' },
          },
          { direction: 'return', pickUp: { kind: 'will-call' } },
        ],
        decision: { kind: 'book', outcome: 'book', mode: 'livery' },
      },
    });

    const ask = await alma.say('cancel my ride');
    expect(ask.text).toMatch(wordsOf('cancel.one', 'en'));
    const cancelled = await alma.press('Cancel it');
    expect(cancelled.text).toMatch(wordsOf('cancel.done', 'en'));
    expect(cancelled.text).toContain(groupsOf(ride.value.number));
    expect(await onlyRideOf(stage)).toMatchObject({ version: 2, value: { status: 'cancelled' } });

    // Every message is shown once, as it was sent, each before its answer.
    const ids = alma.shown.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const echo = alma.shown.find(({ id }) => id === ask.id);
    expect(echo).toMatchObject({ text: 'cancel my ride', channelData: { clientActivityID: ask.id } });
    const log = await stage.logOf(alma);
    expect(log.map(({ turn }) => turn)).toEqual(log.map((_, index) => index + 1));
    expect(log.slice(1).flatMap(({ messageId }) => [messageId, `${messageId}|answer`])).toEqual(ids.slice(1));
  });

  it('is spoken of in Spanish where the page is', async () => {
    const alma = open({ ...settings, locale: 'es-MX' });
    const greeting = await alma.start();
    expect(greeting.text).toMatch(wordsOf('greeting', 'es'));
    expect(greeting.activity.locale).toBe('es');
    const readBack = await talkUntil(
      alma,
      `Necesito un viaje a Northgate Dental el ${saidDay(stage.visitDay, 'es-US')} a las 10:30 de la mañana`,
      'readBack.confirm',
      {
        ...spanishAnswers,
        'identify.ask': `${ALMA}, 12 de marzo de 1984`,
        'identify.birth': '12 de marzo de 1984',
      },
      'es',
    );
    const booked = await alma.press(readBack.buttons[0] ?? '');
    expect(booked.text).toMatch(wordsOf('booked.confirmed', 'es'));
    expect(booked.text).toContain(groupsOf((await onlyRideOf(stage)).value.number));
  });

  it('is not booked by an old button, which explains, nor twice by one that is pressed twice', async () => {
    const alma = open(settings);
    const greeting = await alma.start();
    const readBack = await untilReadBack(alma, stage);
    const old = await alma.press('Cancel a ride', greeting.activity);
    expect(old.text).toMatch(wordsOf('choice.old', 'en'));
    expect(old.text).toMatch(wordsOf('readBack.confirm', 'en'));
    // The question that is open has the buttons of the newest turn; those of the one before act no more.
    const stale = await alma.press('Book it', readBack.activity);
    expect(stale.text).toMatch(wordsOf('choice.old', 'en'));
    expect(await stage.countRides()).toBe(0);

    const [first, second] = await Promise.all([
      alma.press('Book it', stale.activity),
      alma.press('Book it', stale.activity),
    ]);
    expect(
      [first.text, second.text].filter((text) => wordsOf('booked.confirmed', 'en').test(text)),
    ).toHaveLength(1);
    expect([first.text, second.text].filter((text) => wordsOf('choice.old', 'en').test(text))).toHaveLength(
      1,
    );
    expect(await stage.countRides()).toBe(1);
  });

  it('does not keep a picture from being answered', async () => {
    const alma = open(settings);
    await alma.start();
    const reply = await alma.sendPicture();
    expect(reply.text).toMatch(wordsOf('notRead.picture', 'en'));
    expect(alma.shown.at(-2)).toMatchObject({ id: reply.id, from: { role: 'user' } });
  });

  it('offers a yes and a no to whether there is an emergency', async () => {
    const { text, language } = doubted();
    const alma = open(settings);
    await alma.start();
    const asked = await alma.say(text);
    expect(asked.text).toMatch(wordsOf('danger.ask.emergency', language));
    const yes = await alma.press(language === 'es' ? 'Sí' : 'Yes', asked.activity);
    expect(yes.text).toMatch(wordsOf('danger.emergency', language));
    expect(await stage.workItems()).toEqual([expect.objectContaining({ kind: 'emergency' })]);
  });

  it('says to call 911 in an emergency and books nothing', async () => {
    const alma = open(settings);
    await alma.start();
    const readBack = await untilReadBack(alma, stage);
    const danger = await alma.say(DANGER);
    expect(danger.text).toMatch(wordsOf('danger.emergency', 'en'));
    const old = await alma.press('Book it', readBack.activity);
    expect(old.text).toMatch(wordsOf('danger.emergency', 'en'));
    expect(await stage.countRides()).toBe(0);
    expect(await stage.workItems()).toEqual([expect.objectContaining({ kind: 'emergency' })]);
  });

  it('leaves nothing about anybody in what the server writes', () => {
    expect(server.output()).toContain('turn.answered');
    expect(server.output()).not.toMatch(
      /alma|whitcomb|northgate|10000000\d|(?<!\d)1?\d{3}555\d{4}(?!\d)|\d\/\d+\/19/i,
    );
  });
});

describe('a web chat', () => {
  let stage: Stage;
  let servers: readonly [RunningServer, RunningServer];
  const { open, closeAll } = pages(() => servers[0].url);
  const second = pages(() => servers[1].url);
  /** The first server again, where it was. */
  const startAgain = async (): Promise<void> => {
    const [{ port }, other] = servers;
    servers = [
      await startServer({
        ...stage.environment,
        REDIS_URL: `unix://${stage.redis.socketPath}`,
        PORT: String(port),
      }),
      other,
    ];
  };
  beforeAll(async () => {
    stage = await setStage();
    servers = await Promise.all([stage.start(), stage.start()]);
  });
  beforeEach(() => stage.reset());
  afterEach(() => {
    closeAll();
    second.closeAll();
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await stage.close();
  });

  const ask = (request: HttpRequest, token?: string): Promise<HttpAnswer> =>
    send(servers[0].url, {
      ...request,
      path: `${DIRECT_LINE_PATH}${request.path ?? ''}`,
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...request.headers,
      },
    });
  const post = (member: WebMember, body: string): Promise<HttpAnswer> =>
    ask({ path: `/conversations/${member.conversationId}/activities`, body }, member.token);

  it('is taken up where it was by another client, or from the beginning', async () => {
    const first = open();
    await first.start();
    await first.say('help');
    const watermark = await first.watermark();
    await first.say('I need a ride');
    const { conversationId, token } = first;
    first.leave();

    const missed = await open().resume({ conversationId, token, watermark }, 2);
    expect(missed).toEqual(first.shown.slice(-2));
    const whole = open();
    expect(await whole.resume({ conversationId, token }, first.shown.length)).toEqual(first.shown);
    const polling = open({ webSocket: false });
    expect(await polling.resume({ conversationId, token, watermark }, 2)).toEqual(missed);
    const answer = await whole.say('help');
    expect(answer.text).toMatch(wordsOf('help', 'en'));
  });

  it('is read on one process and written on another', async () => {
    const here = open();
    await here.start();
    const { conversationId, token } = here;
    const there = second.open();
    await there.resume({ conversationId, token }, 1);
    const [asked, helped] = [await there.say('I need a ride'), await here.say('help')];
    expect(textsOf(here)).toEqual(expect.arrayContaining([asked.text, helped.text]));
    const seen = await there.say('I need a ride please');
    expect(seen.text).toMatch(wordsOf('identify.ask.examples', 'en'));
    expect(there.shown.slice(0, -2)).toEqual(expect.arrayContaining([...here.shown.slice(0, 5)]));
    expect(new Set(there.shown.map(({ id }) => id)).size).toBe(there.shown.length);
  });

  it('misses nothing of what was said while the server was killed and started again', async () => {
    const member = open();
    await member.start();
    await servers[0].kill();
    await startAgain();
    const id = 'meanwhile-1';
    const posted = await post(
      member,
      JSON.stringify({ type: 'message', text: 'help', channelData: { clientActivityID: id } }),
    );
    expect(JSON.parse(posted.body)).toEqual({ id });
    // The same message again: the client is back only when it sees the answer to the first.
    const reply = await member.say('help', id);
    expect(reply.text).toMatch(wordsOf('help', 'en'));
    expect(member.shown.map((activity) => activity.id)).toEqual(['open|answer', id, `${id}|answer`]);
  });

  it('is asked to come back by a server that stops', async () => {
    const member = open();
    await member.start();
    const path = `${DIRECT_LINE_PATH}/conversations/${member.conversationId}/stream?t=${member.token}`;
    const socket = new WebSocket(`${servers[0].url.replace('http', 'ws')}${path}`);
    await once(socket, 'message');
    const closed = once(socket, 'close');
    expect(await servers[0].stop()).toBe(0);
    // "Service restart": what is registered for a server that goes and is to be asked again.
    expect((await closed)[0]).toBe(1012);
    await startAgain();
    const reply = await member.say('help');
    expect(reply.text).toMatch(wordsOf('help', 'en'));
    expect(member.shown).toHaveLength(3);
  });

  it('books once when the server is killed between the yes and its answer, and tells the same number again', async () => {
    const member = open();
    await member.start();
    await untilReadBack(member, stage);
    const id = 'the-yes';
    const lost = member.say('1', id).catch(() => undefined);
    // The ride is there before the answer is: the server dies once it is.
    for (let tries = 0; tries < 1000 && (await stage.countRides()) === 0; tries += 1);
    await servers[0].kill();
    await startAgain();
    const again = await member.say('1', id);
    await lost;
    const ride = await onlyRideOf(stage);
    expect(again.text).toContain(groupsOf(ride.value.number));
    expect((await member.say('1', id)).text).toBe(again.text);
    expect(await stage.countRides()).toBe(1);
  });

  describe('is refused', () => {
    let member: WebMember;
    beforeEach(async () => {
      member = open();
      await member.start();
    });
    const statuses = async (token: string | undefined): Promise<readonly number[]> => {
      const path = `/conversations/${member.conversationId}`;
      const body = JSON.stringify({ type: 'message', text: 'help' });
      const all = [
        ask({ path: `${path}/activities`, body }, token),
        ask({ path: `${path}/upload`, body }, token),
        ask({ path: `${path}/activities`, method: 'GET' }, token),
        ask({ path, method: 'GET' }, token),
        ask({ path: '/tokens/refresh' }, token),
        ask({ path: '/conversations' }, token),
      ];
      return (await Promise.all(all)).map(({ status }) => status);
    };
    const upgrade = async (token: string): Promise<number> => {
      const path = `/conversations/${member.conversationId}/stream?t=${token}`;
      const headers = {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
      };
      return (await ask({ path, method: 'GET', headers })).status;
    };

    it('without a token', async () => {
      expect(await statuses(undefined)).toEqual([401, 401, 401, 401, 401, 401]);
      expect(await upgrade('')).toBe(403);
    });

    it('with a forged one and with one that has expired', async () => {
      const MINUTE_MS = 60_000;
      const issue = (key: string, minutesAgo: number): string =>
        createTokens(key, () => systemClock() - minutesAgo * MINUTE_MS).issue(member.conversationId);
      const key = stage.environment.TOKEN_KEY ?? '';
      expect(await statuses(issue(key, 29))).toEqual([200, 200, 200, 200, 200, 201]);
      for (const token of [
        issue(key, 30),
        issue(stage.environment.LOOKUP_KEY ?? '', 0),
        member.token.replace(/\.(?=\d+\.)/, '.9'),
        member.token.slice(0, -1),
        'undefined',
      ]) {
        expect(await statuses(token)).toEqual([403, 403, 403, 403, 403, 403]);
        expect(await upgrade(token)).toBe(403);
      }
      await servers[0].writes('"event":"request.refused","channel":"web","status":403');
      expect(servers[0].output()).not.toContain(member.token);
    });

    it('with the token of another conversation', async () => {
      const { token } = await newConversationToken(servers[0].url);
      expect((await statuses(token)).slice(0, 4)).toEqual([403, 403, 403, 403]);
      expect(await upgrade(token)).toBe(403);
      expect(await stage.countTurns(member)).toBe(1);
    });

    it('when it has not begun', async () => {
      const { conversationId, token } = await newConversationToken(servers[0].url);
      expect((await ask({ method: 'GET', path: `/conversations/${conversationId}` }, token)).status).toBe(
        404,
      );
    });

    it('when it is not what clients post', async () => {
      const bodies = ['', 'null', '[]', '{', '{"type":1}', JSON.stringify({ type: 'message', text: 7 })];
      const found = await Promise.all(bodies.map((body) => post(member, body)));
      expect(found.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400]);
      const large = JSON.stringify({ type: 'message', text: 'x'.repeat(70_000) });
      expect((await post(member, large)).status).toBe(413);
      expect(await stage.countTurns(member)).toBe(1);
    });
  });

  it('takes a literal __proto__ for what it is, and does not answer somebody who only types', async () => {
    const member = open();
    await member.start();
    const polluting =
      '{"type":"message","text":"help","__proto__":{"text":"agent","polluted":true},"value":{"__proto__":1}}';
    expect((await post(member, polluting)).status).toBe(200);
    expect((await post(member, '{"type":"typing"}')).status).toBe(200);
    const { activities } = await activitiesSince(servers[0].url, member);
    expect(activities.map(({ text }) => text).at(-1)).toMatch(wordsOf('help', 'en'));
    expect(activities).toHaveLength(3);
  });

  it('hears danger beside a button, even an old one', async () => {
    const member = open();
    await member.start();
    await member.say('help');
    await post(member, JSON.stringify({ type: 'message', text: DANGER, value: { turn: 1, key: '1' } }));
    const { activities } = await activitiesSince(servers[0].url, member);
    expect(activities.at(-1)?.text).toMatch(wordsOf('danger.emergency', 'en'));
  });

  it('may be embedded by any site', async () => {
    const preflight = await ask({
      method: 'OPTIONS',
      path: '/conversations',
      headers: { origin: 'https://broker.example' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-headers': expect.stringContaining('authorization'),
      'access-control-allow-methods': expect.stringContaining('POST'),
    });
    const refused = await ask({ path: '/tokens/refresh' });
    expect(refused.headers['access-control-allow-origin']).toBe('*');
  });
});

describe.each([{ webSocket: true }, { webSocket: false }])(
  'a web chat with %j while the store is away',
  (settings) => {
    let stage: Stage;
    let proxy: RedisProxy;
    let server: RunningServer;
    const { open, closeAll } = pages(() => server.url);
    beforeAll(async () => {
      stage = await setStage();
      proxy = await startRedisProxy({ path: stage.redis.socketPath });
      server = await stage.start(proxy.url);
    });
    afterAll(async () => {
      closeAll();
      await server.kill();
      await proxy.close();
      await stage.close();
    });

    it('is told the line to call, and 911 and 988 all the same, and goes on afterwards', async () => {
      const member = open(settings);
      await member.start();
      const watermark = await member.watermark();
      void proxy.cutBeforeRequest(1);
      const away = await member.say('I need a ride');
      expect(away.text).toMatch(wordsOf('storeAway', 'en'));
      expect(away.text).toContain(LINE);
      const danger = await member.say(DANGER);
      expect(danger.text).toMatch(wordsOf('danger.emergency', 'en'));

      const asked = await activitiesSince(server.url, member, watermark);
      expect(asked).toMatchObject({ status: 200, watermark });
      const newcomer = open({ ...settings, locale: 'es' });
      expect((await newcomer.start()).text).toMatch(wordsOf('storeAway', 'es'));

      proxy.mend();
      const help = await member.say('help');
      expect(help.text).toMatch(wordsOf('help', 'en'));
      expect((await newcomer.say('necesito un viaje')).text).toMatch(wordsOf('identify.ask', 'es'));
      await server.writes('danger.recorded-later');
      expect((await stage.workItems()).map(({ kind }) => kind)).toEqual(['emergency']);
    });
  },
);
