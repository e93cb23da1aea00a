import { z } from 'zod';
import { memberSchema, type Member, type MemberDirectory } from '../../domain/ports/memberDirectory';
import type { RedisConnection } from './connect';
import { BUCKETS, bucketKeys } from './keys';
import { bucketOf, type Lookup } from './lookup';
import { read } from './records';
import { putMember } from './scripts';
import type { Seal } from './seal';

/** The member file in Redis, and how it gets there. */
export interface RedisMemberDirectory extends MemberDirectory {
  /**
   * Writes a member, new or changed, and the look-ups by phone and name. Not one step: the look-ups lie in other buckets.
   * A put that broke off is put right by repeating it. Throws StoreUnavailable.
   */
  put(member: Member): Promise<void>;
  /** Whether no member was ever put. Sixty-four reads at once. Throws StoreUnavailable. */
  isEmpty(): Promise<boolean>;
}

const notLetters = /\P{L}/gu;

/** A name as it is looked up: letters alone, without case and accents. */
const bareName = (name: string): string => name.normalize('NFD').replace(notLetters, '').toLowerCase();

const ZIP_DIGITS = 5;

const nameAndZip = (firstName: string, lastName: string, zip: string): string =>
  [bareName(firstName), bareName(lastName), zip.slice(0, ZIP_DIGITS)].join(' ');

const listReply = z.array(z.string());

/** The member file in Redis, sealed. It does not expire: each import replaces what it names. */
export const redisMemberDirectory = (parts: {
  readonly redis: RedisConnection;
  readonly lookup: Lookup;
  readonly seal: Seal;
}): RedisMemberDirectory => {
  const { redis, lookup, seal } = parts;

  const placeOf = (medicaidId: string) => {
    const hash = lookup.hash('member', medicaidId);
    const keys = bucketKeys(bucketOf(hash));
    return { hash, members: keys.members, key: keys.member(hash) };
  };

  const phoneKey = (phone: string): string => {
    const hash = lookup.hash('phone', phone);
    return bucketKeys(bucketOf(hash)).membersByPhone(hash);
  };

  const nameKey = (firstName: string, lastName: string, zip: string): string => {
    const hash = lookup.hash('name', nameAndZip(firstName, lastName, zip));
    return bucketKeys(bucketOf(hash)).membersByName(hash);
  };

  /** The look-ups a member is found by. A ZIP code is that of home or of the mailbox: members give either. */
  const lookupsOf = (member: Member): Set<string> =>
    new Set([
      ...member.phones.map(({ number }) => phoneKey(number)),
      ...[member.mailingAddress, member.pickupAddress].map(({ zip }) =>
        nameKey(member.firstName, member.lastName, zip),
      ),
    ]);

  const idsUnder = async (key: string): Promise<string[]> => {
    const sealed = read(listReply, await redis.command('HVALS', [key]));
    return sealed.map((one) => read(z.string(), seal.open(key, one))).sort();
  };

  const byMedicaidId = async (medicaidId: string): Promise<Member | undefined> => {
    const { key } = placeOf(medicaidId);
    const sealed = await redis.command('HGET', [key, 'sealed']);
    return typeof sealed === 'string' ? read(memberSchema, seal.open(key, sealed)) : undefined;
  };

  return {
    byMedicaidId,
    idsByPhone: (phone) => idsUnder(phoneKey(phone)),
    idsByNameAndZip: (firstName, lastName, zip) => idsUnder(nameKey(firstName, lastName, zip)),

    async put(member) {
      const { hash, members, key } = placeOf(member.medicaidId);
      const before = await byMedicaidId(member.medicaidId);
      const wanted = lookupsOf(member);
      const outdated = before === undefined ? [] : [...lookupsOf(before)].filter((one) => !wanted.has(one));
      // New look-ups first, then old ones go, and the record comes last: whatever broke off, the record that is still
      // there names the look-ups that the next put has to take away.
      await Promise.all(
        [...wanted].map((one) => redis.command('HSET', [one, hash, seal.seal(one, member.medicaidId)])),
      );
      await Promise.all(outdated.map((one) => redis.command('HDEL', [one, hash])));
      await redis.run(putMember, [key, members], [hash, member.schema, seal.seal(key, member)]);
    },

    async isEmpty() {
      const buckets = Array.from({ length: BUCKETS }, (_, bucket) => String(bucket).padStart(2, '0'));
      const found = await Promise.all(
        buckets.map((bucket) => redis.command('EXISTS', [bucketKeys(bucket).members])),
      );
      return found.every((count) => count === 0);
    },
  };
};
