import type { PeopleConcept } from '../../locales/vocabulary';
import type { Token } from '../token';
import { MOST_NAMES } from './cuedNames';
import { isGivenName } from './names';
import type { Naming } from './naming';
import type { NamesTaken } from './namesTaken';
import { family } from './relationSpokenOf';

/** Who is named beside what they are: a doctor, a driver, a relative who comes along. */
const ofOthers: readonly PeopleConcept[] = ['title', 'otherBeing', ...family, 'friend', 'caregiver', 'staff'];
/** Words of a message before a single name at its end that is a signature. */
const FEWEST_BEFORE = 4;

/**
 * Takes the names that stand alone between pauses, with nothing that leads to them: at the beginning ("frank iannuzzi. can you …"), before
 * an address, and at the end, where who calls for another signs. `isOther` says whether somebody calls for another.
 */
export const takeLoneNames = (
  { message: { tokens, folded }, people, names, isPlace }: Naming,
  { slots, set }: NamesTaken,
  isOther: boolean,
): void => {
  const isRiderNamed = isOther && slots.personName !== undefined;
  const isTaken = slots.callerName !== undefined || (!isOther && slots.personName !== undefined);
  if (isTaken || (!isRiderNamed && !DASH.test(folded) && !tokens.some(({ known }) => isGivenName(known))))
    return;
  const isCut = (index: number): boolean =>
    folded.slice(tokens[index - 1]?.end, tokens[index]?.start).includes('|');
  const isApart = (index: number): boolean =>
    index === 0 ||
    index >= tokens.length ||
    tokens[index]?.pause !== 'none' ||
    isCut(index) ||
    names.isAfterDash(index);
  const isOfAnother = (index: number): boolean =>
    !isCut(index) && people.at.endingAt(index, ...ofOthers).length > 0;
  /** A whole name that begins with a given one, or one that is written as a name. */
  const isWhole = (words: readonly Token[]): boolean =>
    words.length > 1 &&
    words.length <= MOST_NAMES &&
    (isGiven(words) || (names.isCapital(words) && names.isCapital(words.slice(1)))) &&
    !isPlace(words);
  for (let index = 0; index < tokens.length; index += 1) {
    if (!isApart(index) || isOfAnother(index)) continue;
    const words = names.nameFrom(index);
    const next = index + words.length;
    const ends = isApart(next) || /^\d/.test(tokens[next]?.word ?? '');
    if (!ends || words.length === 0) continue;
    const isLast = next >= tokens.length;
    const isSigned = isLast && index >= FEWEST_BEFORE;
    // "…, sillita. stephanie": the caller's first name, after the rider's.
    const isOneName =
      words.length === 1 && isSigned && !isPlace(words) && (isGiven(words) || names.isAfterDash(index));
    if (isOther && slots.personName !== undefined) {
      if (isSigned && slots.callerName === undefined && (isOneName || isWhole(words)))
        set('callerName', words);
    } else if (slots.personName === undefined && slots.callerName === undefined) {
      const isRiders = isGiven(words) && isWhole(words);
      if (isRiders || (!isOther && isOneName)) set('personName', words);
    }
  }
};

/** Without a given name and a dash no name is taken for that of who rides. */
const DASH = /[-\u2013\u2014]/;

const isGiven = ([first]: readonly Token[]): boolean => first !== undefined && isGivenName(first.known);
