import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text as textOf } from 'node:stream/consumers';
import { Redis } from 'ioredis';
import { validateRequest } from 'twilio/lib/webhooks/webhooks';

/*
 * The least a text can cost: a bare server that checks the signature, reads once from Redis, writes 2 KB there, and answers TwiML.
 * REDIS_SOCKET, TWILIO_AUTH_TOKEN and PUBLIC_BASE_URL come by the environment; the port it listens on is written as a line.
 */

const WRITTEN = 'x'.repeat(2_048);
const ANSWER =
  '<?xml version="1.0" encoding="UTF-8"?><Response><Message>What day is your appointment?</Message></Response>';

const { REDIS_SOCKET = '', TWILIO_AUTH_TOKEN = '', PUBLIC_BASE_URL = '' } = process.env;
const redis = new Redis({ path: REDIS_SOCKET });

const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const form = Object.fromEntries(new URLSearchParams(await textOf(request)));
  const { 'x-twilio-signature': signature } = request.headers;
  const url = `${PUBLIC_BASE_URL}${request.url ?? ''}`;
  if (typeof signature !== 'string' || !validateRequest(TWILIO_AUTH_TOKEN, signature, url, form)) {
    response.writeHead(403).end();
    return;
  }
  const key = `floor:${form.From ?? ''}`;
  await redis.get(key);
  await redis.set(key, WRITTEN);
  response.writeHead(200, { 'content-type': 'text/xml', 'content-length': Buffer.byteLength(ANSWER) });
  response.end(ANSWER);
};

const server = createServer((request, response) => void answer(request, response));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${String(typeof address === 'object' ? address?.port : '')}\n`);
});
