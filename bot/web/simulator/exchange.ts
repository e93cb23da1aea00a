import { z } from 'zod';

/** Most characters of a field; what the server itself reads is shorter. */
const LONGEST_FIELD = 10_000;

/** A webhook of Twilio's that the page wants sent: where to, and what it says beside the account and our own number. */
export const webhookSchema = z.object({
  path: z
    .string()
    .regex(/^\/twilio\/(?:sms|voice(?:\/(?:step|whisper|dialled|status))?)(?:\?[\w=&]{1,64})?$/),
  fields: z.record(z.string().regex(/^[a-z]{1,32}$/i), z.string().max(LONGEST_FIELD)),
});

/** What the webhook was answered. */
export const answeredSchema = z.object({ status: z.int(), body: z.string() });

/** The conversation somebody wants to look behind: the phone that texts in E.164, the call, or the web chat's id. */
export const lookSchema = z.object({
  channel: z.enum(['sms', 'voice', 'web']),
  id: z.string().regex(/^\+?[\w-]{1,64}$/),
});

const rowsSchema = z
  .array(
    z.object({
      name: z.string(),
      value: z.string(),
      /** Where it is from, where that is known. */
      from: z.string().optional(),
      /** It came with the latest message. */
      isNew: z.boolean().optional(),
    }),
  )
  .readonly();

/** What the latest message of a conversation was taken for and came to; `turn` 0 where nothing was said yet. */
export const behindSchema = z.object({
  turn: z.int(),
  heard: rowsSchema,
  /** What was done. */
  done: rowsSchema,
  /** The ride that is asked for, or was booked just now: its facts and details, and the decision with its trace as text. */
  ride: z.object({ facts: rowsSchema, decision: z.string() }).optional(),
  /** What went out, where the page has not got it itself: activities as JSON. */
  sent: z.string().optional(),
});

/** A name with a value, as the page shows it. */
export type Row = z.output<typeof rowsSchema>[number];

/** What {@link behindSchema} says. */
export type Behind = z.output<typeof behindSchema>;

/** A webhook to be sent. */
export type Webhook = z.output<typeof webhookSchema>;

/** A conversation to look behind. */
export type Look = z.output<typeof lookSchema>;
