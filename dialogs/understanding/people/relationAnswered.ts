import { longest } from '../lexicon';
import type { Relationship } from '../slotValues';
import { callerAs, callerOf } from './callerOf';
import type { PeopleFound } from './peopleAround';

/** The answer to "who are you to the rider?": "mother", "my mom", "me". */
export const relationAnswered = ({ all, at }: PeopleFound): Relationship | undefined => {
  const answer = longest(all).find(
    ({ concept }) =>
      callerAs[concept] !== undefined || callerOf[concept] !== undefined || concept === 'selfAlone',
  );
  if (answer === undefined) return undefined;
  if (answer.concept === 'selfAlone') return 'self';
  const isOwned = at.endingAt(answer.from, 'own', 'forWhom').length > 0;
  return isOwned ? callerOf[answer.concept] : callerAs[answer.concept];
};
