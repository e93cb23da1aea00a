import { z } from 'zod';
import type { Incoming } from '../../../dialogs/conversation';
import type { Message } from '../../turn/turn';

/** Most characters of speech that are taken from a webhook; what is spoken in one breath is far shorter. */
const LONGEST_SPEECH = 10_000;

/** Most characters of what the end of a session hands over. */
const LONGEST_HANDOFF = 1_000;

/** Most keys of an entry. */
const LONGEST_ENTRY = 64;

const callSid = z.string().regex(/^CA[0-9a-f]{32}$/);

/** A number of the United States in E.164; a hidden one comes as a word. */
const OWN_NUMBER = /^\+1(?<digits>\d{10})$/;

/** Ten digits of the phone that calls, or undefined where it is hidden or of another country. */
export const ownNumber = (from: string): string | undefined => OWN_NUMBER.exec(from)?.groups?.digits;

/** A step of a call as Twilio posts it; what we do not use is left out. */
const webhookSchema = z
  .object({
    CallSid: callSid,
    AccountSid: z.string(),
    CallStatus: z.string().default(''),
    Digits: z
      .string()
      .regex(/^[\d*#]*$/)
      .max(LONGEST_ENTRY)
      .default(''),
    SpeechResult: z.string().max(LONGEST_SPEECH).default(''),
    From: z.string().default(''),
    ParentCallSid: callSid.optional(),
    DialCallStatus: z.string().default(''),
    DialBridged: z.string().default(''),
    AnsweredBy: z.string().default(''),
    HandoffData: z.string().max(LONGEST_HANDOFF).default(''),
  })
  .transform((posted) => ({
    call: posted.CallSid,
    account: posted.AccountSid,
    status: posted.CallStatus,
    keys: posted.Digits,
    speech: posted.SpeechResult.trim(),
    /** Ten digits of the phone that calls. It proves nothing: it is where to call back. */
    from: ownNumber(posted.From),
    /** The call for which this one was dialled. */
    parent: posted.ParentCallSid,
    dialled: posted.DialCallStatus,
    bridged: posted.DialBridged,
    /** An answering machine took a call of ours, or a fax. */
    isMachine: /^(?:machine|fax)/.test(posted.AnsweredBy),
    /** What the end of a session over a socket hands over; empty where it broke off. */
    handOff: posted.HandoffData,
  }));

/** A step of a call as it came in. */
export type VoiceWebhook = z.output<typeof webhookSchema>;

/** The step of a call in a form that Twilio posted, or undefined when it is none. */
export const parseWebhook = (form: Readonly<Record<string, string>>): VoiceWebhook | undefined =>
  webhookSchema.safeParse(form).data;

/** What the conversation of a call is called. */
export const conversationOf = (call: string): string => `voice:${call}`;

const onCall = ({
  from,
}: Pick<VoiceWebhook, 'from'>): Pick<Incoming, 'isTextMessage' | 'isCall' | 'callerPhone'> => ({
  isTextMessage: false,
  isCall: true,
  ...(from !== undefined && { callerPhone: from }),
});

/** The start of a call: somebody is there and has said nothing yet. */
export const startOf = (webhook: Pick<VoiceWebhook, 'call' | 'from'>): Message => ({
  channel: 'voice',
  conversation: conversationOf(webhook.call),
  id: `${webhook.call}:0`,
  after: 0,
  incoming: { text: '', ...onCall(webhook), opens: true },
});

/** What was keyed or said after a turn. Silence is a message too. */
export const stepOf = (
  webhook: Pick<VoiceWebhook, 'call' | 'from' | 'keys' | 'speech'>,
  turn: number,
): Message => {
  const { call, keys, speech } = webhook;
  return {
    channel: 'voice',
    conversation: conversationOf(call),
    id: `${call}:${turn}`,
    after: turn,
    incoming: { ...(keys === '' ? { text: speech } : { text: keys, keys }), ...onCall(webhook) },
  };
};

/** Whether somebody took the call that was dialled: a machine or person who hung up before both were connected is nobody. */
export const isReached = ({ dialled, bridged }: VoiceWebhook): boolean =>
  ['completed', 'answered'].includes(dialled) && bridged !== 'false';

/** Nobody took the call that was dialled after a turn: the caller is back. */
export const notReachedOf = (webhook: VoiceWebhook, turn: number): Message => ({
  channel: 'voice',
  conversation: conversationOf(webhook.call),
  id: `${webhook.call}:${turn}:dialled`,
  after: turn,
  incoming: { text: '', ...onCall(webhook), notReached: true },
});

/** States of a call after which nobody is there. */
const OVER: readonly string[] = ['completed', 'busy', 'failed', 'no-answer', 'canceled'];

/** The end of a call, or undefined while it goes on. */
export const endOf = (webhook: VoiceWebhook): Message | undefined =>
  OVER.includes(webhook.status)
    ? {
        channel: 'voice',
        conversation: conversationOf(webhook.call),
        id: `${webhook.call}:end`,
        incoming: { text: '', ...onCall(webhook), ends: true },
      }
    : undefined;
