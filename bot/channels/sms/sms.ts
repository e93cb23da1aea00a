import { ActivityTypes, TurnContext } from 'botbuilder-core';
import getRawBody from 'raw-body';
import type { Request, Response, Server } from 'restify';
import MessagingResponse from 'twilio/lib/twiml/MessagingResponse';
import { validateRequest } from 'twilio/lib/webhooks/webhooks';
import { renderInAll } from '../../../dialogs/locales/render';
import { codeOf } from '../../ops/log';
import { CollectingAdapter, sentIn } from '../../turn/adapter';
import type { Message } from '../../turn/turn';
import type { Channel, ChannelParts } from '../channel';
import { parseWebhook, tenDigits, type SmsWebhook } from './webhook';

/** Largest form that is read, in bytes: ten times what Twilio sends. */
const LARGEST_FORM = 64 * 1024;

const adapter = new CollectingAdapter();

interface Refused {
  readonly status: 400 | 403 | 413 | 415;
  readonly message: string;
}

type Form = Readonly<Record<string, string>>;

/**
 * The fields of the posted form. Twilio compresses nothing: what says it is compressed is not read, it could be broken or
 * grow without limit.
 */
const readForm = async (request: Request): Promise<Form | Refused> => {
  const isForm = request.contentType() === 'application/x-www-form-urlencoded';
  if (!isForm || request.header('content-encoding', '') !== '') {
    return { status: 415, message: 'A form is expected, as Twilio posts it.' };
  }
  try {
    const text = await getRawBody(request, { limit: LARGEST_FORM, encoding: 'utf8' });
    return Object.fromEntries(new URLSearchParams(text));
  } catch (error) {
    const isTooLarge = codeOf(error) === 'PayloadTooLargeError';
    return isTooLarge
      ? { status: 413, message: 'That is more than a text message.' }
      : { status: 400, message: 'The form broke off.' };
  }
};

/** Signed over the address Twilio was given, never over what the request says of itself. */
const isSigned = (request: Request, form: Form, parts: ChannelParts): boolean => {
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

const isRefused = (checked: SmsWebhook | Form | Refused): checked is Refused =>
  'status' in checked && typeof checked.status === 'number';

/** The text message a request brings, or why it is none of ours. */
const check = async (request: Request, parts: ChannelParts): Promise<SmsWebhook | Refused> => {
  const form = await readForm(request);
  if (isRefused(form)) return form;
  if (!isSigned(request, form, parts)) return { status: 403, message: 'The signature does not fit.' };
  const webhook = parseWebhook(form);
  if (webhook === undefined) return { status: 400, message: 'This is no text message.' };
  const isOurs = parts.twilioAccountSid === undefined || webhook.account === parts.twilioAccountSid;
  return isOurs ? webhook : { status: 403, message: 'This is not our account.' };
};

const receive = async (request: Request, response: Response, parts: ChannelParts): Promise<void> => {
  const checked = await check(request, parts);
  if (isRefused(checked)) {
    parts.log.warn('request.refused', { channel: 'sms', status: checked.status });
    // What was not read is not waited for.
    response.send(checked.status, { message: checked.message }, { connection: 'close' });
    return;
  }
  response.sendRaw(200, await answer(checked, parts), { 'content-type': 'text/xml; charset=utf-8' });
};

/** Text messages by Twilio: `POST /twilio/sms`, answered with TwiML. */
export const sms: Channel = {
  id: 'sms',
  mount: (server: Server, parts: ChannelParts) => {
    server.post('/twilio/sms', async (request: Request, response: Response) => {
      await receive(request, response, parts);
    });
  },
};
