import { facilityWords } from '../../locales/words/facilityWords';
import type { Token } from '../token';
import type { Naming } from './naming';

const OWNER = /['\u2019]s(?!\p{L})/iu;

/** Words of a name. */
const MOST_NAMES = 3;

/** "Leonard Ames's ride", "ada brunner's blood test": the name of whose ride or visit it is, where it is surely a name of somebody. */
export const ownerOfRide = ({
  message: { tokens, text },
  people,
  names,
  isPlace,
  isClinic,
  isOfOther,
}: Naming): readonly Token[] | undefined => {
  if (!OWNER.test(text)) return undefined;
  const isOfVisit = (index: number): boolean => people.at.startingAt(index, 'theirThing').length > 0;
  for (const [index, { start, end }] of tokens.entries()) {
    if (!OWNER.test(text.slice(start, end))) continue;
    // "Blood test"
    if (!isOfVisit(index + 1) && !isOfVisit(index + 2)) continue;
    let from = index;
    while (
      from > 0 &&
      index - from < MOST_NAMES - 1 &&
      tokens[from]?.pause === 'none' &&
      !names.isCommon(from - 1)
    )
      from -= 1;
    const words = names.nameFrom(from);
    const isWhole = words.length === index + 1 - from;
    // "Dr. Patel's appointment"
    const isDoctor = facilityWords.titles.has(tokens[from - 1]?.word ?? '');
    // "Griffin's MRI" may be at a hospital.
    const isName = words.length > 1 && names.isSure(words);
    if (isWhole && isName && !isDoctor && !isPlace(words) && !isClinic(words) && !isOfOther(from))
      return words;
  }
  return undefined;
};
