import crypto from 'node:crypto';
import { replyTo } from '../../../bot/channels/replyTo';
import { buildHouse, type House } from '../../../bot/house';
import { createLog } from '../../../bot/ops/log';
import { allowances } from '../../../bot/ops/limits';
import { sampleData } from '../../../bot/storage/sampleData';
import { instantOf } from '../../../bot/clock';
import { realSurroundings } from '../../../bot/surroundings';
import { renderAll } from '../../../dialogs/locales/render';
import { aRide } from '../../contracts/samples';
import { startRedisProxy, type RedisProxy } from '../../e2e/support/redisProxy';
import { newKey, startTestRedis, storageOn, type TestRedis } from '../../redis/testRedis';
import { aConfig } from '../aConfig';

const TODAY = '2026-11-23';

/** Harold Pease, whose birth date somebody guesses at: 1949-07-30. */
const HAROLD = '100000002';
const PHONE = '2035550102';
const NOBODY = '100000999';

const tries = Array.from({ length: allowances.guess.times }, (_, at) => at);

describe('guessing who a member is, over many conversations', () => {
  let redis: TestRedis;
  let proxy: RedisProxy;
  let house: House;
  let other: House;
  const keys = { lookupKey: newKey(), encryptionKeys: `test:${newKey()}` };
  const build = (redisUrl: string): Promise<House> =>
    buildHouse(aConfig(redis, { ...keys, redisUrl }), createLog('silent'), {
      ...realSurroundings,
      clock: () => instantOf(`${TODAY}T09:00`),
    });
  beforeAll(async () => {
    redis = await startTestRedis();
    proxy = await startRedisProxy({ path: redis.socketPath });
  });
  beforeEach(async () => {
    await redis.empty();
    const { members, rides } = storageOn(redis.redis, keys);
    await members.putAll(sampleData(TODAY).members);
    for (let at = 0; at < 12; at += 1)
      await rides.book({ id: `draft ${at}`, version: 1 }, aRide({ memberId: HAROLD }), []);
    house = await build(proxy.url);
    other = await build(redis.socketPath);
  });
  afterEach(async () => {
    await Promise.all([house.close(), other.close()]);
  });
  afterAll(async () => {
    await proxy.close();
    await redis.stop();
  });

  let chats = 0;
  /** A new web chat that asks for a ride. */
  const chat = async (at = house) => {
    chats += 1;
    const conversation = `web:${chats}`;
    let sent = 0;
    const send = async (text: string): Promise<string> => {
      sent += 1;
      const id = `${conversation} ${sent}`;
      const { says } = await replyTo(
        { channel: 'web', conversation, id, incoming: { text, isTextMessage: false } },
        { turn: at.turn },
      );
      return renderAll(says, 'en');
    };
    await send('I need a ride');
    return { send };
  };
  const say = async (text: string, at = house): Promise<string> => (await chat(at)).send(text);
  const text = async (words: string, id: string): Promise<string> => {
    const incoming = { text: words, senderPhone: PHONE, isTextMessage: true };
    const { says } = await replyTo(
      { channel: 'sms', conversation: `sms:+18605550000:+1${PHONE}`, id, incoming },
      { turn: house.turn },
    );
    return renderAll(says, 'en');
  };
  const guess = (whom: string, at: (n: number) => House = () => house): Promise<readonly string[]> =>
    Promise.all(tries.map((n) => say(`${whom} 1/${n + 1}/1950`, at(n))));

  const byId = (id: string, born: string): string => `${id} ${born}`;
  const RIGHT = '7/30/1949';

  test('the right birth date is found, and a wrong one is not, before anybody has guessed', async () => {
    expect(await say(byId(HAROLD, RIGHT))).toContain('Harold');
    expect(await say(byId(HAROLD, '7/30/1950'))).toContain('I could not find that.');
  });

  test.each([
    ['by Medicaid ID', HAROLD, NOBODY],
    ['by name and ZIP code', 'Harold Pease, 06511,', 'Harold Nemo, 06511,'],
  ])('after so many tries %s the right one gets the bytes of an unknown one', async (_, known, unknown) => {
    await Promise.all([guess(known), guess(unknown)]);
    const [right, wrong, nobodys] = await Promise.all([
      say(`${known} ${RIGHT}`),
      say(`${known} 7/30/1950`),
      say(`${unknown} ${RIGHT}`),
    ]);
    expect(right).toContain('I could not find that.');
    expect([wrong, nobodys]).toEqual([right, right]);
    expect(await redis.dump()).not.toContain('Pease');
  });

  test('all at once are counted one by one, in two processes together', async () => {
    await guess(HAROLD, (n) => (n % 2 === 0 ? house : other));
    expect(await say(byId(HAROLD, RIGHT))).toContain('I could not find that.');
    expect(await say(byId(HAROLD, RIGHT), other)).toContain('I could not find that.');
  });

  test('whoever was guessed at is served from the phone on file all the same', async () => {
    await guess(HAROLD);
    await guess(HAROLD);
    expect(await text('I need a ride', 'one')).toContain('date of birth');
    expect(await text(RIGHT, 'two')).toContain('Harold');
  });

  test('with the ID too, where the card is at hand', async () => {
    await guess(HAROLD);
    expect(await text(`I need a ride. ${byId(HAROLD, RIGHT)}`, 'one')).toContain('Harold');
  });

  test('the others are served meanwhile', async () => {
    await guess(HAROLD);
    expect(await say('100000001 3/12/1984')).toContain('Alma');
  });

  test('who is the member uses no try up, however often', async () => {
    for (const _ of [...tries, ...tries]) expect(await say(byId(HAROLD, RIGHT))).toContain('Harold');
  });

  describe('somebody unknown costs what a member with a wrong birth date costs', () => {
    /** Round trips, commands, and values that were opened, of one message. */
    const costOf = async (message: string) => {
      const { send } = await chat();
      const opening = jest.spyOn(crypto, 'createDecipheriv');
      proxy.mark();
      expect(await send(message)).toContain('I could not find that.');
      const { roundTrips, commands } = proxy.seen();
      const opened = opening.mock.calls.length;
      opening.mockRestore();
      return { roundTrips, commands: commands.toSorted(), opened };
    };

    test.each([
      ['by Medicaid ID', `${HAROLD} 7/30/1950`, `${NOBODY} 7/30/1950`, 3],
      ['by name and ZIP code', 'Harold Pease, 06511, 7/30/1950', 'Harold Nemo, 06511, 7/30/1950', 4],
      ['by ID, name and ZIP code', `${HAROLD} Ann Pease, 06511`, `${NOBODY} Ann Pease, 06511`, 3],
    ])('%s', async (_, wrong, unknown, roundTrips) => {
      const cost = await costOf(wrong);
      expect(cost).toMatchObject({ roundTrips });
      expect(cost.opened).toBeGreaterThan(1);
      expect(await costOf(unknown)).toEqual(cost);
    });
  });
});
