import { rideLexicon, type PeopleConcept } from '../../locales/vocabulary';
import { numberWords } from '../../locales/words/numberWords';
import { longest, type Found } from '../lexicon';
import type { Message } from '../message';
import type { Relationship } from '../slotValues';
import { callerIntroduced } from './callerIntroduced';
import { bareKin, callerAs, callerOf } from './callerOf';
import { callsForSelf } from './callsForSelf';
import type { NameReader } from './names';
import { peopleAround, type PeopleAround, type PeopleFound } from './peopleAround';
import { relationAnswered } from './relationAnswered';
import { relationSpokenOf } from './relationSpokenOf';
import { isTakenChild, riderSpokenOf } from './riderSpokenOf';
import { isGoneTo, roleIntroduced, roles } from './roleIntroduced';
import { isSocialWorkerOfHouse, speaksFormally, speaksForHouse } from './speaksForHouse';

const relatives: ReadonlySet<string> = new Set([...Object.keys(callerOf), ...Object.keys(callerAs)]);
/** What the relation of who calls can be told by. */
const tellsRelation: ReadonlySet<string> = new Set<string>([
  ...relatives,
  ...(['callingFrom', 'formalTitle', 'self'] satisfies readonly PeopleConcept[]),
]);
/** The most words in which the question of the relation is answered by a word for a relative alone. */
const LONGEST_ANSWER = 4;

/** What a message says of who calls for whom. */
export interface Relations {
  readonly relationship?: Relationship;
  /** The words after which the rider's name may stand. */
  readonly riderAfter: readonly number[];
  /** The words after which the caller's name may stand. */
  readonly callerAfter: readonly number[];
  /** Where the name of the caller begins, who signs: "Rosa (his mom)". */
  readonly callerAt?: number;
  /** The words after the caller's role, which may be the caller's name when it surely is one. */
  readonly roleAfter: readonly number[];
}

const NOTHING: Relations = { riderAfter: [], callerAfter: [], roleAfter: [] };

/** "Son dos residentes": how many there are, and nobody's child. */
const isCounting = (
  { message: { tokens }, wordAt, ownedFrom }: PeopleAround,
  { concept, from, to }: Found<PeopleConcept>,
): boolean =>
  concept === 'childOf' &&
  ownedFrom(from) === undefined &&
  numberWords.counts.has(wordAt(to)) &&
  tokens[to]?.pause === 'none';

/** "Un asiento para bebé": what a seat is called by. */
const isOfSeat = (
  { message: { tokens }, ownedFrom }: PeopleAround,
  { concept, from, to }: Found<PeopleConcept>,
): boolean =>
  concept === 'childOf' &&
  ownedFrom(from) === undefined &&
  rideLexicon.find(tokens).some((seat) => seat.concept === 'car-seat' && seat.from < from && to <= seat.to);

/** "La señora Blanca" */
const isTitle = (
  { starts, nameFrom, ownedFrom }: PeopleAround,
  { from, to }: Found<PeopleConcept>,
): boolean => starts(from, 'title') && nameFrom(to).length > 0 && ownedFrom(from) === undefined;

/** "Me and my son … He's the patient": which of the family that is, since no staff speaks so. */
const patientOfFamily = (
  { ends, ownedFrom }: PeopleAround,
  { concept, from }: Found<PeopleConcept>,
  relativesFound: readonly Found<PeopleConcept>[],
): Found<PeopleConcept> | undefined =>
  concept === 'patientOf' && ends(from, 'theirs') && ends(from - 1, 'theyAre')
    ? relativesFound.find((other) => bareKin.has(other.concept) && ownedFrom(other.from) !== undefined)
    : undefined;

/**
 * Reads the caller's relation to the rider. `isAsked` says whether the open question asks for it, `isAnswer` whether it asks for something
 * that is nobody's name or relation.
 */
export const readRelations = (
  message: Message,
  people: PeopleFound,
  names: NameReader,
  isAsked: boolean,
  isAnswer: boolean,
): Relations => {
  if (!isAsked && !people.all.some(({ concept }) => tellsRelation.has(concept))) return NOTHING;
  const around = peopleAround(message, people, names);
  let kin: Relationship | undefined;
  let role: Relationship | undefined;
  let callerAt: number | undefined;
  const riderAt: number[] = [];
  const riderAfter: number[] = [];
  const callerAfter: number[] = [];
  const roleAfter: number[] = [];
  const push = (list: number[], place: number | undefined): void => {
    if (place !== undefined) list.push(place);
  };
  const isOfHouse = isSocialWorkerOfHouse(around);
  const found = people.all.filter(({ concept }) => relatives.has(concept));
  for (const one of longest(found)) {
    const { concept } = one;
    if (roles.has(concept)) {
      if (isGoneTo(around, one)) continue;
      const introduced = roleIntroduced(around, one, isAsked, role !== undefined);
      // "RN case manager"
      if (introduced.isCallers && (role === undefined || around.ends(one.from, 'staff')))
        role = callerAs[concept];
      push(riderAfter, introduced.riderAfter);
      push(roleAfter, introduced.roleAfter);
      continue;
    }
    if (isCounting(around, one) || isTitle(around, one) || isOfSeat(around, one)) continue;
    const mayCall = callerAs[concept] !== undefined && !isTakenChild(around, one);
    const caller = mayCall ? callerIntroduced(around, one) : undefined;
    if (caller !== undefined) {
      kin ??= callerAs[concept];
      callerAt = caller.signedAt ?? callerAt;
      push(callerAfter, caller.nameAfter);
      push(riderAfter, caller.riderAfter);
      continue;
    }
    if (callerOf[concept] === undefined || (concept === 'patientOf' && around.isNameCue(one.from))) continue;
    const ofFamily = patientOfFamily(around, one, found);
    if (ofFamily !== undefined) {
      kin ??= callerOf[ofFamily.concept];
      continue;
    }
    const rider = riderSpokenOf(around, one, isAnswer);
    if (rider === undefined) continue;
    push(riderAt, rider.nameAt);
    push(riderAfter, rider.nameAfter);
    if (concept === 'patientOf') role = isOfHouse ? callerOf[concept] : (role ?? callerOf[concept]);
    else if (concept === 'clientOf') role ??= callerOf[concept];
    // "Soy su doula, la muchacha se llama Ana": whose girl she is, who cares for her does not say.
    else if (role === undefined || around.ownedFrom(one.from) !== undefined) kin ??= callerOf[concept];
  }
  if (role === 'case-manager' && isOfHouse) role = 'facility-staff';
  if (role === undefined && kin === undefined && speaksForHouse(around)) {
    // "I'm writing from Manila, my father in Middletown needs a ride": nobody speaks so of a patient.
    kin = speaksFormally(around) ? undefined : relationSpokenOf(message);
    if (kin === undefined) role = 'facility-staff';
  }
  let relationship = kin ?? role;
  if (relationship === undefined) {
    if (callsForSelf(around, isAnswer)) relationship = 'self';
    else if (isAsked && message.tokens.length <= LONGEST_ANSWER) relationship = relationAnswered(people);
  }
  return {
    ...(relationship === undefined ? {} : { relationship }),
    riderAfter: [...riderAt, ...riderAfter],
    callerAfter,
    roleAfter,
    ...(callerAt !== undefined && { callerAt }),
  };
};
