import { ActivityTypes, TurnContext } from 'botbuilder-core';
import { ReplyAdapter } from '../turn/adapter';
import type { Message, Reply } from '../turn/turn';
import type { ChannelParts } from './channel';

const adapter = new ReplyAdapter();

/** Takes a message through the turn; its channel renders the reply. */
export const replyTo = async (message: Message, parts: Pick<ChannelParts, 'turn'>): Promise<Reply> => {
  const { channel, id, incoming } = message;
  const context = new TurnContext(adapter, {
    type: ActivityTypes.Message,
    channelId: channel,
    id,
    text: incoming.text,
  });
  const replies: Reply[] = [];
  await adapter.runMiddlewareFor(context, async () => {
    replies.push(await parts.turn(message, context));
  });
  return replies[0] ?? { languages: [], says: [], failed: 'away' };
};
