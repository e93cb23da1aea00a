import type { RedisConnection } from '../../bot/storage/connect';
import { sealedFor } from '../../bot/storage/keys';
import type { Seal } from '../../bot/storage/seal';
import { entriesOf } from './entriesOf';

const sealed = /^[\w-]{1,16}(?:\.[\w-]+){3}$/u;

/** All that Redis holds as who has the keys reads it: each key on a line, with every value that is sealed in it opened. */
export const openedLines = async (
  redis: Pick<RedisConnection, 'command' | 'nodes'>,
  seal: Pick<Seal, 'open'>,
): Promise<readonly string[]> => {
  const open = (key: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((one) => open(key, one));
    return typeof value === 'string' && sealed.test(value) ? seal.open(sealedFor(key), value) : value;
  };
  return (await entriesOf(redis)).map(([key, value]) => `${key} ${JSON.stringify(open(key, value))}`);
};
