import type { Turn } from '../conversation';
import { say, type Say } from '../say';
import { faqAnswers } from './answers';

/** What a message asks to know, answered; nothing when it asks nothing. What no answer fits, a person can tell. */
export const answersTo = ({ heard: { questions }, world }: Turn): readonly Say[] => {
  if (questions === undefined) return [];
  if (questions.length === 0) return [say('faq.person', { line: world.agentLine })];
  return questions.map((id) => say(`faq.${id}`, faqAnswers[id].values?.(world.program)));
};
