import { z } from 'zod';
import type { Scope } from './clients';
import type { ProblemName } from './problem';
import {
  answers,
  caseNumber,
  day,
  idempotencyKey,
  newClosing,
  newEvent,
  newWorkEvent,
  tripTicketId,
  workQuery,
} from './schemas';

/** One operation of the API: what it takes, what it answers, and who may. */
export interface Operation<
  Parameters extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Headers extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  readonly id: string;
  readonly method: 'get' | 'post';
  /** With {name} where a parameter stands. */
  readonly path: string;
  readonly summary: string;
  /** One of these scopes is enough. */
  readonly scopes: readonly Scope[];
  readonly parameters: Parameters;
  readonly query: Query;
  readonly headers: Headers;
  /** `z.undefined()` where nothing is sent. */
  readonly body: Body;
  readonly answer: Answer;
  /** Refusals beside those every operation has. */
  readonly refusals: readonly ProblemName[];
}

/** The body of an operation that takes none. */
const noBody = z.undefined();

/** Most rides answered at once. */
const MOST_RIDES = 500;

/** Rides answered at once unless more or fewer are asked for. */
export const DEFAULT_RIDES = 200;

const nothing = z.strictObject({});

/** What an operation takes that only reads: nothing beside what its path and its query say. */
const reads = { method: 'get', headers: nothing, body: noBody } as const;

/** Refusals of every operation. */
export const commonRefusals: readonly ProblemName[] = [
  'invalid-request',
  'unauthorized',
  'scope-missing',
  'failed',
  'store-away',
];

/** The rides of a day. */
export const listRides = {
  id: 'listRides',
  ...reads,
  path: '/api/rides',
  summary: 'The rides of a day: those assigned to the client, or all of them with the scope rides:dispatch.',
  scopes: ['rides:read'],
  parameters: nothing,
  query: z.strictObject({
    day,
    limit: z.coerce
      .number()
      .pipe(z.int().min(1).max(MOST_RIDES))
      .optional()
      .meta({ description: `Most rides looked at; ${DEFAULT_RIDES} unless given.` }),
    after: tripTicketId.optional().meta({ description: '`next` of the page before.' }),
  }),
  answer: answers.rides,
  refusals: [],
} as const satisfies Operation;

/** A closing or service stop. */
export const enterClosing = {
  id: 'enterClosing',
  method: 'post',
  path: '/api/closings',
  summary: 'Enters what is closed on a day: lists the rides it touches, and tells their members.',
  scopes: ['rides:dispatch'],
  parameters: nothing,
  query: nothing,
  headers: z.strictObject({ 'idempotency-key': idempotencyKey }),
  body: newClosing,
  answer: answers.closing,
  refusals: ['changed-meanwhile', 'too-large', 'wrong-content-type', 'key-reused'],
} as const satisfies Operation;

/** Something that happened to a ride. */
export const tellEvent = {
  id: 'tellEvent',
  method: 'post',
  path: '/api/rides/{number}/events',
  summary: 'Tells what happened to a ride.',
  scopes: ['rides:drive', 'rides:dispatch'],
  parameters: z.strictObject({ number: tripTicketId }),
  query: nothing,
  headers: z.strictObject({ 'idempotency-key': idempotencyKey }),
  body: newEvent,
  answer: answers.rideEvent,
  refusals: [
    'not-found',
    'illegal-move',
    'driver-held',
    'changed-meanwhile',
    'too-large',
    'wrong-content-type',
    'key-reused',
    'time-out-of-order',
  ],
} as const satisfies Operation;

/** The queue of work for people. */
export const listWork = {
  id: 'listWork',
  ...reads,
  path: '/api/work',
  summary: 'Open work for people: treatment that cannot wait first, then by due time.',
  scopes: ['work:read'],
  parameters: nothing,
  query: workQuery,
  answer: answers.queue,
  refusals: [],
} as const satisfies Operation;

/** One work item. */
export const readWork = {
  id: 'readWork',
  ...reads,
  path: '/api/work/{caseNumber}',
  summary: 'A work item with everything that is needed to do it, and what was done so far.',
  scopes: ['work:do'],
  parameters: z.strictObject({ caseNumber }),
  query: nothing,
  answer: answers.wholeWork,
  refusals: ['not-found'],
} as const satisfies Operation;

/** Something that was done to a work item. */
export const tellWork = {
  id: 'tellWork',
  method: 'post',
  path: '/api/work/{caseNumber}/events',
  summary: 'Tells what was done to a work item.',
  scopes: ['work:do'],
  parameters: z.strictObject({ caseNumber }),
  query: nothing,
  headers: z.strictObject({ 'idempotency-key': idempotencyKey }),
  body: newWorkEvent,
  answer: answers.workEvent,
  refusals: [
    'not-found',
    'illegal-move',
    'changed-meanwhile',
    'too-large',
    'wrong-content-type',
    'key-reused',
  ],
} as const satisfies Operation;

/** Every operation of the API, in the order of the document. */
export const operations: readonly Operation[] = [
  listRides,
  tellEvent,
  enterClosing,
  listWork,
  readWork,
  tellWork,
];
