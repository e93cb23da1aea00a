import { channels } from '../../bot/channels';
import { channelContract } from '../contracts/channel';
import { soundOf, wordsOf } from './support/conversation';
import { startRedisProxy, type RedisProxy } from './support/redisProxy';
import type { RunningServer } from './support/server';
import { setStage, type Stage } from './support/stage';
import { talkers } from './support/talkers';

/** Everybody has a phone of their own, on nobody's file. */
let phones = 0;

let stage: Stage;
let proxy: RedisProxy;
let server: RunningServer;
beforeAll(async () => {
  stage = await setStage();
  proxy = await startRedisProxy({ path: stage.redis.socketPath });
  server = await stage.start(proxy.url);
});
afterAll(async () => {
  await server.stop();
  await proxy.close();
  await stage.close();
});

it('is the table of channels', () => {
  expect(Object.keys(talkers)).toEqual(channels.map(({ id }) => id));
});

for (const { id } of channels) {
  channelContract(id, {
    stage: () => stage,
    proxy: () => proxy,
    health: () => server.health(),
    somebody: () => {
      const reach = talkers[id];
      if (reach === undefined) throw new RangeError(`Nobody talks over ${id}.`);
      phones += 1;
      return reach(stage.twilio, `200555${String(phones).padStart(4, '0')}`, () => server.url);
    },
    words: id === 'voice' ? soundOf : wordsOf,
    isSequential: id === 'voice',
  });
}
