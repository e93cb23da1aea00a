import type { Turn } from '../conversation';
import { partNamed } from '../understanding/rides/partNamed';
import type { SlotName } from '../understanding/slotValues';
import { forget, type Form } from './form';
import type { FormDefinition } from './formDefinition';
import { keysOfSlot } from './formKeys';
import { slotOf } from './slotTable';
import { without } from './without';

/** Slots by which a message tells what a part shall be. */
const telling: readonly SlotName[] = [
  'appointmentDate',
  'appointmentTime',
  'refDate',
  'refTime',
  'returnTime',
  'destination',
  'pickup',
  'afterVisit',
];

/** Whether a message tells anything by which it is settled what is to be. */
const tellsMore = ({ heard }: Turn): boolean =>
  heard.keyed === true ||
  heard.choice !== undefined ||
  heard.unclear.length > 0 ||
  telling.some((slot) => heard.slots[slot] !== undefined) ||
  (heard.questions?.length ?? 0) > 0;

type Definition = Pick<FormDefinition<string>, 'slots' | 'toChange'>;

/** Whether it was just read back, or asked what is to be changed: only then "the time" says that it is. */
const isAskedWhat = ({ toChange }: Definition, form: Form): boolean =>
  form.changing === true || form.readBackVersion !== undefined || form.asked === toChange?.slot;

/** Whether a question for a day or an hour is open: "a bit later" answers it. */
const isAskedWhen = (definition: Definition, form: Form, turn: Turn): boolean => {
  const open = form.readBackVersion === undefined ? slotOf(definition, form.asked) : undefined;
  return ['date', 'time'].includes(keysOfSlot(open, form, turn).kind);
};

/**
 * Somebody wants a part of the ride to be another, and does not say which: "can it be earlier?", "yes, but a different day", and to "what
 * should I change?" only "the time". It is held no more, and asked anew.
 * @returns the form, whose next question is the one for this part; undefined of any other message
 */
export const askedAnew = (definition: Definition, form: Form, turn: Turn): Form | undefined => {
  const { toChange } = definition;
  if (toChange === undefined || form.clarification !== undefined || tellsMore(turn)) return undefined;
  const named = partNamed(turn.incoming.text);
  if (named === undefined) return undefined;
  const isWhat = isAskedWhat(definition, form);
  if (!named.isToBeOther && (!isWhat || turn.incoming.text.includes('?'))) return undefined;
  if (named.part === 'time' && isAskedWhen(definition, form, turn)) return undefined;
  const { slot, forgets } = toChange.parts[named.part];
  const isHeld = forgets.some((name) => form.entries[name] !== undefined);
  if (!isHeld && !isWhat) return undefined;
  return {
    ...without(forget(form, forgets, turn.number), 'toClarify'),
    lastHeard: { turn: turn.number, changed: false, corrected: false, answered: true, follow: slot },
  };
};
