import { connectRedis, type RedisConnection } from '../../../../bot/storage/connect';
import { createEraser } from '../../../../bot/storage/erasure/eraseMember';
import { redisErasures } from '../../../../bot/storage/erasure/redisErasures';
import { bucketKeys, conversationKeys } from '../../../../bot/storage/keys';
import { bucketOf, createLookup } from '../../../../bot/storage/lookup';
import { createSeal, parseEncryptionKeys } from '../../../../bot/storage/seal';
import type { Member } from '../../../../domain/ports/memberDirectory';
import { newConversation } from '../../../../dialogs/conversationState';
import { ctHusky } from '../../../../domain/program/ctHusky';
import { aLogEntry, aMember } from '../../../contracts/samples';
import { startRedisProxy, type RedisProxy } from '../../../e2e/support/redisProxy';
import { entriesOf } from '../../../redis/entriesOf';
import { openedLines } from '../../../redis/opened';
import { newKey, startTestRedis, storageOn, type TestRedis } from '../../../redis/testRedis';

const ID = '001234567';
const PHONE = '8605550142';
const erased = aMember({ medicaidId: ID });

/** Others on file, and conversations of others: enough that one round trip for each shows. */
const ON_FILE = 300;
const TALKING = 60;

const other = (n: number): Member =>
  aMember({
    medicaidId: String(500_000_000 + n),
    firstName: `Ana ${n}`,
    phones: [{ number: String(4_750_000_000 + n), kind: 'mobile', consent: { texts: true, calls: false } }],
  });

describe('erasing a member while others are served', () => {
  let server: TestRedis;
  let proxy: RedisProxy;
  let through: RedisConnection;
  beforeAll(async () => {
    server = await startTestRedis();
    proxy = await startRedisProxy({ path: server.socketPath });
    through = connectRedis({ url: proxy.url });
  });
  beforeEach(() => server.empty());
  afterAll(async () => {
    through.close();
    await proxy.close();
    await server.stop();
  });

  const keys = { lookupKey: newKey(), encryptionKeys: `t1:${newKey()}` };
  const lookup = createLookup(keys.lookupKey);
  const seal = createSeal(parseEncryptionKeys(keys.encryptionKeys));
  const storage = () => storageOn(server.redis, keys);

  const eraserOn = (redis: RedisConnection) => {
    const erasures = redisErasures({ redis, lookup, seal });
    const { members } = storageOn(redis, keys);
    return createEraser({ redis, lookup, seal, members, erasures, program: ctHusky, today: '2026-12-10' });
  };

  let texts = 0;

  /** One turn of a conversation with a phone whose caller is known, or is not. */
  const talk = async (phone: string, member?: Member): Promise<void> => {
    const { conversations } = storage();
    texts += 1;
    const messageId = `SM${texts}`;
    const begun = await conversations.begin(phone, messageId, 'a turn');
    const version = begun.kind === 'begun' ? begun.version : 0;
    const entry = aLogEntry(version + 1, { messageId });
    await conversations.commit(phone, 'a turn', version, stateOf(phone, member), entry);
  };

  const stateOf = (phone: string, member?: Member) => {
    const state = newConversation('en', 'default');
    return {
      ...state,
      caller: { ...state.caller, textPhone: phone, ...(member !== undefined && { member }) },
    };
  };

  const namesErased = async (): Promise<boolean> =>
    (await openedLines(server.redis, seal)).some((line) => line.includes(ID) || line.includes('María'));

  it('asks Redis about many records at once, not about one after the other', async () => {
    await storage().members.putAll([erased, ...Array.from({ length: ON_FILE }, (_, n) => other(n))]);
    for (let n = 0; n < TALKING; n += 1) await talk(String(4_750_000_000 + n), other(n));
    await talk(PHONE, erased);
    const records = (await entriesOf(server.redis)).length;
    expect(records).toBeGreaterThan(2 * ON_FILE + 2 * TALKING);
    proxy.mark();
    expect((await eraserOn(through).erase(ID)).kind).toBe('erased');
    expect(proxy.seen().roundTrips).toBeLessThan(records / 5);
    expect(await namesErased()).toBe(false);
  });

  it('ends though somebody writes on from the phone of who was erased', async () => {
    await storage().members.put(erased);
    await talk(PHONE, erased);
    const { lease } = conversationKeys(lookup.hash('conversation', PHONE));
    let dropped = 0;
    const run: RedisConnection['run'] = async (...call) => {
      const reply = await server.redis.run(...call);
      if (call[1][0] === lease) {
        dropped += 1;
        await talk(PHONE);
      }
      return reply;
    };
    expect(await eraserOn({ ...server.redis, run }).erase(ID)).toMatchObject({ kind: 'erased' });
    // Looked through once, and once more for what a turn wrote meanwhile.
    expect(dropped).toBe(2);
    expect(await namesErased()).toBe(false);
  });

  it('waits for a turn that knew the member before the record went, and takes what it wrote', async () => {
    await storage().members.put(erased);
    const { conversations } = storage();
    await conversations.begin(PHONE, 'late', 'a turn');
    const { lease } = conversationKeys(lookup.hash('conversation', PHONE));
    const record = bucketKeys(bucketOf(lookup.hash('member', ID))).member(lookup.hash('member', ID));
    let waitedFor = 0;
    let triedAgain: () => void;
    const isWaitedFor = new Promise<void>((resolve) => {
      triedAgain = resolve;
    });
    const command: RedisConnection['command'] = (name, args) => {
      if (name === 'GET' && args?.[0] === lease && (waitedFor += 1) === 2) triedAgain();
      return server.redis.command(name, args);
    };
    const erasing = eraserOn({ ...server.redis, command }).erase(ID);
    // The turn is written once the erasure waits for it, or would be over without it.
    await Promise.race([isWaitedFor, erasing]);
    expect(await server.redis.command('EXISTS', [record])).toBe(0);
    const late = aLogEntry(1, { messageId: 'late' });
    expect(await conversations.commit(PHONE, 'a turn', 0, stateOf(PHONE, erased), late)).toBe('committed');
    expect((await erasing).kind).toBe('erased');
    expect(await namesErased()).toBe(false);
  });
});
