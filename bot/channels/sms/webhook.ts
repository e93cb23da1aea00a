import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { z } from 'zod';
import { textApps, type TextApp } from '../../../domain/textApps';

/** Most characters of a text; Twilio sends at most 1,600. */
const LONGEST_TEXT = 10_000;

/** A picture in a message lies at an address that ends in its id; Twilio sends ten at most. */
const MEDIA_FIELD = /^MediaUrl\d$/;
const MEDIA = /\/Media\/(?<id>ME[0-9a-f]{32})$/;

/** A text message as Twilio posts it; what we do not use is left out. */
const webhookSchema = z
  .object({
    MessageSid: z.string().regex(/^[A-Z]{2}[0-9a-f]{32}$/),
    AccountSid: z.string(),
    From: z.string().min(1).max(64),
    To: z.string().min(1).max(128),
    Body: z.string().max(LONGEST_TEXT).default(''),
    NumMedia: z.coerce.number().int().min(0).default(0),
  })
  .transform(({ MessageSid, AccountSid, From, To, Body, NumMedia }) => ({
    id: MessageSid,
    account: AccountSid,
    from: From,
    to: To,
    text: Body.trim(),
    pictures: NumMedia,
  }));

/** A text message as it came in; `media` are the ids of its pictures. */
export type SmsWebhook = z.output<typeof webhookSchema> & { readonly media: readonly string[] };

/** An app stands before the number: `whatsapp:+12035550101`. */
const APP = /^(?<app>[a-z]+):/;

/** The app a message came by, known to us or not; undefined for a text. */
export const appOf = ({ from }: Pick<SmsWebhook, 'from'>): string | undefined => APP.exec(from)?.groups?.app;

/** The app a message came by, or goes by, as far as we know it. */
export const textAppOf = (message: Pick<SmsWebhook, 'from'>): TextApp | undefined =>
  textApps.find((app) => app === appOf(message));

/** The text message in a form that Twilio posted, or undefined when it is none. */
export const parseWebhook = (form: Readonly<Record<string, string>>): SmsWebhook | undefined => {
  const webhook = webhookSchema.safeParse(form).data;
  const media = Object.entries(form).flatMap(([field, url]) =>
    MEDIA_FIELD.test(field) ? (MEDIA.exec(url)?.groups?.id ?? []) : [],
  );
  return webhook === undefined ? undefined : { ...webhook, media };
};

/** A number of that plan as carriers write it: it needs no reading. */
const PLAIN_NUMBER = /^\+1(?<digits>[2-9]\d{9})$/;

/** Ten digits of a number of the North American plan, by whichever app, or undefined: short codes and other countries have none. */
export const tenDigits = (number: string): string | undefined => {
  const plain = PLAIN_NUMBER.exec(number)?.groups?.digits;
  if (plain !== undefined) return plain;
  const parsed = parsePhoneNumberFromString(number);
  return parsed?.countryCallingCode === '1' && parsed.isPossible() ? parsed.nationalNumber : undefined;
};
