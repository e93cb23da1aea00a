import type { Unclear } from '../heard';
import type { SlotValues } from '../slotValues';

/** What was read of a message so far, which those who read the rest fill on. */
export interface Filling {
  readonly slots: Partial<SlotValues>;
  readonly unclear: Unclear[];
}
