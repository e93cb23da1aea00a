import { dangerLexicon, type DangerConcept } from '../../locales/dangers';
import type { Message } from '../message';
import { perTokens } from '../perTokens';

const NONE: ReadonlySet<DangerConcept> = new Set();

const signsIn = perTokens((tokens): ReadonlySet<DangerConcept> => {
  const found = dangerLexicon.find(tokens);
  if (found.length === 0) return NONE;
  const signs = new Set<DangerConcept>();
  for (const { concept } of found) signs.add(concept);
  return signs;
});

/** All that a message names of what can be listed of danger. */
export const signsOf = ({ tokens }: Pick<Message, 'tokens'>): ReadonlySet<DangerConcept> =>
  signsIn(tokens, undefined);
