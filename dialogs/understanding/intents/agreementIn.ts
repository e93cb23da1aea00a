import { answerLexicon } from '../../locales/vocabulary';
import { denials, functionWords } from '../../locales/words/functionWords';
import type { Heard, HearingContext, Intent } from '../heard';
import type { Message } from '../message';
import type { SlotName } from '../slotValues';
import type { Wishes } from './phrasedWishes';
import { saysOnlyNo } from './readAnswer';

/** A yes or a no, which is no wish of its own. */
export const isAgreement = (wish: Intent): wish is 'affirm' | 'deny' => wish === 'affirm' || wish === 'deny';

const agreementOf = (answer: Heard['answer']): Heard['agreement'] => {
  if (answer === 'yes') return 'affirm';
  return answer === 'no' ? 'deny' : undefined;
};

/**
 * Whether a message agrees or refuses. A yes or no that is said in so many words counts where one is asked for. "No, my husband can't see to
 * drive" answers in its slots, and refuses nothing; what was read back is refused with whatever follows.
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
  if (context.isReadBack === true)
    return agreement ?? (meant.includes('correction') && opensWithNo(message) ? 'deny' : undefined);
  if (agreement !== 'deny' || !isPlain || isBareNo(message)) return agreement;
  const saysWhy = context.expecting.some((slot) => ofOneself.includes(slot) && slots[slot] === false);
  return saysWhy && noStandsAlone(message) ? agreement : undefined;
};

/** Asked of the rider alone: "no, i would have to walk up a hill" refuses, and says why. Of who else drives more has to be told than no. */
const ofOneself: readonly SlotName[] = ['canUseBus', 'hasBusPass', 'canDrive', 'hasCar'];

/** "No, the bus is too far", "no I lost my license", "nope never got one", "no puedo, queda lejos", but "no tengo carro" */
const noStandsAlone = ({ tokens }: Message): boolean => {
  const [, next] = tokens;
  const opening = answerLexicon.find(tokens).filter(({ concept, from }) => concept === 'no' && from === 0);
  const isNo = opening.some(({ to }) => to === 1);
  return (
    (isNo &&
      next !== undefined &&
      (next.pause !== 'none' || functionWords.en.has(next.word) || denials.has(next.word))) ||
    opening.some(({ to }) => to > 1 && tokens[to]?.pause === 'comma')
  );
};

const opensWithNo = ({ tokens }: Message): boolean =>
  answerLexicon.find(tokens).some(({ concept, from }) => concept === 'no' && from === 0);

/** "Nope", "no ma'am", "no, nobody" */
const LONGEST_BARE = 2;
const isBareNo = (message: Message): boolean => message.tokens.length <= LONGEST_BARE || saysOnlyNo(message);
