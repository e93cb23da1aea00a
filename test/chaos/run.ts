import { setTimeout as pause } from 'node:timers/promises';
import { isOpen } from '../../domain/rides';
import { randomFrom } from '../simulate/random';
import { faultNames, faults, type FaultName } from './faults';
import { book, memberOf, type Ended, type Seen } from './members';
import type { Outages } from './outage';
import { patiently } from './patiently';
import { setScene, type Scene } from './scene';
import { checkUpdates, owe, type Told } from './updates';

/** What to run. */
export interface Run {
  readonly faults: number;
  readonly seed: number;
  /** Members who write at once. */
  readonly members: number;
  /** Milliseconds Redis is stopped for, when it is. */
  readonly stopMs: number;
  readonly onFault?: (name: FaultName, done: number) => void;
}

/** What came of it. */
export interface Outcome {
  /** How often each fault happened. */
  readonly faults: Readonly<Partial<Record<FaultName, number>>>;
  readonly members: number;
  readonly confirmed: number;
  readonly already: number;
  readonly rides: number;
  readonly turns: number;
  readonly updates: Told;
  readonly seen: Seen;
  readonly outages: Outages;
  /** Everything that must not be, in words; nothing when all promises were kept. */
  readonly broken: readonly string[];
}

/** Updates that come due at each fault. */
const OWED = 4;

/** Milliseconds between faults, at most. */
const BETWEEN_MS = 400;

/** Whether each ride that was told is there, and no other. */
const checkRides = async ({ stage }: Scene, ended: readonly Ended[]): Promise<readonly string[]> => {
  const broken: string[] = [];
  for (const { member, how, number, transcript } of ended) {
    const words = transcript.slice(-8).join('\n');
    if (how === 'stuck') {
      broken.push(`Nobody came to an end:\n${words}`);
      continue;
    }
    const rides = (await stage.ridesOf(member.medicaidId)).filter(({ value }) => isOpen(value));
    if (rides.length !== 1 || rides[0]?.value.number !== number)
      broken.push(
        `Told ${number ?? ''}, there ${rides.map(({ value }) => value.number).join(', ')}:\n${words}`,
      );
  }
  return broken;
};

/** Whether each conversation counts its turns without a gap, and none was made twice. */
const checkLogs = async ({ stage }: Scene, ended: readonly Ended[]) => {
  const broken: string[] = [];
  let turns = 0;
  for (const { member } of ended) {
    const conversation = `sms:${stage.twilio.number}:+1${member.phones[0]?.number ?? ''}`;
    const log = await stage.logOf({ conversation });
    turns += log.length;
    const isInOrder = log.every(({ turn }, index) => turn === index + 1);
    if (!isInOrder || new Set(log.map(({ messageId }) => messageId)).size < log.length)
      broken.push(`Turns ${log.map(({ turn }) => turn).join(' ')}`);
  }
  return { turns, broken };
};

/** Faults under load: members book, again and again somebody new, while processes die and Redis goes; then all promises are checked. */
export const runChaos = async (run: Run): Promise<Outcome> => {
  const random = randomFrom(run.seed);
  const scene = await setScene(random);
  const seen: Seen = { texts: 0, fallbacks: 0, apologies: 0, repeated: 0, wrong: [], sent: [] };
  const outages: Outages = { probes: 0, slowestMs: 0, wrong: [] };
  const counts: Partial<Record<FaultName, number>> = {};
  try {
    let isOver = false;
    let next = 0;
    const ended: Ended[] = [];
    const someone = async (): Promise<void> => {
      while (!isOver) {
        const member = memberOf(scene, next++);
        await patiently(() => scene.stage.storage.members.put(member));
        ended.push(await book(scene, seen, member));
      }
    };
    const load = Promise.all(Array.from({ length: run.members }, someone));
    // Each kind once before any comes again.
    let urn: readonly FaultName[] = [];
    for (let done = 0; done < run.faults; done += 1) {
      if (urn.length === 0) urn = random.shuffled(faultNames);
      const [name, ...others] = urn;
      urn = others;
      if (name === undefined) break;
      await pause(random.below(BETWEEN_MS));
      for (let n = 0; n < OWED; n += 1) await owe(scene, done * OWED + n);
      await faults[name]({ scene, seen, outages, stopMs: run.stopMs });
      counts[name] = (counts[name] ?? 0) + 1;
      run.onFault?.(name, done + 1);
    }
    isOver = true;
    await load;
    const owed = run.faults * OWED;
    const updates = await checkUpdates(scene, owed);
    const rides = (await scene.stage.countRides()) - owed;
    const logs = await checkLogs(scene, ended);
    return {
      faults: counts,
      members: ended.length,
      confirmed: ended.filter(({ how }) => how === 'confirmed').length,
      already: ended.filter(({ how }) => how === 'already').length,
      rides,
      turns: logs.turns,
      updates,
      seen,
      outages,
      broken: [
        ...(await checkRides(scene, ended)),
        ...(rides === ended.length ? [] : [`${String(ended.length)} members, ${String(rides)} rides.`]),
        ...logs.broken,
        ...updates.broken,
        ...seen.wrong,
        ...outages.wrong,
      ],
    };
  } finally {
    await scene.close();
  }
};
