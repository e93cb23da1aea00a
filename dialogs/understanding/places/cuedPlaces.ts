import { peopleLexicon, placeLexicon, rideLexicon, type PlaceConcept } from '../../locales/vocabulary';
import { facilityWords } from '../../locales/words/facilityWords';
import { functionWords } from '../../locales/words/functionWords';
import { placeWords } from '../../locales/words/placeWords';
import type { HearingContext } from '../heard';
import { longest, positionsOf, type Found } from '../lexicon';
import { isWardAt } from '../rides/unitIn';
import type { Span } from '../message';
import type { Token } from '../token';
import { isBesideName, isStreetOnly } from './besideName';
import { MOST_PHRASES, type Candidates } from './candidates';
import { isNoPlace, scoreOf, townPhrase, withoutCare } from './cues';
import { isColon } from './ofVisit';
import { gapBefore, longestAt, type Ground } from './ground';
import { phraseAt, type Phrase } from './phrases';
import { streetWords } from '../../locales/words/streetWords';
import { streetEnd } from './streetEnds';
import { afterLeading, isDoctorInTown, named, wholeName } from './placeAfterCue';
import { isFetchedFrom } from './fetchedFrom';
import type { Role } from './resolve';
import {
  isAfterFirstName,
  isAfterName,
  isHere,
  isOfStaff,
  LONGEST_GREETING,
  type StaffFound,
} from './staffPlaces';
import { isOfDischarge, isOfDoctor, isStartTold } from './whoseCue';

/** Where somebody is who says their name: surer than a town, and not as sure as "pick me up at". */
const BESIDE_NAME = 2.3;

const haveNoUnit = rideLexicon.without('unitWord');

/** From here up a place is surely named: it may stand behind a comma. */
const SURE = 2;

/** Words between "from" and where exactly: "from my daycare job at". */
const START_REACH = 4;

/**
 * Adds the places that follow "from", "to", "at" and the like; returns the one where who writes works.
 * @param persons where names stand of who rides or calls
 */
export const addCuedPlaces = (
  ground: Ground,
  { taken, isTaken, add }: Candidates,
  context: HearingContext,
  staff: readonly StaffFound[],
  persons: readonly Span[],
): Phrase | undefined => {
  const cues = longest(
    ground.found.filter(
      (one) =>
        (one.concept === 'fromCue' || one.concept === 'toCue' || one.concept === 'softCue') &&
        !isSplit(ground, one),
    ),
  );
  if (cues.length === 0) return undefined;
  const { tokens } = ground.message;
  const expectsPickup = context.expecting.includes('pickup');
  const expectsDestination = context.expecting.includes('destination');
  const isSpanish =
    context.language === 'es' ||
    tokens.some(({ word }) => functionWords.es.has(word) && !functionWords.en.has(word));
  const cueAt = positionsOf(cues);
  const lastTo = cues.findLast(({ concept }) => concept === 'toCue')?.from ?? -1;
  let staffPlace: Phrase | undefined;
  for (const cue of cues) {
    if (taken.length >= MOST_PHRASES) break;
    const isSingle = cue.to - cue.from === 1;
    if (isSingle && longestAt(ground, cue.from, 'shortTo') !== undefined && !isSpanish) continue;
    if (gapBefore(ground, cue.to) && !isColon(ground, cue.to)) continue;
    if (isTaken(cue.to - 1) || isNoPlace(ground, cue)) continue;
    // "Planificadora de altas"
    if (staff.some(({ from, to }) => from < cue.from && cue.to < to)) continue;
    // "Dr. Smith in Danbury" answers as a whole.
    const isInside =
      cue.concept === 'softCue' &&
      (placeWords.in.has(tokens[cue.from]?.word ?? '') || placeWords.on.has(tokens[cue.from]?.word ?? ''));
    // "Black Heron in Fairfield": so does a clinic by a name of its own.
    const isOfName = (): boolean =>
      tokens[cue.from]?.pause === 'none' &&
      context.facilities.isNameWord?.(tokens[cue.from - 1]?.word ?? '') === true;
    const isInStreet = placeWords.on.has(tokens[cue.from]?.word ?? '');
    if (isInside && (expectsDestination || expectsPickup || (!isInStreet && isOfName()))) continue;
    // Spanish "de" is mostly "of"; it is "from" when "a" follows.
    const isOf =
      isSingle && longestAt(ground, cue.from, 'ofCue') !== undefined && !isOfDischarge(ground, cue.from);
    const isStart = isOf && isStartTold(ground, cue);
    if (isOf && !isStart && cue.from > Math.max(lastTo, LONGEST_GREETING)) continue;
    let first = afterLeading(ground, cue.to);
    // "At 7 West", "at 6 East, Bridgeport Hospital"
    if (isWardAt(tokens, first)) {
      if (tokens[first + 2]?.pause !== 'comma' || gapBefore(ground, first + 2)) continue;
      first = afterLeading(ground, first + 2);
    }
    first = afterUnit(ground, first);
    // "The kidney doctor on Chapel Street"
    const isOn = cue.concept === 'softCue' && placeWords.on.has(tokens[cue.from]?.word ?? '');
    if (
      isOn &&
      !ground.addresses.some(({ from }) => from === first) &&
      streetEnd(ground, first) === undefined
    )
      continue;
    // "The side entrance on Oak Street", "the corner on Main St"
    if (isOn && isOfDoor(ground, cue.from)) continue;
    const phrase = named(
      ground,
      wholeName(
        ground,
        withoutCare(ground, townPhrase(ground, phraseAt(ground, first, true), isSingle)),
        cue,
        isTaken,
      ),
    );
    // "This is Bob over on Broad Street", "soy Delia de la calle Babcock": where somebody is who says who they are
    if (staff.length === 0 && cue.concept !== 'toCue' && isBesideName(ground, cue, persons)) {
      if (isStreetOnly(ground, phrase)) {
        add(phrase, 'pickup', BESIDE_NAME, false, cue.concept);
        continue;
      }
      // "Marguerite in Norwich", "Carmen de Meriden"
      if (phrase.town?.from === phrase.from && !phrase.isNamed) {
        taken.push(phrase);
        continue;
      }
    }
    // "Pick up Mr. Bale": the name was read already.
    const isTitle =
      phrase.to === phrase.from + 1 &&
      gapBefore(ground, phrase.to) &&
      peopleLexicon.find(tokens.slice(phrase.from, phrase.to)).some(({ concept }) => concept === 'title');
    if (isTitle) continue;
    // "I'm on Cook Ave", but "I'm on Eliquis"
    const isOnOnly =
      cue.concept === 'fromCue' &&
      placeWords.on.has(tokens[cue.to - 1]?.word ?? '') &&
      longestAt(ground, cue.from, 'liveCue') === undefined &&
      !isStreetOnly(ground, phrase);
    if (isOnOnly) continue;
    const isFrom = cueAt.startingAt(phrase.to, 'toCue').length > 0 && !gapBefore(ground, phrase.to);
    if (isOf && !isFrom && !isStart) {
      // "Del hogar Sarah Inc", "le habla Dominga del hogar Mary Wade en New Haven"
      const isSender =
        cue.from <= LONGEST_GREETING &&
        (phrase.isNamed || (phrase.hasNoun && phrase.town !== undefined)) &&
        // "La recepción de Arden House"
        (staff.some(
          ({ concept, to }) =>
            to === cue.from &&
            (concept === 'staff' || concept === 'caseManager' || concept === 'callingFrom'),
        ) ||
          // "Le habla Kenia de la oficina del doctor Bermúdez"
          (staff.length > 0 && isAfterName(ground, cue, persons) && (phrase.hasNoun || phrase.isNamed)) ||
          tokens.slice(phrase.from, phrase.to).some(({ word }) => placeWords.residences.has(word)));
      if (isSender) {
        staffPlace ??= phrase;
        taken.push(phrase);
      }
      continue;
    }
    const isCallers =
      staff.length > 0 && (isAfterName(ground, cue, persons) || isAfterFirstName(ground, cue));
    // "The resident in room 22 sees Dr. Harmon": nobody calls from a doctor's name.
    const isFetched = isFetchedFrom(ground, cue, persons);
    const isOfCaller =
      !isFetched &&
      (isCallers || staff.some((one) => isOfStaff(ground, one, cue)) || isHere(ground, phrase, cue));
    if (isOfCaller && (!phrase.isDoctor || phrase.hasNoun)) {
      if (scoreOf(ground, phrase, cue, 'destination') > 0) {
        staffPlace ??= phrase;
        taken.push(phrase);
      }
      continue;
    }
    // "Con la doctora Winslow en Madison" is a place, of "con la doctora Winslow, en Madison" only the town.
    const isWith = phrase.isDoctor && placeWords.with.has(tokens[cue.to - 1]?.word ?? '');
    const isTitled = facilityWords.titles.has(tokens[cue.to - 1]?.word ?? '');
    if (isWith || isTitled) {
      const doctor = isTitled ? phraseAt(ground, cue.to - 1) : phrase;
      if (isDoctorInTown(ground, doctor)) add(doctor, 'destination', 2);
      else if (phrase.town !== undefined) add({ ...phrase, from: phrase.town.from }, 'destination', 2);
      continue;
    }
    // "From my job at 77 Farmington Ave"
    const lead = cues.findLast(({ to }) => to <= cue.from);
    const isOfStart =
      cue.concept === 'softCue' &&
      phrase.address !== undefined &&
      lead?.concept === 'fromCue' &&
      cue.from - lead.to <= START_REACH &&
      (placeWords.owners.has(tokens[lead.to]?.word ?? '') ||
        // "Coming from work at 9 Mountain Rd"
        longestAt(ground, lead.to, 'workPlace')?.to === cue.from);
    const role: Role =
      isOfStart ||
      isFetched ||
      (cue.concept === 'fromCue' && !isOfDoctor(ground, cue)) ||
      (cue.concept === 'softCue' && expectsPickup && !expectsDestination)
        ? 'pickup'
        : 'destination';
    // "I'm in the Fitch wing", "estoy en el cuarto 12"
    const isUnit = (words: readonly Token[]): boolean =>
      !haveNoUnit(words) &&
      rideLexicon.find(words).some(({ concept, to }) => concept === 'unitWord' && to === words.length);
    const hasNoEnd = phrase.address === undefined && phrase.town === undefined;
    if (hasNoEnd && isUnit(tokens.slice(phrase.from, phrase.to))) continue;
    // "3 steps at my door"
    const isOfSteps =
      cue.concept === 'softCue' &&
      longestAt(ground, phrase.from, 'home') !== undefined &&
      rideLexicon.find(tokens.slice(phrase.from, phrase.to)).some(({ concept }) => concept === 'doorWord') &&
      rideLexicon.find(tokens).some(({ concept, to }) => concept === 'stairs' && to === cue.from);
    if (isOfSteps) continue;
    // "Recojan a Ida Cole en Maple Court": where somebody is fetched is a place by whatever name.
    const score = Math.max(scoreOf(ground, phrase, cue, role), isFetched && phrase.isNamed ? 2 : 0);
    const isHome = role === 'pickup' && longestAt(ground, cue.from, 'liveCue') !== undefined;
    // "Scrap Wednesday's pickup, my foot doctor ran off"
    const isApart = tokens[cue.to]?.pause === 'comma' && score < SURE;
    if (score > 0 && !isApart) add(phrase, role, score, isHome, cue.concept);
  }
  return staffPlace;
};

/** "Del piso 6 de Hartford Hospital": where the house begins of whose floor or room is told. */
const afterUnit = (ground: Ground, first: number): number => {
  const { tokens } = ground.message;
  const [unit, number, of] = tokens.slice(first, first + 3);
  const isUnit =
    streetWords.units.has(unit?.word ?? '') &&
    /^\d/.test(number?.word ?? '') &&
    of?.pause === 'none' &&
    (placeWords.of.has(of.word) || placeWords.at.has(of.word));
  return isUnit && !gapBefore(ground, first + 3) ? afterLeading(ground, first + 3) : first;
};

/** Whether a door, or a corner, is what is told to be in a street. */
const isOfDoor = ({ message: { tokens } }: Ground, index: number): boolean =>
  streetWords.corner.has(tokens[index - 1]?.word ?? '') ||
  rideLexicon.find(tokens).some(({ concept, to }) => concept === 'doorWord' && to === index);

/** "Starting january 4 at nine at Saint Anselm": what was read already lies inside, so that it is no "starting at"; a "pick-up" is one in any case. */
const isSplit = (ground: Ground, { from, to, concept }: Found<PlaceConcept>): boolean => {
  if (to - from !== 2 || !gapBefore(ground, from + 1)) return false;
  // "Leaves today for 9 Hill St"
  if (concept === 'toCue' && ground.addresses.some((one) => one.from === to)) return false;
  const isByItself = (at: number): boolean =>
    placeLexicon.find(ground.message.tokens.slice(at, at + 1)).some((one) => one.concept === concept);
  // "Sale hoy del hospital": each of them leads to where it begins.
  return !isByItself(from) && !isByItself(from + 1);
};
