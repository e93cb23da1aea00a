import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { CalendarDate } from '../../../domain/calendar/calendarDate';
import { whyErasureWaits, type ErasureWait } from '../../../domain/erasure/whyErasureWaits';
import {
  consentWithoutPerson,
  ERASED,
  rideWithoutPerson,
  workWithoutPerson,
} from '../../../domain/erasure/withoutPerson';
import type { Program } from '../../../domain/program/program';
import { bucketKeys, conversationKeys } from '../keys';
import { bucketOf } from '../lookup';
import { consentRecordSchema, read, rideSchema, textRecordSchema } from '../records';
import { reseal } from '../scripts/reseal';
import { writeFilesAnew } from '../writeFilesAnew';
import { dropConversation, dropText, keepRest } from './erasureScripts';
import { isAbout, sharesPhone, withoutPhoneOf, type Marks } from './isAbout';
import type { Person } from './redisErasures';
import { fileReader, type FileReaderParts, type OnFile } from './fileReader';

/** What was erased, by kind. */
export interface Done {
  conversations: number;
  texts: number;
  rides: number;
  cases: number;
  consents: number;
  records: number;
}

/** What came of an erasure. */
export type Erased =
  /** It waits; nothing was touched. */
  | { readonly kind: 'waits'; readonly waits: readonly ErasureWait[] }
  /** Nothing is left that it found. */
  | { readonly kind: 'erased'; readonly done: Done }
  /** Something was being written all the while, or is needed still: the next run takes it up. */
  | { readonly kind: 'left'; readonly done: Done }
  /** No such member is on file, and nobody asked for it before. */
  | { readonly kind: 'unknown' };

/** What the eraser is made of. */
export interface EraserParts extends FileReaderParts {
  readonly program: Program;
  readonly today: CalendarDate;
}

/** Times everything is looked through: what a turn wrote during the first is found by the second. */
const MOST_PASSES = 4;

/**
 * Milliseconds until a conversation is tried again in which a turn runs, and how often: there is not long between two turns of somebody
 * who writes on, and together it is longer than a turn holds a conversation whose process died.
 */
const AGAIN_MS = 20;
const TRIES = 300;

/** Logs of conversations read at a time: reading a whole one takes milliseconds, and the process may serve members besides. */
const LOGS_TOGETHER = 5;

/** Milliseconds an erasure that was taken up is let be: longer than it takes on a store of millions of rides. */
export const TAKING_MS = 2 * 60 * 60_000;

const listReply = z.array(z.string());
const streamReply = z.array(z.tuple([z.string(), z.tuple([z.string(), z.string()])]));

const nothing = (): Done => ({ conversations: 0, texts: 0, rides: 0, cases: 0, consents: 0, records: 0 });

const countOf = ({ conversations, texts, rides, cases, consents, records }: Done): number =>
  conversations + texts + rides + cases + consents + records;

/**
 * Erases a member everywhere: the record and what finds it, conversations, texts, drafts; of rides and cases it keeps what the law asks
 * for without the person, of consents the number. Everything is looked through step by step while others are served, and looked through
 * again until nothing is found; broken off anywhere, it is begun anew.
 */
export const createEraser = (parts: EraserParts) => {
  const { redis, lookup, seal, erasures, program, today } = parts;

  const { sealedAt, eachOf, onFile, personOf, personIn, isBookedSince } = fileReader(parts);

  /** Tries until what is in use has been let go. Returns how many were erased, 0 where it stayed in use. */
  const insist = async (drop: () => Promise<unknown>): Promise<{ erased: number; left: number }> => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const dropped = Number(await drop());
      if (dropped >= 0) return { erased: Math.min(dropped, 1), left: 0 };
      await pause(AGAIN_MS);
    }
    return { erased: 0, left: 1 };
  };

  /** Conversations in which the member comes up. */
  const eraseConversations = async (marks: Marks, done: Done): Promise<number> => {
    let left = 0;
    const drop = async (hash: string): Promise<void> => {
      const { lease, state, log } = conversationKeys(hash);
      const dropped = await insist(() => redis.run(dropConversation, [lease, state, log], []));
      done.conversations += dropped.erased;
      left += dropped.left;
    };
    const hashIn = (key: string): string => key.slice('{c:'.length, key.indexOf('}'));
    await eachOf('{c:*}:state', async (key) => {
      const [sealed] = await sealedAt(key);
      if (sealed === null) return;
      const state = seal.open(key, sealed);
      if (isAbout(state, marks, lookup)) await drop(hashIn(key));
      else if (sharesPhone(state, marks, lookup)) {
        const rest = seal.seal(key, withoutPhoneOf(state));
        const written = Number(await redis.run(reseal, [key], ['hash', 'sealed', sealed, rest]));
        done.records += written;
        left += 1 - written;
      }
    });
    await eachOf(
      '{c:*}:log',
      async (key) => {
        const entries = read(streamReply, await redis.command('XRANGE', [key, '-', '+']));
        if (entries.some(([, [, sealed]]) => isAbout(seal.open(key, sealed), marks, lookup)))
          await drop(hashIn(key));
      },
      LOGS_TOGETHER,
    );
    return left;
  };

  const eraseTexts = async ({ member, person }: Marks, done: Done): Promise<number> => {
    let left = 0;
    await eachOf('{m:*}:text:*', async (key) => {
      const [sealed] = await sealedAt(key);
      if (sealed === null) return;
      const { text } = read(textRecordSchema, seal.open(key, sealed));
      const isTheirs =
        person?.ownPhones.includes(text.to) === true ||
        (text.memberId !== undefined && lookup.hash('member', text.memberId) === member);
      if (!isTheirs) return;
      const id = key.slice(key.indexOf(':text:') + ':text:'.length);
      const { outbox } = bucketKeys(id.slice(0, 2));
      const dropped = await insist(() => redis.run(dropText, [outbox, key], [id]));
      done.texts += dropped.erased;
      left += dropped.left;
    });
    return left;
  };

  const eraseConsents = async ({ member }: Marks, done: Done): Promise<number> => {
    let left = 0;
    await eachOf('{m:*}:consent:*', async (key) => {
      const sealed = read(listReply, await redis.command('LRANGE', [key, 0, -1]));
      for (const [at, one] of sealed.entries()) {
        const { change } = read(consentRecordSchema, seal.open(key, one));
        if (change.memberId === undefined || lookup.hash('member', change.memberId) !== member) continue;
        const rest = seal.seal(key, { schema: 1, change: consentWithoutPerson(change) });
        const written = Number(await redis.run(reseal, [key], ['list', at, one, rest]));
        done.consents += written;
        left += 1 - written;
      }
    });
    return left;
  };

  /** Rides and cases lose the person; a ride that is still to come is not taken from its rider. */
  const strip = async (found: OnFile, done: Done): Promise<number> => {
    let left = 0;
    for (const { key, sealed, value } of found.rides) {
      const isToCome = whyErasureWaits({ rides: [value], work: [] }, today, program).length > 0;
      const rest = seal.seal(key, rideWithoutPerson(value));
      const written = isToCome ? 0 : Number(await redis.run(keepRest, [key], [sealed, rest]));
      done.rides += written;
      left += 1 - written;
    }
    for (const { key, sealed, value } of found.work) {
      const rest = seal.seal(key, workWithoutPerson(value));
      const written = Number(await redis.run(keepRest, [key], [sealed, rest]));
      done.cases += written;
      left += 1 - written;
    }
    return left;
  };

  /** The ID of the member in rides of others who ride along. */
  const eraseFromOthers = async ({ member }: Marks, done: Done): Promise<void> => {
    await eachOf('{m:*}:ride:*', async (key) => {
      const [sealed, of] = await sealedAt(key);
      if (sealed === null || of === member) return;
      const ride = read(rideSchema, seal.open(key, sealed));
      const { ridesWith } = ride.details;
      if (ridesWith === undefined || lookup.hash('member', ridesWith) !== member) return;
      const rest = seal.seal(key, { ...ride, details: { ...ride.details, ridesWith: ERASED } });
      const written = Number(await redis.run(reseal, [key], ['hash', 'sealed', sealed, rest]));
      done.records += written;
    });
  };

  /** The record, what finds it, and what lies under the member's or the phones' hashes. */
  const eraseRecord = async ({ member, person }: Marks, done: Done): Promise<void> => {
    for (const kind of ['members-by-phone', 'members-by-name'])
      await eachOf(`{m:*}:${kind}:*`, async (key) => {
        const gone = Number(await redis.command('HDEL', [key, member]));
        done.records += gone;
      });
    for (const phone of person?.ownPhones ?? []) {
      const hash = lookup.hash('phone', phone);
      const keys = bucketKeys(bucketOf(hash));
      for (const key of [keys.told(hash), keys.reach(hash), keys.undelivered(hash)])
        done.records += Number(await redis.command('DEL', [key]));
    }
    const keys = bucketKeys(bucketOf(member));
    for (const key of [keys.unfinished(member), keys.ridesOf(member)])
      done.records += Number(await redis.command('DEL', [key]));
    done.records += Number(await redis.command('SREM', [keys.members, member]));
    done.records += Number(await redis.command('DEL', [keys.member(member)]));
  };

  /** Waits for the turns that run now: each may have read the record before it went. Returns how many run on. */
  const turnsEnd = async (): Promise<number> => {
    let left = 0;
    await eachOf('{c:*}:lease', async (key) => {
      const turn = await redis.command('GET', [key]);
      const ended = await insist(async () =>
        turn !== null && (await redis.command('GET', [key])) === turn ? -1 : 0,
      );
      left += ended.left;
    });
    return left;
  };

  /** Looks everything through once. Returns how much it had to leave. */
  const pass = async (member: string, person: Person | undefined, done: Done): Promise<number> => {
    const found = await onFile(member, person);
    // Rides and cases come after the conversations that name their numbers, and the record after all it finds.
    const inUse =
      (await eraseConversations(found.marks, done)) +
      (await eraseTexts(found.marks, done)) +
      (await eraseConsents(found.marks, done));
    await eraseFromOthers(found.marks, done);
    const left = await strip(found, done);
    // What was booked meanwhile is found by the next pass, for which the record stays.
    if (left > 0 || (await isBookedSince(found))) return inUse + left + 1;
    await eraseRecord(found.marks, done);
    return inUse + (await turnsEnd());
  };

  const eraseNow = async (member: string, person: Person | undefined): Promise<Erased> => {
    const done = nothing();
    let left = 0;
    let isGone = false;
    for (let passes = 0; passes < MOST_PASSES; passes += 1) {
      const before = countOf(done);
      left = await pass(member, person, done);
      // Without the record no turn knows the member: what comes after is said by somebody who writes on, and would have no end.
      if (left === 0 && (isGone || countOf(done) === before)) break;
      isGone = left === 0;
    }
    if (left > 0) return { kind: 'left', done };
    const isNew = (await erasures.find(member))?.status !== 'erased' || countOf(done) > 0;
    await erasures.write(member, 'erased', today, undefined, isNew ? 'erased' : undefined, { ...done });
    await writeFilesAnew(redis);
    return { kind: 'erased', done };
  };

  return {
    hashOf: (medicaidId: string): string => lookup.hash('member', medicaidId),

    /** Erases a member, or notes that it is asked for and says what it waits for. */
    async erase(medicaidId: string): Promise<Erased> {
      const member = lookup.hash('member', medicaidId);
      const before = await erasures.find(member);
      const person = before?.person ?? (await personOf(medicaidId));
      if (before === undefined && person === undefined) return { kind: 'unknown' };
      if (before === undefined) await erasures.write(member, 'waiting', today, person, 'asked');
      return this.takeUp(member);
    },

    /** Goes on with an erasure that was asked for. */
    async takeUp(member: string): Promise<Erased> {
      const asked = await erasures.find(member);
      if (asked === undefined) return { kind: 'unknown' };
      const { person } = asked;
      await erasures.letBe(member, TAKING_MS);
      const { rides, work } = await onFile(member, person);
      const waits = whyErasureWaits(
        {
          rides: rides.map(({ value }) => value),
          work: work.map(({ value }) => value),
          hold: await erasures.hold(member),
        },
        today,
        program,
      );
      if (waits.length > 0) return { kind: 'waits', waits };
      if (asked.status === 'waiting') await erasures.write(member, 'erasing', today, person);
      return eraseNow(member, person);
    },

    /** Notes anew that an erasure was asked for before a copy was restored that does not know of it, and goes on with it. */
    async askAgain(member: string): Promise<Erased> {
      if ((await erasures.find(member)) === undefined)
        await erasures.write(member, 'waiting', today, await personIn(member), 'asked');
      return this.takeUp(member);
    },

    /** Erases anew who was erased before a copy was restored that still had them. It waits for nothing: it has waited. */
    async eraseAgain(member: string): Promise<Erased> {
      const person = await personIn(member);
      await erasures.write(member, 'erasing', today, person);
      return eraseNow(member, person);
    },
  };
};
