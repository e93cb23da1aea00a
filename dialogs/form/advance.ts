import type { Step, Turn } from '../conversation';
import { say } from '../say';
import { followNext } from './followNext';
import { isReadBack, type Clarification, type Form } from './form';
import type { FormDefinition } from './formDefinition';
import { MISSES_BEFORE_A_PERSON } from './missesBeforeAPerson';
import { stepBack } from './stepBack';
import { keptIn, notedIn } from './takenSays';
import { toReadBack } from './toReadBack';
import { toWhatToChange } from './toWhatToChange';
import { without } from './without';

/** Goes on without a message: when a form begins, and after something else came first. */
const advanceUnasked = async <SlotId extends string>(
  definition: FormDefinition<SlotId>,
  form: Form,
  turn: Turn,
  isResumed: boolean,
): Promise<Step<Form>> => {
  const next = await definition.next(form, turn);
  // What was unclear is settled before anything else is asked, but for who is asking.
  if (next.kind !== 'first' && form.clarification !== undefined)
    return { draft: form, say: [], effects: [], after: form.clarification.say, then: 'wait' };
  // After something else was done its question is new again.
  const isBack = isResumed && next.kind === 'ask' && form.asked === next.slot;
  if (!isBack) return followNext(definition, form, next, turn);
  const step = await followNext(definition, { ...form, timesAsked: 0 }, next, turn);
  return { ...step, lead: [say('form.backTo')] };
};

/** Asks which reading was meant. Who tells everything else meanwhile may not know how to answer it, and is offered a person. */
const askWhich = (form: Form, clarification: Clarification, turn: Turn): Step<Form> => {
  const timesPut = (clarification.timesPut ?? 0) + 1;
  const offer = timesPut > MISSES_BEFORE_A_PERSON ? [say('offer.person')] : [];
  return {
    draft: { ...form, clarification: { ...clarification, timesPut } },
    say: form.lastHeard?.corrected === true ? notedIn(form, turn) : keptIn(form, turn),
    effects: [],
    after: [...offer, ...clarification.say],
    then: 'wait',
  };
};

/** Goes on with what a message left to do: settles what was unclear, takes an answer to what was read back, or asks what is next. */
const advanceByMessage = async <SlotId extends string>(
  definition: FormDefinition<SlotId>,
  taken: Form,
  turn: Turn,
): Promise<Step<Form>> => {
  const due = await definition.next(taken, turn);
  if (due.kind === 'first') return followNext(definition, taken, due, turn);
  if (turn.heard.intents.includes('go-back')) return stepBack(definition, taken, due, turn);
  const understood = taken.lastHeard?.answered === true;
  const misses = understood ? 0 : taken.misses + 1;
  if (taken.clarification !== undefined && misses < MISSES_BEFORE_A_PERSON)
    return askWhich({ ...taken, misses }, taken.clarification, turn);
  const form = without(taken, 'clarification', 'toClarify', 'changing');
  const changed = taken.changing === true ? await toWhatToChange(definition, form, due, turn) : undefined;
  const step = changed ?? (isReadBack(form) ? await toReadBack(definition, form, due, turn) : undefined);
  if (step !== undefined) return step;
  const heardForm = { ...form, misses };
  const instead = due.kind === 'ask' ? definition.missed?.(heardForm, due.slot, turn) : undefined;
  return followNext(definition, heardForm, instead ?? due, turn);
};

/** What a form makes of a turn. */
export const advance = <SlotId extends string>(
  definition: FormDefinition<SlotId>,
  form: Form,
  turn: Turn,
  entry: 'begun' | 'message' | 'resumed',
): Promise<Step<Form>> =>
  entry === 'message'
    ? advanceByMessage(definition, form, turn)
    : advanceUnasked(definition, form, turn, entry === 'resumed');
