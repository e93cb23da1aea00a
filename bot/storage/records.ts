import { z } from 'zod';
import { authorities } from '../../domain/authority';
import { detailTable, placeSchema } from '../../domain/details';
import { StoreUnreadable } from '../../domain/errors';
import { kindsOfRide } from '../../domain/facts';
import type { CalendarEntry } from '../../domain/calendarEntry';
import { textApps } from '../../domain/textApps';
import { actors, passStates, rideEventNames, rideStatuses, type NewRide, type Ride } from '../../domain/ride';
import type { ConsentChange } from '../../domain/ports/consents';
import { textPurposes, type OutgoingText, type TextPurpose } from '../../domain/ports/outbox';
import { facilitySchema } from '../../domain/ports/facilityDirectory';
import type { UnfinishedDraft } from '../../domain/ports/unfinishedDrafts';
import {
  workEvents,
  workItemKinds,
  workOutcomes,
  type HandOffPacket,
  type NewWorkItem,
  type NoticeOwed,
  type WorkItem,
} from '../../domain/ports/workItems';
import type { Awaiting } from '../../dialogs/awaiting';
import { languages } from '../../dialogs/locales';
import type { DeskAct } from '../../dialogs/desk/acts';
import type { Say } from '../../dialogs/say';
import type { LogEntry } from './conversationStore';

/*
 * What the store may hold. Our own code wrote it under the same types, so a record is checked for its schema version and
 * its outer shape; facts, decisions and traces were checked when they were made and are taken as they stand.
 */

/**
 * A record that fits is taken as it stands: what a newer release added to it is still there when this one writes it anew, as it happens
 * while processes are restarted one after the other.
 */
const asItStands = <Value>(schema: z.ZodType<Value>): z.ZodType<Value> =>
  z.custom<Value>((value) => schema.safeParse(value).success);

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === 'string';
const isBooking = (value: unknown): boolean => z.object({ kind: z.literal('book') }).safeParse(value).success;

const staffSchema = z.object({ who: z.string(), phone: z.string().exactOptional() });

const legSchema = z.object({
  direction: z.enum(['outbound', 'return']),
  from: placeSchema,
  to: placeSchema,
  date: z.string(),
  appointmentTime: z.string().exactOptional(),
  pickUp: z.union([
    z.object({ kind: z.literal('at'), at: z.string() }),
    z.object({ kind: z.literal('will-call') }),
  ]),
  readyAt: z.string().exactOptional(),
});

const carrierSchema = z.object({ name: z.string(), vehicle: z.string().exactOptional() });

const moveSchema = z.object({
  event: z.enum(rideEventNames).exactOptional(),
  status: z.enum(rideStatuses),
  at: z.string(),
  actor: z.enum(actors),
  reason: z.string(),
  by: z.string().exactOptional(),
  note: z.string().exactOptional(),
  request: z.string().exactOptional(),
  leg: z.enum(['outbound', 'return']).exactOptional(),
  expected: z.string().exactOptional(),
  carrier: carrierSchema.exactOptional(),
  closed: z.object({ day: z.string(), towns: z.array(z.string()).exactOptional() }).exactOptional(),
});

const anyDetails = z.object(detailTable).partial();

const detailsSchema = z.custom<NewRide['details']>((value) => anyDetails.safeParse(value).success);

/** A booked ride as the store holds it. */
export const rideSchema: z.ZodType<Ride> = asItStands(
  z.object({
    schema: z.literal(1),
    number: z.string(),
    draft: z.string(),
    draftVersion: z.int().min(0),
    memberId: z.string(),
    status: z.enum(rideStatuses),
    legs: z.array(legSchema),
    mode: z.enum(kindsOfRide),
    facts: z.custom<NewRide['facts']>(isObject),
    details: detailsSchema,
    origins: z.custom<NewRide['origins']>(isObject),
    decision: z.custom<NewRide['decision']>(isBooking),
    bookedBy: z.object({
      relationship: z.string(),
      conversation: z.string(),
      channel: z.string().exactOptional(),
      staff: staffSchema.exactOptional(),
      authority: z.enum(authorities).exactOptional(),
      name: z.string().exactOptional(),
    }),
    requestedAt: z.string(),
    moves: z.array(moveSchema),
    carrier: carrierSchema.exactOptional(),
    series: z.string().exactOptional(),
    insteadOf: z.string().exactOptional(),
    pass: z.array(z.object({ state: z.enum(passStates), at: z.string() })).exactOptional(),
  }),
);

const workMoveSchema = z.object({
  event: z.enum(workEvents),
  at: z.string(),
  by: z.string(),
  owner: z.string().exactOptional(),
  due: z.string().exactOptional(),
  outcome: z.enum(workOutcomes).exactOptional(),
  note: z.string().exactOptional(),
  request: z.string().exactOptional(),
});

/** A work item as the store holds it. */
export const workItemSchema: z.ZodType<WorkItem> = asItStands(
  z.object({
    schema: z.literal(1),
    caseNumber: z.string(),
    status: z.enum(['open', 'done']),
    kind: z.enum(workItemKinds),
    reason: z.custom<NewWorkItem['reason']>(isText),
    citations: z.array(z.string()),
    due: z.string(),
    openedAt: z.string(),
    noticeDue: z.string().exactOptional(),
    notice: z.custom<NoticeOwed>(isObject).exactOptional(),
    packet: z.custom<HandOffPacket>(isObject).exactOptional(),
    memberId: z.string().exactOptional(),
    ride: z.string().exactOptional(),
    carrier: carrierSchema.exactOptional(),
    conversation: z.string(),
    language: z.string(),
    treatment: z.literal(true).exactOptional(),
    staff: staffSchema.exactOptional(),
    request: z.unknown().exactOptional(),
    once: z.string().exactOptional(),
    onceUntilDone: z.literal(true).exactOptional(),
    owner: z.string().exactOptional(),
    history: z.array(workMoveSchema).exactOptional(),
  }),
);

/** A change of consent as the store holds it. */
export const consentRecordSchema: z.ZodType<{ schema: 1; change: ConsentChange }> = z.object({
  schema: z.literal(1),
  change: z.object({
    phone: z.string(),
    memberId: z.string().exactOptional(),
    kind: z.enum(['texts', 'calls']),
    app: z.literal('whatsapp').exactOptional(),
    given: z.boolean(),
    words: z.string(),
    at: z.string(),
    source: z.enum(['keyword', 'conversation', 'wrong-number', 'twilio', 'asked-again']),
  }),
});

const isPurpose = (value: unknown): boolean => typeof value === 'string' && value in textPurposes;

/** A text in the outbox as the store holds it. */
export const textRecordSchema: z.ZodType<{ schema: 1; text: OutgoingText }> = z.object({
  schema: z.literal(1),
  text: z.object({
    to: z.string(),
    app: z.object({ app: z.enum(textApps), ours: z.string(), theirs: z.string() }).exactOptional(),
    thread: z.object({ channel: z.string(), address: z.string() }).exactOptional(),
    body: z.string(),
    purpose: z.custom<TextPurpose>(isPurpose),
    goodForMinutes: z.number().exactOptional(),
    isAboutLine: z.literal(true).exactOptional(),
    memberId: z.string().exactOptional(),
    ride: z.string().exactOptional(),
    calledIn: z.enum(languages).exactOptional(),
  }),
});

/** What a member has begun as the store holds it; its task reads the draft. */
export const unfinishedDraftSchema: z.ZodType<{ schema: 1; draft: UnfinishedDraft }> = z.object({
  schema: z.literal(1),
  draft: z.object({ task: z.string(), id: z.string(), draft: z.unknown(), conversation: z.string() }),
});

/** A facility as the store holds it. */
export const facilityRecordSchema = z.object({ schema: z.literal(1), facility: facilitySchema });

const saidSchema = z.object({ key: z.string() });

const saySchema = z.custom<Say>((value) => saidSchema.safeParse(value).success);

const eventSchema = z.object({ number: z.string(), sequence: z.int(), day: z.string(), mode: z.string() });

const awaitedSchema = z.object({ keys: z.object({ kind: z.string() }), then: z.string() });

const deskSchema = z.union([
  z.object({
    kind: z.enum(['take', 'say', 'give-back', 'left']),
    by: z.object({ id: z.string(), name: z.string() }),
  }),
  z.object({ kind: z.literal('not-delivered'), text: z.string(), code: z.string() }),
  z.object({ kind: z.enum(['stands', 'nobody']), caseNumber: z.string() }),
]);

/** A turn as the store holds it. A message key that this release no longer knows stays readable. */
export const logEntrySchema: z.ZodType<LogEntry> = z.object({
  schema: z.literal(1),
  turn: z.int(),
  messageId: z.string(),
  at: z.string(),
  channel: z.string(),
  language: z.enum(languages),
  languages: z.array(z.enum(languages)).optional(),
  text: z.string(),
  desk: z.custom<DeskAct>((value) => deskSchema.safeParse(value).success).optional(),
  heard: z.unknown(),
  changes: z.unknown(),
  decision: z.unknown(),
  effects: z.unknown(),
  said: z.array(saySchema),
  leftOut: z.array(saySchema).optional(),
  awaits: z.custom<Awaiting>((value) => awaitedSchema.safeParse(value).success).optional(),
  needed: z.array(saySchema).optional(),
  trustedUntil: z.string().optional(),
  rides: z
    .object({
      events: z.array(z.custom<CalendarEntry>((value) => eventSchema.safeParse(value).success)),
      line: z.string(),
    })
    .optional(),
});

/**
 * Reads what the store answered.
 * @throws StoreUnreadable: another shape, or a schema version this release does not know
 */
export const read = <Value>(schema: z.ZodType<Value>, stored: unknown): Value => {
  const result = schema.safeParse(stored);
  if (!result.success) {
    throw new StoreUnreadable('A record has another shape or schema version than this release knows.', {
      cause: result.error,
    });
  }
  return result.data;
};

/** A HASH as Redis replies with it: an object, or names and values in turn. */
export const pairs = z.record(z.string(), z.string()).or(
  z.array(z.string()).transform((flat) => {
    const entries: Record<string, string> = {};
    for (let at = 0; at + 1 < flat.length; at += 2) entries[flat[at] ?? ''] = flat[at + 1] ?? '';
    return entries;
  }),
);
