import { bucketKeys, buckets } from '../../bot/storage/keys';
import { addDays } from '../../domain/calendar/calendarDate';
import { aLeg, aMember, aRide } from '../contracts/samples';
import { waitFor } from '../waitFor';
import { patiently } from './patiently';
import type { Scene } from './scene';

/** Milliseconds until all updates have to be told, once nothing is disturbed any more. */
const PATIENCE_MS = 60_000;

const phoneOf = (n: number): string => `860${String(n).padStart(7, '0')}`;

/** Books a ride tomorrow for the n-th of those who are to be told of it. */
export const owe = async ({ stage }: Scene, n: number): Promise<void> => {
  const member = aMember({
    medicaidId: String(600_000_000 + n),
    phones: [{ number: phoneOf(n), kind: 'mobile', consent: { texts: true, calls: false } }],
  });
  const day = addDays(stage.today, 1);
  const ride = aRide({
    memberId: member.medicaidId,
    legs: [aLeg(day)],
    facts: { appointmentDate: day, visitPurpose: 'dental' },
    requestedAt: `${addDays(stage.today, -14)}T09:05`,
  });
  await patiently(() => stage.storage.members.put(member));
  await patiently(() => stage.storage.rides.book({ id: `owed-${String(n)}`, version: 1 }, ride, []));
};

/** How each text ended, by the phone it was for. */
const outcomes = async ({ stage }: Scene): Promise<ReadonlyMap<string, readonly string[]>> => {
  const keys = await stage.redis.redis.command('KEYS', ['{m:*}:text:*']);
  const byPhone = new Map<string, string[]>();
  for (const key of Array.isArray(keys) ? keys.map(String) : []) {
    const found = await stage.storage.outbox.find(key.split(':text:')[1] ?? '');
    if (found !== undefined)
      byPhone.set(found.text.to, [...(byPhone.get(found.text.to) ?? []), found.status]);
  }
  return byPhone;
};

/** Lets the marks of texts lapse that a killed worker was sending, as they do by themselves a minute later. Returns how many are left. */
const lapse = async ({ stage: { redis } }: Scene): Promise<number> => {
  let left = 0;
  for (const bucket of buckets) {
    const { outbox } = bucketKeys(bucket);
    const ids = await redis.redis.command('ZRANGE', [outbox, 0, -1]);
    for (const id of Array.isArray(ids) ? ids.map(String) : []) {
      left += 1;
      await redis.redis.command('ZADD', [outbox, 'XX', 1, id]);
    }
  }
  if (left > 0) await redis.redis.command('PUBLISH', ['outbox', '']);
  return left;
};

/** What became of the updates that were owed. */
export interface Told {
  readonly once: number;
  /** Nobody can say whether these arrived: their worker was killed while it sent them, and they are never sent again. */
  readonly unknown: number;
  readonly broken: readonly string[];
}

/** Waits until all that is owed was told, and looks whether anybody was told twice or not at all. */
export const checkUpdates = async (scene: Scene, owed: number): Promise<Told> => {
  // What is not told by then is counted below as broken.
  await waitFor(async () => (await outcomes(scene)).size >= owed, PATIENCE_MS).catch(() => undefined);
  await waitFor(async () => (await lapse(scene)) === 0, PATIENCE_MS).catch(() => undefined);
  const ended = await outcomes(scene);
  const got = new Map<string, number>();
  for (const { to, direction } of scene.twilio.messages())
    if (direction === 'outbound-api') got.set(to.slice(2), (got.get(to.slice(2)) ?? 0) + 1);
  const broken: string[] = [];
  let unknown = 0;
  for (let n = 0; n < owed; n += 1) {
    const statuses = ended.get(phoneOf(n)) ?? [];
    const times = got.get(phoneOf(n)) ?? 0;
    const isUnknown = statuses[0] === 'unknown' && times <= 1;
    if (isUnknown) unknown += 1;
    const isOnce = ['sent', 'delivered'].includes(statuses[0] ?? '') && times === 1;
    if (statuses.length !== 1 || !(isOnce || isUnknown))
      broken.push(`An update ${statuses.join(', ')} that arrived ${String(times)} times.`);
  }
  return { once: owed - unknown - broken.length, unknown, broken };
};
