import { once } from 'node:events';
import { createServer, type Server } from 'restify';
import { closeServer } from '../../../bot/ops/closeServer';
import { mountHealth } from '../../../bot/ops/mountHealth';
import { createReadiness, type Readiness } from '../../../bot/ops/readiness';

let server: Server;
let url: string;
let isThere: boolean;
let readiness: Readiness;

beforeEach(async () => {
  isThere = true;
  readiness = createReadiness();
  server = createServer();
  mountHealth(server, { isStoreThere: async () => isThere, durability: 'always', readiness });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${server.address().port}`;
});
afterEach(async () => {
  if (server.server.listening) await closeServer(server, async () => undefined);
});

const told = async (path: string) => {
  const answer = await fetch(`${url}${path}`);
  const head = await fetch(`${url}${path}`, { method: 'HEAD' });
  expect(head.status).toBe(answer.status);
  return { status: answer.status, body: await answer.json() };
};

describe('whether it is well, and whether it is to be given more', () => {
  it('says yes to both while the store is there', async () => {
    const body = { status: 'ok', store: 'ok', durability: 'always' };
    expect(await told('/healthz')).toEqual({ status: 200, body });
    expect(await told('/readyz')).toEqual({ status: 200, body });
  });

  it('says no to both while the store is away or takes nothing', async () => {
    isThere = false;
    const body = { status: 'failing', store: 'away', durability: 'always' };
    expect(await told('/healthz')).toEqual({ status: 503, body });
    expect(await told('/readyz')).toEqual({ status: 503, body });
  });

  it('is well until it ends, and is given nothing more from the moment it was asked to', async () => {
    void readiness.drain(0);
    expect((await told('/healthz')).status).toBe(200);
    expect(await told('/readyz')).toEqual({
      status: 503,
      body: { status: 'draining', durability: 'always' },
    });
  });

  it('waits for whoever asks /readyz, and for nobody where nobody ever did', async () => {
    const ended: string[] = [];
    await createReadiness()
      .drain(1_000)
      .then(() => ended.push('never asked'));
    readiness.ask();
    const drained = readiness.drain(0.05).then(() => ended.push('asked'));
    expect(ended).toEqual(['never asked']);
    await drained;
    expect(ended).toEqual(['never asked', 'asked']);
  });
});

describe('a server that closes', () => {
  it('waits for what runs beside requests', async () => {
    let finish: () => void = () => undefined;
    const running = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let isClosed = false;
    const closed = closeServer(server, () => running).then(() => {
      isClosed = true;
    });
    await once(server.server, 'close');
    await new Promise(setImmediate);
    expect(isClosed).toBe(false);
    finish();
    await closed;
  });
});
