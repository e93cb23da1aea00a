import { rideLexicon } from '../../locales/vocabulary';
import { facilityWords } from '../../locales/words/facilityWords';
import { placeWords } from '../../locales/words/placeWords';
import type { Ground } from './ground';

/** "Destination: 282 Washington St" */
export const isColon = ({ message: { tokens, folded } }: Ground, index: number): boolean =>
  /^ ?: ?$/.test(folded.slice(tokens[index - 1]?.end, tokens[index]?.start));

/** Whether the words of the sentence before speak of a visit: "Dermatology at", "eye doctor,". */
export const isOfVisit = (ground: Ground, index: number): boolean => {
  const { tokens } = ground.message;
  let from = index;
  // "ABA center: 1224 Mill Street"
  if (isColon(ground, from)) from -= 1;
  while (from > 0 && index - from < 12 && tokens[from]?.pause !== 'stop') from -= 1;
  const isAtDoctors = tokens
    .slice(from, index)
    .some(
      ({ word }) =>
        facilityWords.titles.has(word) || placeWords.facilities.has(word) || placeWords.buildings.has(word),
    );
  if (isAtDoctors) return true;
  return rideLexicon
    .find(tokens)
    .some((one) => one.from >= from && one.to <= index && placeWords.visits.has(one.concept));
};
