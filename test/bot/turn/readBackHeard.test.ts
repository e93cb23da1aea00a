import * as ear from '../../../dialogs/understanding/hear';
import type { HearingContext } from '../../../dialogs/understanding/heard';
import { startTestRedis, type TestRedis } from '../../redis/testRedis';
import { talk } from './talk';

const contexts: HearingContext[] = [];

jest.mock('../../../dialogs/understanding/hear', (): typeof ear => {
  const { hear } = jest.requireActual<typeof ear>('../../../dialogs/understanding/hear');
  return {
    hear: (text, context) => {
      contexts.push(context);
      return hear(text, context);
    },
  };
});

describe('what answers a read-back is heard as that', () => {
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

  const isHeardAsAnswer = (): boolean | undefined => contexts.at(-1)?.isReadBack;

  const untilReadBack = async () => {
    const talking = await talk(redis, '2035550102');
    for (const text of ['ride to my dialysis dec 4 at 10am, nobody can take me, will call', '7/30/1949'])
      await talking.send(text);
    expect(isHeardAsAnswer()).toBe(false);
    expect(await talking.send('no')).toContain('readBack.confirm');
    return talking;
  };

  test('and no longer once it is confirmed', async () => {
    const { send } = await untilReadBack();
    await send('looks good');
    expect(isHeardAsAnswer()).toBe(true);
    await send('yes');
    await send('thanks');
    expect(isHeardAsAnswer()).toBe(false);
  });

  test('but not while it is asked what to change, nor in danger', async () => {
    const { send } = await untilReadBack();
    await send('my chest hurts');
    expect(isHeardAsAnswer()).toBe(true);
    await send('it passed');
    expect(isHeardAsAnswer()).toBe(false);
    await send('no');
    expect(isHeardAsAnswer()).toBe(true);
    await send('the time');
    expect(isHeardAsAnswer()).toBe(false);
  });
});
