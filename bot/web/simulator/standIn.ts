import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import type { Webhook } from './exchange';

/** The account and the number the stand-in has at Twilio's, where the server is known to members, and where it really is. */
export interface StandInParts {
  readonly twilioAuthToken: string;
  readonly twilioAccountSid: string;
  readonly twilioNumber: string;
  readonly publicBaseUrl: string;
  /** Address of this server on this machine, once it listens. */
  readonly here: () => string;
}

/** Twilio cuts a webhook off after this long. */
const LIMIT_MS = 15_000;

/** Sends a webhook to this server as Twilio would: over HTTP, signed over the address Twilio was given. */
export const sendWebhook = async (
  { path, fields }: Webhook,
  { twilioAuthToken, twilioAccountSid, twilioNumber, publicBaseUrl, here }: StandInParts,
): Promise<{ readonly status: number; readonly body: string }> => {
  const form = { ...fields, To: twilioNumber, AccountSid: twilioAccountSid, ApiVersion: '2010-04-01' };
  const answer = await fetch(`${here()}${path}`, {
    method: 'POST',
    headers: {
      'x-twilio-signature': getExpectedTwilioSignature(twilioAuthToken, `${publicBaseUrl}${path}`, form),
    },
    body: new URLSearchParams(form),
    signal: AbortSignal.timeout(LIMIT_MS),
  });
  return { status: answer.status, body: await answer.text() };
};
