import { wishLexicon, type WishConcept } from '../../locales/vocabulary';
import type { Message } from '../message';

/** Whether a message says this anywhere. */
export const speaks = ({ tokens }: Message, concept: WishConcept): boolean =>
  wishLexicon.says(tokens, concept);

/** Whether a message says in so many words that something is cancelled. */
export const saysCancel = (message: Message): boolean =>
  speaks(message, 'cancelVerb') || speaks(message, 'cancelWhole');

/** Whether it begins with cancelling: "ok cancel it, I'm better", but "the cancelled one, I want it back". */
export const opensCancelling = ({ tokens }: Message): boolean => {
  const found = wishLexicon.find(tokens);
  return (
    found.some(({ concept, from, to }) => concept === 'cancelWhole' && from <= 1 && to - from > 1) &&
    !found.some(({ concept }) => concept === 'dontCancel')
  );
};

/** "Cancel tomorrow's ride" */
export const opensWithCancel = ({ tokens }: Message): boolean =>
  wishLexicon.find(tokens).some(({ concept, from }) => concept === 'cancelVerb' && from <= 1);
