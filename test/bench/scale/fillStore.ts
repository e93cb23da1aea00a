import { addDays } from '../../../domain/calendar/calendarDate';
import type { Member } from '../../../domain/ports/memberDirectory';
import { sampleData } from '../../../bot/storage/sampleData';
import { aLeg, aRide } from '../../contracts/samples';
import { forEachOf } from '../../e2e/support/socketClients';
import type { Stage } from '../../e2e/support/stage';
import { infoOf } from '../turn/measure';

/** What filling came to. */
export interface Filled {
  readonly bytesPerMember: number;
  readonly bytesPerRide: number;
  readonly seconds: number;
}

/** Members that fill the store, apart from those who book. */
const FIRST_ID = 200_000_000;

/** Days around today on which the rides are. */
const DAYS = 400;

const MEMBERS_A_WRITE = 1_000;
const AT_A_TIME = 128;
const TOLD_EVERY = 100_000;

const idOf = (n: number): string => String(FIRST_ID + n);

const memberOf = (alma: Member, n: number): Member => ({
  ...alma,
  medicaidId: idOf(n),
  firstName: `Alma${String(n % 9_973)}`,
  phones: [
    { number: `860${String(n).padStart(7, '0')}`, kind: 'mobile', consent: { texts: true, calls: false } },
  ],
});

/**
 * Puts members and their rides into a store, through the same rooms as ever. While it is filled Redis leaves it to the system when it
 * writes to disk, and from then on it does not write its file anew: that would disturb what is measured.
 */
export const fillStore = async (
  { redis: { redis }, storage, today }: Stage,
  members: number,
  rides: number,
  tell: (text: string) => void,
): Promise<Filled> => {
  const [alma] = sampleData(today).members;
  if (alma === undefined) throw new RangeError('There is no sample data.');
  const begun = performance.now();
  const uses = () => infoOf(redis, 'memory', 'used_memory');
  await redis.command('CONFIG', ['SET', 'appendfsync', 'no', 'auto-aof-rewrite-percentage', 0]);
  const empty = await uses();
  await forEachOf(Math.ceil(members / MEMBERS_A_WRITE), 4, async (part) => {
    const from = part * MEMBERS_A_WRITE;
    const count = Math.min(MEMBERS_A_WRITE, members - from);
    await storage.members.putAll(Array.from({ length: count }, (_, n) => memberOf(alma, from + n)));
    if (from % TOLD_EVERY === 0) tell(`${String(from)} members`);
  });
  const withMembers = await uses();
  await forEachOf(rides, AT_A_TIME, async (n) => {
    const day = addDays(today, (n % DAYS) - DAYS / 2);
    const ride = aRide({
      memberId: idOf(n % members),
      legs: [aLeg(day)],
      facts: { ...aRide().facts, appointmentDate: day },
    });
    await storage.rides.book({ id: `filled-${String(n)}`, version: 1 }, ride, []);
    if (n % TOLD_EVERY === 0) tell(`${String(n)} rides`);
  });
  const withRides = await uses();
  await redis.command('CONFIG', ['SET', 'appendfsync', 'always']);
  return {
    bytesPerMember: (withMembers - empty) / members,
    bytesPerRide: (withRides - withMembers) / rides,
    seconds: (performance.now() - begun) / 1_000,
  };
};
