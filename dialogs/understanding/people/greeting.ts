import { answerLexicon } from '../../locales/vocabulary';
import type { Token } from '../token';

/** Whether words are nothing but a greeting or what leads in: "hi", "good morning um". */
export const isGreeting = (words: readonly Token[]): boolean => {
  const fillers = answerLexicon.find(words).filter(({ concept }) => concept === 'filler');
  return (
    words.length > 0 && words.every((_, index) => fillers.some(({ from, to }) => from <= index && index < to))
  );
};
