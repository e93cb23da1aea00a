import type { Request, Response, Server } from 'restify';
import MessagingResponse from 'twilio/lib/twiml/MessagingResponse';
import { renderInAll } from '../../../dialogs/locales/render';
import type { Message } from '../../turn/turn';
import type { Channel, ChannelParts } from '../channel';
import { replyTo } from '../replyTo';
import { receiveWebhook, sendTwiml } from '../twilioWebhook';
import { deletePictures } from './deletePictures';
import { DELIVERY_PATH, receiveDelivery } from './receiveDelivery';
import { terminal } from './terminal';
import { parseWebhook, tenDigits, type SmsWebhook } from './webhook';

const messageOf = ({ id, from, to, text, pictures }: SmsWebhook): Message => {
  const senderPhone = tenDigits(from);
  return {
    channel: 'sms',
    conversation: `sms:${to}:${from}`,
    id,
    incoming: {
      text,
      isTextMessage: true,
      hasPicture: pictures > 0,
      ...(senderPhone !== undefined && { senderPhone }),
    },
  };
};

const answer = async (webhook: SmsWebhook, parts: ChannelParts): Promise<string> => {
  const { languages, says } = await replyTo(messageOf(webhook), parts);
  const twiml = new MessagingResponse();
  if (says.length > 0) twiml.message(renderInAll(says, languages));
  return twiml.toString();
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

/** Text messages by Twilio: `POST /twilio/sms`, answered with TwiML; what becomes of those we send: `POST /twilio/status`. */
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
