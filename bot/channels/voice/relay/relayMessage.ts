import { z } from 'zod';

/** Most characters that are taken from what is spoken in one breath. */
const LONGEST_PROMPT = 10_000;

/**
 * What Twilio tells over the socket of a ConversationRelay session; what we do not use is left out.
 * @see https://www.twilio.com/docs/voice/conversationrelay/websocket-messages, read 2026-11
 */
const messageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('setup'),
    accountSid: z.string(),
    callSid: z.string().regex(/^CA[0-9a-f]{32}$/),
    from: z.string().default(''),
  }),
  /** `last` is false where more of the same is still to come. */
  z.object({
    type: z.literal('prompt'),
    voicePrompt: z.string().max(LONGEST_PROMPT),
    last: z.boolean().default(true),
  }),
  z.object({ type: z.literal('dtmf'), digit: z.string().regex(/^[\d*#]$/) }),
  z.object({ type: z.literal('interrupt') }),
  z.object({ type: z.literal('error'), description: z.string().default('') }),
]);

/** What Twilio tells over a socket. */
export type RelayMessage = z.output<typeof messageSchema>;

/** The message in a frame, or undefined where it is none we know. */
export const parseRelayMessage = (frame: string): RelayMessage | undefined => {
  try {
    return messageSchema.safeParse(JSON.parse(frame)).data;
  } catch {
    return undefined;
  }
};

/** What is told to Twilio: words, the language that is listened for, and the end. */
export type RelayOrder =
  | {
      readonly type: 'text';
      readonly token: string;
      readonly last: boolean;
      readonly lang: string;
      readonly interruptible: boolean;
      readonly preemptible: boolean;
    }
  | { readonly type: 'language'; readonly ttsLanguage: string; readonly transcriptionLanguage: string }
  | { readonly type: 'end'; readonly handoffData: string };

/** Where a call goes when its session ends: to a person, to the crisis line, or to a goodbye. Nothing about anybody. */
const handOffSchema = z.object({ to: z.enum(['person', 'crisis', 'goodbye']) });

/** Where a call goes when its session ends. */
export type HandOff = z.output<typeof handOffSchema>;

/**
 * What the end of a session hands over, or undefined where it broke off: `<Connect>` then posts to its `action` the fields of the call
 * (`CallStatus` is `in-progress` while the caller is there), `SessionStatus`, and, for a socket that was cut, `ErrorCode` 64105; a
 * `HandoffData` comes only after an `end` of ours.
 * @see https://www.twilio.com/docs/voice/twiml/connect/conversationrelay, read 2026-11-26
 */
export const parseHandOff = (data: string): HandOff | undefined => {
  try {
    return handOffSchema.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
};
