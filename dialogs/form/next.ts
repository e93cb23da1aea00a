import type { Effect } from '../conversation';
import type { Say } from '../say';
import type { ReadBack } from './readInPieces';

/** What a task wants to do next with its form. */
export type Next<SlotId extends string> =
  | {
      readonly kind: 'ask';
      readonly slot: SlotId;
      readonly before?: readonly Say[];
      readonly effects?: readonly Effect[];
      /** A reason for which the request went to a person meanwhile. */
      readonly referred?: string;
    }
  /** Another task has to come first. */
  | { readonly kind: 'first'; readonly task: string }
  /** Read back and wait for a yes to the question; `confirmed` is what comes after it, from the same decision. */
  | ({ readonly kind: 'confirm'; readonly confirmed: () => Next<SlotId> } & ReadBack)
  | { readonly kind: 'finish'; readonly say: readonly Say[]; readonly effects: readonly Effect[] };
