import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Server } from 'restify';
import { WebSocketServer } from 'ws';
import type { ChannelParts } from '../channel';
import { queryOf } from '../queryOf';
import { refuseSocket, takeSockets } from '../sockets';
import { isKnownOrigin } from './isKnownOrigin';
import type { Streams } from './streams';
import type { Tokens } from './tokens';
import { watermarkIn } from './watermarkIn';

/** Clients say nothing over a socket but an empty message, now and then. */
const LARGEST_FRAME = 1024;

/** Everything of Direct Line. */
const PATHS = /^\/v3\/directline\//u;

/** The path of a conversation's socket, `…/conversations/<id>/stream`. */
const streamPath = /^\/v3\/directline\/conversations\/(?<id>[\w-]{1,64})\/stream$/;

/** Lets sockets in, of pages that may show the chat and for who holds the token of the conversation; each is sent what is new from its watermark on. */
export const acceptSockets = (
  server: Server,
  tokens: Tokens,
  streams: Pick<Streams, 'follow'>,
  parts: Pick<ChannelParts, 'log' | 'stopping' | 'publicBaseUrl' | 'embedOrigins'>,
): void => {
  const { log, stopping } = parts;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_FRAME,
    perMessageDeflate: false,
    clientTracking: false,
  });
  takeSockets(server, PATHS, (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const [path = ''] = (request.url ?? '').split('?');
    const id = streamPath.exec(path)?.groups?.id;
    const conversation = id === undefined ? undefined : tokens.read(queryOf(request).get('t') ?? '');
    const isLet = conversation !== undefined && conversation === id && isKnownOrigin(request, parts);
    if (!isLet || stopping.aborted) {
      const status = id === undefined ? 404 : 403;
      log.warn('request.refused', { channel: 'web', status });
      refuseSocket(socket, status);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => {
      streams.follow(conversation, watermarkIn(request), opened);
    });
  });
};
