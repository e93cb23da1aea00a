import type { Heard, HearingContext, Intent } from '../heard';
import type { Wishes } from './phrasedWishes';

/** A yes or a no, which is no wish of its own. */
export const isAgreement = (wish: Intent): wish is 'affirm' | 'deny' => wish === 'affirm' || wish === 'deny';

const agreementOf = (answer: Heard['answer']): Heard['agreement'] => {
  if (answer === 'yes') return 'affirm';
  return answer === 'no' ? 'deny' : undefined;
};

/** Whether a message agrees or refuses. A yes or no that is said in so many words counts where one is asked for. */
export const agreementIn = ({
  context,
  answer,
  wishes: { intents, isLikely = () => true },
  slots,
}: {
  readonly context: HearingContext;
  readonly answer: Heard['answer'];
  readonly wishes: Wishes;
  readonly slots: Heard['slots'];
}): Heard['agreement'] => {
  const answered = agreementOf(answer);
  const isPlain =
    context.isReadBack === true || context.expecting.some((slot) => typeof slots[slot] === 'boolean');
  return (
    intents.find(isAgreement) ??
    (answered !== undefined && (isPlain || isLikely(answered)) ? answered : undefined)
  );
};
