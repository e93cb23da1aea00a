import { StoreUnavailable } from '../../domain/errors';
import { waitFor } from '../waitFor';

const PATIENCE_MS = 60_000;

/** Writes something that is safe to repeat, for as long as Redis is away. */
export const patiently = (write: () => Promise<unknown>): Promise<void> =>
  waitFor(async () => {
    try {
      await write();
      return true;
    } catch (error) {
      if (error instanceof StoreUnavailable) return false;
      throw error;
    }
  }, PATIENCE_MS);
