import type { Request } from 'restify';
import type { Refused } from '../readBody';
import { parseActivity, type Posted } from './posted';

/** Largest upload that is let through, in bytes: a picture of a phone's. */
const LARGEST_UPLOAD = 20 * 1024 * 1024;

/** Bytes that are looked at: the activity comes first, the picture after it. */
const LOOKED_AT = 64 * 1024;

/** The beginning of an upload; the rest flows past and is not kept. */
const beginningOf = (request: Request): Promise<string | Refused> =>
  new Promise((resolve) => {
    const kept: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      if (bytes < LOOKED_AT) kept.push(chunk.subarray(0, LOOKED_AT - bytes));
      bytes += chunk.length;
      if (bytes <= LARGEST_UPLOAD) return;
      request.pause();
      resolve({ status: 413, message: 'That is more than is read here.' });
    });
    request.on('end', () => {
      resolve(Buffer.concat(kept).toString('utf8'));
    });
    request.on('close', () => {
      resolve({ status: 400, message: 'The request broke off.' });
    });
  });

/** The first part of a form with several: its text, after its headers. */
const firstPart = (form: string, boundary: string): string | undefined => {
  const begins = form.indexOf('\r\n\r\n');
  const ends = form.indexOf(`\r\n--${boundary}`, begins);
  return begins === -1 || ends === -1 ? undefined : form.slice(begins, ends).trim();
};

/**
 * What came with a picture: the activity of the upload when it can be read, else an empty message. The picture itself is
 * neither read nor kept.
 */
export const readUpload = async (request: Request): Promise<Posted | Refused> => {
  const beginning = await beginningOf(request);
  if (typeof beginning !== 'string') return beginning;
  const [, boundary] = /boundary="?([^";\s]{1,70})/.exec(request.header('content-type', '')) ?? [];
  const activity = boundary === undefined ? undefined : firstPart(beginning, boundary);
  const posted = activity === undefined ? undefined : parseActivity(activity);
  return { type: 'message', value: undefined, ...posted, attachments: [{}] };
};
