import { bookRide } from '../bookRide/bookRide';
import { changeRide } from '../changeRide/changeRide';
import type { Turn } from '../conversation';
import type { Form } from '../form/form';

/** A task whose draft is kept for other conversations, and the form in it. Both throw a ZodError when a draft is none of theirs. */
interface KeptTask {
  readonly formIn: (draft: unknown) => Form;
  /** The draft with another form in it, and what the message says on top of that. */
  readonly goingOn: (draft: unknown, form: Form, turn: Turn) => unknown;
}

/** The tasks that can be begun in one conversation and finished in another, by id. */
export const keptTasks: Readonly<Record<string, KeptTask>> = {
  [bookRide.id]: {
    formIn: bookRide.revive,
    goingOn: (_, form, turn) => bookRide.absorb(form, turn),
  },
  [changeRide.id]: {
    formIn: (draft) => changeRide.revive(draft).form,
    goingOn: (draft, form, turn) => changeRide.absorb({ ...changeRide.revive(draft), form }, turn),
  },
};
