import { bucketInNumber, bucketOf, createLookup, LookupKeyInvalid } from '../../../bot/storage/lookup';
import { newKey } from '../../redis/testRedis';

describe('look-ups', () => {
  const key = newKey();
  const lookup = createLookup(key);

  it('hashes a value alike every time, and never alike for another kind, value or key', () => {
    const hash = lookup.hash('phone', '8605550142');
    expect(hash).toMatch(/^[\w-]{22}$/);
    expect(createLookup(key).hash('phone', '8605550142')).toBe(hash);
    expect(lookup.hash('member', '8605550142')).not.toBe(hash);
    expect(lookup.hash('phone', '8605550143')).not.toBe(hash);
    expect(createLookup(newKey()).hash('phone', '8605550142')).not.toBe(hash);
  });

  it('spreads members over all sixty-four buckets', () => {
    const buckets = Array.from({ length: 2_000 }, (_, id) => bucketOf(lookup.hash('member', String(id))));
    expect(new Set(buckets).size).toBe(64);
    for (const bucket of buckets) expect(bucket).toMatch(/^(?:[0-5]\d|6[0-3])$/);
  });

  it.each([
    ['00123453', 0, '00'],
    ['63123453', 0, '63'],
    ['64123453', 0, undefined],
    ['90612345', 1, '06'],
    ['96412345', 1, undefined],
    ['0012345', 0, undefined],
    ['00 12345', 0, undefined],
  ] as const)('reads the bucket of %s from place %d: %s', (number, from, bucket) => {
    expect(bucketInNumber(number, from)).toBe(bucket);
  });

  it.each(['', 'c2hvcnQ=', newKey().slice(0, 40)])('takes no key that is too short: %p', (short) => {
    expect(() => createLookup(short)).toThrow(LookupKeyInvalid);
  });
});
