import { answerLexicon } from '../../locales/vocabulary';
import type { Heard } from '../heard';
import type { Message } from '../message';
import { partNamed } from '../rides/partNamed';
import type { SlotName } from '../slotValues';

/** Who says more than why answers, or asks. */
const MOST_WORDS = 12;

/** What the reason may name: "hold on, my son is crying", "deje buscar los papeles". */
const ofReasons: readonly SlotName[] = ['callerRelationship', 'errand'];

/** What is known of any message; whatever else was heard asks or tells something. */
const ofAnyMessage: readonly (keyof Heard)[] = [
  'text',
  'danger',
  'intents',
  'slots',
  'unclear',
  'answer',
  'language',
  'sure',
  'leavesNow',
];

/**
 * Whether somebody asks for a moment and says why, and nothing else was made out: "hold on my kid is crying", "déjeme ver el papel". Where it
 * stands in the midst of a message, or something is to be another ("hold on, the address is wrong"), it asks for none.
 */
export const asksForAMoment = (heard: Heard, { tokens, text }: Message): boolean => {
  const { slots, intents, unclear, answer, danger } = heard;
  const isElse =
    tokens.length > MOST_WORDS ||
    danger !== 'routine' ||
    unclear.length > 0 ||
    Object.keys(heard).some((key) => !ofAnyMessage.some((one) => one === key)) ||
    (answer !== undefined && answer !== 'unknown') ||
    intents.some((wish) => wish !== 'out-of-scope' && wish !== 'thanks-bye') ||
    Object.keys(slots).some((slot) => !ofReasons.some((one) => one === slot));
  if (isElse || text.includes('?')) return false;
  const isEdge = answerLexicon
    .find(tokens)
    .some(({ concept, from, to }) => concept === 'waitsFor' && (from <= 1 || to >= tokens.length));
  return isEdge && partNamed(text)?.isToBeOther !== true;
};
