import { placeWords } from '../../locales/words/placeWords';
import type { Found } from '../lexicon';
import type { Token } from '../token';
import { gapBefore, isCapitalAt, isNameLike, longestAt, type Ground } from './ground';
import { caresIn, isOnlyCare } from './onlyCare';
import { phraseAt, type Phrase } from './phrases';
import { streetBy, streetEnd } from './streetEnds';
import { isOfVisit } from './ofVisit';
import { isSomeonesHome, type Role } from './resolve';
import { townMeantAt } from './townNames';

/** "To get", "to her", but "to her office"; "not at home". */
export const isNoPlace = (ground: Ground, cue: Found<string>): boolean => {
  const { tokens } = ground.message;
  if (placeWords.denials.has(tokens[cue.from - 1]?.word ?? '')) return true;
  if (ground.addresses.some(({ from }) => from === cue.to)) return false;
  // "To look at the lump"
  const isSeenTo = ground.places.endingAt(cue.to, 'looksAt').length > 0;
  if (isSeenTo && !isSurelyNamed(ground, cue.to)) return true;
  // "Pick me up from work", "from work to the clinic"
  const workPlace = cue.concept === 'fromCue' ? longestAt(ground, cue.to, 'workPlace') : undefined;
  if (workPlace !== undefined)
    return cue.to - cue.from === 1 && longestAt(ground, workPlace.to, 'toCue') === undefined;
  const next = longestAt(ground, cue.to, 'notPlaceNext');
  if (next === undefined || next.to - next.from > 1) return next !== undefined;
  const isOwned =
    placeWords.owners.has(tokens[cue.to]?.word ?? '') && placeWords.nouns.has(tokens[cue.to + 1]?.word ?? '');
  return !isOwned && !placeWords.nouns.has(tokens[cue.to + 1]?.word ?? '');
};

/** "Get my foot looked at Griffin" */
const isSurelyNamed = (ground: Ground, index: number): boolean =>
  longestAt(ground, index, 'brand') !== undefined || townMeantAt(ground.message.tokens, index) !== undefined;

/** After "in" only a town counts: "in the mornin in Middletown". */
export const townPhrase = (ground: Ground, phrase: Phrase, isSingle: boolean): Phrase => {
  const { tokens } = ground.message;
  const isIn = (index: number): boolean => placeWords.in.has(tokens[index]?.word ?? '');
  const { town, hasNoun, from } = phrase;
  const isTwice = isSingle && town !== undefined && isIn(from - 1) && isIn(town.from - 1);
  const isName =
    isCapitalAt(ground, from) ||
    isBrand(ground, phrase) ||
    [from, from + 1].some((at) => at < phrase.to && streetEnd(ground, at) !== undefined);
  return isTwice && town.from > from && !hasNoun && !isName ? { ...phrase, from: town.from } : phrase;
};

/** "La dentista de la calle Main": a street without its number only tells which one is meant. */
const isProviderInStreet = (ground: Ground, head: readonly Token[], from: number): boolean => {
  const isArticle = placeWords.saidArticles.has(ground.message.tokens[from]?.word ?? '');
  return (
    head.some(({ word }) => placeWords.providers.has(word)) &&
    streetEnd(ground, isArticle ? from + 1 : from) !== undefined &&
    !ground.addresses.some((one) => one.from === from)
  );
};

/** "The cardiologist of Saint Francis", "al pulmón en Norwalk Hospital": the place without the care that is given there. */
export const withoutCare = (ground: Ground, phrase: Phrase): Phrase => {
  const { tokens } = ground.message;
  // "To the allergist, 1 Northwestern Drive, Bloomfield"
  const address = ground.addresses.find(({ from, to }) => from > phrase.from && to === phrase.to);
  const who = tokens.slice(phrase.from, address?.from ?? phrase.from);
  const isWho = isOnlyCare(who) && who.some(({ word }) => placeWords.providers.has(word));
  if (address !== undefined && isWho && tokens[address.from]?.pause === 'comma')
    return phraseAt(ground, address.from, true);
  // "To his cancer doc Smilow in Trumbull", "to doctor Pruitt the orthopedic surgeon in Branford"
  for (let at = phrase.from + 1; at < phrase.to; at += 1) {
    if (longestAt(ground, at, 'brand') === undefined) continue;
    const head = tokens.slice(phrase.from, at);
    // "Laboratorio Quest en Hamden", "lab de Quest en Hamden"
    const link = tokens[(phrase.town?.from ?? 0) - 1]?.word ?? '';
    const isLaboratory = head.every(
      ({ word }, index) => placeWords.laboratories.has(word) || (index > 0 && placeWords.of.has(word)),
    );
    if (placeWords.in.has(link) && isLaboratory) return phrase;
    // "The day program at Easter Seals"
    const isAt = placeWords.at.has(head.at(-1)?.word ?? '');
    const isCare =
      isOnlyCare(head) &&
      !head.some(
        (token) => placeWords.buildings.has(token.word) && !(isAt && placeWords.programs.has(token.word)),
      ) &&
      caresIn(head).length > 0;
    return isCare ? phraseAt(ground, at, true) : phrase;
  }
  const { town } = phrase;
  if (phrase.isDoctor && town !== undefined && caresIn(tokens.slice(phrase.from + 2, town.from)).length > 0)
    return { ...phrase, from: town.from, isDoctor: false };
  for (let at = phrase.from + 1; at < phrase.to - 1; at += 1) {
    const word = tokens[at]?.word ?? '';
    if (!placeWords.of.has(word) && !placeWords.in.has(word) && !placeWords.at.has(word)) continue;
    const head = tokens.slice(phrase.from, at);
    const isAt = placeWords.at.has(word);
    if (
      !isOnlyCare(head) ||
      caresIn(head).length === 0 ||
      // "The pain clinic of", but "the day program at Wheeler"
      head.some(
        (token) => placeWords.buildings.has(token.word) && !(isAt && placeWords.programs.has(token.word)),
      ) ||
      isProviderInStreet(ground, head, at + 1)
    )
      return phrase;
    const rest = phraseAt(ground, at + 1, true);
    if (rest.to >= phrase.to && rest.isNamed && rest.town?.from !== rest.from) return rest;
  }
  return phrase;
};

/** How surely a phrase after a cue names a place; 0 when it does not. */
export const scoreOf = (ground: Ground, phrase: Phrase, cue: Found<string>, role: Role): number => {
  const { tokens, text } = ground.message;
  const { from, to, town, address, isNamed, hasNoun, isDoctor } = phrase;
  if (from >= to) return 0;
  if (address !== undefined) return 4;
  const home = longestAt(ground, from, 'home');
  if (home !== undefined && home.to >= to - 1) return 3;
  const usual = longestAt(ground, from, 'myUsual');
  const words = tokens.slice(from, to);
  // "From work", "desde mi trabajo"; "mi hijo está en el trabajo" tells why he does not drive.
  if (role === 'pickup' && isWorkPlace(ground, phrase)) {
    const isOther = placeWords.theirs.has(tokens[cue.from]?.word ?? '');
    const isFetched = ground.found.some(({ concept }) => concept === 'pickThere');
    return isOther && !isFetched ? 0 : 3;
  }
  if (role === 'pickup' && isSomeonesHome(words, text.slice(words[0]?.start, words.at(-1)?.end))) return 3;
  if (isDoctor)
    return isNameLike(ground, from + 1) ? (town === undefined ? 1 : 2) : town === undefined ? 0 : 2;
  const cueWord = tokens[cue.from]?.word ?? '';
  const isBareCue = cue.to - cue.from === 1;
  // "Para sacarme placas"
  const isInfinitive = placeWords.infinitive.test(tokens[from]?.word ?? '') && !isCapitalAt(ground, from);
  if (
    isInfinitive &&
    !hasNoun &&
    !isBrand(ground, phrase) &&
    town === undefined &&
    placeWords.beforeVerb.has(tokens[cue.to - 1]?.word ?? '')
  )
    return 0;
  if (town !== undefined) return isNamed ? 3.5 : town.from === from ? 2 : 2.2;
  if (usual !== undefined && usual.to >= to - 1) return 1.5;
  if (!isNamed || isOnlyCare(words)) return hasNoun && !isOnlyCare(words) && !isBareCue ? 1 : 0;
  // "El dentista en la avenida Whalley"
  const isOnStreet =
    [from, from + 1].some((index) => streetEnd(ground, index) === to) || streetBy(ground, from) === to;
  if (isBareCue && placeWords.in.has(cueWord) && isOnStreet) return 2;
  // "Psiquiatría el 27 en Wellmore", "tengo psiquiatra en wellmore"
  const isAtVisit =
    isBareCue &&
    placeWords.at.has(cueWord) &&
    (isCapitalAt(ground, from)
      ? isOfVisit(ground, cue.from)
      : isNameLike(ground, from) && isAfterCare(ground, cue.from));
  if (isBareCue && placeWords.in.has(cueWord)) return hasNoun || isBrand(ground, phrase) || isAtVisit ? 2 : 0;
  // "To discuss my", "to reschedule": an unknown word after "to" may be a verb.
  const next = tokens[from + 1]?.word ?? '';
  const mayBeVerb =
    isBareCue &&
    placeWords.beforeVerb.has(cueWord) &&
    !ground.addresses.some((one) => one.to === cue.from) &&
    !hasNoun &&
    !isBrand(ground, phrase) &&
    (placeWords.afterVerb.has(next) || !placeWords.rideNouns.has(tokens[cue.from - 1]?.word ?? ''));
  return mayBeVerb ? 0 : hasNoun || isBrand(ground, phrase) ? 3 : 2.5;
};

/** Whether what care is called ends right before a word. */
const isAfterCare = (ground: Ground, index: number): boolean =>
  !gapBefore(ground, index) && caresIn(ground.message.tokens.slice(0, index)).some(({ to }) => to === index);

/** Where somebody works or learns, and no more. */
const isWorkPlace = (ground: Ground, { from, to }: Phrase): boolean =>
  [from, from + 1].some((index) => longestAt(ground, index, 'workPlace')?.to === to);

const isBrand = (ground: Ground, { from, to }: Phrase): boolean =>
  ground.found.some((one) => one.concept === 'brand' && one.from >= from && one.to <= to);
