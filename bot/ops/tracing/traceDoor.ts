import type { Next, Request, Response, Server } from 'restify';
import type { Tracing } from './tracing';

/** The address of a request as it stands in the table of routes; there is none where nothing is. */
const routeOf = (request: { getRoute(): { readonly path: unknown } | undefined }): string => {
  const path = request.getRoute()?.path;
  return typeof path === 'string' ? path : 'none';
};

/** Times every request that is posted, by which all comes that is more than a look; the turn it becomes is a part of it. */
export const traceDoor = (server: Server, tracing: Tracing): void => {
  server.pre((request: Request, response: Response, next: Next) => {
    if (request.method !== 'POST') {
      next();
      return;
    }
    void tracing.span(
      'door',
      (set) =>
        new Promise<void>((resolve) => {
          response.once('close', () => {
            set({ status: response.statusCode, route: routeOf(request) });
            resolve();
          });
          next();
        }),
    );
  });
};
