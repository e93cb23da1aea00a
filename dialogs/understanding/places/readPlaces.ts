import {
  facilityWords,
  functionWords,
  peopleLexicon,
  placeLexicon,
  placeWords,
  rideLexicon,
  type PeopleConcept,
  type PlaceConcept,
  type RideConcept,
} from '../../locales/vocabulary';
import type { HearingContext, PlaceSaid } from '../heard';
import { namesNothing } from '../intents/readAnswer';
import { longest, positionsOf, type Found } from '../lexicon';
import { mended } from '../mended';
import type { Message, Span } from '../message';
import { spanOf, type Reading } from '../reading';
import type { Token } from '../token';
import {
  gapBefore,
  groundOf,
  isCapitalAt,
  isNameLike,
  caresIn,
  isOnlyCare,
  isFunctional,
  longestAt,
  phraseAt,
  streetEnd,
  type Ground,
  type Phrase,
} from './phrases';
import { isColon, isNoPlace, scoreOf, townPhrase, withoutCare } from './cues';
import { deniedPlace, isDenied } from './denied';
import { openingPlace } from './opening';
import { nameStart } from './nameStart';
import { createResolver, isSomeonesHome, type Resolver, type Role } from './resolve';
import { townMeantAt } from './townNames';
import { uncuedIn } from './uncued';

interface Candidate {
  readonly phrase: Phrase;
  readonly role: Role;
  /** How surely it names a place; the surest of a role is taken, of equals the first. */
  readonly score: number;
  /** It was said with "to"; or with "at". */
  readonly concept?: string;
  /** Somebody lives there. */
  readonly isHome: boolean;
}

/** "I come with her", "nobody can drive me": answers to other questions, and no names of clinics. */
const asides: ReadonlySet<string> = new Set<RideConcept>([
  'speakerComes',
  'someoneNo',
  'noOtherWay',
  'someoneYes',
  'canDriveNo',
  'canDriveYes',
  'hasCarNo',
  'busNo',
  'willCall',
  'oneWay',
]);
const MOST_PHRASES = 24;
const LONGEST_ANSWER = 16;
/** Words before the place somebody calls from. */
const LONGEST_GREETING = 8;
/** Words between a doctor and where the doctor is. */
const DOCTOR_REACH = 8;
/** Words of a greeting before the name of who calls. */
const LATEST_NAME = 3;
/** Words between a discharge and the hospital. */
const DISCHARGE_REACH = 3;
/** Words between "from" and where exactly: "from my daycare job at". */
const START_REACH = 4;

/** Where a ride goes from and to, and where a kind of care stands in the proper name of a clinic, which says nothing of the visit. */
export interface PlaceReading extends Reading {
  readonly names: readonly Span[];
}

const NOTHING: PlaceReading = { slots: {}, names: [] };

/** Reads where a ride goes from and to. */
export const readPlaces = (said: Message, context: HearingContext, isCommand: boolean): PlaceReading => {
  const message: Message = { ...said, tokens: mended(said) };
  const { tokens } = message;
  const expectsPickup = context.expecting.includes('pickup');
  const expectsDestination = context.expecting.includes('destination');
  if (tokens.length === 0) return NOTHING;
  const ground = groundOf(message);
  const resolver = createResolver(ground, context);
  const candidates: Candidate[] = [];
  const taken: Phrase[] = [];
  const isTaken = (index: number): boolean =>
    taken.some(({ from, to }) => from <= index && index < to) ||
    ground.addresses.some(({ from, to }) => from <= index && index < to);
  const isSpanish =
    context.language === 'es' ||
    tokens.some(({ word }) => functionWords.es.has(word) && !functionWords.en.has(word));

  const add = (phrase: Phrase, role: Role, score: number, isHome = false, concept?: string): void => {
    candidates.push({ phrase, role, score, isHome, ...(concept === undefined ? {} : { concept }) });
    taken.push(phrase);
  };

  // Who writes from a facility begins with it.
  const opening = context.expecting.length === 0 && !isCommand ? openingPlace(ground) : undefined;
  if (opening !== undefined) taken.push(opening);

  // Places after a cue.
  const cues = longest(
    ground.found.filter(
      (one) =>
        (one.concept === 'fromCue' || one.concept === 'toCue' || one.concept === 'softCue') &&
        !isSplit(ground, one),
    ),
  );
  const cueAt = positionsOf(cues);
  const lastTo = cues.findLast(({ concept }) => concept === 'toCue')?.from ?? -1;
  const staff = staffIn(tokens);
  let staffPlace: Phrase | undefined;
  for (const cue of cues) {
    if (taken.length >= MOST_PHRASES) break;
    const isSingle = cue.to - cue.from === 1;
    if (isSingle && longestAt(ground, cue.from, 'shortTo') !== undefined && !isSpanish) continue;
    if (gapBefore(ground, cue.to) && !isColon(ground, cue.to)) continue;
    if (isTaken(cue.to - 1) || isNoPlace(ground, cue)) continue;
    // "Dr. Smith in Danbury" answers as a whole.
    const isInside =
      cue.concept === 'softCue' &&
      (placeWords.in.has(tokens[cue.from]?.word ?? '') || placeWords.on.has(tokens[cue.from]?.word ?? ''));
    if (isInside && (expectsDestination || expectsPickup)) continue;
    // Spanish "de" is mostly "of"; it is "from" when "a" follows.
    const isOf =
      isSingle && longestAt(ground, cue.from, 'ofCue') !== undefined && !isOfDischarge(ground, cue.from);
    if (isOf && cue.from > Math.max(lastTo, LONGEST_GREETING)) continue;
    const first = afterLeading(ground, cue.to);
    // "The kidney doctor on Chapel Street"
    const isOn = cue.concept === 'softCue' && placeWords.on.has(tokens[cue.from]?.word ?? '');
    if (
      isOn &&
      !ground.addresses.some(({ from }) => from === first) &&
      streetEnd(ground, first) === undefined
    )
      continue;
    const phrase = named(
      ground,
      wholeName(
        ground,
        withoutCare(ground, townPhrase(ground, phraseAt(ground, first, true), isSingle)),
        cue,
        isTaken,
      ),
    );
    const isFrom = cueAt.startingAt(phrase.to, 'toCue').length > 0 && !gapBefore(ground, phrase.to);
    if (isOf && !isFrom) {
      // "Del hogar Sarah Inc", "le habla Dominga del hogar Mary Wade en New Haven"
      const isSender =
        cue.from <= LONGEST_GREETING &&
        phrase.isNamed &&
        // "La recepción de Arden House"
        (staff.some(
          ({ concept, to }) => to === cue.from && (concept === 'staff' || concept === 'callingFrom'),
        ) ||
          tokens.slice(phrase.from, phrase.to).some(({ word }) => placeWords.residences.has(word)));
      if (isSender) {
        staffPlace ??= phrase;
        taken.push(phrase);
      }
      continue;
    }
    const isCallers =
      staff.length > 0 &&
      isAfterName(ground, cue) &&
      !tokens.slice(phrase.from, phrase.to).some(({ word }) => placeWords.residences.has(word));
    if (isCallers || staff.some((one) => isOfStaff(ground, one, cue)) || isHere(ground, phrase, cue)) {
      if (scoreOf(ground, phrase, cue, 'destination') > 0) {
        staffPlace ??= phrase;
        taken.push(phrase);
      }
      continue;
    }
    // "Con la doctora Winslow en Madison": only the town is a place.
    const isWith = phrase.isDoctor && placeWords.with.has(tokens[cue.to - 1]?.word ?? '');
    if (isWith || facilityWords.titles.has(tokens[cue.to - 1]?.word ?? '')) {
      if (phrase.town !== undefined) add({ ...phrase, from: phrase.town.from }, 'destination', 2);
      continue;
    }
    // "From my job at 77 Farmington Ave"
    const lead = cues.findLast(({ to }) => to <= cue.from);
    const isOfStart =
      cue.concept === 'softCue' &&
      phrase.address !== undefined &&
      lead?.concept === 'fromCue' &&
      cue.from - lead.to <= START_REACH &&
      placeWords.owners.has(tokens[lead.to]?.word ?? '');
    const role: Role =
      isOfStart ||
      (cue.concept === 'fromCue' && !isOfDoctor(ground, cue)) ||
      (cue.concept === 'softCue' && expectsPickup && !expectsDestination)
        ? 'pickup'
        : 'destination';
    // "I'm in the Fitch wing", "estoy en el cuarto 12"
    const isUnit = rideLexicon
      .find(tokens.slice(phrase.from, phrase.to))
      .some(({ concept, to }) => concept === 'unitWord' && phrase.from + to === phrase.to);
    if (isUnit && phrase.address === undefined && phrase.town === undefined) continue;
    const score = scoreOf(ground, phrase, cue, role);
    const isHome = role === 'pickup' && longestAt(ground, cue.from, 'liveCue') !== undefined;
    if (score > 0) add(phrase, role, score, isHome, cue.concept);
  }

  // Addresses without one.
  for (const address of ground.addresses.slice(0, MOST_PHRASES)) {
    if (taken.some(({ from, to }) => from <= address.from && address.from < to)) continue;
    if (isDenied(ground, address.from)) continue;
    const home = homeBefore(ground, address.from);
    const phrase = home ?? clinicBefore(ground, address.from) ?? phraseAt(ground, address.from);
    const isClinics = home === undefined && phrase.from < address.from;
    // "A ride to PT, 12 Olive St apt 4", "I live 9 Elm St"
    const isLivedIn = address.unitSaid !== undefined || cueEndsAt(ground, address.from, 'liveCue');
    const isPickup =
      (isLivedIn && !isClinics && !(expectsDestination && !expectsPickup)) ||
      (!isClinics && !(expectsDestination && !expectsPickup) && !isOfVisit(ground, address.from));
    const hasPickup = candidates.some(({ role }) => role === 'pickup');
    add(phrase, isPickup && !hasPickup ? 'pickup' : 'destination', 4);
  }

  // "I'm with my brother at 222 Farmington Avenue and I have to go to InterCommunity"
  const goal = candidates.findIndex(
    ({ role, concept, score }) => role === 'destination' && concept === 'toCue' && score >= 2,
  );
  const start = candidates.findIndex(
    ({ phrase, concept }) => concept === 'softCue' && phrase.address !== undefined,
  );
  const startsThere = candidates[start];
  if (startsThere !== undefined && start < goal && candidates.every(({ role }) => role === 'destination'))
    candidates[start] = { ...startsThere, role: 'pickup' };

  const slots: { pickup?: PlaceSaid; destination?: PlaceSaid } = {};
  const take = (role: Role): void => {
    const best = candidates
      .filter((one) => one.role === role)
      .toSorted((one, other) => other.score - one.score);
    for (const { phrase } of best) {
      if (slots[role] !== undefined) return;
      const place = resolver.resolve(phrase, role);
      if (place !== undefined) slots[role] = place;
    }
  };
  take('pickup');
  take('destination');
  if (slots.destination?.kind === 'home' && slots.pickup === undefined && !expectsDestination) {
    slots.pickup = slots.destination;
    delete slots.destination;
  }

  // A bare answer to the question asked.
  const open: Role | undefined =
    expectsDestination && slots.destination === undefined
      ? 'destination'
      : expectsPickup && slots.pickup === undefined
        ? 'pickup'
        : undefined;
  const mayName = !isCommand && tokens.length <= LONGEST_ANSWER && !namesNothing(message);
  if (open !== undefined && mayName && ground.addresses.length === 0) {
    const place = answerIn(ground, open, resolver.resolve);
    const other = open === 'destination' ? slots.pickup : slots.destination;
    if (place !== undefined && other?.said !== place.said) slots[open] = place;
    const isHome = ground.found.some(
      ({ concept }) => concept === 'home' || (concept === 'homeAlone' && tokens.length <= 3),
    );
    if (slots[open] === undefined && isHome && slots.destination?.kind !== 'home')
      slots[open] = { said: message.text, kind: 'home' };
  }

  // "My apartment", alone, after what was read back: where the ride begins.
  const [homeAlone] = ground.found.filter(({ concept, to }) => concept === 'home' && to === tokens.length);
  if (context.isReadBack === true && homeAlone !== undefined && homeAlone.from <= 1)
    slots.pickup ??= { said: message.text, kind: 'home' };

  // A clinic or a town named without any cue: "tomorrow 3pm Gaylord Hospital", "skin doctor, Enfield".
  const isWeak =
    candidates.some(({ role }) => role === 'destination') &&
    candidates.every(({ role, score }) => role !== 'destination' || score <= 1);
  const asksStart = expectsPickup && !expectsDestination;
  if ((slots.destination === undefined || isWeak) && !isCommand && open !== 'pickup' && !asksStart) {
    const place = uncuedIn(ground, context, isTaken, resolver.resolve);
    if (
      place !== undefined &&
      (place.facilityId === undefined || place.facilityId !== slots.pickup?.facilityId)
    )
      slots.destination = place;
  }
  // "I live at 9 Elm St, I need a ride home from Backus"
  const home = candidates.find((one) => one.isHome);
  const left = candidates.find((one) => one.role === 'pickup' && !one.isHome);
  const isBound = slots.destination !== undefined && slots.destination.kind !== 'home';
  if (home !== undefined && left !== undefined && !isBound) {
    const [from, to] = [
      resolver.resolve(left.phrase, 'pickup'),
      resolver.resolve(home.phrase, 'destination'),
    ];
    if (from !== undefined && from.kind !== 'home' && to !== undefined) {
      slots.pickup = from;
      slots.destination = to;
    }
  }
  const sender = opening ?? staffPlace;
  if (sender !== undefined) {
    const words = tokens.slice(sender.from, sender.to);
    const isClinic =
      words.some(({ word }) => placeWords.facilities.has(word)) ||
      ground.found.some((one) => one.concept === 'brand' && one.from >= sender.from && one.to <= sender.to);
    const isResidence =
      staff.some(({ concept }) => concept === 'residence') ||
      words.some(({ word }) => placeWords.residences.has(word));
    const isPatients =
      opening !== undefined || isResidence || staff.some(({ concept }) => concept === 'patientOf');
    const role: Role =
      isResidence || (opening !== undefined && !isClinic && slots.destination !== undefined)
        ? 'pickup'
        : 'destination';
    const place = slots[role] === undefined && isPatients ? resolver.resolve(sender, role) : undefined;
    if (place !== undefined) slots[role] = place;
  }
  const denied = deniedPlace(ground, context.held);
  if (denied === 'pickup' && slots.pickup === undefined && slots.destination !== undefined) {
    slots.pickup = slots.destination;
    delete slots.destination;
  }
  if (denied === 'destination' && slots.destination === undefined && slots.pickup !== undefined) {
    const { kind, street } = slots.pickup;
    const isClinic = kind === 'address' && street === undefined;
    slots.destination = isClinic ? { ...slots.pickup, kind: 'facility' } : slots.pickup;
    delete slots.pickup;
  }
  // "Hamden, 14 Elm Street" is one address.
  const { street } = slots.pickup ?? {};
  if (expectsPickup && !expectsDestination && street !== undefined && slots.destination?.street === street)
    delete slots.destination;
  return { slots, names: resolver.names };
};

/** Whether a finding of a concept ends right before a word. */
const cueEndsAt = ({ found }: Ground, index: number, wanted: PlaceConcept): boolean =>
  found.some(({ concept, to }) => concept === wanted && to === index);

/** "Starting january 4 at nine at Saint Anselm": what was read already lies inside, so that it is no "starting at"; a "pick-up" is one in any case. */
const isSplit = (ground: Ground, { from, to, concept }: Found<PlaceConcept>): boolean =>
  to - from === 2 &&
  gapBefore(ground, from + 1) &&
  !placeLexicon.find(ground.message.tokens.slice(from, from + 1)).some((one) => one.concept === concept);

/** The place after a preposition, over "uh" and, in Spanish, "el". */
const afterLeading = (ground: Ground, from: number): number => {
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
  const isName = isPlaceName(ground, at + 1) || longestAt(ground, at + 1, 'workPlace') !== undefined;
  return isArticle && isName ? at + 1 : at;
};

/** Whether a word begins what is surely the name of a place: "Hartford Hospital", "Smilow", "hospital". */
const isPlaceName = (ground: Ground, index: number): boolean => {
  const { tokens } = ground.message;
  return (
    longestAt(ground, index, 'brand') !== undefined ||
    placeWords.facilities.has(tokens[index]?.word ?? '') ||
    townMeantAt(tokens, index) !== undefined ||
    (isNameLike(ground, index) && isCapitalAt(ground, index))
  );
};

/** "From my rehab, Gaylord in Wallingford": the name that follows what it is. */
const named = (ground: Ground, phrase: Phrase): Phrase => {
  const { tokens } = ground.message;
  const isOwned = placeWords.owners.has(tokens[phrase.from]?.word ?? '') && !phrase.isNamed;
  const next = tokens[phrase.to];
  if (!isOwned || next?.pause !== 'comma' || gapBefore(ground, phrase.to)) return phrase;
  const name = phraseAt(ground, phrase.to);
  return name.isNamed && isCapitalAt(ground, phrase.to) ? name : phrase;
};

/** "Select in Cromwell", "la clínica de dolor en Cheshire": before "in" and a town stands the name of what is there. */
const wholeName = (
  ground: Ground,
  phrase: Phrase,
  cue: Found<string>,
  isTaken: (index: number) => boolean,
): Phrase => {
  const { tokens } = ground.message;
  const cueWord = tokens[cue.from]?.word ?? '';
  const isSoft = cue.concept === 'softCue' && cue.to - cue.from === 1 && !gapBefore(ground, cue.from);
  const isIn = placeWords.in.has(cueWord) && phrase.town?.from === phrase.from;
  if (!isSoft || !(isIn || placeWords.on.has(cueWord))) return phrase;
  const from = nameStart(ground, cue.from, isTaken);
  const head = tokens.slice(from, cue.from);
  const isDoctor = [tokens[from - 1], ...head].some(
    (token) => token !== undefined && facilityWords.titles.has(token.word),
  );
  if (head.length === 0 || isDoctor) return phrase;
  const whole = phraseAt(ground, from);
  const isName =
    !isOnlyCare(head) ||
    head.some(({ word }) => placeWords.buildings.has(word) || (!isIn && placeWords.nouns.has(word)));
  return isName && whole.to >= phrase.to ? whole : phrase;
};

type StaffConcept = 'callingFrom' | 'staff' | 'caseManager' | 'patientOf' | 'residence';

const tellsNoStaff = peopleLexicon.without('callingFrom', 'staff', 'caseManager', 'patientOf', 'residence');

/** Who works where, and for whom. */
const staffIn = (tokens: readonly Token[]): readonly Found<StaffConcept>[] =>
  tellsNoStaff(tokens)
    ? []
    : peopleLexicon
        .find(tokens)
        .filter(
          (one): one is Found<StaffConcept> =>
            one.concept === 'callingFrom' ||
            one.concept === 'staff' ||
            one.concept === 'caseManager' ||
            one.concept === 'patientOf' ||
            one.concept === 'residence',
        );

/** "A nurse at Gaylord", "calling from Yale": where the caller works, not where the ride goes. */
const isOfStaff = (
  ground: Ground,
  { concept, from, to }: Found<StaffConcept>,
  cue: Found<string>,
): boolean => {
  if (concept === 'callingFrom') return from <= cue.from && cue.from < to;
  if (concept === 'patientOf' || to > cue.from || cue.from - to > 2) return false;
  for (let index = to; index <= cue.from; index += 1) if (gapBefore(ground, index)) return false;
  return true;
};

/** "Noreen from Dr. Patel's office": what follows the name, which was read already, where somebody begins. */
const isAfterName = ({ message: { tokens, folded } }: Ground, cue: Found<string>): boolean => {
  // "Over at", "out of"
  const works = peopleLexicon.find(tokens).find(({ concept, to }) => concept === 'worksAt' && to === cue.to);
  const from = works?.from ?? cue.from;
  return (
    from <= LATEST_NAME && /^[|,.! ]*\| $/.test(folded.slice(tokens[from - 1]?.end ?? 0, tokens[from]?.start))
  );
};

/** "Me dan de alta hoy del hospital de Danbury" */
const isOfDischarge = ({ message: { tokens } }: Ground, index: number): boolean =>
  rideLexicon
    .find(tokens)
    .some(
      ({ concept, to }) => concept === 'hospital-discharge' && to <= index && index - to <= DISCHARGE_REACH,
    );

/** "Unit 3 West at Avon Health Center here": where the caller speaks from. */
const isHere = (ground: Ground, phrase: Phrase, cue: Found<string>): boolean =>
  cue.concept === 'softCue' &&
  phrase.isNamed &&
  cue.from <= LONGEST_GREETING &&
  peopleLexicon
    .find(ground.message.tokens)
    .some(({ concept, from }) => concept === 'hereAfter' && from === phrase.to);

/** "Dr. Grant, she's at Starling": where the doctor is, not the rider. */
const isOfDoctor = (ground: Ground, cue: Found<string>): boolean => {
  const { tokens } = ground.message;
  if (cue.to - cue.from < 2 || !placeWords.theirs.has(tokens[cue.from]?.word ?? '')) return false;
  // "Mi oculista está en Old Saybrook"
  const isCares =
    tokens[cue.from]?.pause === 'none' &&
    caresIn(tokens.slice(Math.max(0, cue.from - 3), cue.from)).some(({ to }) => to === Math.min(3, cue.from));
  if (isCares) return true;
  for (let index = cue.from; index > 0 && cue.from - index < DOCTOR_REACH; index -= 1) {
    if (tokens[index]?.pause === 'stop') return false;
    if (facilityWords.titles.has(tokens[index - 1]?.word ?? '')) return isNameLike(ground, index);
  }
  return false;
};

/** "Dr. Smith, 20 Main Street", "Wheeler, 43 Woodland Street": the clinic an address belongs to. */
const clinicBefore = (ground: Ground, address: number): Phrase | undefined => {
  const { tokens } = ground.message;
  if (gapBefore(ground, address) || tokens[address]?.pause !== 'comma') return undefined;
  const last = address - 1;
  const isPart = isNameLike(ground, last) || placeWords.nouns.has(tokens[last]?.word ?? '');
  if (!isPart) return undefined;
  const from = nameStart(ground, last, () => false);
  if (facilityWords.titles.has(tokens[from - 1]?.word ?? '')) return undefined;
  const phrase = phraseAt(ground, from);
  const isClinic = phrase.address !== undefined && phrase.isNamed && !isOnlyCare(tokens.slice(from, address));
  return isClinic ? phrase : undefined;
};

/** "My mom's, 14 Lincoln St", "mi comadre, 9 Sheldon St": whose home an address is. */
const homeBefore = (ground: Ground, address: number): Phrase | undefined => {
  const { tokens, text } = ground.message;
  if (tokens[address]?.pause !== 'comma' || gapBefore(ground, address)) return undefined;
  for (let from = address - 1; from >= Math.max(0, address - 3); from -= 1) {
    if (placeWords.owners.has(tokens[from]?.word ?? '') && from < address - 1) {
      const phrase = phraseAt(ground, address);
      const words = tokens.slice(from, address);
      const last = words.at(-1);
      const isHome =
        /['’]s$/i.test(text.slice(last?.start, last?.end)) ||
        placeLexicon
          .find(words)
          .some(({ concept, to }) => concept === 'someonesHome' && to === words.length) ||
        peopleLexicon.find(words).some(({ concept, to }) => relatives.has(concept) && to === words.length);
      return isHome ? { ...phrase, from } : undefined;
    }
    if (tokens[from]?.pause !== 'none') return undefined;
  }
  return undefined;
};

/** Whose home may be named. */
const relatives: ReadonlySet<string> = new Set([
  'parentOf',
  'childOf',
  'sibling',
  'grandparentOf',
  'otherFamily',
  'friend',
] satisfies readonly PeopleConcept[]);

/** Whether the words of the sentence before speak of a visit: "Dermatology at", "eye doctor,". */
const isOfVisit = (ground: Ground, index: number): boolean => {
  const { tokens } = ground.message;
  let from = index;
  // "ABA center: 1224 Mill Street"
  if (isColon(ground, from)) from -= 1;
  while (from > 0 && index - from < 12 && tokens[from]?.pause !== 'stop') from -= 1;
  const isAtDoctors = tokens
    .slice(from, index)
    .some(
      ({ word }) =>
        facilityWords.titles.has(word) || placeWords.facilities.has(word) || placeWords.buildings.has(word),
    );
  if (isAtDoctors) return true;
  return rideLexicon
    .find(tokens)
    .some((one) => one.from >= from && one.to <= index && placeWords.visits.has(one.concept));
};

/** The place a bare answer names. */
const answerIn = (ground: Ground, open: Role, resolve: Resolver['resolve']): PlaceSaid | undefined => {
  const { tokens, folded, text } = ground.message;
  let from = 0;
  for (;;) {
    const cue = longestAt(ground, from, 'fromCue', 'toCue', 'softCue');
    const opens = longestAt(ground, from, 'home', 'myUsual') !== undefined;
    if (from >= tokens.length || opens) break;
    if (cue !== undefined) from = cue.to;
    else if (placeWords.stops.has(tokens[from]?.word ?? '')) from += 1;
    else break;
  }
  const phrase = phraseAt(ground, from);
  const isSaid = tokens.slice(from, phrase.to).some(({ word }) => /\d|[a-z]{2}/.test(word));
  const place = isSaid ? resolve(phrase, open) : undefined;
  if (place !== undefined) return place;
  const to = folded.includes('|') ? phrase.to : tokens.length;
  const words = tokens.slice(from, to);
  const content = words.filter(({ word }) => /[a-z]{3}/.test(word) && !isFunctional(word));
  // "I put the wrong birthday" speaks of somebody, and "nobody can drive me" of another question.
  const isAside =
    rideLexicon.find(tokens).some(({ concept }) => asides.has(concept)) ||
    peopleLexicon.find(tokens).some(({ concept }) => concept === 'birthCue' || concept === 'lastNameCue');
  if (isAside || content.length === 0 || to - from < tokens.length / 2) return undefined;
  const { start, end } = spanOf(ground.message, { from, to });
  const kept = text.slice(start, end);
  const isAddress = /^\d/.test(kept) || isSomeonesHome(words, kept) || open === 'pickup';
  return { said: kept, kind: isAddress ? 'address' : 'facility' };
};
