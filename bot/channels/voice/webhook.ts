import { z } from 'zod';
import type { Message } from '../../turn/turn';

/** Most characters of speech that are taken from a webhook; what is spoken in one breath is far shorter. */
const LONGEST_SPEECH = 10_000;

/** Most keys of an entry. */
const LONGEST_ENTRY = 64;

/** A step of a call as Twilio posts it; what we do not use is left out. The caller's number proves nothing and is not read. */
const webhookSchema = z
  .object({
    CallSid: z.string().regex(/^CA[0-9a-f]{32}$/),
    AccountSid: z.string(),
    CallStatus: z.string().default(''),
    Digits: z
      .string()
      .regex(/^[\d*#]*$/)
      .max(LONGEST_ENTRY)
      .default(''),
    SpeechResult: z.string().max(LONGEST_SPEECH).default(''),
  })
  .transform(({ CallSid, AccountSid, CallStatus, Digits, SpeechResult }) => ({
    call: CallSid,
    account: AccountSid,
    status: CallStatus,
    keys: Digits,
    speech: SpeechResult.trim(),
  }));

/** A step of a call as it came in. */
export type VoiceWebhook = z.output<typeof webhookSchema>;

/** The step of a call in a form that Twilio posted, or undefined when it is none. */
export const parseWebhook = (form: Readonly<Record<string, string>>): VoiceWebhook | undefined =>
  webhookSchema.safeParse(form).data;

const conversationOf = (call: string): string => `voice:${call}`;

/** The start of a call: somebody is there and has said nothing yet. */
export const startOf = ({ call }: VoiceWebhook): Message => ({
  channel: 'voice',
  conversation: conversationOf(call),
  id: `${call}:0`,
  after: 0,
  incoming: { text: '', isTextMessage: false, isCall: true, opens: true },
});

/** What was keyed or said after a turn. Silence is a message too. */
export const stepOf = ({ call, keys, speech }: VoiceWebhook, turn: number): Message => ({
  channel: 'voice',
  conversation: conversationOf(call),
  id: `${call}:${turn}`,
  after: turn,
  incoming: {
    ...(keys === '' ? { text: speech } : { text: keys, keys }),
    isTextMessage: false,
    isCall: true,
  },
});

/** States of a call after which nobody is there. */
const OVER: readonly string[] = ['completed', 'busy', 'failed', 'no-answer', 'canceled'];

/** The end of a call, or undefined while it goes on. */
export const endOf = ({ call, status }: VoiceWebhook): Message | undefined =>
  OVER.includes(status)
    ? {
        channel: 'voice',
        conversation: conversationOf(call),
        id: `${call}:end`,
        incoming: { text: '', isTextMessage: false, isCall: true, ends: true },
      }
    : undefined;
