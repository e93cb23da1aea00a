import type { Request, Response } from 'restify';
import { validateRequest } from 'twilio/lib/webhooks/webhooks';
import type { ChannelParts } from './channel';
import { readBody, type Refused } from './readBody';

/** Largest form that is read, in bytes: ten times what Twilio sends. */
const LARGEST_FORM = 64 * 1024;

/** The fields Twilio posted. */
export type Form = Readonly<Record<string, string>>;

/** The fields of the posted form. */
const readForm = async (request: Request): Promise<Form | Refused> => {
  if (request.contentType() !== 'application/x-www-form-urlencoded') {
    return { status: 415, message: 'A form is expected, as Twilio posts it.' };
  }
  const text = await readBody(request, LARGEST_FORM);
  return typeof text === 'string' ? Object.fromEntries(new URLSearchParams(text)) : text;
};

/** Signed over the address Twilio was given, never over what the request says of itself. */
const isSigned = (request: Request, form: Form, parts: ChannelParts): boolean => {
  const signature = request.header('x-twilio-signature', '');
  if (signature === '') return false;
  return validateRequest(
    parts.twilioAuthToken,
    signature,
    `${parts.publicBaseUrl}${request.url ?? ''}`,
    form,
  );
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
  // With its length it goes out in one piece, and the connection can be used again.
  response.sendRaw(200, twiml, {
    'content-type': 'text/xml; charset=utf-8',
    'content-length': String(Buffer.byteLength(twiml)),
  });
};
