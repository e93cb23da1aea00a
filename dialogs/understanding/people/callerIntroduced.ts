import type { PeopleConcept } from '../../locales/vocabulary';
import { nameParticles } from '../../locales/words/nameWords';
import { placeWords } from '../../locales/words/placeWords';
import type { Found } from '../lexicon';
import type { PeopleAround } from './peopleAround';
import { isSignature, signedBefore } from './signatures';

/** Words between "I'm" and what the caller is: "I'm Kelly, the charge nurse". */
export const ROLE_REACH = 6;
/** Words between "it's" and whose relative somebody is: "its marco riveras mom". */
const OWNER_REACH = 3;

/** A relative who says that they call, and where the names may stand. */
export interface CallerIntroduced {
  /** The word after which the caller's name may stand. */
  readonly nameAfter?: number;
  /** Where the name begins of a caller who signs. */
  readonly signedAt?: number;
  /** The word after which the rider's name may stand. */
  readonly riderAfter?: number;
}

/** "Me (his wife) will come", "her son Paul (me)" */
const isMe = (
  { message, starts, ends, afterName }: PeopleAround,
  { from, to }: Found<PeopleConcept>,
): boolean => {
  if (!ends(from, 'theirs')) return false;
  const named = afterName(to);
  return ends(from - 1, 'me') || (starts(named, 'me') && message.tokens[named]?.pause === 'comma');
};

/** "Hey its marco riveras mom" */
const hasLooseOwner = (around: PeopleAround, { from, to }: Found<PeopleConcept>): boolean => {
  const { tokens } = around.message;
  return (
    from >= 2 &&
    /[^s]s$/.test(around.wordAt(from - 1)) &&
    around.saidBefore(from - 1, OWNER_REACH, 'iAm', 'nameCueLoose', 'introducing') &&
    (to >= tokens.length || tokens[to]?.pause !== 'none' || around.starts(to, 'hereAfter'))
  );
};

/** "My nephew Leo is typing this for me", "la que escribe es mi nieta": who writes for the rider, told by the rider. */
export const writesFor = (around: PeopleAround, { from, to }: Found<PeopleConcept>): boolean => {
  const { starts, ends, afterName } = around;
  const owned = around.ownedFrom(from);
  return (
    owned !== undefined &&
    (starts(to, 'writesFor') || starts(afterName(to), 'writesFor') || ends(owned, 'writtenBy'))
  );
};

/** "Soy su doula, la muchacha se llama Ana", "I'm her aide and her daughter is coming": who the caller is was said already. */
const isAfterRole = (
  { message: { tokens }, ends, wordAt }: PeopleAround,
  { from }: Found<PeopleConcept>,
): boolean => {
  let next = from;
  const isNext = (): boolean => tokens[next]?.pause !== 'none' || placeWords.and.has(wordAt(next));
  while (next > 0 && from - next < ROLE_REACH && !isNext()) next -= 1;
  return isNext() && ends(next, 'caregiver', 'staff', 'caseManager');
};

/** Whether a word for a relative is who the caller says to be: "this is his mom", "soy la hija de Ana", "her son here". */
export const callerIntroduced = (
  around: PeopleAround,
  one: Found<PeopleConcept>,
): CallerIntroduced | undefined => {
  const { starts, ends, wordAt, isOwner, opensClause } = around;
  const { from, to } = one;
  if (writesFor(around, one)) return { nameAfter: to };
  const isOwn = around.ownedFrom(from) !== undefined;
  const isOfSomebody = nameParticles.has(wordAt(to)) || wordAt(to) === 'of' || isOwner(from - 1);
  const isAfterIntroduction = (): boolean =>
    (ends(from, 'theirs') || isOfSomebody || hasLooseOwner(around, one)) &&
    !isAfterRole(around, one) &&
    around.saidBefore(from, ROLE_REACH, 'iAm', 'nameCue', 'nameCueLoose', 'introducing');
  // "Roommate of Kevin Stroud here."
  const isHere = (): boolean =>
    (opensClause(from - 1) && starts(to, 'hereAfter')) ||
    (isOfSomebody && opensClause(from) && starts(around.afterName(to + 1), 'hereAfter'));
  const signedAt = isOwn ? undefined : signedBefore(around, one);
  const isSigned = !isOwn && isSignature(around, one);
  const isCaller =
    signedAt !== undefined ||
    isSigned ||
    (!isOwn && (ends(from, 'iAm') || isAfterIntroduction() || isHere())) ||
    isMe(around, one);
  if (!isCaller) return undefined;
  const caller = signedAt === undefined ? { nameAfter: to } : { signedAt };
  // "Hija de Ana", "Ana's daughter"
  if (isOwner(from - 1)) return { ...caller, riderAfter: around.nameBefore(from) ?? from - 1 };
  if (isOfSomebody) return { ...caller, riderAfter: to + 1 };
  // "Kaylee's therapy is at 4 … Dad - Terrell"
  return isSigned && isOwner(0) ? { ...caller, riderAfter: 0 } : caller;
};
