import getRawBody from 'raw-body';
import type { Request } from 'restify';
import { codeOf } from '../ops/log';

/** Why a request is none of ours. */
export interface Refused {
  readonly status: 400 | 401 | 403 | 404 | 413 | 415;
  readonly message: string;
}

/** Reads a whole body at once, and leaves out the mark that some begin UTF-8 with. */
const decoder = new TextDecoder();

/**
 * The body of a request as text. Nobody who calls here compresses: what says it is compressed is not read, it could be broken
 * or grow without limit.
 * @param limit bytes
 */
export const readBody = async (request: Request, limit: number): Promise<string | Refused> => {
  if (request.header('content-encoding', '') !== '')
    return { status: 415, message: 'What is compressed is not read.' };
  try {
    return decoder.decode(await getRawBody(request, { limit }));
  } catch (error) {
    return codeOf(error) === 'PayloadTooLargeError'
      ? { status: 413, message: 'That is more than is read here.' }
      : { status: 400, message: 'The request broke off.' };
  }
};
