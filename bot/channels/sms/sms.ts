import { ActivityTypes, TurnContext } from 'botbuilder-core';
import { plugins, type Request, type Response, type Server } from 'restify';
import MessagingResponse from 'twilio/lib/twiml/MessagingResponse';
import { validateRequest } from 'twilio/lib/webhooks/webhooks';
import { renderInAll } from '../../../dialogs/locales/render';
import { CollectingAdapter, sentIn } from '../../turn/adapter';
import type { Message } from '../../turn/turn';
import type { Channel, ChannelParts } from '../channel';
import { parseWebhook, tenDigits, type SmsWebhook } from './webhook';

/** Largest form that is read, in bytes: ten times what Twilio sends. */
const LARGEST_FORM = 64 * 1024;

const adapter = new CollectingAdapter();

/** The fields of the posted form, or undefined when the body is no form. */
const formIn = (request: Request): Readonly<Record<string, string>> | undefined => {
  const body: unknown = request.body;
  const text = Buffer.isBuffer(body) ? body.toString('utf8') : body;
  if (request.contentType() !== 'application/x-www-form-urlencoded' || typeof text !== 'string')
    return undefined;
  return Object.fromEntries(new URLSearchParams(text));
};

/** Signed over the address Twilio was given, never over what the request says of itself. */
const isSigned = (request: Request, form: Readonly<Record<string, string>>, parts: ChannelParts): boolean => {
  const signature = request.header('x-twilio-signature', '');
  if (signature === '') return false;
  return validateRequest(parts.twilioAuthToken, signature, `${parts.publicBaseUrl}${request.url ?? ''}`, {
    ...form,
  });
};

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
  const context = new TurnContext(adapter, {
    type: ActivityTypes.Message,
    channelId: 'sms',
    id: webhook.id,
    text: webhook.text,
  });
  await adapter.runMiddlewareFor(context, async () => {
    const { languages, says } = await parts.turn(messageOf(webhook), context);
    if (says.length > 0) await context.sendActivity(renderInAll(says, languages));
  });
  const twiml = new MessagingResponse();
  for (const text of sentIn(context)) twiml.message(text);
  return twiml.toString();
};

/** Why a request is not a text message of ours, with its status; or the message. */
const check = (
  request: Request,
  parts: ChannelParts,
): SmsWebhook | { readonly status: 400 | 403 | 415; readonly message: string } => {
  const form = formIn(request);
  if (form === undefined) return { status: 415, message: 'A form is expected, as Twilio posts it.' };
  if (!isSigned(request, form, parts)) return { status: 403, message: 'The signature does not fit.' };
  const webhook = parseWebhook(form);
  if (webhook === undefined) return { status: 400, message: 'This is no text message.' };
  const isOurs = parts.twilioAccountSid === undefined || webhook.account === parts.twilioAccountSid;
  return isOurs ? webhook : { status: 403, message: 'This is not our account.' };
};

const receive = async (request: Request, response: Response, parts: ChannelParts): Promise<void> => {
  const checked = check(request, parts);
  if ('status' in checked) {
    parts.log.warn('request.refused', { channel: 'sms', status: checked.status });
    response.send(checked.status, { message: checked.message });
    return;
  }
  response.sendRaw(200, await answer(checked, parts), { 'content-type': 'text/xml; charset=utf-8' });
};

/** Text messages by Twilio: `POST /twilio/sms`, answered with TwiML. */
export const sms: Channel = {
  id: 'sms',
  mount: (server: Server, parts: ChannelParts) => {
    server.post(
      '/twilio/sms',
      plugins.bodyReader({ maxBodySize: LARGEST_FORM }),
      async (request: Request, response: Response) => {
        await receive(request, response, parts);
      },
    );
  },
};
