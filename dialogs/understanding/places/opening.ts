import { peopleLexicon, type PeopleConcept } from '../../locales/vocabulary';
import { placeWords } from '../../locales/words/placeWords';
import { streetWords } from '../../locales/words/streetWords';
import { longest, positionsOf } from '../lexicon';
import { isCapitalAt, type Ground } from './ground';
import { isOnlyCare } from './onlyCare';
import { phraseAt, type Phrase } from './phrases';

/** What tells who writes. */
const telling: ReadonlySet<PeopleConcept> = new Set([
  'staff',
  'caseManager',
  'residence',
  'hereAfter',
  'introducing',
]);
const tellsNobody = peopleLexicon.without(...telling);
const hasNoRole = peopleLexicon.without('staff', 'caseManager');
/** Words of a sentence that only says who writes. */
const LONGEST_OPENING = 14;

/**
 * The facility and town a message opens with, where its first sentence says only who writes: "Kimberly Hall North, Windsor: for Mrs.
 * Solberg …", "Social work, Bridgeport Manor.", "Room 322, Governor's House, Simsbury."
 */
export const openingPlace = (ground: Ground): Phrase | undefined => {
  const { tokens } = ground.message;
  const named = hasNoRole(tokens) ? undefined : placeOfRole(ground);
  if (named !== undefined) return named;
  let end = 1;
  while (end < tokens.length && tokens[end]?.pause !== 'stop' && end <= LONGEST_OPENING) end += 1;
  if (end >= tokens.length || end > LONGEST_OPENING) return undefined;
  const roles = tellsNobody(tokens)
    ? []
    : peopleLexicon.find(tokens).filter(({ concept, from }) => from < end && telling.has(concept));
  if (roles.length === 0 && !tokens.slice(1, end).some(({ pause }) => pause === 'comma')) return undefined;
  const people = positionsOf(longest(roles));
  let place: Phrase | undefined;
  let isSender = false;
  for (let from = 0; from < end;) {
    let to = from + 1;
    while (to < end && tokens[to]?.pause !== 'comma') to += 1;
    const role = people.startingAt(from, 'staff', 'caseManager', 'residence')[0];
    // "Case manager … here."
    const isRoleHere =
      role !== undefined && people.startingAt(role.to, 'hereAfter').some((one) => one.to === to);
    if (role?.to === to || isRoleHere || streetWords.units.has(tokens[from]?.word ?? '')) {
      isSender = true;
      from = to;
      continue;
    }
    // "Hospital de Hartford, piso 9, le escribe Ximena, enfermera."
    if (people.startingAt(from, 'introducing').some((one) => one.to === to)) {
      from = to;
      continue;
    }
    if (place !== undefined) return undefined;
    const lead = role !== undefined && placeWords.at.has(tokens[role.to]?.word ?? '') ? role.to + 1 : from;
    const phrase = phraseAt(ground, lead);
    const isHere = people.startingAt(phrase.to, 'hereAfter').some((one) => one.to >= to);
    // "Hospital de Danbury"
    const isOfTown = phrase.town !== undefined && placeWords.buildings.has(tokens[lead]?.word ?? '');
    const isName = phrase.isNamed && !isOnlyCare(tokens.slice(lead, phrase.town?.from ?? phrase.to));
    const isPlace =
      isCapitalAt(ground, phrase.from) &&
      (isName || isOfTown) &&
      phrase.address === undefined &&
      !phrase.isDoctor;
    if (!isPlace || (phrase.to < to && !isHere)) return undefined;
    const isHead = phrase.town !== undefined && tokens[phrase.town.from]?.pause === 'comma';
    isSender ||= isHere || isHead || lead > from;
    place = phrase;
    from = Math.max(phrase.to, isHere ? to : phrase.to);
  }
  return isSender ? place : undefined;
};

/** Words of the name of a facility before what somebody does there. */
const LONGEST_NAME = 5;

/** "Bristol Hospital case manager here", "Backus social worker calling, …": the facility before the role of who writes. */
const placeOfRole = (ground: Ground): Phrase | undefined => {
  const { tokens } = ground.message;
  const people = peopleLexicon.find(tokens);
  const at = positionsOf(longest(people.filter(({ concept }) => telling.has(concept))));
  // "Habla la enfermera Idalia"
  if (people.some(({ concept, from }) => concept === 'introducing' && from === 0)) return undefined;
  for (let index = 1; index <= LONGEST_NAME; index += 1) {
    if (tokens[index]?.pause !== 'none') return undefined;
    const [role] = at.startingAt(index, 'staff', 'caseManager');
    if (role === undefined) continue;
    const isHere = people.some(
      ({ concept, from }) => (concept === 'hereAfter' || concept === 'callingFrom') && from === role.to,
    );
    const isAlone = tokens[role.to]?.pause !== 'none';
    const phrase = phraseAt(ground, 0);
    const isName = phrase.isNamed && !phrase.isDoctor && phrase.to >= index && phrase.address === undefined;
    if (!(isHere || isAlone) || !isName || !isCapitalAt(ground, 0) || isOnlyCare(tokens.slice(0, index)))
      return undefined;
    const { town, ...rest } = phrase;
    return { ...rest, to: index, ...(town !== undefined && town.to <= index && { town }) };
  }
  return undefined;
};
