import type { Random } from '../../bot/storage/numbers';
import { drawCaseNumber, drawConfirmationNumber, MOST_DRAWS, noNumberLeft } from '../../bot/storage/numbers';
import type { ConsentChange } from '../../domain/ports/consents';
import type { Facility, FacilityDirectory } from '../../domain/ports/facilityDirectory';
import type { Guesses } from '../../domain/ports/guesses';
import type { Member } from '../../domain/ports/memberDirectory';
import type { Outbox, OutgoingText } from '../../domain/ports/outbox';
import type { RideRepository } from '../../domain/ports/rideRepository';
import type { UnfinishedDraft, UnfinishedDrafts } from '../../domain/ports/unfinishedDrafts';
import { onceKey, type NewWorkItem, type WorkItem, type WorkItems } from '../../domain/ports/workItems';
import { rideDay, type Ride, type Versioned } from '../../domain/ride';
import type { ReadableConsents } from './consents';
import type { WritableMemberDirectory } from './memberDirectory';

/** Everything is in one bucket: a double has no hashes. */
const BUCKET = '00';

const drawFree = (draw: () => string, isTaken: (number: string) => boolean): string => {
  for (let attempt = 0; attempt < MOST_DRAWS; attempt += 1) {
    const number = draw();
    if (!isTaken(number)) return number;
  }
  throw noNumberLeft();
};

/** Guesses that nobody counts. */
export const anyGuesses: Guesses = { take: () => Promise.resolve(true), giveBack: () => Promise.resolve() };

/** Work items in memory, with a look at all of them. */
export interface InMemoryWorkItems extends WorkItems {
  /** Every item in the order in which they were opened. */
  all(): readonly WorkItem[];
  /** Opens an item of a booking, or changes it under its case number. */
  write(item: NewWorkItem, caseNumber?: string): string;
  /** Closes an item. */
  close(caseNumber: string): void;
}

/** Work items in memory, for unit tests of dialogs. */
export const inMemoryWorkItems = (random: Random): InMemoryWorkItems => {
  const items = new Map<string, WorkItem>();
  const versions = new Map<string, number>();
  const done = new Map<string, string>();
  const put = (item: WorkItem): void => {
    items.set(item.caseNumber, structuredClone(item));
    versions.set(item.caseNumber, (versions.get(item.caseNumber) ?? 0) + 1);
  };
  const write = (
    item: NewWorkItem,
    caseNumber = drawFree(
      () => drawCaseNumber(BUCKET, random),
      (one) => items.has(one),
    ),
  ): string => {
    put({ ...item, schema: 1, caseNumber, status: 'open' });
    if (item.once !== undefined) done.set(onceKey(item.once), caseNumber);
    return caseNumber;
  };
  return {
    open: (key, item) =>
      new Promise((resolve) => {
        const known = done.get(key);
        const counts = item.onceUntilDone !== true || items.get(known ?? '')?.status === 'open';
        const caseNumber = known !== undefined && counts ? known : write(item);
        done.set(key, caseNumber);
        resolve(structuredClone(items.get(caseNumber) ?? { ...item, schema: 1, caseNumber, status: 'open' }));
      }),
    find(caseNumber) {
      const value = items.get(caseNumber);
      const version = versions.get(caseNumber) ?? 0;
      return Promise.resolve(value === undefined ? undefined : structuredClone({ value, version }));
    },
    queue: ({ kind, owner, dueBy }) =>
      Promise.resolve(
        [...items.values()]
          .filter((item) => item.status === 'open' && (kind === undefined || item.kind === kind))
          .filter((item) => owner === undefined || (item.owner ?? '') === owner)
          .filter(({ due }) => dueBy === undefined || due <= dueBy)
          .toSorted((one, other) => {
            const [first, second] = [one, other].map(
              ({ treatment, due, caseNumber }) => `${treatment === true ? 0 : 1} ${due} ${caseNumber}`,
            );
            return (first ?? '').localeCompare(second ?? '');
          }),
      ),
    replace(item, version) {
      if (versions.get(item.caseNumber) !== version) return Promise.resolve('changed-meanwhile');
      put(item);
      return Promise.resolve('replaced');
    },
    all: () => [...items.values()],
    write,
    close(caseNumber) {
      const item = items.get(caseNumber);
      if (item !== undefined) put({ ...item, status: 'done' });
    },
  };
};

/** Booked rides in memory, with a look at all of them. */
export interface InMemoryRideRepository extends RideRepository {
  /** Every ride in the order in which they were first booked. */
  all(): readonly Ride[];
}

/**
 * Booked rides in memory, for unit tests of dialogs.
 * @param work where the work items of bookings go
 */
export const inMemoryRideRepository = (
  random: Random,
  work: InMemoryWorkItems = inMemoryWorkItems(random),
): InMemoryRideRepository => {
  const rides = new Map<string, Versioned<Ride>>();
  const drafts = new Map<string, { readonly number: string; readonly cases: readonly string[] }>();
  const done = new Map<string, readonly string[]>();

  const write = (value: Ride): void => {
    const version = (rides.get(value.number)?.version ?? 0) + 1;
    rides.set(value.number, { value: structuredClone(value), version });
  };

  return {
    find: (number) => Promise.resolve(structuredClone(rides.get(number))),
    ofMember: (memberId, from) =>
      Promise.resolve(
        structuredClone(
          [...rides.values()]
            .filter(({ value }) => value.memberId === memberId && rideDay(value) >= from)
            .sort((one, other) => (rideDay(one.value) < rideDay(other.value) ? -1 : 1)),
        ),
      ),
    numbersOn: (day) =>
      Promise.resolve(
        [...rides.values()]
          .filter(({ value }) => rideDay(value) === day)
          .map(({ value }) => value.number)
          .toSorted(),
      ),
    book: (draft, ride, items) =>
      new Promise((resolve) => {
        const draftKey = `${ride.memberId} ${draft.id}`;
        const earlier = drafts.get(draftKey);
        const stored = rides.get(earlier?.number ?? '')?.value;
        if (earlier !== undefined && stored !== undefined && stored.draftVersion >= draft.version) {
          resolve(structuredClone({ ride: stored, cases: earlier.cases }));
          return;
        }
        const number =
          earlier?.number ??
          drawFree(
            () => drawConfirmationNumber(BUCKET, random),
            (one) => rides.has(one),
          );
        const record: Ride = { ...ride, schema: 1, number, draft: draft.id, draftVersion: draft.version };
        const cases = items.map((item, index) =>
          work.write({ ...item, ride: item.ride ?? number }, earlier?.cases[index]),
        );
        earlier?.cases.slice(items.length).forEach((one) => {
          work.close(one);
        });
        write(record);
        drafts.set(draftKey, { number, cases });
        resolve({ ride: record, cases });
      }),
    replace(key, ride, version, items = []) {
      const before = done.get(key);
      if (before !== undefined) return Promise.resolve({ kind: 'replaced', cases: before });
      if (rides.get(ride.number)?.version !== version) return Promise.resolve({ kind: 'changed-meanwhile' });
      write(ride);
      const cases = items.map((item) => work.write({ ...item, ride: item.ride ?? ride.number }));
      done.set(key, cases);
      return Promise.resolve({ kind: 'replaced', cases });
    },
    all: () => [...rides.values()].map(({ value }) => value),
  };
};

const bare = (name: string): string => name.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase();

/** The member file in memory, for unit tests of dialogs. */
export const inMemoryMemberDirectory = (members: readonly Member[] = []): WritableMemberDirectory => {
  const byId = new Map(members.map((member) => [member.medicaidId, member]));
  const idsOf = (isOne: (member: Member) => boolean): Promise<readonly string[]> =>
    Promise.resolve(
      [...byId.values()]
        .filter(isOne)
        .map(({ medicaidId }) => medicaidId)
        .sort(),
    );
  return {
    byMedicaidId: (medicaidId) => Promise.resolve(structuredClone(byId.get(medicaidId))),
    idsByPhone: (phone) => idsOf(({ phones }) => phones.some(({ number }) => number === phone)),
    idsByNameAndZip: (firstName, lastName, zip) =>
      idsOf(
        (member) =>
          bare(member.firstName) === bare(firstName) &&
          bare(member.lastName) === bare(lastName) &&
          [member.mailingAddress, member.pickupAddress].some(
            (one) => one.zip.slice(0, 5) === zip.slice(0, 5),
          ),
      ),
    put(member) {
      byId.set(member.medicaidId, structuredClone(member));
      return Promise.resolve();
    },
    isEmpty: () => Promise.resolve(byId.size === 0),
  };
};

/** A facility directory in memory, for unit tests of dialogs. */
export const inMemoryFacilityDirectory = (facilities: readonly Facility[] = []): FacilityDirectory => {
  const sorted = facilities.toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
  return { all: () => sorted, find: (id) => sorted.find((one) => one.id === id) };
};

/** What members have begun, in memory, for unit tests of dialogs. */
export const inMemoryUnfinishedDrafts = (): UnfinishedDrafts => {
  const drafts = new Map<string, UnfinishedDraft>();
  return {
    find: (memberId) => Promise.resolve(structuredClone(drafts.get(memberId))),
    keep(memberId, draft) {
      drafts.set(memberId, structuredClone(draft));
      return Promise.resolve();
    },
    drop(memberId, id) {
      if (drafts.get(memberId)?.id === id) drafts.delete(memberId);
      return Promise.resolve();
    },
  };
};

/** Texts that are to be sent, in memory, with a look at all of them. */
export interface InMemoryOutbox extends Outbox {
  /** Every text in the order in which they were put in line. */
  all(): readonly OutgoingText[];
}

/** The outbox in memory, for unit tests of dialogs. */
export const inMemoryOutbox = (): InMemoryOutbox => {
  const texts = new Map<string, OutgoingText>();
  return {
    add(key, text) {
      if (!texts.has(key)) texts.set(key, text);
      return Promise.resolve();
    },
    lastTold: (phone) =>
      Promise.resolve(
        [...texts.values()].findLast(({ to, ride }) => to === phone && ride !== undefined)?.ride,
      ),
    all: () => [...texts.values()],
  };
};

/**
 * Consents in memory, for unit tests of dialogs.
 * @param outbox where the texts go that confirm them
 */
export const inMemoryConsents = (outbox: Outbox = inMemoryOutbox()): ReadableConsents => {
  const changes = new Map<string, ConsentChange>();
  return {
    async record(key, change, confirmation) {
      if (changes.has(key)) return;
      changes.set(key, change);
      if (confirmation !== undefined) await outbox.add(key, confirmation);
    },
    history: (phone) => Promise.resolve([...changes.values()].filter((change) => change.phone === phone)),
  };
};
