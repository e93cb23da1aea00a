import { z } from 'zod';
import type { MemberDirectory } from '../../../domain/ports/memberDirectory';
import type { WorkItem } from '../../../domain/ports/workItems';
import type { Ride } from '../../../domain/ride';
import type { RedisConnection } from '../connect';
import { bucketKeys } from '../keys';
import { bucketOf, type Lookup } from '../lookup';
import { read, rideSchema, workItemSchema } from '../records';
import { scanned } from '../scanned';
import type { Seal } from '../seal';
import { isAbout, type Marks } from './isAbout';
import type { Erasures, Person } from './redisErasures';

const sealedReply = z.tuple([z.string().nullable(), z.string().nullable(), z.string().nullable()]);
const workSchema = z.looseObject({});

/** A record whose sealed words were read. */
interface Found<Value> {
  readonly key: string;
  readonly sealed: string;
  readonly value: Value;
}

/** The rides and cases of a member, and what tells the member from others. */
export interface OnFile {
  readonly rides: readonly Found<Ride>[];
  readonly work: readonly Found<WorkItem>[];
  readonly marks: Marks;
}

/** What it is read from. */
export interface FileReaderParts {
  readonly redis: Pick<RedisConnection, 'run' | 'command' | 'nodes'>;
  readonly lookup: Lookup;
  readonly seal: Seal;
  readonly members: Pick<MemberDirectory, 'byMedicaidId' | 'idsByPhone'>;
  readonly erasures: Erasures;
}

/** Reads what is on file of a member whom only a hash may name any more. */
export const fileReader = ({ redis, lookup, seal, members, erasures }: FileReaderParts) => {
  const sealedAt = async (key: string): Promise<readonly [string | null, string | null, string | null]> =>
    read(sealedReply, await redis.command('HMGET', [key, 'sealed', 'member', 'status']));

  /** Looks at every key of a pattern, some side by side. */
  const eachOf = async (
    pattern: string,
    look: (key: string) => Promise<void>,
    together?: number,
  ): Promise<void> => {
    for await (const keys of scanned(redis, pattern, together)) await Promise.all(keys.map(look));
  };

  const personOf = async (medicaidId: string): Promise<Person | undefined> => {
    const member = await members.byMedicaidId(medicaidId);
    if (member === undefined) return undefined;
    const { firstName, lastName, dateOfBirth, phones, mailingAddress, pickupAddress } = member;
    const shared = await Promise.all(
      phones.map(async ({ number }) => ((await members.idsByPhone(number)).length > 1 ? [] : [number])),
    );
    const zips = [...new Set([mailingAddress, pickupAddress].map(({ zip }) => zip.slice(0, 5)))];
    return { schema: 1, ownPhones: shared.flat(), firstName, lastName, dateOfBirth, zips };
  };

  /** The rides and cases of a member; a case of somebody who was not identified counts where it names the member. */
  const onFile = async (member: string, person: Person | undefined): Promise<OnFile> => {
    const rides: Found<Ride>[] = [];
    await eachOf('{m:*}:ride:*', async (key) => {
      const [sealed, of] = await sealedAt(key);
      if (of !== member || sealed === null) return;
      rides.push({ key, sealed, value: read(rideSchema, seal.open(key, sealed)) });
    });
    const numbers = new Set(rides.map(({ value }) => value.number));
    const work: Found<WorkItem>[] = [];
    await eachOf('{m:*}:work:*', async (key) => {
      const [sealed, , status] = await sealedAt(key);
      if (sealed === null) return;
      const opened = workSchema.parse(seal.open(key, sealed));
      const value = read(workItemSchema, { ...opened, status });
      // What is kept of an erased member's case still names the ride.
      const isKept = value.conversation === '' && value.packet === undefined;
      if (!isKept && isAbout(value, { member, person, numbers }, lookup)) work.push({ key, sealed, value });
    });
    for (const { value } of work) numbers.add(value.caseNumber);
    return { rides, work, marks: { member, person, numbers } };
  };

  /** Who a member is by the record alone, whose ID nobody knows any more. */
  const personIn = async (member: string): Promise<Person | undefined> => {
    const key = bucketKeys(bucketOf(member)).member(member);
    const [sealed] = await sealedAt(key);
    if (sealed === null) return (await erasures.find(member))?.person;
    const { medicaidId } = z.object({ medicaidId: z.string() }).parse(seal.open(key, sealed));
    return personOf(medicaidId);
  };

  /** Whether the member has a ride that was not there when the others were read. */
  const isBookedSince = async ({ marks: { member, numbers } }: OnFile): Promise<boolean> => {
    const keys = bucketKeys(bucketOf(member));
    const all = read(z.array(z.string()), await redis.command('ZRANGE', [keys.ridesOf(member), 0, -1]));
    const others = all.filter((number) => !numbers.has(number));
    const found = await Promise.all(others.map((number) => sealedAt(keys.ride(number))));
    return found.some(([, of]) => of === member);
  };

  return { sealedAt, eachOf, personOf, personIn, onFile, isBookedSince };
};
