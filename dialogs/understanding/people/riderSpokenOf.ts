import type { PeopleConcept } from '../../locales/vocabulary';
import { nameParticles } from '../../locales/words/nameWords';
import { placeWords } from '../../locales/words/placeWords';
import type { Found } from '../lexicon';
import { caresIn } from '../places/onlyCare';
import { bareKin } from './callerOf';
import { isOnlySpokenOf } from './onlySpokenOf';
import { OPENING, type PeopleAround } from './peopleAround';

/** Those called by what they are to us: "mami", "grandpa". */
const closeKin: ReadonlySet<PeopleConcept> = new Set(['parentOf', 'grandparentOf']);

/** Words from a discharge to who is discharged: "de alta hoy mismo a". */
const DISCHARGE_REACH = 4;

/** Somebody spoken of for whom a ride is, and where their name may stand. */
export interface RiderSpokenOf {
  /** Where the name begins: "Ramiro Solís, mi hermano". */
  readonly nameAt?: number;
  /** The word after which the name may stand: "my brother Ramiro". */
  readonly nameAfter?: number;
}

/** "The dentist for kids" */
const isKind = ({ message: { tokens } }: PeopleAround, { concept, to }: Found<PeopleConcept>): boolean =>
  concept === 'childOf' && /[^s]s$|ren$/.test(tokens[to - 1]?.word ?? '');

/** "Hay que llevar a mami", where the "a" is no article. */
const isBrought = ({ at }: PeopleAround, { concept, from }: Found<PeopleConcept>): boolean =>
  closeKin.has(concept) && at.endingAt(from, 'moves').some((moves) => moves.to - moves.from > 1);

/** "Al nene", "a la nena", at the head of a clause. */
const isToChild = ({ wordAt, opensClause }: PeopleAround, from: number): boolean => {
  const word = wordAt(from - 1);
  const isArticle = placeWords.articles.has(word) || placeWords.saidArticles.has(word);
  const lead = isArticle ? from - 2 : from - 1;
  return placeWords.goal.has(wordAt(lead)) && opensClause(lead);
};

/** "Llevar al nene al dentista", "terapia del habla de la nena": whom one takes to care, or whose care it is. */
export const isTakenChild = (
  { message: { tokens }, wordAt, ends }: PeopleAround,
  { concept, from }: Found<PeopleConcept>,
): boolean => {
  if (concept !== 'childOf') return false;
  const lead = placeWords.saidArticles.has(wordAt(from - 1)) ? from - 2 : from - 1;
  if (placeWords.goal.has(wordAt(lead)) && ends(lead, 'moves')) return true;
  return placeWords.of.has(wordAt(lead)) && caresIn(tokens.slice(0, lead)).some(({ to }) => to === lead);
};

/** "La cita de mami", "el nene tiene autismo": of ours without "my". */
const isOurs = (around: PeopleAround, one: Found<PeopleConcept>, isAnswer: boolean): boolean => {
  const { starts, ends, wordAt } = around;
  return (
    (closeKin.has(one.concept) &&
      nameParticles.has(wordAt(one.from - 1)) &&
      !around.saidBefore(one.from - 1, 2, 'theirHome') &&
      !ends(one.from, 'theirs')) ||
    (!isAnswer && !isKind(around, one) && isTakenChild(around, one)) ||
    // "A la nena le arde la garganta"
    (one.concept === 'childOf' &&
      ((ends(one.from, 'theirs') && around.opensClause(one.from - 1)) || isToChild(around, one.from)) &&
      !isAnswer &&
      starts(one.to, 'ails')) ||
    (one.concept === 'childOf' &&
      ends(one.from, 'theirs') &&
      around.opensClause(one.from - 1) &&
      !isAnswer &&
      starts(one.to, 'theyNeed') &&
      !starts(one.to, 'theyHelp'))
  );
};

/** "Busquen el 4 pa mi doctor" is led by no "pa": what was read already lies between. */
const isLedTo = (around: PeopleAround, one: Found<PeopleConcept>, owned: number | undefined): boolean =>
  owned === undefined
    ? !around.isAfterRead(one.from) && around.ends(one.from, 'forWhom', 'moves')
    : around.ends(owned, 'forWhom', 'moves', 'theyAre');

/** Where the name begins that stands before "my brother", unless it is the caller's. */
const namedBefore = (
  { message: { tokens }, ends, nameBefore }: PeopleAround,
  owned: number | undefined,
  isNamedAfter: boolean,
): number | undefined => {
  const nameStart = owned === undefined || tokens[owned]?.pause === 'stop' ? undefined : nameBefore(owned);
  // "Me llamo Ginger Haas, mi mamá …", "a social worker at Rushford, my client …"
  const isCallers = nameStart !== undefined && ends(nameStart, 'nameCue', 'nameCueLoose', 'iAm', 'worksAt');
  // "… at Yale New Haven, my patient Hugo Lenz": who speaks of a patient names them after it.
  return isCallers || isNamedAfter ? undefined : nameStart;
};

/** Whether a name is over where it ends: nothing follows, or something else does. */
const isCutOff = ({ message: { tokens }, starts, isAfterRead }: PeopleAround, index: number): boolean =>
  index >= tokens.length ||
  tokens[index]?.pause !== 'none' ||
  isAfterRead(index) ||
  starts(index, 'birthCue');

/**
 * Whether the ride is for somebody whom the caller speaks of, "my mom", "a patient".
 * @param isAnswer whether the open question asks for something that is nobody's name or relation
 */
export const riderSpokenOf = (
  around: PeopleAround,
  one: Found<PeopleConcept>,
  isAnswer: boolean,
): RiderSpokenOf | undefined => {
  if (isOnlySpokenOf(around, one)) return undefined;
  const { message, names, starts, ends, isOwner, saidBefore } = around;
  const { tokens, text } = message;
  const nameAfter = one.to;
  const owned = around.ownedFrom(one.from);
  const start = owned ?? one.from;
  const isLed = isLedTo(around, one, owned);
  if (owned === undefined && isOurs(around, one, isAnswer)) return { nameAfter };
  const isNamedCare = one.concept === 'patientOf' || one.concept === 'clientOf';
  const isBare =
    owned === undefined &&
    ((bareKin.has(one.concept) && (around.opensClause(one.from) || (isLed && !isKind(around, one)))) ||
      isNamedCare) &&
    (!ends(one.from, 'theirs') || isBrought(around, one));
  if (owned === undefined && !isBare && !isNamedCare && one.concept !== 'friend') return undefined;

  const last = tokens[one.to - 1];
  const isThing = [0, 1, 2].some((gap) => starts(one.to + gap, 'theirThing'));
  if (isOwner(one.to - 1)) return isThing ? {} : undefined;
  const helps = (index: number): boolean => starts(index, 'theyHelp', 'isHere');
  const needs = (index: number): boolean => starts(index, 'theyNeed') && !helps(index);
  const next = around.afterName(one.to);
  // "A car for my girl, she goes with the nurse" asks for hers all the same.
  const isAskedFor = owned !== undefined && ends(start, 'forWhom');
  if (!isAskedFor && (helps(one.to) || helps(next))) return undefined;
  // "At my friend Rosa's in Hamden" is a place.
  if (next > one.to && isOwner(next - 1) && !starts(next, 'theirThing')) return undefined;

  const isNamed = next > one.to && names.isSure(names.nameFrom(one.to));
  const nameAt = namedBefore(around, owned, isNamedCare && isNamed);
  const rider: RiderSpokenOf = nameAt === undefined ? { nameAfter } : { nameAt, nameAfter };
  if (one.concept === 'friend' && owned === undefined)
    // "For a friend"
    return ends(one.from, 'theirs') && ends(one.from - 1, 'forWhom', 'moves') ? rider : undefined;
  // "la cita de mi mamá", but "la casa de mi mamá"
  const isTheirs =
    owned !== undefined &&
    nameParticles.has(tokens[start - 1]?.word ?? '') &&
    !saidBefore(start - 1, 2, 'theirHome');
  // "Los viajes que tiene mi papá"
  const isAfterVerb = owned !== undefined && ends(start, 'theyNeed') && ends(start - 1, 'which');
  const isNeeding = !isAnswer && (needs(one.to) || needs(next) || isAfterVerb);
  /** Whether a sentence asks: "can my mom come?" */
  const isAskedAt = (index: number): boolean => /^[^,.!?;]*\?/.test(text.slice(tokens[index]?.start ?? 0));
  // Beside the answer to another question somebody of the family is only spoken of.
  const isSubject =
    owned !== undefined && !isAnswer && (around.opensClause(start) || start <= OPENING) && !isAskedAt(start);
  // "My moms appointment"
  const hasThing = isThing && last !== undefined && /[^s]s$/.test(last.word);
  const isName = isNamed && (!isBare || isCutOff(around, next));
  // "Griffin is discharging my brother", "van a darle de alta a mi tía"
  const isDischarged = owned !== undefined && saidBefore(start, DISCHARGE_REACH, 'discharges');
  const rides =
    isLed || isTheirs || isNeeding || hasThing || isName || nameAt !== undefined || isDischarged || isSubject;
  return rides ? rider : undefined;
};
