import { facilityWords } from '../../locales/words/facilityWords';
import { placeWords } from '../../locales/words/placeWords';
import type { Found } from '../lexicon';
import type { Token } from '../token';
import { departmentStart } from './department';
import { laboratoryBefore, nameStart } from './nameStart';
import {
  afterUsual,
  gapBefore,
  isCapitalAt,
  isFunctional,
  isNameLike,
  longestAt,
  type Ground,
} from './ground';
import { caresIn, isOnlyCare } from './onlyCare';
import { phraseAt, type Phrase } from './phrases';
import { streetEnd } from './streetEnds';
import { townMeantAt } from './townNames';

/** Words for somebody who is gone to: "doctor de la espalda". */
const LONGEST_PROVIDER = 5;

/** The place after a preposition, over "uh" and, in Spanish, "el". */
export const afterLeading = (ground: Ground, from: number): number => {
  const { tokens } = ground.message;
  const isLeading = (index: number): boolean =>
    !gapBefore(ground, index + 1) && placeWords.leading.has(tokens[index]?.word ?? '');
  let at = from;
  // "At the uh Leever center"
  if (isFunctional(tokens[at]?.word ?? '') && isLeading(at + 1)) at += 1;
  while (isLeading(at)) at += 1;
  // "La doctora Ramos"
  const isOfDoctor =
    placeWords.saidArticles.has(tokens[at]?.word ?? '') &&
    facilityWords.titles.has(tokens[at + 1]?.word ?? '') &&
    !gapBefore(ground, at + 1);
  if (isOfDoctor) return at + 1;
  const isArticle = placeWords.articles.has(tokens[at]?.word ?? '') && !gapBefore(ground, at + 1);
  const isName =
    isPlaceName(ground, at + 1) ||
    longestAt(ground, at + 1, 'workPlace') !== undefined ||
    // "Voy para el 100 Retreat Ave"
    ground.addresses.some((one) => one.from === at + 1);
  return isArticle && isName ? at + 1 : at;
};

/** Whether a word begins what is surely the name of a place: "Hartford Hospital", "Smilow", "hospital". */
const isPlaceName = (ground: Ground, index: number): boolean => {
  const { tokens } = ground.message;
  return (
    longestAt(ground, index, 'brand', 'lodging') !== undefined ||
    placeWords.facilities.has(tokens[index]?.word ?? '') ||
    placeWords.lodgings.has(tokens[index]?.word ?? '') ||
    townMeantAt(tokens, index) !== undefined ||
    (isNameLike(ground, index) && isCapitalAt(ground, index))
  );
};

/** "From my rehab, Gaylord in Wallingford": the name that follows what it is. */
export const named = (ground: Ground, phrase: Phrase): Phrase => {
  const { tokens } = ground.message;
  // "To the usual place, the Morales center in Bridgeport"
  const usual = afterUsual(ground, phrase.from);
  const told = usual === undefined ? undefined : phraseAt(ground, usual);
  if (told?.isNamed === true) return told;
  // "The other address, 9 Oak Ter"
  let at = phrase.from;
  while (placeWords.ofAddress.has(tokens[at]?.word ?? '')) at += 1;
  if (at > phrase.from && ground.addresses.some(({ from }) => from === at)) return phraseAt(ground, at);
  // "From my job, which is the bakery on Main St"
  const work = [phrase.from, phrase.from + 1]
    .map((index) => longestAt(ground, index, 'workPlace'))
    .find((one) => one !== undefined);
  const which = work === undefined ? undefined : longestAt(ground, work.to, 'whichIs');
  if (which !== undefined && !gapBefore(ground, which.from) && !gapBefore(ground, which.to)) {
    const place = phraseAt(ground, which.to, true);
    if (place.isNamed || place.address !== undefined) return place;
  }
  const isOwned = placeWords.owners.has(tokens[phrase.from]?.word ?? '') && !phrase.isNamed;
  const next = tokens[phrase.to];
  if (!isOwned || next?.pause !== 'comma' || gapBefore(ground, phrase.to)) return phrase;
  const name = phraseAt(ground, phrase.to);
  // "At my mom's, 8 Oak Ter"
  // "My job, dunkin on foxon rd"
  const isInStreet = tokens
    .slice(name.from, name.to)
    .some((_, index) => streetEnd(ground, name.from + index) !== undefined);
  const isName = name.isNamed && (isCapitalAt(ground, phrase.to) || isInStreet);
  return name.address !== undefined || isName ? name : phrase;
};

/** Whether a street that is named without its number begins here, over "the". */
const isStreetAt = (ground: Ground, index: number): boolean => {
  const isArticle = placeWords.saidArticles.has(ground.message.tokens[index]?.word ?? '');
  return streetEnd(ground, isArticle ? index + 1 : index) !== undefined;
};

/** Where "the foot doctor" of "the foot doctor in Torrington" begins: who is gone to, without a name, right before a word. */
export const providerStart = (ground: Ground, end: number): number | undefined =>
  careStart(ground, end, (words) => words.some(({ word }) => placeWords.providers.has(word)));

/** Where "wound clinic" of "wound clinic at Middlesex" begins. */
const clinicStart = (ground: Ground, end: number): number | undefined =>
  careStart(
    ground,
    end,
    (words) => words.length > 1 && [words[0], words.at(-1)].some((one) => isBuilding(one?.word ?? '')),
  );

/** Words for what a clinic is for: "the cystic fibrosis clinic". */
const LONGEST_KIND = 3;

/** Where "lupus clinic" of "the lupus clinic at Yale" begins: an illness that is no kind of care has a clinic of its own as well. */
const kindStart = (ground: Ground, end: number): number | undefined => {
  const { tokens } = ground.message;
  const isJoined = (index: number): boolean => tokens[index]?.pause === 'none' && !gapBefore(ground, index);
  if (!isBuilding(tokens[end - 1]?.word ?? '') || !isJoined(end)) return undefined;
  let from = end - 1;
  while (from > 0 && end - 1 - from < LONGEST_KIND && isJoined(from) && isOfKind(tokens[from - 1])) from -= 1;
  return from < end - 1 ? from : undefined;
};

/** Whether a word may tell what a clinic is for. */
const isOfKind = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^[a-z]{2}/.test(token.word) &&
  !isFunctional(token.word) &&
  (!placeWords.stops.has(token.word) || placeWords.ofIllness.has(token.word)) &&
  !placeWords.verbs.has(token.word) &&
  !placeWords.owners.has(token.word) &&
  !placeWords.tripNouns.has(token.word);

/** "The wound clinic at Middlesex", but "the day program at Wheeler" */
const isBuilding = (word: string): boolean =>
  placeWords.buildings.has(word) && !placeWords.programs.has(word);

/** Where "clínica" of "clínica del dolor" stands. */
const buildingBefore = ({ message: { tokens } }: Ground, care: number): number | undefined => {
  const of = placeWords.saidArticles.has(tokens[care - 1]?.word ?? '') ? care - 2 : care - 1;
  const isOf = placeWords.of.has(tokens[of]?.word ?? '');
  return isOf && placeWords.buildings.has(tokens[of - 1]?.word ?? '') ? of - 1 : undefined;
};

const careStart = (
  ground: Ground,
  end: number,
  isWanted: (words: readonly Token[]) => boolean,
): number | undefined => {
  const { tokens } = ground.message;
  const last = end - 1;
  const size = Math.min(end, LONGEST_PROVIDER);
  const care = caresIn(tokens.slice(end - size, end))
    // "The peds office", where only "peds" tells what kind of care
    .filter(({ to }) => to === size || (to === size - 1 && isBuilding(tokens[last]?.word ?? '')))
    .toSorted((one, other) => one.from - other.from)[0];
  const first = care === undefined ? last : care.from + end - size;
  const from = buildingBefore(ground, first) ?? first;
  const words = tokens.slice(from, end);
  if (!isWanted(words)) return undefined;
  for (let index = from + 1; index <= end; index += 1)
    if (gapBefore(ground, index) || tokens[index]?.pause !== 'none') return undefined;
  return from;
};

/** Whether a phrase is no more than a doctor's title, a name and a town: "Dr. Orr in Avon", but not "Dr. Orr, in Avon". */
export const isDoctorInTown = (ground: Ground, { from, town, isDoctor }: Phrase): boolean => {
  if (!isDoctor || town === undefined || !isNameLike(ground, from + 1)) return false;
  const { tokens } = ground.message;
  const link = tokens[town.from - 1];
  return (
    (placeWords.in.has(link?.word ?? '') || placeWords.of.has(link?.word ?? '')) &&
    link?.pause === 'none' &&
    caresIn(tokens.slice(from + 2, town.from)).length === 0
  );
};

/** "Select in Cromwell", "the foot doctor in Torrington", "la clínica de dolor en Cheshire": before "in" and a town stands the name of what is there. */
export const wholeName = (
  ground: Ground,
  phrase: Phrase,
  cue: Found<string>,
  isTaken: (index: number) => boolean,
): Phrase => {
  const { tokens } = ground.message;
  const cueWord = tokens[cue.from]?.word ?? '';
  const isSoft = cue.concept === 'softCue' && cue.to - cue.from === 1 && !gapBefore(ground, cue.from);
  // "The lung dr day kimball in Putnam": a hospital by the name that people give it
  const brand = ground.found.find(({ concept, to }) => concept === 'brand' && to === cue.from);
  if (isSoft && brand !== undefined && !isTaken(brand.from)) {
    const hospital = phraseAt(ground, laboratoryBefore(ground, brand.from));
    if (hospital.to >= phrase.to) return hospital;
  }
  // "The wound clinic at Middlesex"
  if (isSoft && placeWords.at.has(cueWord) && phrase.address === undefined) {
    const clinic = clinicStart(ground, cue.from) ?? kindStart(ground, cue.from);
    const whole = clinic === undefined || isTaken(clinic) ? undefined : phraseAt(ground, clinic);
    if (whole !== undefined && whole.to >= phrase.to) return whole;
  }
  // "The peds office in Avon", where "office in" leads to the town
  const isOfOffice = cue.to - cue.from === 2 && isBuilding(cueWord) && phrase.town?.from === phrase.from;
  const office = isOfOffice && !gapBefore(ground, cue.from) ? clinicStart(ground, cue.from + 1) : undefined;
  if (office !== undefined && !isTaken(office)) {
    const whole = phraseAt(ground, office);
    if (whole.to >= phrase.to) return whole;
  }
  const isStreet = phrase.address === undefined && isStreetAt(ground, phrase.from);
  const isIn = placeWords.in.has(cueWord) && (phrase.town?.from === phrase.from || isStreet);
  if (!isSoft || !(isIn || placeWords.on.has(cueWord))) return phrase;
  // "La clínica del dolor en Hamden"
  const clinic = isIn ? clinicStart(ground, cue.from) : undefined;
  if (clinic !== undefined && !isTaken(clinic)) {
    // "Grimes Eye Center in Milford"
    const isNamed =
      !gapBefore(ground, clinic) && tokens[clinic]?.pause === 'none' && isNameLike(ground, clinic - 1);
    const whole = phraseAt(ground, isNamed ? nameStart(ground, clinic, isTaken) : clinic);
    if (whole.to >= phrase.to) return whole;
  }
  // "Oct 12 orthopedics in Derby"
  const department = isIn && !isStreet ? departmentStart(ground, cue.from) : undefined;
  if (department !== undefined && !isTaken(department)) {
    const whole = phraseAt(ground, department);
    // "Blood work in Avon", "rayos x en Avon": what it is called by has words that no name of a place has.
    return whole.to >= phrase.to ? whole : { ...phrase, from: department };
  }
  const provider = providerStart(ground, cue.from);
  if (provider !== undefined && !isTaken(provider)) {
    const visited = phraseAt(ground, provider);
    if (visited.to >= phrase.to) return visited;
  }
  const from = nameStart(ground, cue.from, isTaken);
  const head = tokens.slice(from, cue.from);
  let title = Math.max(0, from - 1);
  while (title < cue.from && !facilityWords.titles.has(tokens[title]?.word ?? '')) title += 1;
  if (title < cue.from) {
    // "Dr. Feinberg on Washington Ave", but "with Dr. Feinberg on Washington Ave"
    const visited = phraseAt(ground, title);
    // "Dr. Orr in Avon", "con el Dr. Rey en Derby": one doctor and where to find the doctor
    if (isIn && !isStreet && isDoctorInTown(ground, visited) && !isTaken(title)) return visited;
    const isWith = [title - 1, title - 2].some((index) => placeWords.with.has(tokens[index]?.word ?? ''));
    return isWith || (isIn && !isStreet) || isTaken(title) || visited.to < phrase.to ? phrase : visited;
  }
  if (head.length === 0) return phrase;
  const whole = phraseAt(ground, from);
  const isName =
    !isOnlyCare(head) ||
    head.some(({ word }) => placeWords.buildings.has(word) || (!isIn && placeWords.nouns.has(word)));
  return isName && whole.to >= phrase.to ? whole : phrase;
};
