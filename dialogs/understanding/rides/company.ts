import { peopleLexicon, type RideConcept } from '../../locales/vocabulary';
import { companionWords } from '../../locales/words/companionWords';
import { isVocabulary } from '../../locales/words/isVocabulary';
import { numberWords } from '../../locales/words/numberWords';
import { placeWords } from '../../locales/words/placeWords';
import { longest, type Found } from '../lexicon';
import { perWord } from '../perWord';
import { slipsBetween } from '../slipsBetween';
import type { SlotName } from '../slotValues';
import { besideSpeaker } from './besideSpeaker';
import { countAt as countIn, crowdIn } from './crowd';
import { saysBus } from './otherWays';
import { sentenceAt, type RideWords } from './rideWords';
import { staysAway } from './staysAway';

const MOST_COMPANIONS = 9;
/** Words between who comes and that they come. */
const BEFORE_REACH = 3;
const AFTER_REACH = 5;
/** Words between somebody and that they do not come along: "her daughter meets her there". */
const ELSEWHERE_REACH = 1;
/** Words between "I go with" and what is no person: "mi", "el". */
const EQUIPMENT_REACH = 1;

/** What tells who comes along, or that nobody does, where that is not asked. */
const tellsCompany: ReadonlySet<RideConcept> = new Set([
  'alone',
  'comesAlong',
  'companion',
  'countsSpeaker',
  'crowdComes',
  'escorts',
  'nobodyComes',
  'partyOf',
  'partyWith',
  'speakerComes',
]);

/** Letters from which a word may be a slip of a companion's, and from which it may have two. */
const SHORTEST_SLIP = 3;
const TWO_SLIPS_FROM = 6;

/** Whether a word that is none of ours may be a slip of one for somebody: "wief", "freind", "espoza". */
const isNearCompanion = perWord(
  (word) =>
    word.length >= SHORTEST_SLIP &&
    /^[a-z]+$/.test(word) &&
    !isVocabulary(word) &&
    companionWords.some(
      (one) =>
        one.startsWith(word.charAt(0)) &&
        Math.abs(one.length - word.length) <= 2 &&
        slipsBetween(word, one) <= (Math.min(one.length, word.length) >= TWO_SLIPS_FROM ? 2 : 1),
    ),
);

/** Reads how many people come along, without the rider; undefined when nothing is said of it. */
export const readCompany = (words: RideWords, expects: (slot: SlotName) => boolean): number | undefined => {
  const { all, has, among, denied, message } = words;
  const isAsked = expects('escortCount');
  if (!isAsked && !words.hasOneOf(tellsCompany)) return undefined;
  const { tokens, folded } = message;
  const notComing = all('notComing');
  const isElsewhere = (one: Found<RideConcept>): boolean =>
    all('comesNot').some((cue) => cue.from >= one.to && cue.from - one.to <= ELSEWHERE_REACH);
  /** Whether the end of a sentence or what was read already lies between two words. */
  const isParted = (from: number, to: number): boolean => {
    for (let index = from; index <= to; index += 1) if (tokens[index]?.pause === 'stop') return true;
    return folded.slice(tokens[from - 1]?.end, tokens[to]?.start).includes('|');
  };
  /** "Bring my mom's tomorrow ride ahead" */
  const isOfRide = ({ to }: Found<RideConcept>): boolean =>
    /[^s]s$/.test(tokens[to - 1]?.word ?? '') &&
    [to, to + 1].some((index) => placeWords.tripNouns.has(tokens[index]?.word ?? ''));
  /** "Bring my daughter Wren to the allergist", but "bring my two kids with me to the dentist" */
  const isBrought = (one: Found<RideConcept>): boolean =>
    all('broughtTo').some(
      ({ from, to }) =>
        from < one.from &&
        one.to < to &&
        !all('comesWithMe').some((cue) => cue.from >= from && cue.to <= to) &&
        !tokens.slice(from, to).some(({ word }) => placeWords.and.has(word)),
    );
  const isNotComing = (one: Found<RideConcept>): boolean =>
    isOfRide(one) ||
    isBrought(one) ||
    // "One way, my aunt is bringing me home"
    all('oneWay').some(({ from, to }) => from <= one.from && one.to <= to) ||
    notComing.some((cue) => cue.from < one.to && one.from <= cue.to + 1);
  /** "Mi abuelo va" of "mi abuelo va a diálisis", "tiene que ir" of "tiene que ir a la terapia": where the rider goes. */
  const goesToVisit = (cue: Found<RideConcept>): boolean =>
    notComing.some(({ from, to }) => from >= cue.from && from < cue.to && to > cue.to);
  const comings = [
    ...all('comesAlong').filter((cue) => !goesToVisit(cue)),
    ...all('comesAtEnd').filter(({ to }) => tokens[to]?.pause !== 'none'),
  ];
  const comesAlong = (one: Found<RideConcept>): boolean =>
    !isElsewhere(one) &&
    comings.some((cue) =>
      cue.from <= one.from && one.to <= cue.to
        ? true
        : cue.to <= one.from
          ? one.from - cue.to <= BEFORE_REACH
          : cue.from - one.to <= AFTER_REACH && cue.from >= one.from && !isParted(one.to, cue.from),
    ) &&
    !isNotComing(one);
  /** "She can't ride with others" */
  const isOfSharing = (one: Found<RideConcept>): boolean =>
    all('shareNo').some(({ from, to }) => from <= one.from && one.from <= to) &&
    all('shareWith').some(({ from, to }) => from <= one.from && one.to <= to);
  const named = all('companion').filter((one) => !isOfSharing(one));
  const coming = new Set(named.filter(comesAlong));
  // "Mi esposa y mi hijo van los dos conmigo": who is named beside one that comes, comes.
  if (coming.size > 0 && coming.size < named.length)
    for (const one of named.toReversed())
      if ([...coming].some((next) => isJoined(one, next)) && !isElsewhere(one) && !isNotComing(one))
        coming.add(one);
  // "Me acompaña mi comadre y su hijo"
  if (coming.size > 0 && coming.size < named.length)
    for (const one of named)
      if ([...coming].some((before) => isJoined(before, one)) && !isElsewhere(one) && !isNotComing(one))
        coming.add(one);
  const misspelt = has('comesAlong') ? misspeltIn(words).filter(comesAlong) : [];
  const known = named.filter((one) => coming.has(one));
  const companions =
    misspelt.length === 0 ? known : [...known, ...misspelt].toSorted((one, other) => one.from - other.from);
  function isJoined(one: Found<RideConcept>, next: Found<RideConcept>): boolean {
    const before = tokens[next.from - 1]?.word ?? '';
    // "My sister and the baby", where nothing more is said of the one behind
    const isLast =
      (tokens[next.to]?.pause ?? 'stop') !== 'none' || placeWords.goal.has(tokens[next.to]?.word ?? '');
    const isNamedLast = placeWords.saidArticles.has(before) && isLast;
    const owned = placeWords.owners.has(before) || isNamedLast ? next.from - 1 : next.from;
    return owned - one.to === 1 && placeWords.and.has(tokens[one.to]?.word ?? '') && !isParted(one.to, owned);
  }
  const countAt = (index: number): number | undefined => countIn(tokens, index);
  /** "Can't climb 7 steps alone" */
  const isOnSteps = (one: Found<RideConcept>): boolean =>
    all('stairs').some(({ to }) => to <= one.from && one.from - to <= 1);
  const several = (one: Found<RideConcept>): number => {
    const noun = tokens[one.to - 1]?.word ?? '';
    // "My 2 year old"
    if (one.to - one.from > 1 && countAt(one.from - 1) !== undefined && noun.startsWith('old')) return 1;
    // "Both my sisters", "my brothers both"; "my moms coming" is one
    const isPlural = /[^s]s$/.test(noun);
    if (isPlural && [one.from - 2, one.to].some((at) => (countAt(at) ?? 0) > 1)) return 2;
    // "My mother's riding with me"
    const last = tokens[one.to - 1];
    const isShortened = last !== undefined && /['’]s$/i.test(message.text.slice(last.start, last.end));
    return countAt(one.from - 1) ?? (isPlural && !isShortened ? 2 : 1);
  };
  /** "Baby sister" is one. */
  const isSame = (one: Found<RideConcept>, next: Found<RideConcept> | undefined): boolean =>
    next?.from === one.to && tokens[next.from]?.pause === 'none';
  /** "Somebody has to stay with me, so my cousin is coming": that is who. */
  const withoutSomebody = (persons: readonly Found<RideConcept>[]): readonly Found<RideConcept>[] => {
    const certain = persons.filter((one) => !all('somebody').some(({ to }) => to === one.to));
    return certain.length > 0 ? certain : persons;
  };
  const count = (persons: readonly Found<RideConcept>[]): number =>
    withoutSomebody(longest(persons))
      .filter((one, index, others) => !isSame(one, others[index + 1]))
      .reduce((sum, one) => sum + several(one), 0);
  // "3 people counting me"
  const [counted] = has('countsSpeaker') ? tokens.flatMap((_, index) => countAt(index) ?? []) : [];
  if (counted !== undefined && counted > 1) return Math.min(MOST_COMPANIONS, counted - 1);
  const leading = /^(?:\+ ?)?(?<number>\d)\b/.exec(folded)?.groups?.number;
  if (isAsked && leading !== undefined) return Number(leading);
  // "Two of us will be with him"
  const first = tokens[0]?.word ?? '';
  const crowd = numberWords.units.get(first);
  // "Uno, el que me cuida"
  const isOne = crowd === 1 && tokens[1] !== undefined && tokens[1].pause !== 'none';
  if (isAsked && crowd !== undefined && (crowd > 1 || isOne) && crowd <= MOST_COMPANIONS) return crowd;
  /** "Two escorts", "un acompañante": all who come along. */
  const told = all('escorts')
    .map(
      (one) =>
        countAt(one.from - 1) ??
        // "Companion: 1"
        (folded.slice(tokens[one.to - 1]?.end, tokens[one.to]?.start).includes(':')
          ? countAt(one.to)
          : undefined),
    )
    .find((value) => value !== undefined);
  if (told !== undefined && !has('escortsNo')) return told;
  const crowdTold = crowdIn(tokens, all('crowdComes'));
  if (crowdTold !== undefined) return crowdTold;
  const beside = besideSpeaker(words, named);
  const pair = beside === undefined || isNotComing(beside) ? undefined : beside;
  // "Somos tres: mi hermana que es la paciente, mi mamá y yo", "there are three of us"
  const [party] = all('partyOf');
  const inParty = Array.from({ length: party === undefined ? 0 : party.to - party.from }, (_, index) =>
    countAt((party?.from ?? 0) + index),
  ).find((value) => value !== undefined && value > 1);
  // "Vamos tres, yo, mi esposa y la nena": who tells of all names the rider among them.
  const countsRider =
    party !== undefined &&
    peopleLexicon.find(tokens).some(({ concept, from }) => concept === 'me' && from >= party.to);
  if (party !== undefined && inParty !== undefined && (!isAsked || countsRider)) {
    // "Vamos dos con él": he is not among them.
    // "Vamos los dos, su papá y yo": nor is she.
    // "There's two of us coming with him"
    const isWith =
      [party.to, party.to + 1].some(
        (at) => tokens[at]?.pause === 'none' && placeWords.with.has(tokens[at].word),
      ) ||
      // "Somos dos los que vamos con ella"
      all('withRider').some(({ from }) => from >= party.to && from < sentenceAt(message, party.from).end);
    const isBeside = pair !== undefined || isWith || has('escorts');
    return Math.min(MOST_COMPANIONS, isBeside ? inParty : inParty - 1);
  }
  // "Voy con el andador" is with nobody.
  const speakers = all('speakerComes').filter(
    (cue) =>
      !among('walker', 'cane', 'wheelchair', 'electric-wheelchair', 'stretcher', 'oxygen').some(
        ({ from }) => from >= cue.from && from - cue.to <= EQUIPMENT_REACH,
      ),
  );
  const isSpeaker = speakers.length > 0;
  // "I'm her mom and I'm riding too, plus her cousin", "soy su mamá y voy yo y su hermanita": who speaks is counted once.
  // "I'm her aide and her daughter is coming": who speaks has not said to come.
  const introduced = speakers.length === 0 && coming.size === 0 ? [] : peopleLexicon.find(tokens);
  const isSpeakers = ({ from, to: end }: Found<RideConcept>): boolean =>
    introduced.some(
      ({ concept, from: start, to }) =>
        to === from &&
        ((concept === 'iAm' && (to - start > 1 || placeWords.owners.has(tokens[from]?.word ?? ''))) ||
          // "I ride along. Rosa (his mom)"
          (concept === 'theirs' && end === tokens.length && tokens[start]?.pause === 'comma')),
    );
  if (pair !== undefined) return Math.min(MOST_COMPANIONS, several(pair) + 1);
  const besides = companions.filter(
    (one) => !isSpeakers(one) && !speakers.some(({ from, to }) => from <= one.from && one.to <= to),
  );
  // "I am his guardian and ride with him": nobody else is named, and so it is who speaks that comes.
  const others = besides.length === 0 && speakers.length === 0 ? companions : besides;
  // "Vamos él, su hermanita y yo"
  const [withRider] = all('partyWith');
  if (withRider !== undefined && !isAsked) {
    const { end: last } = sentenceAt(message, withRider.from);
    const me = peopleLexicon
      .find(tokens)
      .find(({ concept, from }) => concept === 'me' && from >= withRider.from && from < last);
    // "Vamos ella, su hermanito y yo, dos asientos de bebé", "it'll be her and me with my son Deshawn"
    const after = Math.max(withRider.to, me?.to ?? 0);
    let end = me === undefined ? last : after;
    // "Vamos él, yo, y su papá" goes on over the pause.
    const goesOn = (at: number): boolean =>
      tokens[at]?.pause === 'none' || placeWords.and.has(tokens[at]?.word ?? '');
    while (me !== undefined && end < last && goesOn(end) && !placeWords.with.has(tokens[end]?.word ?? ''))
      end += 1;
    const within = named.filter(({ from }) => from >= withRider.to && from < end);
    const isMe = me !== undefined;
    // "Me and her with my son": he rides, and she comes along.
    const isBesideRider = within.length === 0 && placeWords.with.has(tokens[end]?.word ?? '') && end < last;
    if (isMe) return Math.min(MOST_COMPANIONS, count(within) + (isBesideRider ? 2 : 1));
  }
  const asksOfOthers = (['someoneCanDrive', 'canDrive', 'hasCar'] as const).some(expects);
  /** "Voy con otra gente o sola", "could he ride by himself?", "nobody else is around" to drive. */
  const isAskedOrOther = ({ from }: Found<RideConcept>): boolean =>
    asksOfOthers ||
    placeWords.or.has(tokens[from - 1]?.word ?? '') ||
    (!isAsked && /^[^.!?]*\?/.test(message.text.slice(tokens[from]?.start)));
  /** "Yo solo de ida" */
  const isOneWay = ({ from, to }: Found<RideConcept>): boolean =>
    all('oneWay').some((way) => way.from < to && from < way.to);
  /** "Can ride the city bus by herself" */
  const isOnBus = ({ from, to }: Found<RideConcept>): boolean =>
    saysBus(words, expects('canUseBus')).some(
      // "No hay bus, voy solo"
      (bus) => bus.from < to && (bus.to > from || (bus.to >= from - 1 && tokens[from]?.pause === 'none')),
    );
  const isAlone = among('alone', 'aloneElsewhere', 'someoneNo', 'noOtherWay').some(
    (one) =>
      one.concept === 'alone' &&
      !denied(one, 'noNeed') &&
      !isOnSteps(one) &&
      !isOnBus(one) &&
      !isAskedOrOther(one) &&
      !isOneWay(one),
  );
  // "Mi suegra va en silla y la acompaño yo": she is who rides.
  const [only, another] = others;
  const isRider =
    only !== undefined && another === undefined && speakers.some(({ from }) => from > only.to + 1);
  if (isRider) return 1;
  if (others.length > 0) return Math.min(MOST_COMPANIONS, count(others) + (isSpeaker ? 1 : 0));
  // "I sit with him, no one else comes"
  if (isSpeaker) return 1;
  if (has('nobodyComes') && !asksOfOthers) return 0;
  if (staysAway(words, named) && !asksOfOthers) return 0;
  if (!isAsked)
    return isAlone && !has('shareNo') && !(has('aloneWanted') && has('shareCause')) ? 0 : undefined;
  // "Mi nieta de 4 añitos": how old somebody is, and not how many come.
  const isAge = all('yearsOld').some(({ from }) => /^\d/.test(tokens[from - 1]?.word ?? ''));
  const number = isAge ? undefined : /^\D{0,12}(\d)\D{0,20}$/.exec(folded)?.[1];
  const word = tokens.map((token) => numberWords.counts.get(token.word)).find((value) => value !== undefined);
  // "The lady from the group home, so one"
  const sum = all('therefore').find(({ to }) => to === tokens.length - 1);
  const inAll = sum === undefined ? undefined : countAt(sum.to);
  if (inAll !== undefined) return inAll;
  const spokenOf = named.filter((one) => !isNotComing(one));
  if (has('alone') || has('aloneShort')) return 0;
  if (number !== undefined) return Number(number);
  if (spokenOf.length > 0) return Math.min(MOST_COMPANIONS, count(spokenOf));
  return word !== undefined && tokens.length <= 4 ? word : undefined;
};

/** "My wief", "mi espoza": somebody's, in a word that is none of ours and near one for somebody. */
const misspeltIn = ({ message: { tokens } }: RideWords): readonly Found<RideConcept>[] =>
  tokens.flatMap(({ known, pause }, from) =>
    pause === 'none' && placeWords.owners.has(tokens[from - 1]?.word ?? '') && isNearCompanion(known)
      ? [{ concept: 'companion', from, to: from + 1 } as const]
      : [],
  );
