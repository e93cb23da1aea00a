import { answerLexicon, peopleLexicon } from '../../locales/vocabulary';
import type { Heard, HearingContext, Intent } from '../heard';
import type { Message } from '../message';
import type { Wishes } from './phrasedWishes';

/** A yes or a no, which is no wish of its own. */
export const isAgreement = (wish: Intent): wish is 'affirm' | 'deny' => wish === 'affirm' || wish === 'deny';

const agreementOf = (answer: Heard['answer']): Heard['agreement'] => {
  if (answer === 'yes') return 'affirm';
  return answer === 'no' ? 'deny' : undefined;
};

/** Where a single no goes on in the same breath: "no it's the 31st", "no my son he works days"; undefined elsewhere. */
const goesOnAt = ({ tokens }: Message): number | undefined => {
  const denied = answerLexicon.find(tokens).filter(({ concept }) => concept === 'no');
  const goesOn =
    denied.some(({ from, to }) => from === 0 && to === 1) &&
    // "No no it's the 31st" refuses.
    tokens[1]?.word !== tokens[0]?.word &&
    tokens[1]?.pause === 'none';
  return goesOn ? 1 : undefined;
};

/** Whether a no only leads to what is right, or to who it is that cannot drive: what it says is in the slots. */
const isOnlyLead = (
  message: Message,
  { isReadBack, expecting }: HearingContext,
  meant: readonly Intent[],
  slots: Heard['slots'],
): boolean => {
  const at = goesOnAt(message);
  if (at === undefined) return false;
  if (isReadBack === true) return meant.includes('correction') && Object.keys(slots).length > 0;
  const ofDriver = expecting.includes('someoneCanDrive') && slots.someoneCanDrive === false;
  return ofDriver && peopleLexicon.find(message.tokens).some(({ from }) => from === at);
};

/**
 * Whether a message agrees or refuses. A yes or no that is said in so many words counts where one is asked for; a no that only leads to
 * what else the message means does not.
 */
export const agreementIn = (
  {
    message,
    context,
    answer,
    wishes: { intents, isLikely = () => true },
    slots,
  }: {
    readonly message: Message;
    readonly context: HearingContext;
    readonly answer: Heard['answer'];
    readonly wishes: Wishes;
    readonly slots: Heard['slots'];
  },
  meant: readonly Intent[],
): Heard['agreement'] => {
  const answered = agreementOf(answer);
  const isPlain =
    context.isReadBack === true || context.expecting.some((slot) => typeof slots[slot] === 'boolean');
  const agreement =
    intents.find(isAgreement) ??
    (answered !== undefined && (isPlain || isLikely(answered)) ? answered : undefined);
  return agreement === 'deny' && isOnlyLead(message, context, meant, slots) ? undefined : agreement;
};
