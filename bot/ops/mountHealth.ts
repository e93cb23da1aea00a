import type { Request, Response, Server } from 'restify';
import type { Readiness } from './readiness';

/** What health is told from. */
export interface HealthParts {
  /** Whether the store answers and takes what is written. */
  readonly isStoreThere: () => Promise<boolean>;
  /** What a confirmed ride survives; `last-second`: not the last second before the store's server dies. */
  readonly durability: string;
  readonly readiness: Readiness;
}

/**
 * `/healthz`: 200 while members are served, until the process ends; 503 while the store is away or full, when they are told the line to
 * call and danger is still answered: a restart mends nothing. `/readyz`: 200 while it is to be given more; 503 without a store as well, and
 * from the moment it is asked to end.
 */
export const mountHealth = (server: Server, { isStoreThere, durability, readiness }: HealthParts): void => {
  const tell = async (response: Response): Promise<void> => {
    const store = await isStoreThere();
    response.send(store ? 200 : 503, {
      status: store ? 'ok' : 'failing',
      store: store ? 'ok' : 'away',
      durability,
    });
  };
  const health = async (_request: Request, response: Response): Promise<void> => {
    await tell(response);
  };
  const ready = async (_request: Request, response: Response): Promise<void> => {
    if (readiness.ask() === 'ready') await tell(response);
    else response.send(503, { status: 'draining', durability });
  };
  server.get('/healthz', health);
  server.head('/healthz', health);
  server.get('/readyz', ready);
  server.head('/readyz', ready);
};
