import { z } from 'zod';
import type { RedisConnection } from '../../bot/storage/connect';

/** Reads every key of a node as its type is read, in one round trip. */
const READ_ALL = `
  local readers = {
    string = { 'GET' },
    hash = { 'HGETALL' },
    list = { 'LRANGE', 0, -1 },
    set = { 'SMEMBERS' },
    zset = { 'ZRANGE', 0, -1, 'WITHSCORES' },
    stream = { 'XRANGE', '-', '+' },
  }
  local entries = {}
  for _, key in ipairs(redis.call('KEYS', '*')) do
    local reader = readers[redis.call('TYPE', key).ok]
    entries[#entries + 1] = { key, redis.call(reader[1], key, unpack(reader, 2)) }
  end
  return entries
`;

const entries = z.array(z.tuple([z.string(), z.unknown()]));

/** Every key that Redis holds, with all that is under it. */
export const entriesOf = async (
  redis: Pick<RedisConnection, 'nodes'>,
): Promise<readonly (readonly [key: string, value: unknown])[]> => {
  const found = await Promise.all(
    (await redis.nodes()).map(async (node) => entries.parse(await node.command('EVAL', [READ_ALL, 0]))),
  );
  return found.flat();
};
