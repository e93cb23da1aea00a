import type { Turn } from '../conversation';
import { nameOf, type Change, type Clarification, type Form } from './form';
import type { FormDefinition } from './formDefinition';
import type { Slot } from './slot';
import { slotOf } from './slotTable';

/** What a message says to "which one did you mean?". */
export interface ChosenReading {
  /** What the reading that was chosen sets; undefined where none was. */
  readonly picked?: readonly Change[];
  /** None of the readings offered was meant. */
  readonly isRefused: boolean;
}

/** "No, nobody" to "which day?" answers another question: what was unclear stays so. */
const isOfElse = (slot: Slot | undefined, { heard: { slots, unclear } }: Turn): boolean => {
  const told = [...Object.keys(slots), ...unclear.map((one) => one.slot)];
  return told.length > 0 && !told.some((name) => slot?.expects.some((one) => one === name) === true);
};

/** Which of the readings a form asks about was chosen, by its number, by a yes where there is one, or in words of its own. */
export const chosenReading = (
  definition: Pick<FormDefinition<string>, 'slots'>,
  { clarification }: Form,
  turn: Turn,
): ChosenReading => {
  const options = clarification?.options ?? [];
  if (options.length === 0) return { isRefused: false };
  const { choice, answer } = turn.heard;
  // With one reading to choose from, the question is a yes or a no.
  const isYesOrNo = options.length === 1;
  const slot = slotOf(definition, clarification?.slot);
  const chosen = choice ?? slot?.named?.(turn, options.length);
  const number = chosen ?? (isYesOrNo && answer === 'yes' ? 1 : undefined);
  const picked = number === undefined ? undefined : options[number - 1];
  if (picked !== undefined) return { picked, isRefused: false };
  return { isRefused: !isOfElse(slot, turn) && (answer === 'no' || (isYesOrNo && chosen === 2)) };
};

/** Whether what was said settles which reading was meant: it sets the very thing they differ in. */
export const settles = (changes: readonly Change[], clarification: Clarification | undefined): boolean => {
  const meant = (clarification?.options ?? []).flatMap((option) =>
    option.filter(({ origin = 'said' }) => origin === 'said').map(nameOf),
  );
  return changes.some((change) => meant.includes(nameOf(change)));
};
