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

/** The body of an answer, or undefined while a part of it is missing. Throws where it is not 200. */
const bodyOf = (answer: Buffer): string | undefined => {
  const headEnd = answer.indexOf(HEAD_END);
  if (headEnd < 0) return undefined;
  const head = answer.toString('latin1', 0, headEnd + 2);
  const from = headEnd + HEAD_END.length;
  const end = from + Number(LENGTH.exec(head)?.groups?.bytes);
  if (!head.startsWith('HTTP/1.1 200 ') || Number.isNaN(end)) throw new Refused(head);
  return answer.length < end ? undefined : answer.toString('utf8', from, end);
};

/** Sends requests over a connection, one at a time, and waits for the whole answer of each. */
const exchangeOver = (socket: Socket): ((request: Buffer) => Promise<string>) => {
  let answer: Buffer = Buffer.alloc(0);
  let settle:
    { readonly resolve: (body: string) => void; readonly reject: (error: unknown) => void } | undefined;
  const fail = (error: unknown): void => {
    settle?.reject(error);
  };
  socket.on('data', (chunk: Buffer) => {
    answer = answer.length === 0 ? chunk : Buffer.concat([answer, chunk]);
    try {
      const body = bodyOf(answer);
      if (body !== undefined) settle?.resolve(body);
    } catch (error) {
      fail(error);
    }
  });
  socket.on('error', fail);
  socket.on('close', () => {
    fail(new Refused('The connection was closed.'));
  });
  return (request) =>
    new Promise((resolve, reject) => {
      answer = Buffer.alloc(0);
      settle = { resolve, reject };
      socket.write(request);
    });
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
    const exchange = exchangeOver(socket);
    for (let index = next++; index < conversations.length; index = next++) {
      let answer = '';
      for (const request of conversations[index] ?? []) {
        const sentAt = performance.now();
        answer = await exchange(request);
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
  return {
    turns: latencies.length,
    seconds,
    latencies: latencies.sort((one, other) => one - other),
    lastAnswers,
  };
};
