import { answerLexicon } from '../../locales/vocabulary';
import type { Heard } from '../heard';
import type { Message } from '../message';
import type { SlotName } from '../slotValues';
import { speaks } from './speaks';

/** "yes but at 3", "actually make it friday", "no, the 5th": something said before is set anew. */
export const corrects = (
  message: Message,
  answer: Heard['answer'],
  said: readonly string[],
  expecting: readonly SlotName[],
): boolean => {
  if (said.length === 0) return false;
  const { tokens } = message;
  const isAnswered = said.some((slot) => expecting.some((wanted) => wanted === slot));
  if (answerLexicon.says(tokens, 'correction') || speaks(message, 'fixesSaid')) return true;
  // "No stairs, but there is a dog" tells more beside the answer.
  const isAnsweredNo = answer === 'no' && isAnswered && expecting.length > 0;
  if (answer !== undefined && !isAnsweredNo && answerLexicon.says(tokens, 'but')) return true;
  // "No, wait, 8:45"
  if (expecting.length > 0 && !isAnswered && answerLexicon.says(tokens, 'wait')) return true;
  const isCutOff = tokens.length > 1 && tokens[1]?.pause !== 'none';
  return (
    answer === 'no' && !isAnswered && (isCutOff || said.some((slot) => /Date$|Time$|^recurrence/.test(slot)))
  );
};
