import { z } from 'zod';
import { languages, type Language } from '../../../dialogs/locales';
import type { Message } from '../../turn/turn';

/** Most characters of a message. */
const LONGEST_TEXT = 10_000;

/** The id of the turn that opens a conversation. */
export const OPENING = 'open';

/** An id a client chose for its message, as far as it can be used; another one is replaced by ours. */
const clientId = z
  .string()
  .regex(/^[\w.:-]{1,64}$/)
  .refine((id) => id !== OPENING)
  .optional()
  .catch(undefined);

/** A button of ours that was pressed: the turn it belongs to, and its key. */
const pressedSchema = z.object({ turn: z.int().min(0), key: z.string().regex(/^\d$/) });

/** An activity as clients post it; what we do not use is left out. */
const postedSchema = z.object({
  type: z.string().max(64),
  text: z.string().max(LONGEST_TEXT).optional(),
  locale: z.string().max(64).optional().catch(undefined),
  value: z.unknown().optional(),
  attachments: z.array(z.unknown()).optional().catch(undefined),
  channelData: z.object({ clientActivityID: clientId }).optional().catch(undefined),
});

/** An activity as it came in. */
export type Posted = z.output<typeof postedSchema>;

const startSchema = z.object({ locale: z.string().max(64).optional().catch(undefined) });

/** The JSON of a text that fits a schema. */
const parse = <Value>(schema: z.ZodType<Value>, text: string): Value | undefined => {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/** The activity in a text that was posted, or undefined when it is none. */
export const parseActivity = (text: string): Posted | undefined => parse(postedSchema, text);

/** The language in a text a conversation is started with. */
export const parseStart = (text: string): { readonly locale?: string | undefined } =>
  parse(startSchema, text) ?? {};

/**
 * The first language of ours among those somebody reads.
 * @param tags BCP 47 tags, the dearest first; an Accept-Language header is such a list
 */
export const languageIn = (tags: string | undefined): Language | undefined => {
  const asked = (tags ?? '').split(',').map((tag) => tag.trim().slice(0, 2).toLowerCase());
  return asked
    .map((one) => languages.find((language) => language === one))
    .find((found) => found !== undefined);
};

/** What a conversation of the web chat is called everywhere else. */
export const nameOf = (conversation: string): string => `web:${conversation}`;

const hinted = (language: Language | undefined): { readonly languageHint?: Language } =>
  language === undefined ? {} : { languageHint: language };

/** Somebody has opened the chat and said nothing yet. */
export const openingOf = (conversation: string, language: Language | undefined): Message => ({
  channel: 'web',
  conversation: nameOf(conversation),
  id: OPENING,
  incoming: { text: '', isTextMessage: false, opens: true, ...hinted(language) },
});

/**
 * What somebody wrote, pressed or sent a picture of.
 * @param newId gives an id to a message that has none
 */
export const messageOf = (conversation: string, posted: Posted, newId: () => string): Message => {
  const { text = '', locale, value, attachments = [], channelData } = posted;
  const pressed = pressedSchema.safeParse(value).data;
  const words = text.trim();
  return {
    channel: 'web',
    conversation: nameOf(conversation),
    id: channelData?.clientActivityID ?? newId(),
    ...(pressed !== undefined && { after: pressed.turn }),
    incoming: {
      text: words === '' && pressed !== undefined ? pressed.key : words,
      isTextMessage: false,
      ...(pressed !== undefined && { keys: pressed.key }),
      ...(attachments.length > 0 && { hasPicture: true }),
      ...hinted(languageIn(locale)),
    },
  };
};
