import { answerLexicon } from '../../locales/vocabulary';
import type { Heard, SlotName } from '../heard';
import type { Message } from '../message';
import { speaks } from './speaks';

/** "yes but at 3", "actually make it friday", "no, the 5th": something said before is set anew. */
export const corrects = (
  message: Message,
  answer: Heard['answer'],
  said: readonly string[],
  expecting: readonly SlotName[],
): boolean => {
  if (said.length === 0) return false;
  const found = answerLexicon.find(message.tokens);
  const isAnswered = said.some((slot) => expecting.some((wanted) => wanted === slot));
  if (found.some(({ concept }) => concept === 'correction') || speaks(message, 'fixesSaid')) return true;
  // "No stairs, but there is a dog" tells more beside the answer.
  const isAnsweredNo = answer === 'no' && isAnswered && expecting.length > 0;
  if (answer !== undefined && !isAnsweredNo && found.some(({ concept }) => concept === 'but')) return true;
  // "No, wait, 8:45"
  if (expecting.length > 0 && !isAnswered && found.some(({ concept }) => concept === 'wait')) return true;
  const isCutOff = message.tokens.length > 1 && message.tokens[1]?.pause !== 'none';
  return (
    answer === 'no' && !isAnswered && (isCutOff || said.some((slot) => /Date$|Time$|^recurrence/.test(slot)))
  );
};
