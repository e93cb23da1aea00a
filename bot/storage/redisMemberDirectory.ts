import { z } from 'zod';
import { memberSchema, type Member, type MemberDirectory } from '../../domain/ports/memberDirectory';
import { auditTrail } from './audit/auditTrail';
import type { RedisConnection } from './connect';
import { bucketKeys, buckets } from './keys';
import { bucketOf, type Lookup } from './lookup';
import { read } from './records';
import { erasureStatuses } from './erasure/erasureScripts';
import { RETENTION_SECONDS } from './retention';
import { changeLookups, putMembers, readMembers } from './scripts/memberScripts';
import type { Seal } from './seal';

/** The member file in Redis, and how it gets there. */
export interface RedisMemberDirectory extends MemberDirectory {
  /**
   * Writes a member, new or changed, and the look-ups by phone and name. Not one step: the look-ups lie in other buckets.
   * A put that broke off is put right by repeating it. Throws StoreUnavailable.
   */
  put(member: Member): Promise<void>;
  /**
   * Writes many members as {@link put} does, of several under one ID the last; those that are there as they are stay untouched.
   * Four calls a bucket, whatever their number. Who was erased is left out. Returns how many were new or changed. Throws StoreUnavailable.
   */
  putAll(members: readonly Member[]): Promise<number>;
  /**
   * Writes members as `renew` makes them of what is on file of each, in as many calls as {@link putAll}; nothing is written of whom
   * it makes nothing. Returns how many were new or changed. Throws StoreUnavailable.
   */
  renewAll(
    medicaidIds: readonly string[],
    renew: (medicaidId: string, onFile: () => Member | undefined) => Member | undefined,
  ): Promise<number>;
  /** Whether no member was ever put. Sixty-four reads at once. Throws StoreUnavailable. */
  isEmpty(): Promise<boolean>;
}

const notLetters = /\P{L}/gu;

/** A name as it is looked up: letters alone, without case and accents. */
export const bareName = (name: string): string => name.normalize('NFD').replace(notLetters, '').toLowerCase();

const ZIP_DIGITS = 5;

const nameAndZip = (firstName: string, lastName: string, zip: string): string =>
  [bareName(firstName), bareName(lastName), zip.slice(0, ZIP_DIGITS)].join(' ');

const listReply = z.array(z.string());

/** The record that is opened where there is none: how long an answer takes tells nobody whether somebody is a member. */
const nobody: Member = {
  schema: 1,
  medicaidId: '000000000',
  firstName: 'Nobody',
  lastName: 'Nobody',
  dateOfBirth: '1900-01-01',
  language: 'en',
  phones: [{ number: '0000000000', kind: 'mobile', consent: { texts: false, calls: false } }],
  mailingAddress: { street: '1 Nowhere Street', town: 'Nowhere', state: 'CT', zip: '00000' },
  pickupAddress: { street: '1 Nowhere Street', town: 'Nowhere', state: 'CT', zip: '00000' },
  confidential: false,
  program: 'none',
  coverageBegin: '1900-01-01',
  forms: [],
  authorizedPersons: [],
  equipment: [],
  cannotHear: false,
  cannotSee: false,
  usualClinics: [],
};

/** What it is sealed for: no key of Redis. */
const NOWHERE = 'nowhere';

/** The schema a record is written under, in clear beside it. */
const MEMBER_SCHEMA = 1;

/** Where the record of a member lies. */
interface Place {
  readonly bucket: string;
  readonly hash: string;
  readonly key: string;
}

/** A look-up of one member to be written; nothing sealed takes it away. */
interface Change {
  readonly bucket: string;
  readonly key: string;
  readonly hash: string;
  readonly sealed: string;
}

const byBucket = <One extends { readonly bucket: string }>(all: readonly One[]): Map<string, One[]> => {
  const inBuckets = new Map<string, One[]>();
  for (const one of all) {
    const others = inBuckets.get(one.bucket);
    if (others === undefined) inBuckets.set(one.bucket, [one]);
    else others.push(one);
  }
  return inBuckets;
};

/** The member file in Redis, sealed. It does not expire: each import replaces what it names. */
export const redisMemberDirectory = (parts: {
  readonly redis: RedisConnection;
  readonly lookup: Lookup;
  readonly seal: Seal;
}): RedisMemberDirectory => {
  const { redis, lookup, seal } = parts;
  const putOnRecord = auditTrail({ write: redis.run, lookup, seal, keepSeconds: RETENTION_SECONDS });
  const sealedNobody = seal.seal(NOWHERE, nobody);
  const sealedNobodysId = seal.seal(NOWHERE, nobody.medicaidId);

  const placeOf = (medicaidId: string) => {
    const hash = lookup.hash('member', medicaidId);
    const bucket = bucketOf(hash);
    return { hash, bucket, key: bucketKeys(bucket).member(hash) };
  };

  const phonePlace = (phone: string) => {
    const hash = lookup.hash('phone', phone);
    const bucket = bucketOf(hash);
    return { bucket, key: bucketKeys(bucket).membersByPhone(hash) };
  };

  const namePlace = (firstName: string, lastName: string, zip: string) => {
    const hash = lookup.hash('name', nameAndZip(firstName, lastName, zip));
    const bucket = bucketOf(hash);
    return { bucket, key: bucketKeys(bucket).membersByName(hash) };
  };

  /** The buckets of the look-ups a member is found by, by key. A ZIP code is that of home or of the mailbox: members give either. */
  const lookupsOf = ({ firstName, lastName, phones, mailingAddress, pickupAddress }: Member) => {
    const zips = new Set([mailingAddress, pickupAddress].map(({ zip }) => zip.slice(0, ZIP_DIGITS)));
    const places = [
      ...phones.map(({ number }) => phonePlace(number)),
      ...[...zips].map((zip) => namePlace(firstName, lastName, zip)),
    ];
    return new Map(places.map(({ bucket, key }) => [key, bucket]));
  };

  const idsUnder = async (key: string): Promise<string[]> => {
    const sealed = read(listReply, await redis.command('HVALS', [key]));
    if (sealed.length === 0) seal.open(NOWHERE, sealedNobodysId);
    return sealed.map((one) => read(z.string(), seal.open(key, one))).sort();
  };

  const byMedicaidId = async (medicaidId: string): Promise<Member | undefined> => {
    const { key } = placeOf(medicaidId);
    const sealed = await redis.command('HGET', [key, 'sealed']);
    const isThere = typeof sealed === 'string';
    const member = read(memberSchema, isThere ? seal.open(key, sealed) : seal.open(NOWHERE, sealedNobody));
    return isThere ? member : undefined;
  };

  /** What each of the members' records held before, by its key. */
  const recordsBefore = async (placed: readonly Place[]): Promise<ReadonlyMap<string, unknown>> => {
    const found = await Promise.all(
      [...byBucket(placed).values()].map(async (inBucket) => {
        const keys = inBucket.map(({ key }) => key);
        const sealed = read(listReply, await redis.run(readMembers, keys, []));
        return keys.flatMap((key, index) => {
          const one = sealed[index] ?? '';
          return one === '' ? [] : [[key, seal.open(key, one)] as const];
        });
      }),
    );
    return new Map(found.flat());
  };

  /** Look-ups to be written, or to be taken away, in one call a bucket. */
  const changeAll = async (changes: readonly Change[]): Promise<void> => {
    await Promise.all(
      [...byBucket(changes).values()].map((inBucket) =>
        redis.run(
          changeLookups,
          inBucket.map(({ key }) => key),
          inBucket.flatMap(({ hash, sealed }) => [hash, sealed]),
        ),
      ),
    );
  };

  /** Those who were not erased: whoever was comes back by no import, unless somebody wants that. */
  const notErased = async <One extends Place>(placed: readonly One[]): Promise<readonly One[]> => {
    const found = await Promise.all(
      [...byBucket(placed).values()].map(async (inBucket) => {
        const keys = inBucket.map(({ bucket, hash }) => bucketKeys(bucket).erasure(hash));
        const statuses = read(listReply, await redis.run(erasureStatuses, keys, []));
        return inBucket.filter((_, at) => ['', 'waiting'].includes(statuses[at] ?? ''));
      }),
    );
    return found.flat();
  };

  const renewAll: RedisMemberDirectory['renewAll'] = async (medicaidIds, renew) => {
    const placed = await notErased(
      [...new Set(medicaidIds)].map((medicaidId) => ({ medicaidId, ...placeOf(medicaidId) })),
    );
    const before = await recordsBefore(placed);
    const changed = placed.flatMap(({ medicaidId, ...place }) => {
      const stored = before.get(place.key);
      const member = renew(medicaidId, () => (stored === undefined ? undefined : read(memberSchema, stored)));
      const isAsBefore = member === undefined || JSON.stringify(stored) === JSON.stringify(member);
      return isAsBefore ? [] : [{ ...place, member }];
    });
    const added: Change[] = [];
    const outdated: Change[] = [];
    for (const { key, hash, member } of changed) {
      const wanted = lookupsOf(member);
      for (const [one, bucket] of wanted)
        added.push({ bucket, key: one, hash, sealed: seal.seal(one, member.medicaidId) });
      const stored = before.get(key);
      for (const [one, bucket] of stored === undefined ? [] : lookupsOf(read(memberSchema, stored)))
        if (!wanted.has(one)) outdated.push({ bucket, key: one, hash, sealed: '' });
    }
    // New look-ups first, then old ones go, and the record comes last: whatever broke off, the record that is still
    // there names the look-ups that the next put has to take away.
    await changeAll(added);
    await changeAll(outdated);
    await Promise.all(
      [...byBucket(changed)].map(([bucket, inBucket]) =>
        putOnRecord(
          bucket,
          { what: 'members', event: 'written', actor: 'import', members: inBucket.map(({ hash }) => hash) },
          putMembers,
          [bucketKeys(bucket).members, ...inBucket.map(({ key }) => key)],
          [MEMBER_SCHEMA, ...inBucket.flatMap(({ hash, key, member }) => [hash, seal.seal(key, member)])],
        ),
      ),
    );
    return changed.length;
  };

  const putAll = async (members: readonly Member[]): Promise<number> => {
    const last = new Map(members.map((member) => [member.medicaidId, member]));
    return renewAll([...last.keys()], (medicaidId) => last.get(medicaidId));
  };

  return {
    byMedicaidId,
    idsByPhone: (phone) => idsUnder(phonePlace(phone).key),
    idsByNameAndZip: (firstName, lastName, zip) => idsUnder(namePlace(firstName, lastName, zip).key),

    put: async (member) => {
      await putAll([member]);
    },
    putAll,
    renewAll,

    async isEmpty() {
      const found = await Promise.all(
        buckets.map((bucket) => redis.command('EXISTS', [bucketKeys(bucket).members])),
      );
      return found.every((count) => count === 0);
    },
  };
};
