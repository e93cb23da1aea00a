import type { QuestionConcept } from '../../locales/questions';
import type { Found } from '../lexicon';
import type { Token } from '../token';

/** From this age on nobody is asked about as a child. */
const GROWN = 16;

const isAge = (word = ''): boolean => /^\d{1,2}$/u.test(word) && Number(word) > 0 && Number(word) < GROWN;

/** What was found, with the children whose age stands apart between pauses: "my son, 4, ride", "my daughter, shes 7, go". */
export const withAgesApart = (
  found: readonly Found<QuestionConcept>[],
  tokens: readonly Token[],
): readonly Found<QuestionConcept>[] => {
  if (!found.some(({ concept }) => concept === 'child')) return found;
  const apart = found.flatMap(({ concept, from, to }): readonly Found<QuestionConcept>[] => {
    if (concept !== 'child' || tokens[to]?.pause !== 'comma') return [];
    const told = found.find((one) => one.concept === 'ageBeside' && one.from === to)?.to;
    const end = told ?? (isAge(tokens[to].word) ? to + 1 : undefined);
    // "My son, 4 o'clock" goes on after the number.
    const isOver = end !== undefined && (end >= tokens.length || tokens[end]?.pause !== 'none');
    return isOver ? [{ concept: 'childOfAge', from, to: end }] : [];
  });
  return apart.length === 0 ? found : [...found, ...apart];
};
