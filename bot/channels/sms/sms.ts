import type { Request, Response, Server } from 'restify';
import { consentApp } from '../../../domain/textApps';
import type { Message } from '../../turn/turn';
import type { Channel, ChannelParts } from '../channel';
import { replyTo } from '../replyTo';
import { receiveWebhook, sendTwiml } from '../twilioWebhook';
import { deletePictures } from './deletePictures';
import { messagesTwiml } from './messagesTwiml';
import { DELIVERY_PATH, receiveDelivery, replyDeliveryUrl } from './receiveDelivery';
import { terminal } from './terminal';
import { textConversation } from './textConversation';
import { textsOf } from './textsOf';
import { appOf, parseWebhook, tenDigits, textAppOf, type SmsWebhook } from './webhook';

const messageOf = (webhook: SmsWebhook, { optOut }: Pick<ChannelParts, 'optOut'>): Message => {
  const { id, from, to, text, pictures } = webhook;
  const senderPhone = tenDigits(from);
  const app = textAppOf(webhook);
  return {
    channel: 'sms',
    conversation: textConversation(to, from),
    id,
    incoming: {
      text,
      isTextMessage: true,
      hasPicture: pictures > 0,
      // By WhatsApp Twilio answers no such words.
      carrierAnswers: optOut === 'twilio' && consentApp(app) === undefined,
      ...(senderPhone !== undefined && { senderPhone }),
      ...(app !== undefined && { app: { app, ours: to, theirs: from } }),
    },
  };
};

/** Whether a message came by an app that is not switched on. It gets an empty answer: an error would make Twilio send it again. */
const isClosed = (webhook: SmsWebhook, { textApps, log }: ChannelParts): boolean => {
  const app = appOf(webhook);
  if (app === undefined || textApps.some((open) => open === app)) return false;
  log.warn('app.closed', { channel: 'sms' });
  return true;
};

const answer = async (webhook: SmsWebhook, parts: ChannelParts): Promise<string> => {
  // What Twilio's own types call `action` of a message is where it tells what becomes of it.
  const told = replyDeliveryUrl(parts.publicBaseUrl);
  if (isClosed(webhook, parts)) return messagesTwiml([], told);
  const { languages, says } = await replyTo(messageOf(webhook, parts), parts);
  return messagesTwiml(textsOf(says, languages), told);
};

const receive = async (request: Request, response: Response, parts: ChannelParts): Promise<void> => {
  const webhook = await receiveWebhook('sms', request, response, parts, parseWebhook);
  if (webhook === undefined) return;
  try {
    sendTwiml(response, await answer(webhook, parts));
  } finally {
    // Nobody waits for it.
    if (webhook.media.length > 0) void deletePictures(webhook, parts);
  }
};

/**
 * Text messages by Twilio, and messages by apps that are switched on: `POST /twilio/sms`, answered with TwiML; what becomes of those we
 * send: `POST /twilio/status`.
 */
export const sms: Channel = {
  id: 'sms',
  terminal,
  mount: (server: Server, parts: ChannelParts) => {
    server.post('/twilio/sms', async (request: Request, response: Response) => {
      await receive(request, response, parts);
    });
    server.post(DELIVERY_PATH, async (request: Request, response: Response) => {
      await receiveDelivery(request, response, parts);
    });
  },
};
