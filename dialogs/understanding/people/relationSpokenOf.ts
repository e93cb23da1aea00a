import { peopleLexicon, type PeopleConcept } from '../../locales/vocabulary';
import { longest } from '../lexicon';
import { mended } from '../mended';
import type { Message } from '../message';
import type { Relationship } from '../slotValues';
import { callerOf } from './callerOf';

/** Words between "my" and the relation: "my 15-year-old daughter". */
const MOST_BETWEEN = 4;

/** What a relative is called by. */
export const family: ReadonlySet<PeopleConcept> = new Set([
  'parentOf',
  'childOf',
  'spouse',
  'sibling',
  'grandparentOf',
  'grandchildOf',
  'otherFamily',
]);

/** A relative, or a friend. */
export const familyAndFriends: ReadonlySet<PeopleConcept> = new Set([...family, 'friend']);

/**
 * What who writes is to the one relative of theirs who is spoken of, whatever is said: "your driver shouted at my mother", "can my niece
 * ride alone?" Undefined where none is, or several are.
 * @param called the words for somebody that count
 */
export const relationSpokenOf = (
  message: Message,
  called: ReadonlySet<PeopleConcept> = family,
): Relationship | undefined => {
  const tokens = mended(message);
  const found = peopleLexicon.find(tokens);
  /** "He shouted at me in front of my daughter", "he drives like my grandmother" */
  const isWitness = (start: number): boolean =>
    found.some(({ concept, to }) => (concept === 'witness' || concept === 'likened') && to === start);
  const owned = found.filter(
    ({ concept, from }) =>
      called.has(concept) &&
      found.some(
        (own) =>
          own.concept === 'own' &&
          !isWitness(own.from) &&
          own.to <= from &&
          from - own.to <= MOST_BETWEEN &&
          tokens.slice(own.to, from + 1).every(({ pause }) => pause === 'none'),
      ),
  );
  const relations = new Set(longest(owned).map(({ concept }) => callerOf[concept]));
  const [only, another] = relations;
  return another === undefined ? only : undefined;
};
