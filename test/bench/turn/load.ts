import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { HttpRequest } from '../../e2e/support/sms';

/** What came of a load. */
export interface Load {
  readonly turns: number;
  readonly seconds: number;
  /** Milliseconds of each turn, from the last byte sent to the last byte read, in ascending order. */
  readonly latencies: readonly number[];
  /** Last answer of each conversation. */
  readonly lastAnswers: readonly string[];
}

/** An answer that is none of ours. */
class Refused extends Error {}

/** A request as it goes over a connection that stays open, made before anybody is timed. */
export const rawRequest = (port: number, { path = '/', headers = {}, body = '' }: HttpRequest): Buffer => {
  const lines = Object.entries({
    host: `127.0.0.1:${String(port)}`,
    connection: 'keep-alive',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n`), Buffer.from(body)]);
};

const LENGTH = /\r\ncontent-length: (?<bytes>\d+)\r\n/i;
const HEAD_END = '\r\n\r\n';

/** Sends a request and waits for the whole answer. Returns its body. */
const exchange = async (socket: Socket, request: Buffer): Promise<string> => {
  socket.write(request);
  let answer = Buffer.alloc(0);
  for (;;) {
    const [chunk] = (await once(socket, 'data')) as [Buffer];
    answer = answer.length === 0 ? chunk : Buffer.concat([answer, chunk]);
    const headEnd = answer.indexOf(HEAD_END);
    if (headEnd < 0) continue;
    const head = answer.toString('latin1', 0, headEnd + 2);
    if (!head.startsWith('HTTP/1.1 200 ')) throw new Refused(head);
    const bodyFrom = headEnd + HEAD_END.length;
    const end = bodyFrom + Number(LENGTH.exec(head)?.groups?.bytes);
    if (Number.isNaN(end)) throw new Refused(head);
    if (answer.length >= end) return answer.toString('utf8', bodyFrom, end);
  }
};

/**
 * Sends conversations to a port of this machine, so many at once, each message when the one before it was answered.
 * Throws where an answer is not 200.
 */
export const load = async (
  port: number,
  conversations: readonly (readonly Buffer[])[],
  atOnce: number,
): Promise<Load> => {
  const latencies: number[] = [];
  const lastAnswers: string[] = [];
  let next = 0;
  const member = async (socket: Socket): Promise<void> => {
    for (let index = next++; index < conversations.length; index = next++) {
      let answer = '';
      for (const request of conversations[index] ?? []) {
        const sentAt = performance.now();
        answer = await exchange(socket, request);
        latencies.push(performance.now() - sentAt);
      }
      lastAnswers.push(answer);
    }
  };
  const sockets = Array.from({ length: atOnce }, () => connect({ port, host: '127.0.0.1', noDelay: true }));
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  const begun = performance.now();
  await Promise.all(sockets.map(member));
  const seconds = (performance.now() - begun) / 1_000;
  for (const socket of sockets) socket.destroy();
  return { turns: latencies.length, seconds, latencies: latencies.sort((one, other) => one - other), lastAnswers };
};
