import { talk } from '../bot/turn/talk';
import { startTestRedis, type TestRedis } from '../redis/testRedis';

const almasPhone = '2035550101';
const philipsPhone = '8605550119';

describe('what a person gets who takes over', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startTestRedis();
  });
  afterAll(async () => {
    await redis.stop();
  });
  beforeEach(async () => {
    await redis.empty();
  });

  test('is who asks, unverified, what was said of them, what is missing, and the words', async () => {
    const { send, workItems } = await talk(redis, '2005550100');
    await send('i need a ride to northgate dental dec 9 at 10');
    await send('100000001');
    await send('agent please');
    expect(await workItems()).toMatchObject([
      {
        kind: 'call-back',
        reason: 'asked-for-person',
        packet: {
          caller: {
            relationship: 'self',
            isVerified: false,
            identifiers: [],
            phone: '2005550100',
            answer: 'by-call',
          },
          unchecked: { medicaidId: '100000001' },
          missing: ['identify birth'],
          words: 'agent please',
          turn: 3,
        },
      },
    ]);
  });

  test('names the member and how to answer, once that is known', async () => {
    const { send, workItems } = await talk(redis, philipsPhone);
    await send('ride to the doctor dec 10 at 9');
    await send('3/31/1975');
    await send('agent');
    const [item] = await workItems();
    expect(item).toMatchObject({
      memberId: '100000019',
      packet: {
        caller: {
          isVerified: true,
          identifiers: ['date-of-birth', 'phone-on-file'],
          answer: 'in-writing',
        },
        missing: ['bookRide otherRide'],
      },
    });
    expect(item?.packet?.unchecked).toBeUndefined();
  });

  test('says of an owed letter where it goes, in which language, and since when it is asked for', async () => {
    const { send, later, workItems } = await talk(redis, almasPhone);
    await send('i need a car to northgate dental dec 9 at 10, nobody can take me');
    later(7);
    await send('3/12/1984');
    await send('yes');
    await send('yes');
    // Which doctor should get the form for a car.
    await send('no');
    await send('1');
    const letter = (await workItems()).find(({ reason }) => reason === 'written-notice');
    expect(letter).toMatchObject({
      due: '2026-11-24T17:00',
      noticeDue: '2026-11-24T17:00',
      notice: { language: 'en', requestedAt: '2026-11-23T09:00', mailTo: { town: 'Hamden' } },
      request: { requestedMode: 'livery', mode: 'bus' },
    });
  });

  test('is opened once for an interpreter, however often the language is named', async () => {
    const { send, workItems } = await talk(redis, '2005550100');
    await send('polski');
    await send('polski');
    expect(await workItems()).toMatchObject([{ language: 'pl', reason: 'interpreter' }]);
  });
});
