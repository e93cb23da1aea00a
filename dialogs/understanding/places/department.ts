import type { KindOfCare } from '../../../domain/facts';
import { rideLexicon } from '../../locales/vocabulary';
import { placeWords } from '../../locales/words/placeWords';
import { gapBefore, isFunctional, longestAt, type Ground } from './ground';
import { townMeantAt } from './townNames';

/** Care that a house has a department or a room for, and by which that is called: "to cardiology in Danbury", but "dialysis in Milford". */
const departments: ReadonlySet<string> = new Set<KindOfCare>([
  'cardiology',
  'orthopedics',
  'podiatry',
  'neurology',
  'pulmonology',
  'nephrology',
  'gastroenterology',
  'dermatology',
  'endocrinology',
  'urology',
  'allergy',
  'audiology',
  'pain-management',
  'imaging',
  'lab',
  'prenatal',
  'physical-therapy',
  'speech-therapy',
  'behavioral-health',
  'wound-care',
]);

/** What was read already, right before a word, or a colon behind which rides are listed. */
const BEHIND_READ = /[|:] *$/;

/** Words for a department: "CT scan", "cita de ortopedia". */
const LONGEST = 4;

/**
 * Where "cardiology" of "to cardiology in Danbury" begins, right before a word: a department that is gone to, or that stands right behind
 * the day of the visit, as in "Oct 12 orthopedics in Derby", or is listed, or sees somebody.
 */
export const departmentStart = (ground: Ground, end: number): number | undefined => {
  const { tokens, folded } = ground.message;
  const from = nameBefore(ground, end);
  if (from === undefined) return undefined;
  for (let index = from + 1; index <= end; index += 1)
    if (gapBefore(ground, index) || tokens[index]?.pause !== 'none') return undefined;
  const isBehindRead = (index: number): boolean =>
    BEHIND_READ.test(folded.slice(tokens[index - 1]?.end ?? 0, tokens[index]?.start));
  // "Neurología en Avon el 3 a las 10 y dermatología en Canton", but "June 3 at 10, dermatology in Avon" tells what for.
  const isListed = placeWords.and.has(tokens[from - 1]?.word ?? '') && isBehindRead(from - 1);
  if (isBehindRead(from) || isListed || seesSomebody(ground, end)) return from;
  if (tokens[from]?.pause !== 'none') return undefined;
  const before = tokens[from - 1]?.word ?? '';
  // "To an OB visit"
  const lead = isFunctional(before) && !isGoal(before) ? tokens[from - 2]?.word : before;
  return isGoal(lead ?? '') ? from : undefined;
};

/** "To cardiology", "wants me at cardiology", "it's for cardiology", "cita de ortopedia", "my visit is in urology" */
const isGoal = (word: string): boolean =>
  placeWords.goal.has(word) ||
  placeWords.at.has(word) ||
  placeWords.of.has(word) ||
  placeWords.in.has(word) ||
  placeWords.meantFor.has(word);

/** Where what a department is called begins, right before a word. */
const nameBefore = ({ message: { tokens } }: Ground, end: number): number | undefined => {
  const first = Math.max(0, end - LONGEST);
  const [care] = rideLexicon
    .find(tokens.slice(first, end))
    .filter(({ concept, to }) => departments.has(concept) && first + to === end)
    .toSorted((one, other) => one.from - other.from);
  if (care !== undefined) return first + care.from;
  return placeWords.wards.has(tokens[end - 1]?.word ?? '') ? end - 1 : undefined;
};

/** "My kid has a cold peds in Derby can take him at 3": the town ends before who sees whom. */
const seesSomebody = (ground: Ground, end: number): boolean => {
  const town = townMeantAt(ground.message.tokens, end + 1);
  return town !== undefined && longestAt(ground, town.to, 'seesSomebody') !== undefined;
};
