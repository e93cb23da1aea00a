import getRawBody from 'raw-body';
import type { Request, Response } from 'restify';
import { validateRequest } from 'twilio/lib/webhooks/webhooks';
import { codeOf } from '../ops/log';
import type { ChannelParts } from './channel';

/** Largest form that is read, in bytes: ten times what Twilio sends. */
const LARGEST_FORM = 64 * 1024;

/** Why a request is none of ours. */
export interface Refused {
  readonly status: 400 | 403 | 413 | 415;
  readonly message: string;
}

/** The fields Twilio posted. */
export type Form = Readonly<Record<string, string>>;

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
      ? { status: 413, message: 'That is more than Twilio sends.' }
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

const isRefused = (form: Form | Refused): form is Refused =>
  'status' in form && typeof form.status === 'number';

const check = async <Webhook extends { readonly account: string }>(
  request: Request,
  parts: ChannelParts,
  parse: (form: Form) => Webhook | undefined,
): Promise<{ readonly webhook: Webhook } | Refused> => {
  const form = await readForm(request);
  if (isRefused(form)) return form;
  if (!isSigned(request, form, parts)) return { status: 403, message: 'The signature does not fit.' };
  const webhook = parse(form);
  if (webhook === undefined) return { status: 400, message: 'This is not what is expected here.' };
  const isOurs = parts.twilioAccountSid === undefined || webhook.account === parts.twilioAccountSid;
  return isOurs ? { webhook } : { status: 403, message: 'This is not our account.' };
};

/**
 * Reads a webhook of Twilio's: its form, its signature, its account.
 * @returns what it brings, or undefined when it is none of ours; then it has been answered
 */
export const receiveWebhook = async <Webhook extends { readonly account: string }>(
  channel: string,
  request: Request,
  response: Response,
  parts: ChannelParts,
  parse: (form: Form) => Webhook | undefined,
): Promise<Webhook | undefined> => {
  const checked = await check(request, parts, parse);
  if ('webhook' in checked) return checked.webhook;
  parts.log.warn('request.refused', { channel, status: checked.status });
  // What was not read is not waited for.
  response.send(checked.status, { message: checked.message }, { connection: 'close' });
  return undefined;
};

/** Answers with TwiML. */
export const sendTwiml = (response: Response, twiml: string): void => {
  response.sendRaw(200, twiml, { 'content-type': 'text/xml; charset=utf-8' });
};
