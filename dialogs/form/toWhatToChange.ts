import type { Step, Turn } from '../conversation';
import { say } from '../say';
import { followNext } from './followNext';
import { forget, type Form } from './form';
import type { FormDefinition } from './formDefinition';
import { MISSES_BEFORE_A_PERSON } from './missesBeforeAPerson';
import type { Next } from './next';
import { putQuestion } from './putQuestion';
import { slotOf } from './slotTable';
import { asHeldIn } from './takenSays';

/** What comes of an answer to "what should I change?"; undefined where it is taken in like any other message. `form` waits for it no more. */
export const toWhatToChange = async <SlotId extends string>(
  definition: FormDefinition<SlotId>,
  form: Form,
  due: Next<SlotId>,
  turn: Turn,
): Promise<Step<Form> | undefined> => {
  const { heard } = turn;
  const wanted = heard.keyed === true ? definition.changeable[(heard.choice ?? 0) - 1] : undefined;
  const slot = slotOf(definition, wanted?.slot);
  if (wanted !== undefined && slot !== undefined) {
    return putQuestion(definition, forget(form, slot.sets, turn.number), wanted.slot, turn, []);
  }
  const asHeld = asHeldIn(definition, form, turn);
  if (asHeld.length > 0 && due.kind === 'confirm') {
    const step = await followNext(definition, { ...form, misses: 0 }, due, turn);
    return { ...step, say: [...asHeld, ...step.say] };
  }
  // What was wrong was told, and not made out: to read the same back would pass it over.
  const misses = form.misses + 1;
  const isMissed =
    form.lastHeard?.answered !== true &&
    heard.answer === undefined &&
    heard.choice === undefined &&
    // "Nothing, it's fine, book it": what was read back is read back once more, for the yes itself.
    heard.agreement !== 'affirm';
  if (!isMissed || misses >= MISSES_BEFORE_A_PERSON) return undefined;
  return {
    draft: { ...form, misses, changing: true },
    say: [],
    effects: [],
    after: [say('form.whatToChange')],
    then: 'wait',
  };
};
