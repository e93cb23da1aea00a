import { z } from 'zod';
import type { Step, Task, Turn } from './conversation';
import { speechOnly } from './form/keys';
import type { Intent } from './understanding/heard';

/** What a task in one step keeps: nothing. */
export type NoDraft = Record<string, never>;

/** A task that asks nothing of its own: it is done as soon as it is known who is asking. */
export const oneStep = (
  id: string,
  startsOn: readonly Intent[],
  advance: (draft: NoDraft, turn: Turn) => Promise<Step<NoDraft>>,
): Task<NoDraft> => ({
  id,
  startsOn,
  begin: () => ({}),
  absorb: (draft) => draft,
  advance,
  expecting: () => [],
  days: () => [],
  keys: () => speechOnly,
  revive: () => z.object({}).strip().parse({}),
});
