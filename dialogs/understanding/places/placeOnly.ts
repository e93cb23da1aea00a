import { placeWords } from '../../locales/vocabulary';
import type { SlotValues } from '../heard';
import type { Message } from '../message';

/** "To Dr. Patel in Meriden" only tells where to, and "to see Dr. Patel" who is seen, too. */
export const isPlaceOnly = (
  { providerName: doctor, destination }: Partial<SlotValues>,
  { tokens, text }: Message,
): boolean => {
  if (doctor === undefined || destination?.name !== doctor || destination.street !== undefined) return false;
  const start = text.indexOf(destination.said);
  const before = tokens.filter((token) => token.end <= start).slice(-2);
  const led = before.toReversed().find(({ word }) => !placeWords.saidArticles.has(word));
  return placeWords.goal.has(led?.word ?? '');
};
