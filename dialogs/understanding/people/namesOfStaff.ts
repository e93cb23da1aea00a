import type { PeopleConcept } from '../../locales/vocabulary';
import { nameParticles, nameWords } from '../../locales/words/nameWords';
import { isGreeting } from './greeting';
import type { Token } from '../token';
import { LONGEST_GREETING, type Naming } from './naming';
import { isBuilding, MOST_NAMES } from './cuedNames';
import type { NamesTaken } from './namesTaken';

/** Words before the name of who calls: "hi there it's". */
const LATEST_CALLER = 4;
/** The same, before one who says their role: "yes hi this is nurse". */
const LATEST_NAMED = 6;
/** What tells of somebody at work or there, where nobody is known to call for another. */
const tellsOfStaff: ReadonlySet<PeopleConcept> = new Set(['asksOf', 'hereAfter', 'worksAt']);

/**
 * Takes the names of those who say where they work or that they are here, and of the rider they speak for. `isOther` says whether somebody
 * calls for another.
 */
export const takeNamesOfStaff = (naming: Naming, { slots, set }: NamesTaken, isOther: boolean): void => {
  const { people, names } = naming;
  if (!isOther && !people.all.some(({ concept }) => tellsOfStaff.has(concept))) return;
  const { tokens } = naming.message;
  const { isPlace, isOfOther, worksThere, hasRoleAfter } = naming;
  /** "…, Griffin Hospital social work, calling for": where somebody works, up to the desk they work at. */
  const isDeskAt = (start: number): boolean => {
    let end = start + 1;
    while (end < tokens.length && tokens[end]?.pause === 'none') end += 1;
    return end - start <= LATEST_NAMED && people.at.endingAt(end, 'staff', 'caseManager').length > 0;
  };
  // "Danielle Fournier, care coordinator at Generations"
  for (let index = 0; index < tokens.length && slots.callerName === undefined && isOther; index += 1) {
    if (index > 0 && tokens[index]?.pause === 'none' && !names.isAfterDash(index)) continue;
    const isLast = index > tokens.length - LATEST_CALLER - 1;
    if (index >= LONGEST_GREETING && !isLast) continue;
    const words = names.nameFrom(index);
    const next = index + words.length;
    const isRole =
      people.at.startingAt(next, 'staff', 'caseManager', 'caregiver').length > 0 ||
      (index === 0 && words.length > 1 && isDeskAt(next));
    // "Bernadette, unit clerk", but "Rehab, nurse's station"
    const isName = words.length > 1 ? names.isSure(words) : names.isCapital(words) && names.isSure(words);
    // "Thanks, Pam RN"
    const isAlone = isLast || (index === 0 && words.length > 1);
    const isSigned = tokens[next]?.pause === 'comma' || (isAlone && tokens[next]?.pause === 'none');
    if (isName && isRole && isSigned && !isPlace(words)) set('callerName', words);
  }
  // "Is Jerome Batts on the schedule?", "¿Está Jerome Batts en la lista?"
  if (slots.personName === undefined && people.at.startingAt(0, 'asksOf').length > 0) {
    const words = names.nameFrom(1);
    if (words.length > 1 && names.isSure(words) && !isPlace(words)) set('personName', words);
  }
  // "Tasha Benoit here.", "brenda k here need …"
  for (const { concept, from } of people.all) {
    if (concept !== 'hereAfter' || from === 0 || tokens[from]?.pause !== 'none') continue;
    let first = from;
    while (first > 0 && !names.isCommon(first - 1) && (first === from || tokens[first]?.pause === 'none'))
      first -= 1;
    const initialed = [from - 2, from - 3].find(
      (at) =>
        at >= 0 &&
        from - at > 1 &&
        tokens[from - 1]?.word.length === 1 &&
        at + names.nameFrom(at).length === from,
    );
    if (initialed !== undefined) first = initialed;
    const words = tokens.slice(first, from);
    const opens =
      first === 0 ||
      tokens[first]?.pause !== 'none' ||
      people.at.endingAt(first, 'title', 'staff', 'caseManager', 'caregiver').length > 0;
    // "Marv here"
    const isGreeting = words.length === 1 && first <= LATEST_CALLER && isGivenName(words);
    // "Elm House calling" is nobody's name.
    const isHouse = words.length > 1 && isBuilding(words.at(-1));
    if (isHouse && opens && names.isCapital(words)) slots.callerRelationship ??= 'facility-staff';
    if (opens && (words.length > 1 || isGreeting) && names.isSure(words) && !isPlace(words) && !isHouse)
      set(isOther ? 'callerName' : 'personName', words);
  }
  // "Hello, Noreen from Dr. Patel's office", "Denise here, nurse at Quarry Hill"
  const latestCaller = people.all.some(({ concept }) => concept === 'worksAt' || concept === 'hereAfter')
    ? LATEST_NAMED
    : -1;
  for (let index = 0; index <= latestCaller && slots.callerName === undefined; index += 1) {
    const words = names.nameFrom(index);
    if (words.length === 0) continue;
    const opens =
      index === 0 ||
      tokens[index]?.pause !== 'none' ||
      people.at.endingAt(index, 'nameCueLoose', 'introducing', 'nameCue', 'staff', 'caseManager').length >
        0 ||
      isGreeting(tokens.slice(0, index));
    const isRole = people.at.startingAt(index, 'staff', 'caseManager', 'caregiver', 'patientOf').length > 0;
    if (!opens || isRole || !names.isLikely(words) || isPlace(words)) continue;
    const next = index + words.length;
    // "Hi Sal from Oak Bend, we have four patients"
    const [at] = people.at.startingAt(next, 'worksAt');
    const isOfHouse =
      isOther &&
      slots.callerRelationship === 'facility-staff' &&
      at !== undefined &&
      names.isCapital(words) &&
      names.isCapital(tokens.slice(at.to, at.to + 1));
    if (!(worksThere(next) || isOfHouse || (isOther && hasRoleAfter(next)))) continue;
    if (set('callerName', words)) slots.callerRelationship ??= 'facility-staff';
  }
  // "Ms. Ferraro from Community Health, I manage the case of …"
  const [firstTitle] = people.at.startingAt(0, 'title');
  if (firstTitle !== undefined && slots.callerName === undefined) {
    const words = names.nameFrom(firstTitle.to);
    const isAtWork = people.at.startingAt(firstTitle.to + words.length, 'worksAt').length > 0;
    if (words.length > 0 && isAtWork && isOther) set('callerName', words);
  }
  // "I'm the charge nurse at Maple View. Delroy Baptiste goes home today": whom staff names beside themselves rides.
  const isStaff =
    slots.callerRelationship === 'facility-staff' ||
    slots.callerRelationship === 'case-manager' ||
    slots.callerRelationship === 'caregiver';
  /** "This is ana ruiz needs": who introduces themselves. */
  const isCallersOwn = (index: number): boolean =>
    people.at.endingAt(index, 'iAm', 'nameCue', 'nameCueLoose', 'introducing').length > 0;
  if (isStaff && slots.personName === undefined)
    for (let index = 0; index < tokens.length; index += 1) {
      const words = names.nameFrom(index);
      if (words.length === 0) continue;
      // "I'm the aide at the group home elsa moran has the dentist": as it is heard
      const isSubject =
        isGivenName(words) && people.at.startingAt(index + words.length, 'theyNeed', 'birthCue').length > 0;
      const isWhole =
        words.length > 1 &&
        words.length <= MOST_NAMES &&
        (names.isCapital(words.slice(-1)) || (isSubject && !isCallersOwn(index)));
      const isNew = index === 0 || tokens[index]?.pause !== 'none' || names.isCommon(index - 1);
      // "Soy la manejadora de caso de Luis Peña"
      const isOfCase =
        nameParticles.has(tokens[index - 1]?.word ?? '') &&
        people.at.endingAt(index - 1, 'caseManager').length > 0;
      const isAtWork = !isOfCase && people.at.endingAt(index, 'worksAt').length > 0;
      // "St. V's"
      const isSaint = nameParticles.has(words[0]?.word ?? '');
      const isRider =
        isWhole &&
        isNew &&
        !isAtWork &&
        !isSaint &&
        !isBuilding(words.at(-1)) &&
        names.isSure(words) &&
        !isPlace(words) &&
        !isOfOther(index);
      if (isRider && set('personName', words)) break;
      index += words.length - 1;
    }
};

const isGivenName = ([word]: readonly Token[]): boolean => nameWords.given.has(word?.word ?? '');
