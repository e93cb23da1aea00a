import type { Step, Turn } from '../conversation';
import { say, type Say } from '../say';
import { saysToChangeIt } from '../understanding/rides/partNamed';
import { saysNothingElse, wishes } from '../wishes';
import { followNext } from './followNext';
import type { Form } from './form';
import type { FormDefinition } from './formDefinition';
import { MISSES_BEFORE_A_PERSON } from './missesBeforeAPerson';
import type { Next } from './next';
import { afterYes } from './readInPieces';
import { asHeldIn } from './takenSays';
import { unreadBeside } from './unreadBeside';
import { without } from './without';

/** "Never mind, it's good": so few words that sound like a yes leave nothing else unread. */
const WORDS_OF_AGREEMENT = 5;

/** The question after what was said back, once more. */
const askedAgain = <SlotId extends string>(form: Form, due: Next<SlotId>, turn: Turn): Say => {
  if (due.kind === 'confirm' && !afterYes(form, due, turn).isAllAgreed) return say('readBack.goOn.again');
  return say(form.replaces === undefined ? 'form.yesOrChange' : 'change.yesOrChange');
};

/** A yes to what was read back: it is done, unless words beside the yes were not made out. */
const toYes = async <SlotId extends string>(
  definition: FormDefinition<SlotId>,
  form: Form,
  due: Next<SlotId>,
  turn: Turn,
): Promise<Step<Form>> => {
  if (due.kind !== 'confirm') return followNext(definition, form, due, turn);
  const words = unreadBeside(form, turn);
  if (words !== undefined) {
    return {
      draft: { ...form, besideYesAsked: form.version },
      say: [say('form.besideYes', { words })],
      effects: [],
      after: [askedAgain(form, due, turn)],
      then: 'wait',
    };
  }
  const { form: agreed, isAllAgreed } = afterYes(form, due, turn);
  return followNext(definition, agreed, isAllAgreed ? due.confirmed() : due, turn);
};

/** What was said to what was read back is as it stands: its question once more. */
const standsAsSaid = <SlotId extends string>(
  form: Form,
  due: Next<SlotId>,
  turn: Turn,
  asHeld: readonly Say[],
): Step<Form> => ({
  draft: { ...form, misses: 0 },
  say: asHeld,
  effects: [],
  after: [askedAgain(form, due, turn)],
  then: 'wait',
});

/** A no to what was read back: what comes instead, that it is held so, or what to change. */
const toNo = async <SlotId extends string>(
  definition: FormDefinition<SlotId>,
  form: Form,
  due: Next<SlotId>,
  turn: Turn,
): Promise<Step<Form>> => {
  const refused = await definition.refused?.(form, turn);
  if (refused !== undefined) return followNext(definition, form, refused, turn);
  const asHeld = asHeldIn(definition, form, turn);
  if (asHeld.length > 0) return standsAsSaid(form, due, turn, asHeld);
  // A yes after this is no yes to what was read back before: it is read back again.
  return {
    draft: { ...without(form, 'readBackVersion'), changing: true },
    say: [],
    effects: [],
    after: [say('form.whatToChange')],
    then: 'wait',
  };
};

/** What was not made out of an answer to what was read back. */
const toUnread = <SlotId extends string>(
  definition: FormDefinition<SlotId>,
  form: Form,
  due: Next<SlotId>,
  turn: Turn,
): Step<Form> => {
  const { heard } = turn;
  const asHeld = asHeldIn(definition, form, turn);
  if (asHeld.length > 0) return standsAsSaid(form, due, turn, asHeld);
  const after = [askedAgain(form, due, turn)];
  // "God bless you", to what was read back, is no yes yet, and nothing that was not made out.
  if (wishes(turn, 'thanks-bye') && saysNothingElse(turn))
    return { draft: form, say: [say('thanks')], effects: [], after, then: 'wait' };
  const misses = form.misses + 1;
  const offer = misses >= MISSES_BEFORE_A_PERSON ? [say('offer.person')] : [];
  // Whoever meant to change something has to know that it is as it was.
  const isAgreed = heard.agreement === 'affirm' && heard.text.split(/\s+/u).length <= WORDS_OF_AGREEMENT;
  const isNotRead = heard.text !== '' && !isAgreed ? [say('form.notRead')] : [];
  return { draft: { ...form, misses }, say: [...isNotRead, ...offer], effects: [], after, then: 'wait' };
};

/** What comes of an answer to what was read back; undefined where it changed something, so that it has to be read back again. */
export const toReadBack = async <SlotId extends string>(
  definition: FormDefinition<SlotId>,
  form: Form,
  due: Next<SlotId>,
  turn: Turn,
): Promise<Step<Form> | undefined> => {
  const { choice, answer, wantsReadAgain } = turn.heard;
  const answered = form.lastHeard?.answered === true;
  if (form.lastHeard?.turn === turn.number && form.lastHeard.follow !== undefined) return undefined;
  if (wantsReadAgain !== undefined) {
    const from = wantsReadAgain === 'whole' ? without(form, 'agreed') : form;
    return followNext(definition, from, due, turn);
  }
  // "Change something": what the choice says.
  const isToChange = choice === undefined && !answered && saysToChangeIt(turn.incoming.text);
  if (choice === 1 || (choice === undefined && answer === 'yes' && !isToChange))
    return toYes(definition, form, due, turn);
  if (choice === 2 || answer === 'no' || isToChange) return toNo(definition, form, due, turn);
  return answered ? undefined : toUnread(definition, form, due, turn);
};
