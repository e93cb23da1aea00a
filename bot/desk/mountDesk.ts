import type { Server } from 'restify';
import type { Log } from '../ops/log';
import { mountCalls, type DeskParts } from './calls';
import { mountClosings } from './closings';
import { mountEvents } from './events';
import type { Guard } from './guard';

/** Adds the desk's calls and its live updates to the server, behind its door. */
export const mountDesk = (
  server: Server,
  guard: Guard,
  parts: DeskParts & { readonly stopping: AbortSignal },
  log: Log,
): void => {
  mountCalls(server, guard, parts, log);
  mountClosings(server, guard, parts, log);
  mountEvents(server, guard, parts, log);
};
