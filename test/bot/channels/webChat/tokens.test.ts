import { createTokens, TOKEN_SECONDS } from '../../../../bot/channels/webChat/tokens';
import { newKey } from '../../../redis/testRedis';

const SECOND_MS = 1_000;

describe('a token of the web chat', () => {
  let now = 1_795_646_896_000;
  const key = newKey();
  const tokens = createTokens(key, () => now);

  it('names its conversation for half an hour and no longer', () => {
    const token = tokens.issue('a-conversation_1');
    expect(tokens.read(token)).toBe('a-conversation_1');
    now += (TOKEN_SECONDS - 1) * SECOND_MS;
    expect(tokens.read(token)).toBe('a-conversation_1');
    now += SECOND_MS;
    expect(tokens.read(token)).toBeUndefined();
  });

  it('is none when anything of it was changed, or it was signed under another key', () => {
    const token = tokens.issue('one');
    const [, expires = '', signature = ''] = token.split('.');
    const forged = [
      `two.${expires}.${signature}`,
      `one.${Number(expires) + 1}.${signature}`,
      `one.0${expires}.${signature}`,
      `.${expires}.${signature}`,
      `one.${expires}.${signature.slice(0, -1)}`,
      `one.${expires}.${'A'.repeat(43)}`,
      `one.${expires}.`,
      `${token}.`,
      createTokens(newKey(), () => now).issue('one'),
      '',
      '..',
      'undefined',
    ];
    expect(forged.filter((one) => tokens.read(one) !== undefined)).toEqual([]);
  });
});
