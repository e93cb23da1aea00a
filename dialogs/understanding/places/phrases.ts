import type { PlaceConcept } from '../../locales/vocabulary';
import { facilityWords } from '../../locales/words/facilityWords';
import { placeWords } from '../../locales/words/placeWords';
import { streetWords } from '../../locales/words/streetWords';
import type { Found } from '../lexicon';
import type { Token } from '../token';
import type { AddressMention } from './addresses';
import { townAt, townMeantAt, type TownNamed } from './townNames';
import { type Ground, gapBefore, isCapitalAt, isOurs, isNameLike, isFunctional, longestAt } from './ground';
import { isStreet, streetEnd, streetBy } from './streetEnds';
import { caresIn } from './onlyCare';

/** Words that can name a place. `to` is exclusive. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** The town it ends with, and where that begins. */
  readonly town?: TownNamed & { readonly from: number };
  /** The address it ends with: "our clinic, 85 Retreat Ave". */
  readonly address?: AddressMention;
  /** It has a word that is in no vocabulary, a name with a capital letter, or the name of a chain or a hospital. */
  readonly isNamed: boolean;
  /** It has a noun for a place: "clinic", "office". */
  readonly hasNoun: boolean;
  /** It begins with a doctor's title. */
  readonly isDoctor: boolean;
}

const LONGEST_PHRASE = 10;

const isOwn = (tokens: readonly Token[], index: number): boolean =>
  placeWords.owners.has(tokens[index]?.word ?? '');

/** The phrase that begins at a word, as far as it can name a place; empty when nothing there can. */
export const phraseAt = (ground: Ground, from: number, hasClue = false): Phrase => {
  const { message, addresses } = ground;
  const { tokens } = message;
  let isNamed = false;
  let hasNoun = false;
  let town: Phrase['town'];
  let address: Phrase['address'];
  const isDoctor = facilityWords.titles.has(tokens[from]?.word ?? '');
  let to = from;
  const opens = isOwn(tokens, from) || longestAt(ground, from, 'home', 'myUsual') !== undefined;
  const isHouse = [from, from + 1].some((index) => longestAt(ground, index, 'someonesHome') !== undefined);
  while (to < tokens.length && to - from < LONGEST_PHRASE) {
    const token = tokens[to];
    if (token === undefined || (to > from && gapBefore(ground, to))) break;
    const here = to;
    const own = addresses.find((one) => one.from === here);
    if (own !== undefined) {
      address = own;
      to = own.to;
      break;
    }
    const { word } = token;
    // "Motel 6" has a number in its name.
    const brand = longestAt(ground, to, 'brand', 'lodging');
    if (brand !== undefined && (to === from || token.pause === 'none')) {
      isNamed = true;
      town = undefined;
      to = brand.to;
      continue;
    }
    // "Prospect Avenue, West Hartford", "la calle Dixwell"
    const street = to === from || token.pause === 'none' ? streetEnd(ground, to) : undefined;
    if (street !== undefined) {
      isNamed = true;
      town = undefined;
      to = street;
      continue;
    }
    const named =
      townAt(tokens, to) ??
      (to > from || hasClue || !isOurs(token.known) ? townMeantAt(tokens, to) : undefined);
    if (to > from && token.pause === 'comma') {
      // "Day Kimball, Putnam", and nothing else after a comma.
      if (named !== undefined) {
        town = { ...named, from: to };
        to = named.to;
        break;
      }
      // "Residencia Monte Claro, en Naugatuck"
      const after = isNamed && placeWords.in.has(word) ? townMeantAt(tokens, to + 1) : undefined;
      if (after !== undefined && !gapBefore(ground, to + 1)) {
        town = { ...after, from: to + 1 };
        to = after.to;
        break;
      }
      // "Bristol Hospital, Brewster Rd"
      const next = isNamed ? streetEnd(ground, to) : undefined;
      if (next === undefined) break;
      to = next;
      continue;
    }
    if (named !== undefined && (!named.needsClue || to > from || hasClue)) {
      town = { ...named, from: to };
      to = named.to;
      // "Hartford Hospital": what follows is still the name.
      if (!goesOn(ground, to)) break;
      isNamed = true;
      continue;
    }
    if (to > from && (placeWords.in.has(word) || placeWords.of.has(word))) {
      const next = townMeantAt(tokens, to + 1);
      if (next !== undefined && !gapBefore(ground, to + 1)) {
        if (goesOn(ground, next.to)) {
          // "Imaging in Bridgeport Hospital", but "the unit of Bridgeport Hospital"
          if (placeWords.in.has(word)) break;
          isNamed = true;
          to += 1;
          continue;
        }
        town = { ...next, from: to + 1 };
        to = next.to;
        break;
      }
      // "Casa de mi hermana", "casa de su hija en 9 Town Hill Ave"
      if (isHouse && placeWords.of.has(word) && isOwn(tokens, to + 1) && !gapBefore(ground, to + 1)) {
        isNamed = true;
        to += 3;
        continue;
      }
      // "El albergue de la Grand Ave", "la clínica de la Dixwell", "la panadería de Main St"
      const isWho = hasNoun || placeWords.providers.has(tokens[to - 1]?.word ?? '');
      const byStreet =
        placeWords.of.has(word) && isWho && !isNamed && !gapBefore(ground, to + 1)
          ? (streetBy(ground, to + 1) ?? streetEnd(ground, to + 1))
          : undefined;
      if (byStreet !== undefined) {
        isNamed = true;
        to = byStreet;
        continue;
      }
      if (placeWords.in.has(word)) {
        const isArticle = placeWords.articles.has(tokens[to + 1]?.word ?? '');
        // "Casa de mi prima en el 44 Vine St"
        const at = isArticle && addresses.some((one) => one.from === to + 2) ? to + 2 : to + 1;
        const there = opens && !gapBefore(ground, at) ? addresses.find((one) => one.from === at) : undefined;
        if (there === undefined) {
          // "El refugio en Grand Ave", "Charter Oak en la calle Grand"
          const street = at + (placeWords.saidArticles.has(tokens[at]?.word ?? '') ? 1 : 0);
          const isWhat = isNamed || hasNoun || placeWords.providers.has(tokens[to - 1]?.word ?? '');
          const end = isWhat && !gapBefore(ground, at) ? streetEnd(ground, street) : undefined;
          // "Centro de cáncer en el hospital de Bridgeport"
          const isInHouse =
            end === undefined &&
            hasNoun &&
            !isNamed &&
            placeWords.at.has(word) &&
            !gapBefore(ground, at) &&
            (longestAt(ground, street, 'brand') !== undefined ||
              placeWords.buildings.has(tokens[street]?.word ?? ''));
          if (isInHouse) {
            to = street;
            continue;
          }
          if (end === undefined) break;
          isNamed = true;
          to = end;
          continue;
        }
        address = there;
        to = there.to;
        break;
      }
    }
    // "My daughter's house at 9 Wintergreen Lane", but "my friend Rosa at"
    const isOfHouse = opens && longestAt(ground, to - 1, 'someonesHome') !== undefined;
    if (to > from && placeWords.at.has(word) && isOfHouse && !gapBefore(ground, to + 1)) {
      const at = to + 1;
      const there = addresses.find((one) => one.from === at);
      if (there !== undefined) {
        address = there;
        to = there.to;
        break;
      }
    }
    if (to > from && placeWords.on.has(word)) {
      // "Bright Smiles on 410 Dixwell Ave"
      const at = to + 1;
      const there = gapBefore(ground, at) ? undefined : addresses.find((one) => one.from === at);
      if (there !== undefined) {
        address = there;
        to = there.to;
        break;
      }
      if (gapBefore(ground, to + 1) || !isStreet(ground, to + 1)) break;
      isNamed = true;
      to += 2;
      continue;
    }
    // "Wellspring Center for Joints", "centro de día para adultos La Ceiba"
    if (to > from && hasNoun && placeWords.meantFor.has(word) && !gapBefore(ground, to + 1)) {
      const whom = tokens[to + 1]?.word ?? '';
      if (!placeWords.whom.has(whom) && !(isNameLike(ground, to + 1) && isCapitalAt(ground, to + 1))) break;
      to += 2;
      continue;
    }
    if (to > from && placeWords.at.has(word)) {
      // "The cancer center at MidState", but "infusion at St. Francis".
      const inTown = townAt(tokens, to + 1);
      const isName =
        isNameLike(ground, to + 1) ||
        longestAt(ground, to + 1, 'brand') !== undefined ||
        // "The sleep clinic at Hartford hosp"
        (inTown !== undefined && goesOn(ground, inTown.to));
      // "The MS clinic at MidState", "the lupus clinic at Yale"
      const isOfCare =
        placeWords.buildings.has(tokens[to - 1]?.word ?? '') &&
        (caresIn(tokens.slice(from, to)).length > 0 || longestAt(ground, to + 1, 'brand') !== undefined);
      if ((isNamed && !isOfCare) || !hasNoun || gapBefore(ground, to + 1) || !isName) break;
      to += 1;
      continue;
    }
    if (to > from && placeWords.and.has(word)) {
      // "Stop & Shop", "Lawrence and Memorial"
      const isBetween =
        isNameLike(ground, to - 1) && isNameLike(ground, to + 1) && !gapBefore(ground, to + 1);
      if (!isBetween) break;
      to += 1;
      continue;
    }
    // "Twice at Gaylord last spring"
    if (to > from && longestAt(ground, to, 'whenBehind') !== undefined) break;
    const isUnit =
      streetWords.units.has(word) &&
      /^#?[a-z]?\d/.test(tokens[to + 1]?.word ?? '') &&
      // "My sister's apartment 77 Farmington Ave"
      !addresses.some((one) => one.from === here + 1);
    if (isUnit && to > from) break;
    // "Backus ER"
    if (to > from && isNamed && placeWords.annexes.has(word) && longestEnding(ground, to) !== undefined) {
      to += 1;
      break;
    }
    // "The sickle cell clinic"
    const isIllness = placeWords.ofIllness.has(word) && placeWords.buildings.has(tokens[to + 1]?.word ?? '');
    const isStop = placeWords.stops.has(word) && !(to === from && opens) && !(to > from && isIllness);
    if (isStop || /^#?\d+$/.test(word)) break;
    if (placeWords.nouns.has(word)) {
      hasNoun = true;
      // What was a town is part of a name: "Norwich Ophthalmology".
      town = undefined;
    } else if (isNameLike(ground, to)) {
      isNamed = true;
      town = undefined;
    } else if (to > from && placeWords.verbs.has(word)) break;
    to += 1;
  }
  // "Thompsonville on Pleasant St", "Meriden en la calle Veteran"
  if (
    town?.from === from &&
    (placeWords.on.has(tokens[to]?.word ?? '') || placeWords.in.has(tokens[to]?.word ?? ''))
  ) {
    const street = to + (placeWords.saidArticles.has(tokens[to + 1]?.word ?? '') ? 2 : 1);
    const end = gapBefore(ground, to) || gapBefore(ground, street) ? undefined : streetEnd(ground, street);
    if (end !== undefined) to = end;
  }
  // What only leads on to a name that does not come is no part of it: "St. Francis the", "Yale my".
  while (to > from + 1 && address === undefined && isTrailing(ground, to - 1, town)) to -= 1;
  if (to > from && address === undefined) {
    // ", CT 06510"
    const state = tokens[to]?.word ?? '';
    if (town !== undefined && streetWords.states.has(state) && !gapBefore(ground, to)) to += 1;
    else if (addresses.some((one) => one.from === to) && tokens[to]?.pause === 'comma') {
      const own = addresses.find((one) => one.from === to);
      if (own !== undefined) {
        address = own;
        to = own.to;
      }
    }
  }
  return {
    from,
    to,
    ...(town === undefined ? {} : { town }),
    ...(address === undefined ? {} : { address }),
    isNamed,
    hasNoun,
    isDoctor,
  };
};

/** Whether a name goes on after a town: "Hartford Hospital", "Norwich Ophthalmology". */
const goesOn = (ground: Ground, index: number): boolean => {
  const { tokens } = ground.message;
  const word = tokens[index]?.word ?? '';
  if (gapBefore(ground, index) || tokens[index]?.pause !== 'none') return false;
  // "Hartford Clinic", "the Ansonia DaVita"
  if (placeWords.nouns.has(word) || longestAt(ground, index, 'brand') !== undefined) return true;
  // "Fair haven community health": a noun after the next word makes a name of all three.
  const isBeforeNoun =
    tokens[index + 1]?.pause === 'none' && placeWords.facilities.has(tokens[index + 1]?.word ?? '');
  // "Danbury eye care"
  const isBeforeCare =
    tokens[index + 1]?.pause === 'none' && placeWords.nouns.has(tokens[index + 1]?.word ?? '');
  return isNameLike(ground, index)
    ? isCapitalAt(ground, index) || isBeforeNoun
    : (isBeforeNoun || isBeforeCare) && isJoiner(word);
};

/** Words of our vocabulary that stand in names of clinics: "community", "women's". */
const isJoiner = (word: string): boolean => facilityWords.common.has(word) && !isFunctional(word);

const isTrailing = (ground: Ground, index: number, town: Phrase['town']): boolean => {
  const word = ground.message.tokens[index]?.word ?? '';
  if (town !== undefined && index < town.to) return false;
  return isFunctional(word) && !placeWords.nouns.has(word) && longestEnding(ground, index + 1) === undefined;
};

const longestEnding = ({ places }: Ground, to: number): Found<PlaceConcept> | undefined =>
  places.endingAt(to, 'brand', 'home', 'myUsual')[0];
