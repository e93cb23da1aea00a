import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Server } from 'restify';
import { validateRequest } from 'twilio/lib/webhooks/webhooks';
import { WebSocketServer, type WebSocket } from 'ws';
import type { ChannelParts } from '../../channel';
import { replyTo } from '../../replyTo';
import { refuseSocket, takeSockets } from '../../sockets';
import { ownNumber } from '../webhook';
import { parseRelayMessage } from './relayMessage';
import { relayCall } from './relayCall';

/** Where the sockets of calls are. */
export const RELAY_PATH = '/twilio/relay';

/** Largest frame that is read, in bytes: many times what is spoken in one breath. */
const LARGEST_FRAME = 64 * 1024;

/** How a socket is closed: its caller comes back to another process; what was said is none of the protocol. */
const GOING_AWAY = 1012;
const NOT_UNDERSTOOD = 1008;

/** The address of the socket of a call, as Twilio is told it and signs it. */
export const relayUrl = (publicBaseUrl: string): string =>
  `${publicBaseUrl.replace(/^http/u, 'ws')}${RELAY_PATH}`;

/**
 * Signed over the address Twilio was given, as webhooks are: with `wss:`, not the `https:` a server sees, and a handshake has no fields.
 * @see https://www.twilio.com/docs/voice/conversationrelay/onboarding and github.com/twilio-labs/twilio-aspnet/issues/162, read 2026-11-26
 */
const isSigned = ({ headers }: IncomingMessage, parts: ChannelParts): boolean => {
  const signature = headers['x-twilio-signature'];
  return (
    typeof signature === 'string' &&
    validateRequest(parts.twilioAuthToken, signature, relayUrl(parts.publicBaseUrl), {})
  );
};

const answerOn = (socket: WebSocket, parts: ChannelParts): void => {
  const { log } = parts;
  let call: ReturnType<typeof relayCall> | undefined;
  const refuse = (): void => {
    log.warn('request.refused', { channel: 'voice', status: 400 });
    socket.close(NOT_UNDERSTOOD);
  };
  const leave = (): void => {
    socket.close(GOING_AWAY);
  };
  parts.stopping.addEventListener('abort', leave, { once: true });
  socket.on('message', (frame: Buffer) => {
    const message = parseRelayMessage(frame.toString('utf8'));
    if (message === undefined) return;
    if (message.type === 'error') {
      log.warn('relay.error', { channel: 'voice' });
      return;
    }
    if (message.type !== 'setup') {
      if (call === undefined) refuse();
      else call.hear(message);
      return;
    }
    const isOurs = parts.twilioAccountSid === undefined || message.accountSid === parts.twilioAccountSid;
    if (call !== undefined || !isOurs) {
      refuse();
      return;
    }
    call = relayCall(message.callSid, ownNumber(message.from), {
      answer: (told) => replyTo(told, parts),
      order: (order) => {
        if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(order));
      },
      after: (milliseconds, then) => {
        const timer = setTimeout(then, milliseconds);
        return () => {
          clearTimeout(timer);
        };
      },
    });
    call.begin();
  });
  socket.on('close', () => {
    parts.stopping.removeEventListener('abort', leave);
    call?.close();
  });
  socket.on('error', () => undefined);
};

/** Lets Twilio's sockets in, each for one call. */
export const acceptRelay = (server: Server, parts: ChannelParts): void => {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_FRAME,
    perMessageDeflate: false,
    clientTracking: false,
  });
  takeSockets(server, /^\/twilio\/relay$/u, (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!isSigned(request, parts) || parts.stopping.aborted) {
      parts.log.warn('request.refused', { channel: 'voice', status: 403 });
      refuseSocket(socket, 403);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => {
      answerOn(opened, parts);
    });
  });
};
