import { placeLexicon } from '../../locales/vocabulary';
import { placeWords } from '../../locales/words/placeWords';
import { streetWords } from '../../locales/words/streetWords';
import type { HearingContext } from '../heard';
import type { Span } from '../message';
import { spanOf } from '../reading';
import { slipsBetween } from '../slipsBetween';
import type { PlaceSaid } from '../slotValues';
import type { Token } from '../token';
import { departmentStart } from './department';
import { longestAt, type Ground } from './ground';
import { caresIn, isOnlyCare } from './onlyCare';
import type { Phrase } from './phrases';
import { streetEnd } from './streetEnds';
import { townAfter } from './townAfter';

/** Which end of the ride. */
export type Role = 'pickup' | 'destination';

/** Makes places of phrases, with the directory. */
export interface Resolver {
  /** What a phrase names, or undefined when it names no place. */
  readonly resolve: (phrase: Phrase, role: Role) => PlaceSaid | undefined;
  /** Where a kind of care stands in the proper name of a clinic. */
  readonly names: readonly Span[];
}

const MOST_SEARCHES = 8;
const ANY_CARE = new Set(['primary-care', 'vague', 'other']);

const isLink = (word: string): boolean => placeWords.in.has(word) || placeWords.of.has(word);

/** "Hime", "my apartmnt", "mi caza": nothing but a slip in what a home is called. */
const isMisspeltHome = (tokens: readonly Token[]): boolean => {
  const words = tokens.map(({ word }) => word).filter((word) => !placeWords.owners.has(word));
  const [word = ''] = words;
  return words.length === 1 && [...placeWords.homes].some((home) => slipsBetween(word, home) === 1);
};

/** Whether words speak of somebody's home: "my sister's in Hamden", "moms place". */
export const isSomeonesHome = (words: readonly Token[], said: string): boolean =>
  words.filter(({ word }) => placeWords.owners.has(word)).length > 1 ||
  (/['’]s\b/i.test(said) && words.some(({ word }) => placeWords.owners.has(word))) ||
  placeLexicon.says(words, 'someonesHome');

/** "Women's health", "salud de la mujer": what is given, and whom it is for. */
const isNamedForWhom = (words: readonly Token[]): boolean =>
  words.some(({ word }) => placeWords.meantWhom.has(word)) &&
  words.some(({ word }) => placeWords.facilities.has(word) && !placeWords.meantWhom.has(word));

/** A resolver for one message; it searches the directory a few times at most. */
export const createResolver = (ground: Ground, context: HearingContext): Resolver => {
  const { message } = ground;
  const { tokens, text } = message;
  const names: Span[] = [];
  let searches = 0;
  const said = (from: number, to: number): string => {
    const { start, end } = spanOf(message, { from, to });
    return text.slice(start, end);
  };

  const facility = (from: number, to: number): PlaceSaid | undefined => {
    if (searches >= MOST_SEARCHES || from >= to) return undefined;
    searches += 1;
    const ids = context.facilities.search(said(from, to));
    const [id] = ids;
    if (id === undefined) return undefined;
    // "The methadone clinic" is a kind of care however it is called in the directory.
    const cares = isOnlyCare(tokens.slice(from, to)) ? [] : caresIn(tokens.slice(from, to));
    // "To dialysis Millstone Brook": what stands first, and not so in the name, tells what for.
    const first = from + Math.max(0, ...cares.filter((care) => care.from === 0).map((care) => care.to));
    const isNameHead = first >= to || (context.facilities.isInName?.(id, said(from, first + 1)) ?? true);
    for (const care of cares) {
      const own = { from: from + care.from, to: from + care.to };
      if (!isNameHead && own.to <= first) continue;
      if (context.facilities.isInName?.(id, said(own.from, own.to)) ?? true) names.push(spanOf(message, own));
    }
    const words = said(from, to);
    return ids.length === 1
      ? { said: words, kind: 'facility', facilityId: id }
      : { said: words, kind: 'facility', candidates: ids };
  };

  /** A street named without its number: "the dentist on Whalley Ave". */
  const streetIn = (from: number, to: number): string | undefined => {
    for (let at = from; at < to; at += 1) {
      // Not "Hardware Square Lab"
      const before = tokens[at - 1]?.word ?? '';
      const isLed =
        tokens[at]?.pause === 'comma' || placeWords.on.has(before) || placeWords.saidArticles.has(before);
      const end = isLed ? streetEnd(ground, at) : undefined;
      if (end !== undefined && end <= to) return said(at, end);
    }
    return undefined;
  };

  /** What is in a street that is named: one with another name or another street is not meant. */
  const inStreet = (phrase: Phrase, street: string): PlaceSaid => {
    const { from, to, town } = phrase;
    const ids = context.facilities.inStreet?.(street) ?? [];
    const named = context.facilities.search(said(from, to)).filter((id) => ids.includes(id));
    const [only, another] = named;
    const words = said(from, to);
    if (only !== undefined && another === undefined)
      return { said: words, kind: 'facility', facilityId: only };
    const found = named.length > 0 ? named : ids;
    return {
      said: words,
      kind: 'facility',
      street,
      ...(found.length > 0 && { candidates: found.slice(0, 5) }),
      ...(town !== undefined && { town: town.town }),
    };
  };

  const usual = (from: number, to: number): PlaceSaid | undefined => {
    const kinds = caresIn(tokens.slice(from, to))
      .map(({ concept }): string => concept)
      .filter((kind) => !ANY_CARE.has(kind));
    const { facilities } = context;
    const fits = context.usualClinics.filter(
      (id) =>
        kinds.length === 0 ||
        facilities.kindsOfCare === undefined ||
        facilities.kindsOfCare(id).some((kind) => kinds.includes(kind)),
    );
    const [id] = fits;
    if (id === undefined) return undefined;
    if (fits.length === 1) return { said: said(from, to), kind: 'facility', facilityId: id };
    // "my dialysis" asks which of hers; "to dialysis" names none of them.
    const isOwned = placeWords.owners.has(tokens[from]?.word ?? '');
    return isOwned || kinds.length === 0
      ? { said: said(from, to), kind: 'facility', candidates: fits.slice(0, 5) }
      : undefined;
  };

  const resolve = (phrase: Phrase, role: Role): PlaceSaid | undefined => {
    const { to, town, address, isNamed } = phrase;
    // "En el hospital": the article goes with the preposition.
    const isLed =
      placeWords.articles.has(tokens[phrase.from]?.word ?? '') ||
      // "La calle Broad"
      (placeWords.saidArticles.has(tokens[phrase.from]?.word ?? '') &&
        streetWords.before.has(tokens[phrase.from + 1]?.word ?? '') &&
        phrase.address === undefined);
    const from = isLed ? phrase.from + 1 : phrase.from;
    if (from >= to) return undefined;
    const words = said(from, to);
    const home = longestAt(ground, from, 'home');
    if (home !== undefined && home.to >= to - 1) return { said: words, kind: 'home' };
    if (address !== undefined) {
      const { place, span } = address;
      // "From home, 7 Liberty St", "mi casa en 9 Main St": the address is the home's.
      const isHome =
        home !== undefined &&
        (tokens[home.to + (isLink(tokens[home.to]?.word ?? '') ? 1 : 0)]?.start ?? 0) >= span.start;
      const start = isHome ? span.start : (tokens[from]?.start ?? span.start);
      return start < span.start
        ? {
            ...place,
            said: text.slice(start, span.start + place.said.length),
            // "My job, 40 Bank Street": the driver needs the address.
            ...(role === 'pickup' ? { name: place.said } : {}),
          }
        : place;
    }
    const mine = longestAt(ground, from, 'myUsual');
    if (mine !== undefined && mine.to >= to - 1) {
      const clinic = usual(mine.from, mine.to);
      if (clinic !== undefined) return clinic;
    }
    if (town?.from === from) {
      const { state } = townAfter(message, town.to);
      return { said: words, kind: 'town', town: town.town, ...(state === undefined ? {} : { state }) };
    }
    const street = role === 'destination' ? streetIn(from, to) : undefined;
    if (street !== undefined) {
      // "Frog Hollow Lane Clinic": the street is a part of the name.
      const named = facility(from, to);
      const isName = context.facilities.isInName?.(named?.facilityId ?? '', street) === true;
      return isName ? named : inStreet({ ...phrase, from }, street);
    }
    if (town === undefined) {
      const known = facility(from, to);
      if (known !== undefined) return known;
      if (role === 'pickup' && isMisspeltHome(tokens.slice(from, to))) return { said: words, kind: 'home' };
      if (isOnlyCare(tokens.slice(from, to)) || !(isNamed || role === 'pickup')) return undefined;
      return { said: words, kind: role === 'pickup' ? 'address' : 'facility' };
    }
    const { state } = townAfter(message, town.to);
    const where = { town: town.town, ...(state === undefined ? {} : { state }) };
    const nameEnd = isLink(tokens[town.from - 1]?.word ?? '') ? town.from - 1 : town.from;
    const head = tokens.slice(from, nameEnd);
    // "To my sister's in Norwich"
    const isRelatives = head.length > 1 && head.every(({ word }) => placeWords.owners.has(word));
    if (isRelatives) return { said: words, kind: 'address', ...where };
    const isProper =
      (role === 'pickup' && isSomeonesHome(head, said(from, nameEnd))) ||
      ground.found.some((one) => one.concept === 'brand' && one.from >= from && one.to <= nameEnd);
    if (!isProper && isOnlyCare(head)) {
      const begun = nameEnd < town.from ? departmentStart(ground, nameEnd) : undefined;
      // "To an eye visit in Canton"
      const isLedByThe = placeWords.saidArticles.has(tokens[from]?.word ?? '');
      const department =
        begun !== undefined && begun - from <= 1 && !(isLedByThe && begun > from) ? begun : undefined;
      // "The pain clinic in Shelton", "the allergist in Milford"; of "dialysis in Milford" only the town is a place.
      const isPlace =
        head.some(({ word }) => placeWords.buildings.has(word)) ||
        department !== undefined ||
        // "Women's Health in Essex"
        isNamedForWhom(head) ||
        // "From the library in Seymour"
        (role === 'pickup' &&
          head.some(({ word }) => placeWords.nouns.has(word)) &&
          caresIn(head).length === 0) ||
        (isLink(tokens[town.from - 1]?.word ?? '') &&
          head.some(({ word }) => placeWords.providers.has(word)));
      // "My pain doctor in Glastonbury"
      const first = department ?? (placeWords.owners.has(tokens[from]?.word ?? '') ? from + 1 : from);
      return { said: said(isPlace ? first : town.from, to), kind: 'town', ...where };
    }
    const place = facility(from, to) ?? facility(from, nameEnd);
    if (place !== undefined) return { ...place, said: words };
    if (role === 'pickup') return { said: words, kind: 'address', ...where };
    // "Su reunión de apoyo en Derby", but "my sister's apartment in Derby"
    const isTheirs =
      placeWords.owners.has(tokens[from]?.word ?? '') &&
      head.length > 1 &&
      !isSomeonesHome(head, said(from, nameEnd));
    const start = isTheirs ? from + 1 : from;
    return { said: said(start, to), name: said(start, nameEnd), kind: 'facility', ...where };
  };
  return { resolve, names };
};
