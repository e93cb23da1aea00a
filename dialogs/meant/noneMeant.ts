import { wishLexicon } from '../locales/vocabulary';
import type { Turn } from '../conversation';
import { readMessage } from '../understanding/message';

const saysNone = (words: string): boolean =>
  wishLexicon.find(readMessage(words).tokens).some(({ concept }) => concept === 'noneOfThese');

/** "None of those", to places to choose from, is a no, and the name of no place. */
export const withNoneMeant = (turn: Turn): Turn => {
  const { heard, state } = turn;
  if (heard.noneOfThese !== true || state.question.length === 0) return turn;
  const { destination, pickup, ...slots } = heard.slots;
  const kept = {
    ...slots,
    ...(destination !== undefined && !saysNone(destination.said) && { destination }),
    ...(pickup !== undefined && !saysNone(pickup.said) && { pickup }),
  };
  return { ...turn, heard: { ...heard, answer: heard.answer ?? 'no', slots: kept } };
};
