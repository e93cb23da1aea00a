import {
  isVocabulary,
  nameParticles,
  numberWords,
  peopleLexicon,
  placeLexicon,
  placeWords,
  rideLexicon,
  type PeopleConcept,
} from '../../locales/vocabulary';
import type { Relationship } from '../heard';
import { longest, positionsOf, type Found, type Positions } from '../lexicon';
import type { Message } from '../message';
import { isFunctional } from '../places/phrases';
import type { NameReader } from './names';

/** Who the rider is to the caller, turned into who the caller is to the rider. */
export const callerOf: Partial<Record<PeopleConcept, Relationship>> = {
  parentOf: 'child',
  childOf: 'parent',
  spouse: 'spouse',
  sibling: 'sibling',
  grandparentOf: 'grandchild',
  grandchildOf: 'grandparent',
  otherFamily: 'other-family',
  friend: 'friend',
  patientOf: 'facility-staff',
  clientOf: 'case-manager',
};

/** Who the caller says to be. */
const callerAs: Partial<Record<PeopleConcept, Relationship>> = {
  parentOf: 'parent',
  childOf: 'child',
  spouse: 'spouse',
  sibling: 'sibling',
  grandparentOf: 'grandparent',
  grandchildOf: 'grandchild',
  otherFamily: 'other-family',
  friend: 'friend',
  caregiver: 'caregiver',
  careFor: 'caregiver',
  staff: 'facility-staff',
  caseManager: 'case-manager',
};

const relatives: ReadonlySet<string> = new Set([...Object.keys(callerOf), ...Object.keys(callerAs)]);

const roles: ReadonlySet<PeopleConcept> = new Set(['caregiver', 'careFor', 'staff', 'caseManager']);
/** Roles after which the name may stand: "Case manager Dee Hill, CHR". */
const worksThere: ReadonlySet<PeopleConcept> = new Set(['staff', 'caseManager']);
/** Relations people name without "my": "mom needs a ride", "hubby has therapy". */
const bareKin: ReadonlySet<PeopleConcept> = new Set([
  'parentOf',
  'grandparentOf',
  'spouse',
  'sibling',
  'childOf',
  'grandchildOf',
  'otherFamily',
]);
/** Those called by what they are to us: "mami", "grandpa". */
const closeKin: ReadonlySet<PeopleConcept> = new Set(['parentOf', 'grandparentOf']);
/** Words between "I'm" and what the caller is: "I'm Kelly, the charge nurse". */
const ROLE_REACH = 6;
/** Words in which somebody says who they are. */
const LONGEST_GREETING = 8;
/** Words at the start of a message before its subject: "hi uh my mother". */
const OPENING = 3;
const MOST_NAME_WORDS = 4;
/** Words between "my" and the relation: "my 5 year old son". */
const MOST_ASIDES = 4;

/** Words from a discharge to who is discharged: "de alta hoy mismo a". */
const DISCHARGE_REACH = 4;

/** What tells that a ride is for somebody else. */
const tellsWhom: ReadonlySet<PeopleConcept> = new Set(['patientOf', 'clientOf', 'forWhom', 'riderNameCue']);

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

/** The concepts of people in a message, by where they stand. */
export interface PeopleFound {
  readonly all: readonly Found<PeopleConcept>[];
  readonly at: Positions<PeopleConcept>;
}

/** Finds the concepts of people. */
export const peopleIn = ({ tokens }: Message): PeopleFound => {
  const all = peopleLexicon.find(tokens);
  return { all, at: positionsOf(all) };
};

/**
 * Reads the caller's relation to the rider. `isAsked` says whether the open question asks for it, `isAnswer` whether it asks for something
 * that is nobody's name or relation.
 */
export const readRelations = (
  { tokens, text, folded }: Message,
  { all, at }: PeopleFound,
  names: NameReader,
  isAsked: boolean,
  isAnswer: boolean,
): Relations => {
  let kin: Relationship | undefined;
  let role: Relationship | undefined;
  const riderAfter: number[] = [];
  const callerAfter: number[] = [];
  const roleAfter: number[] = [];
  let callerAt: number | undefined;
  const riderBefore: number[] = [];
  const starts = (index: number, ...concepts: readonly PeopleConcept[]): boolean =>
    at.startingAt(index, ...concepts).length > 0;
  const ends = (index: number, ...concepts: readonly PeopleConcept[]): boolean =>
    at.endingAt(index, ...concepts).length > 0;
  /** Whether a sentence asks: "can my mom come?" */
  const isAskedAt = (index: number): boolean => /^[^,.!?;]*\?/.test(text.slice(tokens[index]?.start ?? 0));
  const opensClause = (index: number): boolean => index === 0 || tokens[index]?.pause !== 'none';
  /** "Ride 12/8 at 2, wound center at Backus": a day that was read lies before it, so that nobody begins with their place of work. */
  const isAfterRead = (index: number): boolean =>
    index > 0 && folded.slice(tokens[index - 1]?.end, tokens[index]?.start).includes('|');
  const isOwner = (index: number): boolean =>
    /['’]s$/i.test(text.slice(tokens[index]?.start, tokens[index]?.end));

  /** Where "my" stands before a relation, over "elderly", "5 year old". */
  const ownedFrom = (from: number): number | undefined => {
    for (let index = from; index > 0 && from - index <= MOST_ASIDES; index -= 1) {
      const own = at.endingAt(index, 'own')[0];
      if (own !== undefined) return own.from;
      const word = tokens[index - 1]?.word ?? '';
      if (!ends(index, 'aside') && !/^\d/.test(word)) return undefined;
    }
    return undefined;
  };
  const saidBefore = (index: number, reach: number, ...concepts: readonly PeopleConcept[]): boolean => {
    for (let to = index; to > 0 && index - to <= reach; to -= 1) {
      if (ends(to, ...concepts)) return true;
      if (tokens[to - 1]?.pause === 'stop') return ends(to, ...concepts);
    }
    return false;
  };
  /** The word after the name that may follow a relation: "my mom Carmen Diaz needs". */
  const afterName = (index: number): number => index + names.nameFrom(index).length;

  const isCutOff = (index: number): boolean =>
    index >= tokens.length ||
    tokens[index]?.pause !== 'none' ||
    folded.slice(tokens[index - 1]?.end, tokens[index].start).includes('|') ||
    starts(index, 'birthCue');
  /** Where the name begins that ends right before a word. */
  const nameBefore = (to: number): number | undefined => {
    let from = to;
    while (from > 0 && to - from < MOST_NAME_WORDS && !names.isCommon(from - 1)) {
      from -= 1;
      if (tokens[from]?.pause !== 'none') break;
    }
    // "Two, my sister and her aide": the first word is written so whatever it is.
    if (from === 0 && to === 1 && isVocabulary(tokens[0]?.word ?? '')) return undefined;
    return from < to && names.isSure(tokens.slice(from, to)) ? from : undefined;
  };

  /** "Patient is Carmen Diaz" only names whom the ride is for. */
  const isNameCue = (from: number): boolean =>
    at.startingAt(from, 'riderNameCue').some(({ to }) => to - from > 1);
  const needs = (index: number): boolean => starts(index, 'theyNeed') && !helps(index);
  const helps = (index: number): boolean => starts(index, 'theyHelp', 'isHere');

  const kinOf = (one: Found<PeopleConcept>, riders: Relationship): Relationship | undefined => {
    const owned = ownedFrom(one.from);
    const start = owned ?? one.from;
    // "I'm staying with my friend Rosa": that is where, and not for whom.
    if (ends(start, 'staysWith')) return undefined;
    // "Recójanme en casa de mi comadre Nidia"
    const isTheirHome =
      owned !== undefined &&
      nameParticles.has(tokens[start - 1]?.word ?? '') &&
      (placeWords.homes.has(tokens[start - 2]?.word ?? '') ||
        placeLexicon
          .find(tokens.slice(Math.max(0, start - 2), start - 1))
          .some(({ concept }) => concept === 'workPlace'));
    if (isTheirHome) return undefined;
    // "Maneja como mi abuela", "como saco de papa"
    const isLikened = [start, start - 1].some((at) => ends(at, 'likened')) || ends(one.from, 'likened');
    if (isLikened) return undefined;
    // "Going with my wife to the dentist", "viene conmigo mi hermana Susana", but "going with my mom to her appointment"
    const isCompany =
      owned !== undefined &&
      ends(start, 'comesWith') &&
      [1, 2, 3].every(
        (gap) =>
          !starts(one.to + gap, 'theirThing') || !placeWords.owners.has(tokens[one.to + gap - 1]?.word ?? ''),
      );
    if (isCompany) return undefined;
    // "Delante de mi hija"
    if (ends(start, 'witness')) return undefined;
    // "Viene mi hermana" along, where nothing more is said of her
    const isAlone =
      tokens[one.to] === undefined ||
      tokens[one.to]?.pause !== 'none' ||
      starts(one.to, 'theyHelp', 'tooAfter');
    if (isAlone && owned !== undefined && ends(start, 'comesWith')) return undefined;
    // "Me and my roommate"
    if (placeWords.and.has(tokens[start - 1]?.word ?? '') && ends(start - 1, 'me')) return undefined;
    const isNamedCare = one.concept === 'patientOf' || one.concept === 'clientOf';
    // "Busquen el 4 pa mi doctor": what was read already lies between.
    const isApart =
      owned === undefined && folded.slice(tokens[start - 1]?.end, tokens[start]?.start).includes('|');
    const led =
      (!isApart && ends(start, 'forWhom', 'moves')) || (owned !== undefined && ends(start, 'theyAre'));
    // "La cita de mami", "el nene tiene autismo"
    const isOurs =
      owned === undefined &&
      ((closeKin.has(one.concept) &&
        nameParticles.has(tokens[one.from - 1]?.word ?? '') &&
        !saidBefore(one.from - 1, 2, 'theirHome') &&
        !ends(one.from, 'theirs')) ||
        (one.concept === 'childOf' &&
          ends(one.from, 'theirs') &&
          opensClause(one.from - 1) &&
          !isAnswer &&
          starts(one.to, 'theyNeed') &&
          !starts(one.to, 'theyHelp')));
    if (isOurs) {
      riderAfter.push(one.to);
      return riders;
    }
    const isBare =
      owned === undefined &&
      ((bareKin.has(one.concept) && (opensClause(one.from) || (led && !isKind(one)))) || isNamedCare) &&
      !ends(one.from, 'theirs');
    if (owned === undefined && !isBare && !isNamedCare && one.concept !== 'friend') return undefined;
    const last = tokens[one.to - 1];
    const isPossessed = last !== undefined && (isOwner(one.to - 1) || /[^s]s$/.test(last.word));
    const thing = [0, 1, 2].some((gap) => starts(one.to + gap, 'theirThing'));
    if (isPossessed && isOwner(one.to - 1)) return thing ? riders : undefined;
    const next = afterName(one.to);
    // "A car for my girl, she goes with the nurse" asks for hers all the same.
    const isAskedFor = owned !== undefined && ends(start, 'forWhom');
    if (!isAskedFor && (helps(one.to) || helps(next))) return undefined;
    // "At my friend Rosa's in Hamden" is a place.
    if (next > one.to && isOwner(next - 1) && !starts(next, 'theirThing')) return undefined;
    const isNamed = next > one.to && names.isSure(names.nameFrom(one.to));
    // "la cita de mi mamá", but "la casa de mi mamá"
    const isTheirs =
      owned !== undefined &&
      nameParticles.has(tokens[start - 1]?.word ?? '') &&
      !saidBefore(start - 1, 2, 'theirHome');
    // "Ramiro Solís, mi hermano"
    const nameStart = owned === undefined || tokens[start]?.pause === 'stop' ? undefined : nameBefore(start);
    // "Me llamo Ginger Haas, mi mamá …", "a social worker at Rushford, my client …"
    const isCallers = nameStart !== undefined && ends(nameStart, 'nameCue', 'nameCueLoose', 'iAm', 'worksAt');
    // "… at Yale New Haven, my patient Hugo Lenz": who speaks of a patient names them after it.
    const before = isCallers || (isNamedCare && isNamed) ? undefined : nameStart;
    if (before !== undefined) riderBefore.push(before);
    // "Los viajes que tiene mi papá"
    const isAfterVerb = owned !== undefined && ends(start, 'theyNeed') && ends(start - 1, 'which');
    const isNeeding = !isAnswer && (needs(one.to) || needs(next) || isAfterVerb);
    // "For a friend"
    const isForOne =
      one.concept === 'friend' && ends(one.from, 'theirs') && ends(one.from - 1, 'forWhom', 'moves');
    if (isForOne) {
      riderAfter.push(one.to);
      return riders;
    }
    // Beside the answer to another question somebody of the family is only spoken of.
    const isSubject =
      owned !== undefined && !isAnswer && (opensClause(start) || start <= OPENING) && !isAskedAt(start);
    const isName = isNamed && (!isBare || isCutOff(next));
    // "Griffin is discharging my brother", "van a darle de alta a mi tía"
    const isDischarged = owned !== undefined && saidBefore(start, DISCHARGE_REACH, 'discharges');
    if (one.concept === 'friend' && owned === undefined) return undefined;
    if (
      led ||
      isTheirs ||
      isNeeding ||
      (isPossessed && thing) ||
      isName ||
      before !== undefined ||
      isDischarged ||
      isSubject
    ) {
      riderAfter.push(one.to);
      return riders;
    }
    return undefined;
  };

  /** "The dentist for kids" */
  const isKind = ({ concept, to }: Found<PeopleConcept>): boolean =>
    concept === 'childOf' && /[^s]s$|ren$/.test(tokens[to - 1]?.word ?? '');

  /** Whether nothing but a number follows. */
  const isLast = ({ to }: Found<PeopleConcept>): boolean =>
    tokens.slice(to).every(({ word }) => /^\d/.test(word));
  /** "… -Pam RN 860 555 0172": the last words name who writes, and what they are. */
  const isTold = (one: Found<PeopleConcept>): boolean => {
    const start = one.concept === 'staff' && isLast(one) ? nameBefore(one.from) : undefined;
    return start !== undefined && (tokens[start]?.pause !== 'none' || names.isAfterDash(start));
  };
  /** "… – his daughter Winsome" */
  const isSignature = (one: Found<PeopleConcept>): boolean => {
    const named = afterName(one.to);
    if (named !== tokens.length) return false;
    if (ends(one.from, 'theirs') && names.isAfterDash(one.from - 1)) return true;
    // "… Dad - Terrell", "Thanks, her grandma Dot"
    const start = ends(one.from, 'theirs') ? one.from - 1 : one.from;
    const isApart = start > OPENING && tokens[start]?.pause !== 'none' && tokens[start] !== undefined;
    return isApart && named > one.to && named - one.to <= 2 && names.isSure(names.nameFrom(one.to));
  };
  /** "… Rosa (his mom)", "… - Rosa, his grandmother": where the name begins that the last words say the relation of. */
  const signedBefore = ({ from, to }: Found<PeopleConcept>): number | undefined => {
    if (to !== tokens.length || !ends(from, 'theirs') || tokens[from - 1]?.pause !== 'comma')
      return undefined;
    const start = nameBefore(from - 1);
    const isApart = start !== undefined && (tokens[start]?.pause !== 'none' || names.isAfterDash(start));
    return isApart && start > OPENING ? start : undefined;
  };
  // A social worker who speaks of a patient or a resident, or discharges somebody, is of the house.
  const isOfHouse =
    all.some(({ concept }) => concept === 'socialWorker') &&
    all.some(({ concept }) => concept === 'patientOf' || concept === 'discharges');
  /** "Wound center friday at 9", a day that was read right behind it and nobody it is for: where the rider goes. */
  const isVisitedOn = ({ concept, to }: Found<PeopleConcept>): boolean =>
    concept === 'staff' &&
    placeWords.nouns.has(tokens[to - 1]?.word ?? '') &&
    /^ *\|/.test(folded.slice(tokens[to - 1]?.end)) &&
    !all.some((other) => tellsWhom.has(other.concept));
  const nouns = all.filter(({ concept }) => relatives.has(concept));
  for (const one of longest(nouns)) {
    const riders = callerOf[one.concept];
    const callers = callerAs[one.concept];
    if (callers !== undefined && roles.has(one.concept)) {
      // "Programa de día en Wheeler" is where somebody goes.
      const isGoneTo =
        one.concept === 'staff' &&
        placeWords.at.has(tokens[one.to]?.word ?? '') &&
        rideLexicon.find(tokens.slice(one.from, one.to)).some(({ concept }) => concept === 'adult-day');
      if (isGoneTo || isVisitedOn(one)) continue;
      const isOwn = ownedFrom(one.from) !== undefined;
      // "Nurse Kelly here"
      const isNamedHere = afterName(one.to) > one.to && starts(afterName(one.to), 'hereAfter');
      const isHere = starts(one.to, 'hereAfter') || isNamedHere;
      // "St. Vincent's, Kofi, case manager", and a message that ends with "Priscilla, unit secretary"
      const isSigned =
        (tokens[one.from]?.pause === 'comma' || isTold(one)) &&
        (one.from <= LONGEST_GREETING || isLast(one)) &&
        nameBefore(one.from) !== undefined;
      const isSelf =
        isSigned ||
        one.concept === 'careFor' ||
        saidBefore(one.from, ROLE_REACH, 'iAm', 'nameCue', 'nameCueLoose') ||
        // "The doctor's office called and wants me in" is told of them.
        (one.from <= 2 && !starts(one.to, 'actsThere') && !isAfterRead(one.from)) ||
        isHere ||
        // "She is her aide", to who somebody is
        (isAsked && ends(one.from, 'theirs') && one.from <= OPENING) ||
        (role !== undefined && ends(one.from, 'staff'));
      // "RN case manager"
      if (!isOwn && isSelf && (role === undefined || ends(one.from, 'staff'))) role = callers;
      // "Soy la enfermera Paola de Jerome Home"
      // "Soy la que cuida a doña Carmen"
      // "Case manager for Leon"
      const [forWhom] = at.startingAt(one.to, 'forWhom');
      if (forWhom !== undefined && isSelf && names.isSure(names.nameFrom(forWhom.to)))
        riderAfter.push(forWhom.to);
      else if (ends(one.to, 'riderNameCue')) riderAfter.push(one.to);
      else if (
        !isOwn &&
        isSelf &&
        (ends(one.from, 'iAm') || isNamedHere || (one.from === 0 && worksThere.has(one.concept)))
      )
        roleAfter.push(one.to);
      continue;
    }
    // "Son dos residentes": how many there are, and nobody's child
    const isCounting =
      one.concept === 'childOf' &&
      ownedFrom(one.from) === undefined &&
      numberWords.counts.has(tokens[one.to]?.word ?? '') &&
      tokens[one.to]?.pause === 'none';
    if (isCounting) continue;
    // "La señora Blanca"
    if (starts(one.from, 'title') && names.nameFrom(one.to).length > 0 && ownedFrom(one.from) === undefined)
      continue;
    const isOwn = ownedFrom(one.from) !== undefined;
    const isSaid = ends(one.from, 'iAm') && !isOwn;
    const isOfSomebody =
      nameParticles.has(tokens[one.to]?.word ?? '') || tokens[one.to]?.word === 'of' || isOwner(one.from - 1);
    /** "Hey its marco riveras mom" */
    const isLooseOwner =
      one.from >= 2 &&
      /[^s]s$/.test(tokens[one.from - 1]?.word ?? '') &&
      saidBefore(one.from - 1, 3, 'iAm', 'nameCueLoose', 'introducing') &&
      (one.to >= tokens.length || tokens[one.to]?.pause !== 'none' || starts(one.to, 'hereAfter'));
    const isAfterIntroduction =
      !isOwn &&
      (ends(one.from, 'theirs') || isOfSomebody || isLooseOwner) &&
      saidBefore(one.from, ROLE_REACH, 'iAm', 'nameCue', 'nameCueLoose', 'introducing');
    // "Roommate of Kevin Stroud here."
    const isOfName = isOfSomebody && opensClause(one.from) && starts(afterName(one.to + 1), 'hereAfter');
    const isHere =
      !isOwn && ((opensClause(one.from - 1) && starts(one.to, 'hereAfter')) || isOfName || isSignature(one));
    // "Me (his wife) will come", "her son Paul (me)"
    const named = afterName(one.to);
    const isMe =
      ends(one.from, 'theirs') &&
      (ends(one.from - 1, 'me') || (starts(named, 'me') && tokens[named]?.pause === 'comma'));
    const signed = isOwn ? undefined : signedBefore(one);
    if (callers !== undefined && (isSaid || isAfterIntroduction || isHere || isMe || signed !== undefined)) {
      kin ??= callers;
      if (signed === undefined) callerAfter.push(one.to);
      else callerAt = signed;
      // "Hija de Ana", "Ana's daughter"
      if (isOwner(one.from - 1)) riderAfter.push(nameBefore(one.from) ?? one.from - 1);
      else if (isOfSomebody) riderAfter.push(one.to + 1);
      // "Kaylee's therapy is at 4 … Dad - Terrell"
      else if (isSignature(one) && isOwner(0)) riderAfter.push(0);
      continue;
    }
    if (riders === undefined || (one.concept === 'patientOf' && isNameCue(one.from))) continue;
    // "Me and my son … He's the patient": no staff speaks so.
    const isOneOfUs =
      one.concept === 'patientOf' && ends(one.from, 'theirs') && ends(one.from - 1, 'theyAre')
        ? nouns.find(
            (other) =>
              callerOf[other.concept] !== undefined &&
              ownedFrom(other.from) !== undefined &&
              bareKin.has(other.concept),
          )
        : undefined;
    if (isOneOfUs !== undefined) {
      kin ??= callerOf[isOneOfUs.concept];
      continue;
    }
    const found = kinOf(one, riders);
    if (found === undefined) continue;
    if (one.concept === 'patientOf') role = isOfHouse ? found : (role ?? found);
    else if (one.concept === 'clientOf') role ??= found;
    else kin ??= found;
  }
  const isOfCare = all.some(
    ({ concept }) =>
      concept === 'patientOf' || concept === 'clientOf' || concept === 'formalTitle' || concept === 'staff',
  );
  const works = all.some(
    ({ concept, to }) =>
      concept === 'callingFrom' &&
      to < tokens.length &&
      !starts(to, 'notFrom') &&
      // "I work at Stop & Shop" says nothing of the rider's care.
      (!ends(to, 'worksIn') || isOfCare) &&
      !folded.slice(tokens[to - 1]?.end ?? 0, (tokens[to - 1]?.end ?? 0) + 2).includes('|'),
  );
  // "Regarding Mrs. Solberg", "el paciente Casimiro Bravo": nobody speaks so of the family, or of themselves.
  const isFormal =
    all.some(
      ({ concept, from, to }) =>
        concept === 'formalTitle' &&
        !ends(from, 'iAm', 'nameCue', 'nameCueLoose', 'self') &&
        names.nameFrom(to).length > 0 &&
        !starts(to + names.nameFrom(to).length, 'hereAfter', 'droveMe'),
    ) ||
    all.some(
      ({ concept, from, to }) =>
        concept === 'patientOf' &&
        !ends(from, 'iAm', 'own') &&
        !isNameCue(from) &&
        (ends(from, 'theirs') || names.nameFrom(starts(to, 'title') ? to + 1 : to).length > 0),
    );
  /** "Transporte para mi consulta" is for no "mí". */
  const isOwnNext = (to: number): boolean => {
    const [last, next] = [tokens[to - 1], tokens[to]];
    return (
      last !== undefined &&
      next?.pause === 'none' &&
      ends(to, 'own') &&
      !/\P{ASCII}/u.test(text.slice(last.start, last.end)) &&
      !folded.slice(last.end, next.start).includes('|') &&
      !placeWords.and.has(next.word) &&
      !isFunctional(next.word)
    );
  };
  if (role === 'case-manager' && isOfHouse) role = 'facility-staff';
  if (role === undefined && kin === undefined && (works || isFormal)) role = 'facility-staff';
  let relationship = kin ?? role;
  if (relationship === undefined) {
    const isSelf = all.some(
      ({ concept, from, to }) =>
        concept === 'self' &&
        !isOwnNext(to) &&
        !(isAnswer && placeWords.and.has(tokens[to]?.word ?? '')) &&
        !placeWords.and.has(tokens[to - 1]?.word ?? '') &&
        !all.some((other) => other.concept === 'notSelf' && other.from <= from && other.to >= to),
    );
    if (isSelf) relationship = 'self';
    else if (isAsked && tokens.length <= 4) relationship = bareRelation(all, at);
  }
  return {
    ...(relationship === undefined ? {} : { relationship }),
    riderAfter: [...riderBefore, ...riderAfter],
    callerAfter,
    roleAfter,
    ...(callerAt !== undefined && { callerAt }),
  };
};

/** The answer to "who are you to the rider?": "mother", "my mom", "me". */
const bareRelation = (
  all: readonly Found<PeopleConcept>[],
  at: Positions<PeopleConcept>,
): Relationship | undefined => {
  const bare = longest(all).find(
    ({ concept }) =>
      callerAs[concept] !== undefined || callerOf[concept] !== undefined || concept === 'selfAlone',
  );
  if (bare === undefined) return undefined;
  if (bare.concept === 'selfAlone') return 'self';
  const isOwned = at.endingAt(bare.from, 'own', 'forWhom').length > 0;
  return isOwned ? callerOf[bare.concept] : callerAs[bare.concept];
};
