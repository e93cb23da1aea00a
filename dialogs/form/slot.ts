import type { DetailName } from '../../domain/details';
import type { FactName } from '../../domain/facts';
import type { Scene, Turn } from '../conversation';
import type { MessageKey } from '../locales/messages';
import type { Say } from '../say';
import type { Change, Clarification, Form } from './form';
import type { SlotName } from '../understanding/slotValues';
import type { KeyInput } from './keys';

/** A message read for one slot. */
export interface Reading {
  readonly form: Form;
  readonly turn: Turn;
  /** The slot is the open question: bare answers belong to it. */
  readonly open: boolean;
}

/** What a message says for one slot: changes, another slot to ask next to make sense of it, or readings to choose from. */
export interface Read {
  readonly changes?: readonly Change[];
  readonly follow?: string;
  readonly clarify?: Omit<Clarification, 'slot'>;
}

/** A row of a task's slot table: what it sets, how it is read, asked and explained. Readers know no words themselves. */
export interface Slot {
  /** Facts and details it can set. */
  readonly sets: readonly (FactName | DetailName)[];
  /** What a bare answer to its question is read as. */
  readonly expects: readonly SlotName[];
  readonly read: (reading: Reading) => Read | undefined;
  readonly ask: (form: Form, turn: Turn) => Say;
  /**
   * Which reading a message names in words of its own, counted from 1; of the one reading there is, 2 where it names the other.
   * @param count how many readings there are
   */
  readonly named?: (turn: Turn, count: number) => number | undefined;
  /** What stands after none of the readings offered was meant, so that nothing is presumed in their place. */
  readonly refused?: readonly Change[];
  /** What can be keyed in answer on a telephone. */
  readonly keys: KeyInput | ((form: Form, scene: Scene) => KeyInput);
  /** The question in other words, by what of it is left. */
  readonly again: MessageKey | ((form: Form, turn: Turn) => MessageKey);
  /** The question with examples or choices; also its explanation. */
  readonly examples: MessageKey;
}
