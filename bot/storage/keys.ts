/**
 * Every name in Redis, and the only place that makes one. A script's keys share one hash tag, so that they lie on one node
 * of a cluster. No name holds anything personal: only keyed hashes, random numbers and names of states.
 */

/** Sixty-four buckets for ever: the bucket is part of every confirmation number. */
export const BUCKETS = 64;

/** Names of one conversation. */
export interface ConversationKeys {
  /** HASH: version, sealed. */
  readonly state: string;
  /** STRING: the token of the turn that runs. */
  readonly lease: string;
  /** STREAM: one sealed entry a turn. */
  readonly log: string;
  /** Channel on which a commit tells its version. */
  readonly published: string;
  /** STRING: id of the log entry that answers a message. */
  message(messageHash: string): string;
}

/** Names of the conversation with this keyed hash. */
export const conversationKeys = (conversationHash: string): ConversationKeys => {
  const tag = `{c:${conversationHash}}`;
  return {
    state: `${tag}:state`,
    lease: `${tag}:lease`,
    log: `${tag}:log`,
    published: `${tag}:published`,
    message: (messageHash) => `${tag}:message:${messageHash}`,
  };
};

/** Names of one bucket: members with their rides, work items and consents. */
export interface BucketKeys {
  /** SET of the hashes of the bucket's members. */
  readonly members: string;
  /** HASH: schema, sealed. */
  member(memberHash: string): string;
  /** HASH: member hash to sealed Medicaid ID. */
  membersByPhone(phoneHash: string): string;
  /** HASH: member hash to sealed Medicaid ID. */
  membersByName(nameHash: string): string;
  /** What the names of all rides begin with; a number makes it whole. */
  readonly ridePrefix: string;
  /** HASH: version, member, day, status, moves, sealed. */
  ride(number: string): string;
  /** ZSET: ride numbers by day, YYYYMMDD. */
  ridesOf(memberHash: string): string;
  /** ZSET: ride numbers by day, YYYYMMDD. */
  readonly ridesByDay: string;
  /** What the names of the indexes by status begin with; a status makes one whole. ZSET: ride numbers by day, YYYYMMDD. */
  readonly ridesByStatusPrefix: string;
  /**
   * STREAM: ride, from, to: that the moves from one place to before another were added to a ride, written with it. Read by whoever
   * tells members and watches over rides.
   */
  readonly rideEvents: string;
  /** STRING: id of the last of these events that was taken up. */
  readonly rideEventsRead: string;
  /** ZSET: numbers of rides by when they are looked at next: milliseconds since 1970 UTC. */
  readonly ridesToWatch: string;
  /** ZSET: numbers of rides somebody looks at, by when that counts no more: milliseconds since 1970 UTC by Redis' own clock. */
  readonly ridesLookedAt: string;
  /** What the names of all work items begin with; a case number makes it whole. */
  readonly workPrefix: string;
  /** HASH: version, status, kind, due, owner, sealed. */
  work(caseNumber: string): string;
  /** ZSET: case numbers of open work by due time, YYYYMMDDHHMM. */
  readonly workByDue: string;
  /** HASH: number, version, cases: what a draft became. */
  draft(draftHash: string): string;
  /** HASH: status, day, next, sealed: that a member is to be erased, or was. It stays, so that no import brings back who was. */
  erasure(memberHash: string): string;
  /** SET of hashes of members whose erasure is asked for and not done. */
  readonly erasuresOpen: string;
  /** STREAM: event, member, at, and numbers: what was done to erase members, by their hashes. */
  readonly erasureLog: string;
  /** STRING: sealed, a legal hold on what is on file of a member. */
  hold(memberHash: string): string;
  /** HASH: draft hash, sealed: what a member has begun and not finished. */
  unfinished(memberHash: string): string;
  /** STRING: keyed hash of the request a client's key was first used for. */
  requestKey(nameHash: string): string;
  /** STRING: that an effect was carried out, with its result. */
  done(effectHash: string): string;
  /** LIST of sealed changes, the newest last. */
  consent(phoneHash: string): string;
  /** ZSET: ids of texts that are to be sent, or are being sent, by when they are looked at next: milliseconds by Redis' clock. */
  readonly outbox: string;
  /** STRING: number of the ride a phone was told of last. */
  told(phoneHash: string): string;
  /** HASH: told, heard: days, of whether texts to a phone arrive at somebody. */
  reach(phoneHash: string): string;
  /** SET: ids of texts to a phone that did not arrive, since the last one that did. */
  undelivered(phoneHash: string): string;
  /** HASH: status, until, token, attempts, sid, code, sealed, sealed-sid. */
  text(id: string): string;
  /** HASH: entries, link: how many entries the bucket's audit trail has, and the hash of the last one. */
  readonly audit: string;
}

const namesOf = (bucket: string): BucketKeys => {
  const tag = `{m:${bucket}}`;
  const ridePrefix = `${tag}:ride:`;
  const workPrefix = `${tag}:work:`;
  return {
    members: `${tag}:members`,
    member: (memberHash) => `${tag}:member:${memberHash}`,
    membersByPhone: (phoneHash) => `${tag}:members-by-phone:${phoneHash}`,
    membersByName: (nameHash) => `${tag}:members-by-name:${nameHash}`,
    ridePrefix,
    ride: (number) => `${ridePrefix}${number}`,
    ridesOf: (memberHash) => `${tag}:rides-of:${memberHash}`,
    ridesByDay: `${tag}:rides-by-day`,
    ridesByStatusPrefix: `${tag}:rides-by-status:`,
    rideEvents: `${tag}:ride-events`,
    rideEventsRead: `${tag}:ride-events-read`,
    ridesToWatch: `${tag}:rides-to-watch`,
    ridesLookedAt: `${tag}:rides-looked-at`,
    workPrefix,
    work: (caseNumber) => `${workPrefix}${caseNumber}`,
    workByDue: `${tag}:work-by-due`,
    draft: (draftHash) => `${tag}:draft:${draftHash}`,
    erasure: (memberHash) => `${tag}:erasure:${memberHash}`,
    erasuresOpen: `${tag}:erasures-open`,
    erasureLog: `${tag}:erasure-log`,
    hold: (memberHash) => `${tag}:hold:${memberHash}`,
    unfinished: (memberHash) => `${tag}:unfinished:${memberHash}`,
    requestKey: (nameHash) => `${tag}:request-key:${nameHash}`,
    done: (effectHash) => `${tag}:done:${effectHash}`,
    consent: (phoneHash) => `${tag}:consent:${phoneHash}`,
    outbox: `${tag}:outbox`,
    told: (phoneHash) => `${tag}:told:${phoneHash}`,
    reach: (phoneHash) => `${tag}:reach:${phoneHash}`,
    undelivered: (phoneHash) => `${tag}:undelivered:${phoneHash}`,
    text: (id) => `${tag}:text:${id}`,
    audit: `${tag}:audit`,
  };
};

/** LIST: a block of entries of an audit trail; see `audit/audited.ts`. */
export const auditBlock = (audit: string, block: number): string => `${audit}:${block}`;

const inAuditBlock = /^(?<audit>\{m:\d\d\}:audit):\d+$/;

/** The name what lies under a key is sealed for: the key itself, but for entries of an audit trail, which are sealed for the trail. */
export const sealedFor = (key: string): string => inAuditBlock.exec(key)?.groups?.audit ?? key;

/** Every bucket, `00` to `63`. */
export const buckets: readonly string[] = Array.from({ length: BUCKETS }, (_, bucket) =>
  String(bucket).padStart(2, '0'),
);

const namesOfAll = new Map(buckets.map((bucket) => [bucket, namesOf(bucket)]));

/**
 * Names of a bucket.
 * @param bucket two digits, `00` to `63`
 */
export const bucketKeys = (bucket: string): BucketKeys => namesOfAll.get(bucket) ?? namesOf(bucket);

/** Names of the representatives' desk. */
export const deskKeys = {
  /** ZSET: who is at the desk, by until when that holds: milliseconds since 1970 UTC. */
  present: '{desk}:present',
  /** HASH: representative to name. */
  names: '{desk}:names',
  /** HASH: case number and representative to when it was taken: conversations a representative has. */
  held: '{desk}:held',
  /** STRING: sealed, who is signed in; by the hash of an id that only their browser has. */
  session: (idHash: string) => `{desk}:session:${idHash}`,
  /** STRING: sealed, a sign-in that is under way. */
  signIn: (hash: string) => `{desk}:sign-in:${hash}`,
  /** HASH: numbers of a day, YYYY-MM-DD: process and count's name to what it has counted. */
  numbers: (day: string) => `{desk}:numbers:${day}`,
  /** STRING: that what happened to a ride was counted: `late outbound`. */
  counted: (ride: string, event: string) => `{desk}:counted:${ride}:${event}`,
} as const;

/** STRING: how often a door was used by whom, in its time. */
export const limitKey = (door: string, whoHash: string): string => `{l:${whoHash}}:limit:${door}`;

/** Channel on which is told that a text was put in line. */
export const outboxPublished = 'outbox';

/** HASH: facility id to its record, in clear: a clinic's address is public. */
export const facilitiesKey = '{f}:facilities';
