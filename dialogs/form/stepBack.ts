import type { Step, Turn } from '../conversation';
import { say } from '../say';
import { followNext } from './followNext';
import { isReadBack, takeBack, type Form } from './form';
import type { FormDefinition } from './formDefinition';
import type { Next } from './next';
import { pieceBefore } from './readInPieces';
import { without } from './without';

/** One step back: out of a question about the last answer, else to before the last change. It is no try that went wrong. */
export const stepBack = async <SlotId extends string>(
  definition: FormDefinition<SlotId>,
  form: Form,
  due: Next<SlotId>,
  turn: Turn,
): Promise<Step<Form>> => {
  const piece = isReadBack(form) ? pieceBefore(form) : undefined;
  if (piece !== undefined) return followNext(definition, piece, due, turn);
  const isAside = form.clarification !== undefined || form.changing === true;
  const before = isAside ? form : takeBack(form);
  const back = without(before ?? form, 'readBackVersion', 'asked', 'clarification', 'toClarify', 'changing');
  const next = before === undefined || isAside ? due : await definition.next(back, turn);
  const step = await followNext(definition, back, next, turn);
  return { ...step, say: [say(before === undefined ? 'back.nothing' : 'form.takenBack'), ...step.say] };
};
