import { startTestRedis, type TestRedis } from '../../redis/testRedis';
import { aWorkItem } from '../../contracts/samples';
import { talk } from '../turn/talk';

let redis: TestRedis;
beforeAll(async () => {
  redis = await startTestRedis();
});
beforeEach(() => redis.redis.command('FLUSHALL', []));
afterAll(() => redis.stop());

const ana = { id: 'sub-ana', name: 'Ana' };

/** A member who waits behind others, while somebody is at the desk. */
const waiting = async (others: number, { isSomebodyThere = true, after = 0 } = {}) => {
  const phone = await talk(redis, '2035550102');
  const { storage, later, tellWaiting, presence, texts } = phone;
  later(after);
  const before = await Promise.all(
    Array.from({ length: others }, (_, index) =>
      storage.work.open(
        `other ${index}`,
        aWorkItem({
          kind: 'call-back',
          reason: 'asked-for-person',
          due: '2026-11-23T18:00',
          openedAt: '2026-11-23T08:00',
          packet: {
            thread: { channel: 'web', address: `web:other-${index}` },
            caller: { relationship: 'self', isVerified: false, identifiers: [], answer: 'by-call' },
            missing: [],
            words: 'agent',
            turn: 1,
          },
        }),
      ),
    ),
  );
  if (isSomebodyThere) await presence.here(ana);
  await phone.send('agent');
  /** Minutes pass, with a look at the end of each. Returns what was texted. */
  const pass = async (minutes: number): Promise<readonly string[]> => {
    const told = (await texts()).length;
    for (let minute = 0; minute < minutes; minute += 1) {
      later(1);
      if (isSomebodyThere) await presence.here(ana);
      await Promise.all([tellWaiting(), tellWaiting()]);
    }
    return (await texts()).slice(told);
  };
  /** Somebody has taken the first ones. */
  const served = async (count: number): Promise<void> => {
    for (const { caseNumber } of before.splice(0, count))
      await phone.acts.move(caseNumber, ana, `done-${caseNumber}`, { event: 'done', outcome: 'settled' });
  };
  return { ...phone, pass, served };
};

// Many turns over a real Redis: a second by itself, more on a machine that is busy.
jest.setTimeout(30_000);

describe('who waits for a person', () => {
  it('hears by itself where they stand: after some minutes, three times, and then no more', async () => {
    const { pass, lines } = await waiting(3);
    expect((await lines()).at(-1)).toMatch(/3 people are before you/);
    expect(await pass(9)).toEqual([]);
    expect(await pass(1)).toEqual([
      expect.stringMatching(/^You are still in line\. 3 people are before you\. Your case is \d{4} \d{4}\.$/),
    ]);
    expect((await lines()).at(-1)).toMatch(/^desk: You are still in line/);
    expect(await pass(60)).toHaveLength(2);
  });

  it('hears of it sooner once they have come much nearer, but not at each step', async () => {
    const { pass, served } = await waiting(4);
    await served(1);
    expect(await pass(3)).toEqual([]);
    await served(1);
    expect(await pass(1)).toEqual([expect.stringContaining('2 people are before you')]);
    await served(2);
    expect(await pass(1)).toEqual([]);
    expect(await pass(1)).toEqual([expect.stringContaining('You are next')]);
  });

  it('is no second case where that text does not arrive', async () => {
    const { pass, outgoing, notDelivered, workItems, lines } = await waiting(1);
    const cases = (await workItems()).length;
    await pass(10);
    const told = (await outgoing()).at(-1);
    if (told === undefined) throw new Error('Nothing was texted.');
    await notDelivered('id-1', told, '30003');
    expect((await lines()).at(-1)).toMatch(/You are still in line/);
    expect(await workItems()).toHaveLength(cases);
  });

  it('hears nothing of it in the night', async () => {
    const { pass } = await waiting(1, { after: 12 * 60 - 5 });
    expect(await pass(30)).toEqual([]);
  });

  it('hears it by the app they write by', async () => {
    const phone = await talk(redis, '2035550102', undefined, 'whatsapp');
    await phone.presence.here(ana);
    await phone.send('agent');
    phone.later(10);
    await phone.presence.here(ana);
    await phone.tellWaiting();
    expect((await phone.outgoing()).map(({ app }) => app?.theirs)).toEqual(['whatsapp:+12035550102']);
  });

  it('hears nothing more of it once a person is there, once texts are stopped, and in danger', async () => {
    const taken = await waiting(1);
    const [own] = (await taken.workItems()).filter(({ packet }) => packet?.thread?.channel === 'sms');
    await taken.acts.take(own?.caseNumber ?? '', ana, 'take-1');
    expect(await taken.pass(30)).toEqual([expect.stringMatching(/^Ana from the ride line is here/)].slice(1));

    await redis.redis.command('FLUSHALL', []);
    const stopped = await waiting(1);
    await stopped.send('STOP');
    expect(await stopped.pass(30)).toEqual([]);

    await redis.redis.command('FLUSHALL', []);
    const inDanger = await waiting(1);
    await inDanger.send('my chest hurts so bad i cant breathe');
    expect(await inDanger.pass(30)).toEqual([]);
  });

  it('is promised a call back once nobody is at the desk any more, and not while somebody changes places', async () => {
    const { tellWaiting, later, presence, texts } = await waiting(0);
    later(1);
    await tellWaiting();
    expect(await texts()).toEqual([]);
    later(0.9);
    await presence.here(ana);
    await tellWaiting();
    later(1);
    await tellWaiting();
    later(0.9);
    await tellWaiting();
    expect(await texts()).toEqual([]);
    later(0.1);
    await Promise.all([tellWaiting(), tellWaiting()]);
    later(60);
    await tellWaiting();
    expect(await texts()).toEqual([
      expect.stringMatching(
        /^Nobody is at the desk any more right now\. I am sorry\. A person will call you by 6:00 PM on Mon, Nov 23\. Your case is/,
      ),
    ]);
  });

  it('was promised one from the start where nobody was there, and hears no more of it', async () => {
    const { pass } = await waiting(0, { isSomebodyThere: false });
    expect(await pass(60)).toEqual([]);
  });

  it('hears in the night that nobody is there while they look for an answer, and else in the morning', async () => {
    const late = await waiting(0, { after: 12 * 60 - 5 });
    late.later(7);
    await late.tellWaiting();
    late.later(1);
    await late.tellWaiting();
    expect(await late.texts()).toEqual([expect.stringMatching(/^Nobody is at the desk/)]);

    await redis.redis.command('FLUSHALL', []);
    const asleep = await waiting(0, { after: 12 * 60 - 5 });
    for (const minutes of [90, 1, 8 * 60]) {
      asleep.later(minutes);
      await asleep.tellWaiting();
      expect(await asleep.texts()).toEqual([]);
    }
    asleep.later(3 * 60);
    await asleep.tellWaiting();
    expect(await asleep.texts()).toHaveLength(1);
  });
});
