import type { Next, Request, Response, Server } from 'restify';
import type { Tracing } from './tracing';

/** Times every request that is posted, by which all comes that is more than a look; the turn it becomes is a part of it. */
export const traceDoor = (server: Server, { span }: Tracing): void => {
  server.pre((request: Request, response: Response, next: Next) => {
    if (request.method !== 'POST') {
      next();
      return;
    }
    void span(
      'door',
      (set) =>
        new Promise<void>((resolve) => {
          response.once('close', () => {
            const route: unknown = request.getRoute()?.path;
            set({ status: response.statusCode, ...(typeof route === 'string' && { route }) });
            resolve();
          });
          next();
        }),
    );
  });
};
