import { StoreUnreadable } from '../../../domain/errors';
import { createSeal, EncryptionKeysInvalid, parseEncryptionKeys } from '../../../bot/storage/seal';
import { newKey } from '../../redis/testRedis';

const key = '{m:00}:ride:00000000';
const older = `2025:${newKey()}`;
const newer = `2026:${newKey()}`;
const sealBy = (keys: string) => createSeal(parseEncryptionKeys(keys));

describe('sealing', () => {
  it.each([[{ name: 'María', list: [1, null] }], ['text'], [null], [0], [[]]])(
    'opens to what was sealed: %j',
    (value) => {
      const seal = sealBy(newer);
      expect(seal.open(key, seal.seal(key, value))).toEqual(value);
    },
  );

  it('opens what an earlier release sealed', () => {
    const seal = sealBy('old:BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=');
    const sealed =
      'old.AwMDAwMDAwMDAwMD.XtzQYjNMfHhYLSKfWjaRbc1dwIPV5rRDDfKlxYzHeuOT7xxP_57LYpP1.4AgqFef8lnP8TDRmNmGRXQ';
    expect(seal.open('{c:a}:state', sealed)).toStrictEqual({ said: 'mañana a las 3', to: ['Hamden'] });
  });

  it('says which key it used, and never the same text twice', () => {
    const seal = sealBy(newer);
    const [first, second] = [seal.seal(key, 'María'), seal.seal(key, 'María')];
    expect(first).toMatch(/^2026\.[\w-]{16}\.[\w-]+\.[\w-]{22}$/);
    expect(first).not.toBe(second);
    expect(first).not.toContain(Buffer.from('María').toString('base64url'));
  });

  it('opens old values after a new key came first, and seals new ones with it', () => {
    const old = sealBy(older).seal(key, 'kept');
    const rotated = sealBy(`${newer},${older}`);
    expect(rotated.open(key, old)).toBe('kept');
    expect(rotated.seal(key, 'new')).toMatch(/^2026\./);
  });

  it.each([
    ['with another key under the same id', (text: string) => sealBy(`2026:${newKey()}`).open(key, text)],
    ['with a key list that no longer has its key', (text: string) => sealBy(older).open(key, text)],
    ['under another Redis key', (text: string) => sealBy(newer).open('{m:00}:ride:00000018', text)],
    [
      'when a letter was changed',
      (text: string) =>
        sealBy(newer).open(
          key,
          text.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')),
        ),
    ],
    ['when it was cut', (text: string) => sealBy(newer).open(key, text.slice(0, 30))],
    ['when the tag was shortened', (text: string) => sealBy(newer).open(key, text.slice(0, -4))],
    ['when it was never sealed', () => sealBy(newer).open(key, '{"name":"María"}')],
  ])('does not open %s', (_, open) => {
    const text = sealBy(newer).seal(key, { name: 'María' });
    expect(() => open(text)).toThrow(StoreUnreadable);
  });

  it.each([
    ['nothing', ''],
    ['no id', newKey()],
    ['a short key', `2026:${newKey().slice(0, 20)}`],
    ['a key that is too long', `2026:${Buffer.alloc(33).toString('base64')}`],
    ['an id twice', `2026:${newKey()},2026:${newKey()}`],
    ['a comma too many', `2026:${newKey()},`],
  ])('takes no list of keys with %s', (_, keys) => {
    expect(() => parseEncryptionKeys(keys)).toThrow(EncryptionKeysInvalid);
  });

  it('shows no key in the error', () => {
    const secret = newKey().slice(0, 30);
    expect(() => parseEncryptionKeys(`2026:${secret}`)).not.toThrow(secret);
  });
});
