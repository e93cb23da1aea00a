import { z } from 'zod';
import type { Delivery } from '../../storage/redisOutbox';

/** How far a text has come, by what Twilio calls it; what is still on its way there is sent as far as we are concerned. */
const statuses = {
  accepted: 'sent',
  scheduled: 'sent',
  queued: 'sent',
  sending: 'sent',
  sent: 'sent',
  delivered: 'delivered',
  read: 'delivered',
  undelivered: 'undelivered',
  failed: 'failed',
  canceled: 'failed',
} as const satisfies Record<string, Delivery['status']>;

const names = [
  'accepted',
  'scheduled',
  'queued',
  'sending',
  'sent',
  'delivered',
  'read',
  'undelivered',
  'failed',
  'canceled',
] as const satisfies readonly (keyof typeof statuses)[];

/** What Twilio posts when the status of a text changes; what we do not use is left out. */
const deliverySchema = z
  .object({
    MessageSid: z.string().regex(/^[A-Z]{2}[0-9a-f]{32}$/),
    AccountSid: z.string(),
    To: z.string().max(128).default(''),
    MessageStatus: z.enum(names),
    ErrorCode: z
      .string()
      .regex(/^\d{1,6}$/)
      .optional(),
  })
  .transform(({ MessageSid, AccountSid, To, MessageStatus, ErrorCode }) => ({
    account: AccountSid,
    to: To,
    sid: MessageSid,
    status: statuses[MessageStatus],
    ...(ErrorCode !== undefined && { code: ErrorCode }),
  }));

/** How far a text has come, in a form that Twilio posted, or undefined when it is none. */
export const parseDelivery = (
  form: Readonly<Record<string, string>>,
): z.output<typeof deliverySchema> | undefined => deliverySchema.safeParse(form).data;
