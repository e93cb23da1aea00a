import type { Intent, SlotName } from '../heard';
import type { Message } from '../message';
import { rememberedWords } from '../rememberedWords';
import { featuresOf, givenFeature, type Features } from './features';

/** What is known of a message before its wishes are told. */
export interface WishContext {
  readonly expecting: readonly SlotName[];
  /** A booking was just read back, and a yes would make it. */
  readonly isReadBack: boolean;
  /** The wishes that phrases say by themselves. */
  readonly phrased: readonly Intent[];
  readonly answer: 'yes' | 'no' | 'unknown' | undefined;
}

/** Names of what is given are few and come again. */
const given = rememberedWords(givenFeature);

/** The features by which wishes are told: its words, what is being asked, what its phrases say, how long it is and how it begins. */
export const wishFeatures = (
  { tokens, text }: Pick<Message, 'tokens' | 'text'>,
  { expecting, isReadBack, phrased, answer }: WishContext,
): Features => {
  const asked = isReadBack ? 'confirmTrip' : (expecting[0] ?? 'nothing');
  const length = Math.min(8, 32 - Math.clz32(tokens.length));
  return featuresOf(tokens, [
    given(`asking ${asked}`),
    given(`answer ${String(answer)}`),
    given(`answer ${String(answer)} asking ${asked}`),
    given(`length ${String(length)}`),
    givenFeature(`first ${tokens[0]?.word ?? ''}`),
    ...(asked === 'nothing' ? [] : [given('asking')]),
    ...(/[?\u00BF]/.test(text) ? [given('?')] : []),
    ...phrased.map((wish) => given(`phrase ${wish}`)),
  ]);
};
