import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { ACCOUNT } from './sms';

/** A local stand-in for the part of Twilio's API that holds pictures: the Media resource of API version 2010-04-01. */
export interface TwilioApi {
  readonly url: string;
  /** Takes a picture in, as Twilio does before it posts the message. Returns its address. */
  readonly takeIn: (messageSid: string) => string;
  /** Addresses of the pictures that are still there, below the API's own. */
  readonly kept: () => readonly string[];
  /** How many of the next requests fail as they do in an outage. */
  failing: number;
  readonly close: () => Promise<void>;
}

/** Twilio's own address stands in the webhook, wherever the stand-in listens. */
const TWILIO = 'https://api.twilio.com';

/** Starts it. @param authToken the secret of the account, by which it knows who may delete */
export const startTwilioApi = async (authToken: string): Promise<TwilioApi> => {
  const pictures = new Set<string>();
  const authorized = `Basic ${Buffer.from(`${ACCOUNT}:${authToken}`).toString('base64')}`;
  const statusOf = (method: string | undefined, path: string, authorization: string | undefined): number => {
    if (api.failing > 0) {
      api.failing -= 1;
      return 503;
    }
    if (authorization !== authorized) return 401;
    if (method !== 'DELETE') return 405;
    return pictures.delete(path.replace(/\.json$/, '')) ? 204 : 404;
  };
  const server = createServer(({ method, url = '', headers }, response) => {
    response.statusCode = statusOf(method, url, headers.authorization);
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const api: TwilioApi = {
    url: `http://127.0.0.1:${port}`,
    takeIn: (messageSid) => {
      const path = `/2010-04-01/Accounts/${ACCOUNT}/Messages/${messageSid}/Media/ME${randomBytes(16).toString('hex')}`;
      pictures.add(path);
      return `${TWILIO}${path}`;
    },
    kept: () => [...pictures],
    failing: 0,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return api;
};
