import type { Step, Turn } from '../conversation';
import type { Form } from './form';
import type { FormDefinition } from './formDefinition';
import type { Next } from './next';
import { putQuestion } from './putQuestion';
import { pieceOf } from './readInPieces';
import { notedIn, takenIn } from './takenSays';
import { without } from './without';

/** The step that does what a task wants to do next: ask, let another task come first, read back or finish. */
export const followNext = async <SlotId extends string>(
  definition: FormDefinition<SlotId>,
  form: Form,
  next: Next<SlotId>,
  turn: Turn,
): Promise<Step<Form>> => {
  const noted = notedIn(form, turn);
  switch (next.kind) {
    case 'ask': {
      const referred = next.referred === undefined ? form.referred : [...form.referred, next.referred];
      const before = [...noted, ...(next.before ?? [])];
      const step = await putQuestion(definition, { ...form, referred }, next.slot, turn, before);
      return { ...step, effects: next.effects ?? [] };
    }
    case 'first':
      return { draft: form, say: [], effects: [], then: { first: next.task } };
    case 'confirm': {
      const { piece, question } = pieceOf(form, next, turn);
      return {
        draft: {
          ...without(form, 'asked'),
          readBackVersion: form.version,
          timesAsked: 0,
          ...(turn.incoming.isCall === true && { saidBack: piece }),
        },
        say: [...noted, ...takenIn(form, turn)],
        effects: [],
        after: [...piece, question],
        then: 'wait',
      };
    }
    case 'finish':
      return { draft: form, say: next.say, effects: next.effects, then: 'done' };
  }
};
