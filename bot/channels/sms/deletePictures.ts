import { setTimeout as delay } from 'node:timers/promises';
import type { ChannelParts } from '../channel';
import type { SmsWebhook } from './webhook';

/** How long to wait before each further try, in milliseconds; Twilio may still be taking the picture in at the first. */
const WAITS = [1_000, 10_000, 60_000] as const;

/** Longest wait for an answer, in milliseconds. */
const LONGEST_REQUEST = 10_000;

const GONE = 404;

type Parts = Pick<ChannelParts, 'twilioApiUrl' | 'twilioAuthToken' | 'stopping' | 'log'>;

/** The status of Twilio's answer, or undefined when none came. Plain HTTP: Twilio's own client takes half a second to load. */
const remove = async (
  uri: string,
  account: string,
  { twilioAuthToken }: Parts,
): Promise<number | undefined> => {
  const credentials = Buffer.from(`${account}:${twilioAuthToken}`).toString('base64');
  try {
    const { status } = await fetch(uri, {
      method: 'DELETE',
      headers: { authorization: `Basic ${credentials}` },
      redirect: 'error',
      signal: AbortSignal.timeout(LONGEST_REQUEST),
    });
    return status;
  } catch {
    return undefined;
  }
};

const isDone = (status: number | undefined): boolean =>
  status !== undefined && (status < 300 || status === GONE);

const deleteOne = async (uri: string, account: string, parts: Parts): Promise<void> => {
  let status = await remove(uri, account, parts);
  for (const wait of WAITS) {
    if (isDone(status)) break;
    await delay(wait, undefined, { signal: parts.stopping, ref: false });
    status = await remove(uri, account, parts);
  }
  if (isDone(status)) parts.log.info('picture.deleted', { channel: 'sms' });
  else parts.log.error('picture.kept', { channel: 'sms', ...(status !== undefined && { status }) });
};

/**
 * Deletes the pictures of a text at Twilio, each tried a few times. What cannot be deleted is logged, and nothing is thrown.
 * @see https://www.twilio.com/docs/messaging/api/media-resource
 */
export const deletePictures = async ({ account, id, media }: SmsWebhook, parts: Parts): Promise<void> => {
  const folder = `${parts.twilioApiUrl}/2010-04-01/Accounts/${account}/Messages/${id}/Media`;
  await Promise.all(
    media.map((picture) =>
      deleteOne(`${folder}/${picture}.json`, account, parts).catch(() => {
        parts.log.error('picture.kept', { channel: 'sms' });
      }),
    ),
  );
};
