import { onceFor } from '../../domain/onceFor';
import type { FormDefinition } from './formDefinition';
import type { Slot } from './slot';

type Slots = FormDefinition<string>['slots'];

/** The slots of a task by name, in the order of its table. */
export const slotsOf: (slots: Slots) => ReadonlyMap<string, Slot> = onceFor(
  (slots: Slots) => new Map(Object.entries(slots)),
);

/** The slot of this name; undefined where the task has none, or none is asked for. */
export const slotOf = (
  { slots }: Pick<FormDefinition<string>, 'slots'>,
  name: string | undefined,
): Slot | undefined => (name === undefined ? undefined : slotsOf(slots).get(name));
