import { timeLexicon } from '../../locales/vocabulary';
import { readMessage } from '../message';

/**
 * The half of the day that is named where morning or afternoon is all that was asked; undefined where neither or both are. "Mañana" is
 * the morning then, and no other day.
 */
export const halfOfWhat = (text: string): 'morning' | 'afternoon' | undefined => {
  const concepts = new Set(timeLexicon.find(readMessage(text).tokens).map(({ concept }) => concept));
  const saysAny = (...wanted: readonly Parameters<typeof concepts.has>[0][]): boolean =>
    wanted.some((concept) => concepts.has(concept));
  const isMorning = saysAny('am', 'morning', 'bareMorning');
  const isLater = saysAny('pm', 'afternoon', 'evening');
  // "Mañana en la tarde"
  if (isLater) return saysAny('am', 'morning') ? undefined : 'afternoon';
  return isMorning ? 'morning' : undefined;
};
