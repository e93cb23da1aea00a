import { rideLexicon, wishLexicon } from '../../locales/vocabulary';
import type { Relationship } from '../slotValues';
import type { Message } from '../message';

/** Words between "I bring" and who is brought. */
const REACH = 2;

/**
 * What who asks is to two children who both go to a visit, "both my boys"; undefined where there are none, or they only come along: "I
 * bring both my boys".
 */
export const relationToTwoRiders = ({ tokens }: Message): Relationship | undefined => {
  const found = wishLexicon
    .find(tokens)
    .find(({ concept }) => concept === 'twoRiders' || concept === 'twoKin');
  if (found === undefined) return undefined;
  const { from, concept } = found;
  const isBrought = rideLexicon
    .find(tokens)
    .some((one) => one.concept === 'comesAlong' && one.to <= from + 1 && from - one.to <= REACH);
  if (isBrought) return undefined;
  return concept === 'twoRiders' ? 'parent' : 'other-family';
};
