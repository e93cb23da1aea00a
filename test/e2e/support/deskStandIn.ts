import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import type { Role, SignedIn } from '../../../bot/desk/representative';
import { mayUse } from '../../../bot/desk/representative';
import { DESK_HEADERS, deskDocument } from '../../../bot/web/desk/deskDocument';
import { deskPages } from '../../../bot/web/desk/deskPages';
import type { CaseView, Line, RideView, Trace, Day, Numbers } from '../../../bot/web/desk/exchange';

/** What the desk's page is made of, as it was built. */
const BUILT = join(__dirname, '../../../build/web/desk');

const actSchema = z.object({
  id: z.string(),
  act: z.string().optional(),
  text: z.string().optional(),
  version: z.int().optional(),
  change: z.record(z.string(), z.string()).optional(),
  override: z.object({ reason: z.string() }).optional(),
  day: z.string().optional(),
  kind: z.string().optional(),
  towns: z.array(z.string()).optional(),
});

/** An act the page asked for. */
export type AskedAct = z.output<typeof actSchema>;

/** A desk that answers as it is told to: states that the real one seldom comes into. */
export interface DeskStandIn {
  readonly url: string;
  /** Who is signed in; undefined: nobody is. */
  who: SignedIn | undefined;
  readonly cases: CaseView[];
  readonly rides: Map<string, RideView>;
  /** Every act that was answered, in order, by the address it was sent to. */
  readonly acts: (AskedAct & { readonly path: string })[];
  /** What the next act is answered instead, once. */
  refuse: { readonly status: number; readonly body: object } | undefined;
  day: Day;
  trace: Trace;
  numbers: Numbers;
  /** Tells open pages of something. */
  readonly tell: (event: 'queue' | 'case', caseNumber?: string) => void;
  /** Cuts every open line. */
  readonly cut: () => void;
  readonly close: () => Promise<void>;
}

const bodyOf = async (request: AsyncIterable<Buffer>): Promise<AskedAct> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return actSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
};

/** Somebody at the desk. */
export const atDesk = (name: string, role: Role = 'representative'): SignedIn => ({
  id: name.toLowerCase(),
  name,
  role,
});

/** Starts a desk that stands in for the real one. */
export const startDeskStandIn = async (
  cases: CaseView[],
  rides: readonly RideView[],
): Promise<DeskStandIn> => {
  const streams = new Set<ServerResponse>();
  const send = (response: ServerResponse, status: number, body: object): void => {
    // Not chained: once restify is loaded, `writeHead` returns nothing.
    response.writeHead(status, {
      'content-type': status < 300 ? 'application/json' : 'application/problem+json',
      'cache-control': 'no-store',
    });
    response.end(JSON.stringify(body));
  };
  const caseOf = (path: string): CaseView | undefined =>
    desk.cases.find(({ caseNumber }) => path.split('/').includes(caseNumber));

  const done = (path: string, asked: AskedAct): object => {
    if (path === '/closings') {
      const { kind = '', towns = [] } = asked;
      const closing = { kind, towns, at: '2026-12-13T17:00', rides: 2 };
      desk.day = { ...desk.day, closings: [...desk.day.closings, closing] };
      return { rides: 2, cases: 1 };
    }
    const found = caseOf(path);
    const ride = desk.rides.get(path.split('/')[2] ?? '');
    if (ride !== undefined) {
      const { appointmentTime, appointmentDate } = asked.change ?? {};
      const after: RideView = {
        ...ride,
        ...(appointmentTime !== undefined && { appointmentTime }),
        ...(appointmentDate !== undefined && { day: appointmentDate }),
        ...(asked.act === 'cancel' && { status: 'cancelled', may: [] }),
        version: ride.version + 1,
      };
      desk.rides.set(ride.number, after);
      return { ok: true, ride: after };
    }
    if (found !== undefined) {
      if (asked.act === 'take')
        Object.assign(found, { isHeldByMe: true, isMine: true, heldBy: desk.who?.name });
      if (asked.act === 'give-back')
        Object.assign(found, { isHeldByMe: false, isMine: false, heldBy: undefined });
      if (asked.act === 'say')
        add(found, { from: 'representative', name: desk.who?.name ?? '', text: asked.text ?? '' });
    }
    return { ok: true };
  };
  const add = (found: CaseView, line: Pick<Line, 'from' | 'text' | 'name' | 'danger'>): void => {
    found.lines.push({ turn: found.lines.length, at: '2026-12-01T14:00:00Z', ...line });
    Object.assign(found, { watermark: found.lines.length });
  };
  const answerOf = (path: string, query: URLSearchParams): object | undefined => {
    const [kind, number = '', part] = path.split('/').slice(1);
    if (kind === 'queue') return { cases: desk.cases, waiting: desk.cases.length, atDesk: 1 };
    const found = caseOf(path);
    if (kind === 'cases' && found !== undefined) {
      const { lines, watermark, isHeldByMe, heldBy } = found;
      if (part !== 'log') return found;
      return { lines: lines.slice(Number(query.get('after'))), watermark, isHeldByMe, heldBy };
    }
    if (kind === 'rides') return desk.rides.get(number);
    if (kind === 'day') return desk.day;
    if (kind === 'traces') return number === desk.trace.number ? desk.trace : undefined;
    return kind === 'numbers' ? desk.numbers : undefined;
  };

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const { who } = desk;
    const page = deskPages.find(({ path }) => path === pathname);
    if (page !== undefined && who !== undefined) {
      const { path, title } = page;
      response.writeHead(200, DESK_HEADERS);
      response.end(deskDocument({ title, content: '', who, path, isLive: true }));
      return;
    }
    if (/^\/desk\/desk\.(?:js|css)$/.test(pathname)) {
      const file = pathname.slice('/desk/'.length);
      response.writeHead(200, { 'content-type': file.endsWith('css') ? 'text/css' : 'text/javascript' });
      response.end(readFileSync(join(BUILT, file)));
      return;
    }
    if (!pathname.startsWith('/desk/api/')) {
      response.writeHead(200, DESK_HEADERS);
      response.end(deskDocument({ title: 'Sign in', content: '' }));
      return;
    }
    if (who === undefined) {
      send(response, 401, { code: 'signed-out' });
      return;
    }
    const path = pathname.slice('/desk/api'.length);
    if (path === '/me') {
      send(response, 200, { ...who, areas: mayUse[who.role], signedInUntil: '2099-01-01T00:00:00Z' });
      return;
    }
    if (path === '/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('retry: 200\n\n');
      streams.add(response);
      response.on('close', () => streams.delete(response));
      return;
    }
    if (request.method === 'POST') {
      void bodyOf(request).then((asked) => {
        const { refuse } = desk;
        desk.refuse = undefined;
        desk.acts.push({ ...asked, path });
        if (refuse === undefined) send(response, 200, done(path, asked));
        else send(response, refuse.status, refuse.body);
      });
      return;
    }
    const answer = answerOf(path, searchParams);
    if (answer === undefined) send(response, 404, { code: 'not-found' });
    else send(response, 200, answer);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  const desk: DeskStandIn = {
    url: `http://127.0.0.1:${port}`,
    who: atDesk('Ana'),
    cases,
    rides: new Map(rides.map((ride) => [ride.number, ride])),
    acts: [],
    refuse: undefined,
    day: { date: '2026-12-04', rides: [], closings: [] },
    trace: { number: '', decisions: [] },
    numbers: { from: '2026-12-01', to: '2026-12-07', tables: [] },
    tell(event, caseNumber) {
      for (const stream of streams)
        stream.write(`event: ${event}\ndata: ${JSON.stringify({ caseNumber })}\n\n`);
    },
    cut() {
      for (const stream of streams) stream.destroy();
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return desk;
};
