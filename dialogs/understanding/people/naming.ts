import { placeLexicon } from '../../locales/vocabulary';
import { facilityWords } from '../../locales/words/facilityWords';
import { nameWords } from '../../locales/words/nameWords';
import { placeWords } from '../../locales/words/placeWords';
import { streetWords } from '../../locales/words/streetWords';
import type { FacilitySearch } from '../heard';
import type { Message } from '../message';
import { perWord } from '../perWord';
import { townAt } from '../places/townNames';
import type { Token } from '../token';
import type { NameReader } from './names';
import type { PeopleFound } from './peopleAround';

/** Words between a driver or a dog and their name. */
const OTHER_REACH = 9;
/** Words between "from" and "office". */
const WORK_REACH = 5;
/** Words before which somebody says who they are. */
export const LONGEST_GREETING = 10;
/** Words up to the end of "hi its". */
const LATEST_SELF = 3;
/** Words between "doctor" and the name: "the doctor's name is um Fitch", "la doctora se llama Patel". */
const MOST_LEADING = 4;

/** A shorter word that ends so is a word of its own: "king", "Ming". */
const SHORTEST_DONE = 6;
const isDoing = perWord(
  (word) => word.length >= SHORTEST_DONE && nameWords.doing.some((ending) => word.endsWith(ending)),
);

/** What stands around the names of one message. */
export interface Naming {
  readonly message: Message;
  readonly people: PeopleFound;
  readonly names: NameReader;
  /** Whether words name a place, or the street or clinic that the next word goes on with. */
  readonly isPlace: (words: readonly Token[]) => boolean;
  /** "Gull Road Eye Care": whether words begin what the directory knows as a clinic, with nothing of a person's name. */
  readonly isClinic: (words: readonly Token[]) => boolean;
  /** Whether "Mrs." stands there. */
  readonly isTitle: (index: number) => boolean;
  /** The name after a cue, over "Mrs." and "is". */
  readonly nameAfter: (index: number) => readonly Token[];
  /** "Soy ivonne la mamá", "it's mo, I look after", "this is uh janelle I'm a nurse": what follows an introduction. */
  readonly isIntroduced: (words: readonly Token[], cue: number) => boolean;
  /** "Mi mai kedó en el hospital": one small unknown word before a preposition is hardly a name. */
  readonly isVerb: (words: readonly Token[]) => boolean;
  /** "The driver, Mr. Lenny", "a dog named Otis": somebody who does not ride. */
  readonly isOfOther: (index: number) => boolean;
  /** "From Dr. Patel's office", "with the front desk at": somebody's place of work. */
  readonly worksThere: (from: number) => boolean;
  /** "Denise here, nurse at Quarry Hill" */
  readonly hasRoleAfter: (from: number) => boolean;
  /** "My son jaylen needs", "mi hermano wilfredo, el 4": what goes on behind a word in small letters that may be a name. */
  readonly goesOnAsName: (words: readonly Token[]) => boolean;
}

/**
 * What stands around names.
 * @param message as it was written
 */
export const namingIn = (
  message: Message,
  people: PeopleFound,
  names: NameReader,
  facilities: FacilitySearch,
): Naming => {
  const { tokens, folded } = message;
  const isOnStreet = ([first]: readonly Token[]): boolean =>
    placeWords.on.has(tokens[tokens.findIndex(({ start }) => start === first?.start) - 1]?.word ?? '');
  const isPlace = (words: readonly Token[]): boolean => {
    const { word: next, pause } = tokens[
      words.length === 0 ? 0 : tokens.findIndex(({ start }) => start === words.at(-1)?.start) + 1
    ] ?? { word: '', pause: 'stop' };
    return (
      placeWords.nouns.has(next) ||
      // "Maple Court nursing home"
      (placeWords.residences.has(next) && pause === 'none') ||
      streetWords.kinds.has(next) ||
      placeLexicon.says(words, 'brand') ||
      // "On Cook Ave", but "Ronald Pike"
      (isOnStreet(words) && words.slice(1).some(({ word }) => streetWords.kinds.has(word))) ||
      words.some(
        ({ word }, index) =>
          placeWords.nouns.has(word) ||
          facilities.isNameWord?.(word) === true ||
          townAt(words, index) !== undefined,
      )
    );
  };
  const wordsIn = (words: readonly Token[]): string => message.text.slice(words[0]?.start, words.at(-1)?.end);
  const isClinic = (words: readonly Token[]): boolean => {
    const [first] = words;
    // Practices are called after people, too.
    if (first === undefined || words.some(({ word }) => nameWords.given.has(word))) return false;
    const from = tokens.findIndex(({ start }) => start === first.start);
    const stop = tokens.findIndex(({ pause }, index) => index > from && pause === 'stop');
    const row = tokens.slice(from, stop === -1 ? tokens.length : stop);
    const said = message.text.slice(first.start, row.at(-1)?.end);
    if (facilities.isNamed?.(said) === true) return true;
    const found = facilities.search(said);
    // "Sleeping Giant" of "Sleeping Giant Family Medicine"
    const isPart = words.length > 1 && found.some((id) => facilities.isInName?.(id, wordsIn(words)) === true);
    return found.length > 0 && (isPart || row.some(({ word }) => placeWords.nouns.has(word)));
  };
  const isTitle = (index: number): boolean => people.at.startingAt(index, 'title').length > 0;
  /** "My kid is crying", "mi nene llorando" */
  const saysWhatIsDone = (words: readonly Token[]): boolean =>
    words.length === 1 &&
    !names.isCapital(words) &&
    !names.isSure(words) &&
    words.some(({ known }) => isDoing(known));
  const nameAfter = (index: number): readonly Token[] => {
    let from = index;
    // "It's for my mother-in-law. Wound care", but "Nombre: Ana"
    const first = tokens[from];
    if (first?.pause === 'stop' && !folded.slice(tokens[from - 1]?.end, first.start).includes(':')) return [];
    while (from < index + MOST_LEADING && nameWords.leading.has(tokens[from]?.word ?? '')) from += 1;
    const words = names.nameFrom(isTitle(from) ? from + 1 : from);
    if (saysWhatIsDone(words)) return [];
    // "A ride for May 3 sleeping giant family medicine": what follows a day that is read is a name only where it looks like one.
    const isApart = folded.slice(tokens[index - 1]?.end, first?.start).includes('|');
    return isApart && (!names.isSure(words) || isPlace(words)) ? [] : words;
  };
  const isIntroduced = (words: readonly Token[], cue: number): boolean => {
    const [word] = words;
    const next = tokens.findIndex(({ start }) => start === word?.start) + 1;
    const isSaid = people.at.endingAt(cue, 'introducing').length > 0;
    // "…, usa silla. soy yari": who signs so ends with it.
    const isSigned =
      next >= tokens.length &&
      people.at
        .endingAt(cue, 'nameCueLoose')
        .some(({ from }) => tokens[from]?.pause !== 'none' && tokens[from]?.pause !== undefined);
    if (words.length === 1 && isSigned && names.isLikely(words)) return true;
    // "Im standin at 9 Elm St"
    const isDoing = /(?:in|ing)$/.test(word?.word ?? '') && !names.isSure(words);
    if (isDoing && nameWords.notBefore.has(tokens[next]?.word ?? '')) return false;
    return (
      words.length === 1 &&
      names.isLikely(words) &&
      cue <= LONGEST_GREETING &&
      (people.at.startingAt(
        next,
        'hereAfter',
        'afterIntroduction',
        'iAm',
        'staff',
        'caseManager',
        'caregiver',
      ).length > 0 ||
        next >= tokens.length ||
        (isSaid && names.isCommon(next)) ||
        // "Hi its tasha need a ride"
        (cue <= LATEST_SELF && people.at.startingAt(next, 'theyNeed').length > 0) ||
        tokens[next]?.pause !== 'none')
    );
  };
  const isVerb = (words: readonly Token[]): boolean => {
    const [word] = words;
    const next = tokens[word === undefined ? tokens.length : tokens.indexOf(word) + 1];
    return (
      words.length === 1 &&
      !names.isSure(words) &&
      next?.pause === 'none' &&
      nameWords.notBefore.has(next.word)
    );
  };

  const isOfOther = (index: number): boolean => {
    for (let at = index; at > 0 && index - at <= OTHER_REACH; at -= 1)
      if (
        people.at.endingAt(at, 'otherBeing').length > 0 ||
        // "The man who drove me, Mr. Freddy, was kind"
        (tokens[index]?.pause === 'comma' && people.at.endingAt(at, 'droveMe').length > 0)
      )
        return true;
    // "La señora Rivas que me trajo el martes"
    return [index, index + 1].some((at) => {
      const words = names.nameFrom(at);
      return words.length > 0 && people.at.startingAt(at + words.length, 'droveMe').length > 0;
    });
  };
  const worksThere = (from: number): boolean => {
    const [at] = people.at.startingAt(from, 'worksAt').toSorted((one, other) => other.to - one.to);
    if (at === undefined || tokens[from]?.pause !== 'none') return false;
    for (
      let index = at.to;
      index < at.to + WORK_REACH && (index === at.to || tokens[index]?.pause === 'none');
      index += 1
    ) {
      const isRole = people.at.startingAt(index, 'staff', 'caseManager').length > 0;
      if (isRole || facilityWords.phoned.has(tokens[index]?.word ?? '')) return true;
    }
    // "Sadie with Fresenius"
    return placeLexicon
      .find(tokens.slice(at.to, at.to + WORK_REACH))
      .some(({ concept, from: start }) => concept === 'brand' && start === 0);
  };
  const hasRoleAfter = (from: number): boolean => {
    const [here] = people.at.startingAt(from, 'hereAfter');
    return (
      here !== undefined &&
      tokens[here.to]?.pause === 'comma' &&
      people.at.startingAt(here.to, 'staff', 'caseManager', 'caregiver').length > 0
    );
  };
  const goesOnAsName = (words: readonly Token[]): boolean => {
    const last = words.at(-1);
    const next = tokens.findIndex(({ start }) => start === last?.start) + 1;
    const after = tokens[next];
    return (
      after?.pause !== 'none' ||
      folded.slice(last?.end, after.start).includes('|') ||
      /^\d/.test(after.word) ||
      people.at.startingAt(next, 'theyNeed', 'which', 'theirs', 'birthCue', 'theirThing', 'hereAfter')
        .length > 0
    );
  };
  return {
    message,
    people,
    names,
    isPlace,
    isClinic,
    isTitle,
    nameAfter,
    isIntroduced,
    isVerb,
    isOfOther,
    worksThere,
    hasRoleAfter,
    goesOnAsName,
  };
};
