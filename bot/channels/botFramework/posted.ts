import type { Activity } from 'botbuilder-core';
import { z } from 'zod';
import type { Message } from '../../turn/turn';
import { languageIn, messageOf as chatMessageOf, OPENING, parseActivity } from '../webChat/posted';

/** An id that somebody else made. */
const foreignId = z.string().min(1).max(1_024);

/** What is needed of an activity beside its words: who sent it from where, and who is in the conversation. */
const outline = z.looseObject({
  type: z.string(),
  id: foreignId.optional(),
  channelId: z.string().regex(/^[\w-]{1,64}$/),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  conversation: z.looseObject({ id: foreignId }),
  from: z.looseObject({ id: foreignId }),
  recipient: z.looseObject({ id: foreignId }),
  locale: z.string().max(64).optional(),
  membersAdded: z.array(z.looseObject({ id: foreignId })).optional(),
});

const activitySchema = z.custom<Activity>((value) => outline.safeParse(value).success);

/** The activity in a text that was posted, or undefined when it is none. */
export const activityIn = (text: string): Activity | undefined => {
  try {
    return activitySchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/**
 * The message in an activity: words, a button, or that somebody has come. Undefined where it says nothing: somebody types, or
 * only the bot was added.
 * @param text the activity as it was posted
 */
export const messageIn = (activity: Activity, text: string): Message | undefined => {
  const { type, id, channelId, locale, recipient, membersAdded = [] } = activity;
  const name = { channel: 'bot-framework', conversation: `bot:${channelId}:${activity.conversation.id}` };
  const languageHint = languageIn(locale);
  switch (type) {
    case 'message': {
      const posted = parseActivity(text);
      return posted === undefined || id === undefined
        ? undefined
        : { ...chatMessageOf(activity.conversation.id, posted, () => id), ...name, id };
    }
    case 'conversationUpdate':
      return membersAdded.some((member) => member.id !== recipient.id)
        ? {
            ...name,
            id: OPENING,
            incoming: { text: '', isTextMessage: false, opens: true, ...(languageHint && { languageHint }) },
          }
        : undefined;
    default:
      return undefined;
  }
};
