import type { Request, Response, Server } from 'restify';
import type { Log } from '../ops/log';
import type { Client } from './clients';
import { enteringClosings } from './enterClosing';
import { listingRides } from './listRides';
import { openApi } from './openApi';
import {
  enterClosing,
  listRides,
  listWork,
  readWork,
  tellEvent,
  tellWork,
  type Operation,
} from './operations';
import { serve } from './serve';
import { tellingEvents, type ApiRooms } from './tellEvent';
import { doingWork, listingWork, readingWork } from './work';

/** Where everything of the API is. */
export const API_PATH = '/api/';

/** Adds the API for transport providers and dispatch systems, and its document, to the server. */
export const mountApi = (
  server: Server,
  parts: {
    readonly rooms: ApiRooms;
    readonly clients: readonly Client[];
    readonly publicBaseUrl: string;
    readonly log: Log;
  },
): void => {
  // Made when it is first asked for: a server is there sooner without.
  let document: string | undefined;
  const served = serve(parts.clients, parts.log);
  const routeOf = ({ path }: Pick<Operation, 'path'>): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

  server.get(`${API_PATH}openapi.json`, async (_request: Request, response: Response) => {
    document ??= JSON.stringify(openApi(parts.publicBaseUrl));
    response.sendRaw(200, document, { 'content-type': 'application/json' });
  });
  server.get(routeOf(listRides), served(listRides, listingRides(parts.rooms)));
  server.post(routeOf(tellEvent), served(tellEvent, tellingEvents(parts.rooms)));
  server.post(routeOf(enterClosing), served(enterClosing, enteringClosings(parts.rooms)));
  server.get(routeOf(listWork), served(listWork, listingWork(parts.rooms)));
  server.get(routeOf(readWork), served(readWork, readingWork(parts.rooms)));
  server.post(routeOf(tellWork), served(tellWork, doingWork(parts.rooms)));
};
