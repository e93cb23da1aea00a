import { setTimeout as delay } from 'node:timers/promises';

const PATIENCE_MS = 20_000;
const STEP_MS = 10;

/**
 * Waits for what another process, or something that nobody waits for, will bring about.
 * @param patience milliseconds after which the wait fails
 */
export const waitFor = async (
  isThere: () => boolean | Promise<boolean>,
  patience = PATIENCE_MS,
): Promise<void> => {
  for (let waited = 0; !(await isThere()); waited += STEP_MS) {
    if (waited > patience) throw new Error('It did not come.');
    await delay(STEP_MS);
  }
};
