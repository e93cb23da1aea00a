import { rideLexicon, type PeopleConcept } from '../../locales/vocabulary';
import { nameParticles } from '../../locales/words/nameWords';
import { placeWords } from '../../locales/words/placeWords';
import type { Found } from '../lexicon';
import { ROLE_REACH, writesFor } from './callerIntroduced';
import { OPENING, type PeopleAround } from './peopleAround';
import { isLastSaid, isSignedByStaff } from './signatures';

/** Words for what somebody does for the rider. */
export const roles: ReadonlySet<PeopleConcept> = new Set(['caregiver', 'careFor', 'staff', 'caseManager']);
/** Roles after which the name may stand: "Case manager Dee Hill, CHR". */
const worksThere: ReadonlySet<PeopleConcept> = new Set(['staff', 'caseManager']);
/** Words in which somebody says who they are. */
const LONGEST_GREETING = 8;
/** Words before a role with which a message begins: "hi the nurse". */
const FIRST_SAID = 2;

/** What tells that a ride is for somebody else. */
const tellsWhom: ReadonlySet<PeopleConcept> = new Set(['patientOf', 'clientOf', 'forWhom', 'riderNameCue']);

/** A role the caller may have, and where the names may stand. */
export interface RoleIntroduced {
  /** Whether it is the caller's, and not that of somebody spoken of. */
  readonly isCallers: boolean;
  /** The word after which the rider's name may stand: "case manager for Leon". */
  readonly riderAfter?: number;
  /** The word after which the caller's name may stand when it surely is one. */
  readonly roleAfter?: number;
}

/** Whether a place of care is where the rider goes, and not where the caller works. */
export const isGoneTo = (
  { message: { tokens, folded }, all, wordAt }: PeopleAround,
  { concept, from, to }: Found<PeopleConcept>,
): boolean => {
  if (concept !== 'staff') return false;
  // "Programa de día en Wheeler"
  const isProgram =
    placeWords.at.has(wordAt(to)) &&
    rideLexicon.find(tokens.slice(from, to)).some((ride) => ride.concept === 'adult-day');
  // "Wound center friday at 9", a day that was read right behind it and nobody it is for
  return (
    isProgram ||
    (placeWords.nouns.has(wordAt(to - 1)) &&
      /^ *\|/.test(folded.slice(tokens[to - 1]?.end)) &&
      !all.some((other) => tellsWhom.has(other.concept)))
  );
};

/**
 * Whether a word for what somebody does for the rider says what the caller does: "I'm Kelly, the charge nurse", "soy la que cuida a doña Carmen".
 * @param isAsked whether the open question asks for the caller's relation
 * @param hasRole whether a role of the caller was found already
 */
export const roleIntroduced = (
  around: PeopleAround,
  one: Found<PeopleConcept>,
  isAsked: boolean,
  hasRole: boolean,
): RoleIntroduced => {
  const { names, at, starts, ends } = around;
  const { from, to } = one;
  // "My aide is typing this for me"
  if (writesFor(around, one)) return { isCallers: true, roleAfter: to };
  const isOwn = around.ownedFrom(from) !== undefined;
  const named = around.afterName(to);
  // "Nurse Kelly here"
  const isNamedHere = named > to && starts(named, 'hereAfter');
  // "Gaylord, Ramona, case manager", and a message that ends with "Odette, unit secretary"
  const isSigned = (): boolean =>
    (around.message.tokens[from]?.pause === 'comma' || isSignedByStaff(around, one)) &&
    (from <= LONGEST_GREETING || isLastSaid(around, one)) &&
    // "Ada Cole here, social worker, Bristol Hospital."
    around.nameBefore(at.endingAt(from, 'hereAfter')[0]?.from ?? from) !== undefined;
  // "Ride 12/8 at 2, wound center at Backus": where a day that was read lies before it, nobody begins with their place of work.
  const isFirst = (): boolean =>
    from <= FIRST_SAID &&
    // "The doctor's office called and wants me in" is told of them.
    !starts(to, 'actsThere') &&
    !(from > 0 && around.isAfterRead(from));
  const isSelf =
    one.concept === 'careFor' ||
    isNamedHere ||
    starts(to, 'hereAfter') ||
    isFirst() ||
    around.saidBefore(from, ROLE_REACH, 'iAm', 'nameCue', 'nameCueLoose') ||
    // "She is her aide", to who somebody is
    (isAsked && ends(from, 'theirs') && from <= OPENING) ||
    // "RN case manager"
    (hasRole && ends(from, 'staff')) ||
    isSigned();
  const isCallers = !isOwn && isSelf;
  // "Case manager for Leon"
  const [forWhom] = at.startingAt(to, 'forWhom');
  if (forWhom !== undefined && isSelf && names.isSure(names.nameFrom(forWhom.to)))
    return { isCallers, riderAfter: forWhom.to };
  // "Soy la que cuida a doña Carmen"
  if (ends(to, 'riderNameCue')) return { isCallers, riderAfter: to };
  // "Soy la comadrona de Ana Ruiz", but "enfermera de Elm House"
  const isOf = one.concept === 'caregiver' && nameParticles.has(around.wordAt(to));
  if (isCallers && isOf && names.isSure(names.nameFrom(to + 1))) return { isCallers, riderAfter: to + 1 };
  // "I'm his aide, Mr. Hal Foster goes to the dentist"
  const nameAt = starts(to, 'title') ? to + 1 : to;
  const isNext = around.message.tokens[to]?.pause === 'comma' && around.afterName(nameAt) > nameAt;
  if (isCallers && isNext && starts(around.afterName(nameAt), 'theyNeed'))
    return { isCallers, riderAfter: to };
  // "Soy la enfermera Paola de Jerome Home"
  const isNameDue = ends(from, 'iAm') || isNamedHere || (from === 0 && worksThere.has(one.concept));
  return isCallers && isNameDue ? { isCallers, roleAfter: to } : { isCallers };
};
