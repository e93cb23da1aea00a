import { intents, situations, type Intent } from '../heard';
import type { Message } from '../message';
import type { SlotName } from '../slotValues';
import { featuresOf, givenFeature, marksOf, openingOf, type Features } from './features';

/** What is known of a message before its wishes are told. */
export interface WishContext {
  readonly expecting: readonly SlotName[];
  /** A booking was just read back, and a yes would make it. */
  readonly isReadBack: boolean;
  /** The wishes that phrases say by themselves. */
  readonly phrased: readonly Intent[];
  readonly answer: 'yes' | 'no' | 'unknown' | undefined;
}

type Answer = WishContext['answer'];
type Asked = SlotName | 'confirmTrip' | 'nothing';

/** What is asked and answered is of few kinds that come again. */
const asking = new Map<Asked, Map<Answer, readonly number[]>>();
const askingOf = (asked: Asked, answer: Answer): readonly number[] => {
  const before = asking.get(asked) ?? new Map<Answer, readonly number[]>();
  asking.set(asked, before);
  const made = before.get(answer) ?? [
    givenFeature(`asking ${asked}`),
    givenFeature(`answer ${String(answer)}`),
    givenFeature(`answer ${String(answer)} asking ${asked}`),
  ];
  before.set(answer, made);
  return made;
};

const LONGEST = 8;
const lengths = Array.from({ length: LONGEST + 1 }, (_, length) => givenFeature(`length ${String(length)}`));
const asksAnything = givenFeature('asking');
const byPhrase = new Map<Intent, number>(
  [...intents, ...situations].map((wish) => [wish, givenFeature(`phrase ${wish}`)]),
);

/** The features by which wishes are told: its words, what is being asked, what its phrases say, how long it is and how it begins. */
export const wishFeatures = (
  { tokens, text }: Pick<Message, 'tokens' | 'text'>,
  { expecting, isReadBack, phrased, answer }: WishContext,
): Features => {
  const asked = isReadBack ? 'confirmTrip' : (expecting[0] ?? 'nothing');
  const length = lengths[Math.min(LONGEST, 32 - Math.clz32(tokens.length))] ?? 0;
  return featuresOf(tokens, [
    ...askingOf(asked, answer),
    length,
    openingOf(tokens[0]),
    ...(asked === 'nothing' ? [] : [asksAnything]),
    ...marksOf(text),
    ...phrased.map((wish) => byPhrase.get(wish) ?? 0),
  ]);
};
