import { ACCOUNT, newSid } from '../e2e/support/sms';
import type { ApiAnswer, ApiRequest } from './api';

/** The Media resource: pictures that came with texts. */
export interface Pictures {
  /** Takes a picture in, as Twilio does before it posts the message. Returns its address. */
  readonly takeIn: (messageSid: string) => string;
  /** Addresses of the pictures that are still there, below the API's own. */
  readonly kept: () => readonly string[];
}

/** Twilio's own address stands in the webhook, wherever the stand-in listens. */
const TWILIO = 'https://api.twilio.com';

/** A room of the stand-in for pictures. */
export const picturesOf = (): Pictures & {
  readonly answer: (request: ApiRequest) => ApiAnswer | undefined;
} => {
  const pictures = new Set<string>();
  return {
    takeIn: (messageSid) => {
      const path = `/Messages/${messageSid}/Media/${newSid().replace('SM', 'ME')}`;
      pictures.add(path);
      return `${TWILIO}/2010-04-01/Accounts/${ACCOUNT}${path}`;
    },
    kept: () => [...pictures],
    answer({ method, path }) {
      if (!/^\/Messages\/\w+\/Media\//.test(path)) return undefined;
      if (method !== 'DELETE') return { status: 405, body: undefined };
      return { status: pictures.delete(path.replace(/\.json$/, '')) ? 204 : 404, body: undefined };
    },
  };
};
