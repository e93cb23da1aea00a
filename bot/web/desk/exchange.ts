// The small part of zod: this file goes to the browser.
import * as z from 'zod/mini';

/*
 * What the desk answers its page: one schema an address under /desk/api. The page reads every answer by them. Moments without an
 * offset are on the program's wall clock, `YYYY-MM-DDTHH:MM`; codes are those of the domain, words are to be shown as they are.
 */

const localMoment = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d/));
const day = z.iso.date();
const time = z.string().check(z.regex(/^\d\d:\d\d$/));

/** Something known, with its name, both in words. */
const row = z.object({ name: z.string(), value: z.string() });

/** `GET me`: who is signed in. */
export const meSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  areas: z.array(z.string()),
  /** ISO 8601 instant, UTC. */
  signedInUntil: z.string(),
});

const holdFields = {
  /** Who has the conversation now: the name they are called by. */
  heldBy: z.optional(z.string()),
  /** Who asks has it. */
  isHeldByMe: z.boolean(),
};

/** Why a member cannot be written to: it is a phone call, texts were stopped, no texts are sent, or the time for it by WhatsApp is over. */
export const whyNotWritten = ['by-phone', 'stopped', 'not-sent', 'window'] as const;

const caseFields = {
  caseNumber: z.string().check(z.regex(/^\d{8}$/)),
  kind: z.string(),
  reason: z.string(),
  /** Why a person has to look at it, as a sentence. */
  why: z.string(),
  citation: z.optional(z.string()),
  /** It is about treatment that cannot wait. */
  treatment: z.boolean(),
  openedAt: localMoment,
  due: localMoment,
  isLate: z.boolean(),
  noticeDue: z.optional(localMoment),
  /** Whose work it is: the name they are called by. */
  owner: z.optional(z.string()),
  /** It is the work of who asks, or they have the conversation. */
  isMine: z.boolean(),
  channel: z.optional(z.enum(['sms', 'whatsapp', 'rcs', 'web', 'voice'])),
  language: z.string(),
  ride: z.optional(z.string()),
  /** The member reads what is written here. */
  canWrite: z.boolean(),
  cannotWrite: z.optional(z.enum(whyNotWritten)),
  ...holdFields,
  danger: z.optional(z.enum(['emergency', 'crisis'])),
};

const caseLine = z.object(caseFields);

/** `GET queue`: what is to be done, in any order. */
export const queueSchema = z.object({
  cases: z.array(caseLine),
  /** How many members wait in writing. */
  waiting: z.int(),
  /** How many people are at the desk. */
  atDesk: z.int(),
});

const line = z.object({
  turn: z.int(),
  at: z.string(),
  from: z.enum(['member', 'assistant', 'representative', 'desk']),
  name: z.optional(z.string()),
  text: z.string(),
  danger: z.optional(z.enum(['emergency', 'crisis', 'urgent'])),
  /** It did not arrive, because the time for it by WhatsApp is over, or for another reason. */
  lost: z.optional(z.enum(['window', 'other'])),
});

/** `GET cases/{caseNumber}/log?after=`: what was said since. */
export const logSchema = z.object({
  ...holdFields,
  lines: z.array(line),
  watermark: z.union([z.string(), z.int()]),
});

const rideLine = z.object({
  number: z.string().check(z.regex(/^\d{8}$/)),
  day,
  status: z.string(),
  mode: z.string(),
  text: z.string(),
});

/** `GET cases/{caseNumber}`: all there is to know to go on without asking again. */
export const caseSchema = z.object({
  ...caseFields,
  status: z.optional(z.enum(['open', 'done'])),
  caller: z.optional(
    z.object({
      relationship: z.string(),
      isVerified: z.boolean(),
      identifiers: z.array(z.string()),
      /** Ten digits. */
      phone: z.optional(z.string()),
      answer: z.enum(['in-writing', 'by-call']),
    }),
  ),
  member: z.optional(
    z.object({
      medicaidId: z.string(),
      name: z.string(),
      dateOfBirth: z.string(),
      language: z.optional(z.string()),
      phones: z.array(z.string()),
    }),
  ),
  /** The written notice that is owed: in which language, where to, and since when the request counts. */
  letter: z.optional(z.array(row)),
  missing: z.array(z.string()),
  /** What is known of what is asked for. */
  request: z.array(row),
  rides: z.array(rideLine),
  history: z.array(
    z.object({
      at: localMoment,
      by: z.string(),
      event: z.string(),
      note: z.optional(z.string()),
      outcome: z.optional(z.string()),
    }),
  ),
  ...logSchema.shape,
});

/** `POST cases/{caseNumber}/acts`, done. */
export const actedSchema = z.object({ ok: z.literal(true) });

/** What can be done to a ride at the desk. */
export const rideActs = ['cancel', 'change', 'confirm'] as const;

/** `GET rides/{number}`: a ride, in words and in the fields that can be changed. */
export const rideSchema = z.object({
  ...rideLine.shape,
  version: z.int(),
  appointmentTime: z.optional(time),
  /** When the way back begins; absent where there is none. */
  returnTime: z.optional(z.union([time, z.literal('will-call')])),
  /** What may be done to it as it is. */
  may: z.array(z.enum(rideActs)),
});

/** `POST rides/{number}/acts`, done. */
export const rideActedSchema = z.object({ ok: z.literal(true), ride: rideSchema });

/** What a refusal says, whatever was asked. */
export const refusalSchema = z.object({
  /** `signed-out`, `held`, `illegal`, `rules`, `changed-meanwhile`, or the name of another problem. */
  code: z.optional(z.string()),
  /** Who has the conversation, where it is `held`. */
  by: z.optional(z.string()),
  /** What the rules say, where it is `rules`. */
  findings: z.optional(z.array(z.object({ text: z.string(), citation: z.string() }))),
});

/** `GET day?date=`: the rides of a day, and the closings that touch them. */
export const daySchema = z.object({
  date: day,
  rides: z.array(
    z.object({
      ...rideLine.shape,
      /** When the first vehicle comes; absent where it is not known yet. */
      pickUpTime: z.optional(time),
      rider: z.string(),
      /** Ten digits, answered on the day. */
      phone: z.optional(z.string()),
      from: z.string(),
      to: z.string(),
      carrier: z.optional(z.string()),
    }),
  ),
  closings: z.array(
    z.object({
      kind: z.string(),
      /** None: everywhere. */
      towns: z.array(z.string()),
      at: localMoment,
      /** How many of the rides it touches. */
      rides: z.int(),
    }),
  ),
});

/** `POST closings`: how many rides a closing touches, and how many of them are a person’s now. */
export const closingEnteredSchema = z.object({ rides: z.int(), cases: z.int() });

/** `GET traces/{number}`: how was decided on a ride or in a case; nothing that tells who it is about. */
export const traceSchema = z.object({
  number: z.string(),
  decisions: z.array(
    z.object({
      at: z.optional(z.string()),
      outcome: z.string(),
      because: z.optional(z.string()),
      findings: z.array(
        z.object({ rule: z.string(), says: z.string(), citation: z.string(), facts: z.array(z.string()) }),
      ),
      facts: z.array(z.object({ name: z.string(), value: z.optional(z.string()), origin: z.string() })),
    }),
  ),
});

/** `GET numbers?from=&to=`: counts, as tables with a caption in words; the first cell of a row names it. */
export const numbersSchema = z.object({
  from: day,
  to: day,
  tables: z.array(
    z.object({
      title: z.string(),
      columns: z.array(z.string()),
      rows: z.array(z.array(z.union([z.string(), z.number()]))),
    }),
  ),
});

/** Who is signed in, as `me` says it. */
export type Me = z.output<typeof meSchema>;

/** One of {@link whyNotWritten}. */
export type WhyNotWritten = (typeof whyNotWritten)[number];

/** A case in the queue. */
export type CaseLine = z.output<typeof caseLine>;

/** The queue. */
export type Queue = z.output<typeof queueSchema>;

/** Something that was said or done in a conversation. */
export type Line = z.output<typeof line>;

/** A part of a conversation's log. */
export type Log = z.output<typeof logSchema>;

/** A case with all there is to know. */
export type CaseView = z.output<typeof caseSchema>;

/** A ride in a list. */
export type RideLine = z.output<typeof rideLine>;

/** A ride to be looked at and changed. */
export type RideView = z.output<typeof rideSchema>;

/** One of {@link rideActs}. */
export type RideAct = (typeof rideActs)[number];

/** Why something was not done. */
export type Refusal = z.output<typeof refusalSchema>;

/** The rides of a day, and the closings that touch them. */
export type Day = z.output<typeof daySchema>;

/** How was decided. */
export type Trace = z.output<typeof traceSchema>;

/** What came of a closing. */
export type ClosingEntered = z.output<typeof closingEnteredSchema>;

/** Counts. */
export type Numbers = z.output<typeof numbersSchema>;
