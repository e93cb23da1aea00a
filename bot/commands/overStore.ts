import { readConfig, type Config } from '../config/config';
import { createLog } from '../ops/log';
import { openStore } from '../storage/openStore';

/** What a command runs over. */
export interface OverStore {
  readonly config: Config;
  readonly store: Awaited<ReturnType<typeof openStore>>;
  /** Aborted when the command is told to stop, by Ctrl-C too: it ends where it may be taken up again. */
  readonly stopping: AbortSignal;
}

/** Runs a command over the store of the environment, and closes it whatever happens. */
export const overStore = async <Made>(use: (parts: OverStore) => Promise<Made>): Promise<Made> => {
  const config = readConfig(process.env);
  const store = await openStore(config, createLog('silent'));
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      stopping.abort();
    });
  try {
    return await use({ config, store, stopping: stopping.signal });
  } finally {
    await store.close();
  }
};
