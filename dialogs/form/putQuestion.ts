import type { Step, Turn } from '../conversation';
import type { MessageKey } from '../locales/messages';
import { say, type Say } from '../say';
import type { Form } from './form';
import type { FormDefinition } from './formDefinition';
import { MISSES_BEFORE_A_PERSON } from './missesBeforeAPerson';
import { without } from './without';

/** Puts a question: plainly the first time, in other words the second, with examples the third. */
export const putQuestion = async <SlotId extends string>(
  definition: Pick<FormDefinition<SlotId>, 'slots' | 'lookUp'>,
  form: Form,
  slotId: SlotId,
  turn: Turn,
  before: readonly Say[],
): Promise<Step<Form>> => {
  await definition.lookUp?.(slotId, turn);
  const slot = definition.slots[slotId];
  const last = form.history.at(-1);
  // Part of it was just answered: what is left is a question of its own, put for the first time.
  const isPartly =
    last?.turn === turn.number && last.changes.some(({ name }) => slot.sets.some((one) => one === name));
  const timesAsked = form.asked === slotId && !isPartly ? form.timesAsked + 1 : 1;
  const again = (): MessageKey => (typeof slot.again === 'string' ? slot.again : slot.again(form, turn));
  const question =
    timesAsked === 1 ? slot.ask(form, turn) : say(timesAsked % 2 === 0 ? again() : slot.examples);
  // A question that was answered and stands again helps no more than one that was not; who tells something else meanwhile is not stuck.
  const isStuck = Math.max(form.misses, timesAsked - 1) >= MISSES_BEFORE_A_PERSON;
  const tellsElse = timesAsked > 1 && form.lastHeard?.turn === turn.number && form.lastHeard.changed;
  const offer = isStuck && !tellsElse ? [say('offer.person')] : [];
  // "I already told you. Dialysis. Friday": nothing of it is new, and it was heard.
  const isToldAgain =
    timesAsked > 1 &&
    turn.heard.saidBefore === true &&
    form.lastHeard?.turn === turn.number &&
    !form.lastHeard.changed &&
    form.lastHeard.same !== undefined;
  const kept =
    before.length > 0
      ? []
      : isToldAgain
        ? [say('form.saidBefore'), say('form.kept')]
        : tellsElse
          ? [say('form.kept')]
          : [];
  return {
    draft: {
      ...(form.asked === slotId
        ? without(form, 'readBackVersion')
        : without(form, 'readBackVersion', 'menuPage')),
      asked: slotId,
      timesAsked,
    },
    say: [...before, ...kept],
    effects: [],
    after: [...offer, question],
    then: 'wait',
  };
};
