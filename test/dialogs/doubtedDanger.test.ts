import { talk } from '../bot/turn/talk';
import * as reader from '../../dialogs/understanding/safety/readDanger';
import { startTestRedis, type TestRedis } from '../redis/testRedis';

/** What the reader of danger is not sure of, whatever it has learned. */
const DOUBTED = 'something is not quite right';

jest.mock('../../dialogs/understanding/safety/readDanger', (): typeof reader => {
  const real = jest.requireActual<typeof reader>('../../dialogs/understanding/safety/readDanger');
  return {
    ...real,
    readDanger: (text, ready) =>
      text.includes('something is not quite right')
        ? { danger: 'routine', mayBe: text.includes('my head') ? 'crisis' : 'emergency' }
        : real.readDanger(text, ready),
  };
});

const alma = { medicaidId: '100000001', phone: '2035550101', birth: '3/12/1984' };

describe('a danger that is not clear', () => {
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

  const begin = async (...texts: readonly string[]) => {
    const talking = await talk(redis, alma.phone);
    for (const text of ['I need a ride dec 10 at 9', ...texts]) await talking.send(text);
    return talking;
  };

  test.each([
    ['emergency', DOUBTED, 'danger.ask.emergency', 'danger.emergency'],
    ['crisis', `${DOUBTED} in my head`, 'danger.ask.crisis', 'danger.crisis'],
  ])('is asked about, and a yes is %s', async (kind, text, asks, says) => {
    const { send, work } = await begin();
    expect(await send(text)).toEqual([asks]);
    expect(await work()).toEqual([]);
    expect(await send('yes')).toEqual([says]);
    expect(await work()).toEqual([kind]);
  });

  test.each(['not sure', 'ok', 'what do you think', 'he is on the couch', DOUBTED, `no, ${DOUBTED}`])(
    'is an emergency where the answer is %j',
    async (text) => {
      const { send } = await begin(DOUBTED);
      expect(await send(text)).toEqual(['danger.emergency']);
    },
  );

  test('keeps what else was told meanwhile, a situation included', async () => {
    const { send } = await begin(`${DOUBTED}, the car crashed with me in it`);
    const said = await send('no');
    expect(said[0]).toBe('danger.after');
    expect(said).not.toContain('restarted');
  });

  test.each([
    'no',
    'nope',
    'that was yesterday',
    'no it was years ago',
    'not now',
    'im fine',
    'no, ya no',
    'fue ayer',
    'fue hace años',
  ])('is settled by %j, and the open question comes again', async (text) => {
    const { send, work } = await begin(DOUBTED);
    expect(await send(text)).toEqual(['danger.after', 'identify.birth']);
    expect(await work()).toEqual([]);
  });

  test('keeps what the message said beside it', async () => {
    const { send } = await begin();
    await send(`${DOUBTED}, my birth date is ${alma.birth}`);
    expect(await send('no')).toEqual(['danger.after', 'identify.done', 'ask.reason']);
  });

  test('keeps what the answer says beside its no', async () => {
    const { send } = await begin(DOUBTED);
    expect(await send(`no. my birth date is ${alma.birth}`)).toContain('identify.done');
  });

  test('keeps what it said though it was an emergency, until that is over', async () => {
    const { send } = await begin();
    await send(`${DOUBTED}, my birth date is ${alma.birth}`);
    await send('yes');
    expect(await send('it passed')).toContain('identify.done');
  });

  test('books nothing before it is settled, and then what was said yes to', async () => {
    const { send, storage } = await begin(
      alma.birth,
      'checkup at Sleeping Giant, nobody can drive me',
      'I will call when done',
    );
    const asked: (readonly string[])[] = [];
    for (let times = 0; times < 4 && asked.at(-1)?.includes('readBack.confirm') !== true; times += 1)
      asked.push(await send('no'));
    expect(asked.at(-1)).toContain('readBack.confirm');
    const booked = async (): Promise<number> =>
      (await storage.rides.ofMember(alma.medicaidId, '2026-11-01')).length;
    expect(await send(`yes. ${DOUBTED}`)).toEqual(['danger.ask.emergency']);
    expect(await booked()).toBe(0);
    expect(await send('no, that was yesterday')).toEqual(['danger.after', 'booked.confirmed']);
    expect(await booked()).toBe(1);
  });

  test('is asked again in the language that is wished for', async () => {
    const { send } = await begin(DOUBTED);
    expect(await send('español')).toEqual(['language.changed', 'danger.ask.emergency']);
    expect(await send('sí')).toEqual(['danger.emergency']);
  });

  test('leaves the way to a person open, who hears of it', async () => {
    const { send, work } = await begin(DOUBTED);
    expect(await send('agent')).toEqual(['danger.emergency', 'handOff.callBack']);
    expect(await work()).toEqual(['call-back', 'emergency']);
  });

  test('leaves STOP what it is, and what is not clear after it is danger, for no question arrives', async () => {
    const { send, work } = await begin(DOUBTED);
    expect(await send('STOP')).toEqual(['consent.stopped']);
    expect(await send(DOUBTED)).toEqual(['danger.emergency']);
    expect(await work()).toEqual(['danger-after-stop']);
  });

  test('is danger where danger was told before', async () => {
    const { send } = await begin('my chest hurts');
    expect(await send(DOUBTED)).toEqual(['danger.emergency.again']);
  });

  test('is told with who is asking where a conversation begins with it', async () => {
    const { send } = await talk(redis, alma.phone);
    expect(await send(DOUBTED)).toEqual(['greeting', 'danger.ask.emergency']);
  });

  test('is asked about though the conversation lost its place', async () => {
    const { send, leave } = await talk(redis, alma.phone);
    await leave({ schema: 0, turn: 3 });
    expect(await send(DOUBTED)).toEqual(['danger.ask.emergency']);
  });
});
