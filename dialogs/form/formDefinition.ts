import type { DetailName } from '../../domain/details';
import type { FactName } from '../../domain/facts';
import type { Turn } from '../conversation';
import type { Say } from '../say';
import type { Intent } from '../understanding/heard';
import type { RidePart } from '../understanding/rides/partNamed';
import type { Form } from './form';
import type { Next } from './next';
import type { Slot } from './slot';

/** What makes a task over a form: its slots, and what comes next. */
export interface FormDefinition<SlotId extends string> {
  readonly id: string;
  readonly startsOn: readonly Intent[];
  readonly startsAlone?: readonly Intent[];
  readonly slots: Readonly<Record<SlotId, Slot>>;
  /** Pure but for reading: from the form to what comes next. */
  readonly next: (form: Form, turn: Turn) => Promise<Next<SlotId>>;
  /** Reads what the keys of a question need, before it is put. */
  readonly lookUp?: (slot: SlotId, turn: Turn) => Promise<void>;
  /** What comes instead when a question was put and not answered so often; undefined where it is put again. */
  readonly missed?: (form: Form, slot: SlotId, turn: Turn) => Next<SlotId> | undefined;
  /** What comes instead of asking what to change, after a no to what was read back. */
  readonly refused?: (form: Form, turn: Turn) => Promise<Next<SlotId> | undefined>;
  /** What is told, in few words, of values that were said again just as they are held. */
  readonly heldSays?: (form: Form, names: readonly string[]) => readonly Say[];
  /** What can be picked by key when something is to be changed, in this order, with what it is called. */
  readonly changeable: readonly { readonly slot: SlotId; readonly what: Say }[];
  /** What is asked anew of a part that shall be another, and what of it is held no more; and the slot that asks what is to be changed. */
  readonly toChange?: {
    readonly slot: SlotId;
    /** What any words are an answer to, "the time is wrong" too. */
    readonly takesAnyWords: readonly DetailName[];
    readonly parts: Readonly<
      Record<RidePart, { readonly slot: SlotId; readonly forgets: readonly (FactName | DetailName)[] }>
    >;
  };
}
