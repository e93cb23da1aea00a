import { createServer, type Request, type Response, type Server } from 'restify';
import type { Client } from './api/clients';
import { API_PATH, mountApi } from './api/mountApi';
import { sendProblem, type ProblemName } from './api/problem';
import type { ApiRooms } from './api/tellEvent';
import { channels } from './channels';
import type { ChannelParts } from './channels/channel';
import { refuseOtherSockets } from './channels/sockets';
import type { Config } from './config/config';
import { mountDesk } from './desk/mountDesk';
import type { DeskParts } from './desk/calls';
import type { Guard } from './desk/guard';
import { mountDoor, type MountDoorParts } from './desk/mountDoor';
import type { House } from './house';
import type { Surroundings } from './surroundings';
import { developmentPage } from './web/developmentPage';
import { codeOf, type Log } from './ops/log';
import { guardServer } from './ops/guardServer';
import type { Limits } from './ops/limits';
import { mountHealth, type HealthParts } from './ops/mountHealth';
import { mountMetrics } from './ops/metrics';
import type { Numbers } from './ops/numbers';
import { traceDoor } from './ops/tracing/traceDoor';
import type { Tracing } from './ops/tracing/tracing';
import { createReadiness } from './ops/readiness';

/** What the server shows beside its channels. */
export interface ServerParts extends ChannelParts, HealthParts {
  readonly log: Log;
  readonly api: ApiRooms;
  readonly apiClients: readonly Client[];
  readonly door: Omit<MountDoorParts, 'log' | 'publicBaseUrl' | 'numbers'>;
  /** What representatives work on. */
  readonly desk: DeskParts;
  /** Adds the pages of the desk, where they are built. */
  readonly deskPages?: (server: Server, guard: Guard) => void;
  readonly numbers: Numbers;
  readonly limits: Limits;
  /** Proxies of ours before the server. */
  readonly proxies: number;
  /** With it the metrics are read from other machines. */
  readonly metricsToken?: string;
  /** What times requests; absent where nobody asks. */
  readonly tracing?: Tracing;
  /** Sample data's day of loading, in development. */
  readonly development?: { readonly loadedOn: string };
}

/** What the server needs of a house. */
export const serverPartsOf = (
  config: Config,
  house: House,
  log: Log,
  surroundings: Surroundings,
  stopping: AbortSignal,
  readiness = createReadiness(),
): ServerParts => ({
  publicBaseUrl: config.publicBaseUrl,
  embedOrigins: config.embedOrigins,
  twilioAuthToken: config.twilioAuthToken,
  ...(config.twilioAccountSid !== undefined && { twilioAccountSid: config.twilioAccountSid }),
  twilioApiUrl: config.twilioApiUrl,
  optOut: config.optOut,
  textApps: config.textApps,
  voiceRelay: config.voiceRelay,
  lines: { agent: config.agentLine, crisis: config.crisisLine },
  turn: house.turn,
  recordDelivery: house.recordDelivery,
  updateCalls: house.updateCalls,
  api: house.api,
  apiClients: config.apiClients,
  numbers: house.numbers,
  limits: house.limits,
  proxies: config.proxies,
  ...(config.metricsToken !== undefined && { metricsToken: config.metricsToken }),
  door: {
    ...house.door,
    ...(config.signIn !== undefined && { signIn: config.signIn }),
    clock: surroundings.clock,
    newToken: surroundings.newToken,
  },
  desk: house.desk,
  conversations: house.conversations,
  tokenKey: config.tokenKey,
  surroundings,
  stopping,
  log,
  isStoreThere: house.isStoreThere,
  durability: house.durability,
  readiness,
  ...(house.tracing !== undefined && { tracing: house.tracing }),
  ...(house.sampleLoadedOn !== undefined && { development: { loadedOn: house.sampleLoadedOn } }),
});

/** Shows in development what there is to try. */
const mountDevelopment = (server: Server, { development }: ServerParts): void => {
  if (development === undefined) return;
  server.get('/development', async (_request: Request, response: Response) => {
    response.sendRaw(200, developmentPage(development.loadedOn), {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    });
  });
};

/** The HTTP server with every route; the caller listens. No answer ever holds a stack trace or what a message said. */
export const buildServer = (parts: ServerParts): Server => {
  const server = createServer({ name: 'rideline' });
  if (parts.tracing !== undefined) traceDoor(server, parts.tracing);
  guardServer(server, parts);
  for (const channel of channels) channel.mount(server, parts);
  refuseOtherSockets(server, () => {
    parts.log.warn('request.refused', { status: 404 });
  });
  mountHealth(server, parts);
  mountDevelopment(server, parts);
  mountApi(server, { ...parts, rooms: parts.api, clients: parts.apiClients });
  const guard = mountDoor(server, { ...parts, ...parts.door });
  if (guard !== undefined) {
    mountDesk(server, guard, { ...parts.desk, stopping: parts.stopping }, parts.log);
    parts.deskPages?.(server, guard);
  }
  mountMetrics(server, {
    numbers: parts.numbers,
    ...(parts.metricsToken !== undefined && { token: parts.metricsToken }),
  });
  server.on('restifyError', (request: Request, response: Response, error: unknown, done: () => void) => {
    const status = statusOf(error);
    if (status >= 500) parts.log.error('request.failed', { status, code: codeOf(error) });
    if (request.path().startsWith(API_PATH) && !response.headersSent) {
      sendProblem(response, { problem: problemOf(status) });
    } else if (status >= 500 && !response.headersSent)
      response.send(500, { message: 'Something broke on our side. Please try again.' });
    done();
  });
  return server;
};

/** What the framework refuses by itself under the API's address. */
const problemOf = (status: number): ProblemName => {
  if (status >= 500) return 'failed';
  if (status === 404) return 'no-such-address';
  return status === 405 ? 'method-not-allowed' : 'invalid-request';
};

const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : 500;
