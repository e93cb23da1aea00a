import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Server } from 'restify';

/** Requests for a socket that some channel has taken. */
const taken = new WeakSet<IncomingMessage>();

/** Refuses a request for a socket, and says why by its status. */
export const refuseSocket = (socket: Duplex, status: 403 | 404): void => {
  socket.on('error', () => undefined);
  socket.end(`HTTP/1.1 ${status} Refused\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
};

/** Gives the requests for sockets at these paths to a channel, which lets them in or refuses them. */
export const takeSockets = (
  server: Server,
  path: RegExp,
  take: (request: IncomingMessage, socket: Duplex, head: Buffer) => void,
): void => {
  server.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const [asked = ''] = (request.url ?? '').split('?');
    if (!path.test(asked)) return;
    taken.add(request);
    take(request, socket, head);
  });
};

/** Refuses every other one: called after each channel has taken its own. */
export const refuseOtherSockets = (server: Server, refused: () => void): void => {
  server.server.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
    if (taken.has(request)) return;
    refused();
    refuseSocket(socket, 404);
  });
};
