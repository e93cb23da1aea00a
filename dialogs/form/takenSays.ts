import type { Turn } from '../conversation';
import { say, type Say } from '../say';
import type { Form } from './form';
import type { FormDefinition } from './formDefinition';

/** A correction is told, before whatever comes next. */
export const notedIn = ({ lastHeard }: Form, turn: Turn): readonly Say[] =>
  lastHeard?.turn === turn.number && lastHeard.corrected ? [say('form.noted')] : [];

/** What was added to what was read back, as a phone that is not read back: that it was taken. */
export const takenIn = (form: Form, turn: Turn): readonly Say[] => {
  const { lastHeard, readBackVersion } = form;
  const isTaken = lastHeard?.turn === turn.number && lastHeard.changed && !lastHeard.corrected;
  return isTaken && readBackVersion !== undefined ? [say('form.noted')] : [];
};

/** What was told of something else, while a question about the last answer stands. */
export const keptIn = ({ lastHeard, clarification }: Form, turn: Turn): readonly Say[] => {
  const asks = turn.state.question.some(({ key }) => key === clarification?.say[0]?.key);
  return lastHeard?.turn === turn.number && lastHeard.changed && asks ? [say('form.kept')] : [];
};

/** "No, it's at 10:30", where it is: that it is held so, of a message that changed nothing. */
export const asHeldIn = (
  { heldSays }: Pick<FormDefinition<string>, 'heldSays'>,
  form: Form,
  turn: Turn,
): readonly Say[] => {
  const { lastHeard } = form;
  if (lastHeard?.turn !== turn.number || lastHeard.changed || form.clarification !== undefined) return [];
  const what = heldSays?.(form, lastHeard.same ?? []) ?? [];
  return what.length === 0 ? [] : [say('form.asHeld', { what: { all: what } })];
};
