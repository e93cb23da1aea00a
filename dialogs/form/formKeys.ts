import type { Scene } from '../conversation';
import { say } from '../say';
import type { Form } from './form';
import type { FormDefinition } from './formDefinition';
import { speechOnly, type KeyInput } from './keys';
import type { Slot } from './slot';
import { slotOf } from './slotTable';

/** What can be keyed in answer to the question of a slot. */
export const keysOfSlot = (slot: Slot | undefined, form: Form, scene: Scene): KeyInput =>
  typeof slot?.keys === 'function' ? slot.keys(form, scene) : (slot?.keys ?? speechOnly);

/** A read-back is answered with 1 or 2. */
const readBackKeys = ({ replaces }: Form): KeyInput => ({
  kind: 'menu',
  choices: [say(replaces === undefined ? 'choice.bookIt' : 'choice.changeIt'), say('choice.change')],
  inQuestion: true,
});

/** What can be keyed in answer to what a form waits for: a choice of readings, a yes, what to change, or a slot. */
export const keysOfForm = (
  definition: Pick<FormDefinition<string>, 'slots' | 'changeable'>,
  form: Form,
  scene: Scene,
): KeyInput => {
  if (form.clarification !== undefined) {
    return { kind: 'menu', choices: form.clarification.choices, inQuestion: true };
  }
  if (form.readBackVersion !== undefined) return readBackKeys(form);
  if (form.changing === true) return { kind: 'menu', choices: definition.changeable.map(({ what }) => what) };
  return keysOfSlot(slotOf(definition, form.asked), form, scene);
};
