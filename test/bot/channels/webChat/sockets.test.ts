import { once } from 'node:events';
import { createServer, type Server } from 'restify';
import { WebSocket } from 'ws';
import { acceptSockets } from '../../../../bot/channels/webChat/sockets';
import { createTokens } from '../../../../bot/channels/webChat/tokens';
import { systemClock } from '../../../../bot/clock';
import { createLog } from '../../../../bot/ops/log';
import { newKey } from '../../../redis/testRedis';

const OURS = 'https://rides.example.org';
const BROKER = 'https://www.broker.example';
const CONVERSATION = 'abc';

describe('a socket of the web chat, for who has the token of its conversation', () => {
  const tokens = createTokens(newKey(), systemClock);
  let server: Server;
  beforeAll(async () => {
    server = createServer();
    const follow = (_conversation: string, _watermark: string | undefined, socket: WebSocket): void => {
      socket.close();
    };
    acceptSockets(
      server,
      tokens,
      { follow },
      {
        log: createLog('silent'),
        stopping: new AbortController().signal,
        publicBaseUrl: OURS,
        embedOrigins: [BROKER],
      },
    );
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });
  afterAll(async () => {
    await new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
  });

  const addressOf = (): string => `127.0.0.1:${server.address().port}`;

  /** 101 where the socket opens, else the status it is refused with. */
  const asks = async (origin: string | undefined, token = tokens.issue(CONVERSATION)): Promise<number> => {
    const url = `ws://${addressOf()}/v3/directline/conversations/${CONVERSATION}/stream?t=${token}`;
    const socket = new WebSocket(url, origin === undefined ? {} : { origin });
    const opened = once(socket, 'open').then(() => 101);
    const refused = once(socket, 'unexpected-response').then((said: { statusCode?: number }[]) => {
      socket.on('error', () => undefined).terminate();
      return said[1]?.statusCode ?? 0;
    });
    return Promise.race([opened, refused]);
  };

  it.each([
    ['our own page', OURS],
    ['a page of a site that may embed it', BROKER],
    ['a program that is no page', undefined],
  ])('opens for %s', async (_, origin) => {
    expect(await asks(origin)).toBe(101);
    expect(await asks(origin, 'abc.9999999999.forged')).toBe(403);
  });

  it('opens for our page on a developer’s machine, under the name it was asked for by', async () => {
    expect(await asks(`http://${addressOf()}`)).toBe(101);
    expect(await asks('http://localhost:1')).toBe(403);
  });

  it.each([
    ['another site', 'https://stranger.example'],
    ['a site whose name begins like ours', 'https://rides.example.org.stranger.example'],
    ['our address without https', 'http://rides.example.org'],
    ['another port of the broker’s', `${BROKER}:8443`],
    ['a page without an origin of its own', 'null'],
    ['what is no origin', 'rides.example.org'],
  ])('is refused to %s', async (_, origin) => {
    expect(await asks(origin)).toBe(403);
  });
});
