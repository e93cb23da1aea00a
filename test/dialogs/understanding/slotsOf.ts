import type { SlotName, SlotValues } from '../../../dialogs/understanding/slotValues';
import { listen } from './listen';

/** The slots a message fills, when the open question asks for `expecting`. */
export const slotsOf = (text: string, expecting: readonly SlotName[] = []): Partial<SlotValues> =>
  listen(text, expecting).slots;
