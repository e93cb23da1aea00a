import { kindsOfCare, type KindOfCare } from '../../../domain/facts';
import { placeLexicon, type RideConcept } from '../../locales/vocabulary';
import { facilityWords } from '../../locales/words/facilityWords';
import { functionWords } from '../../locales/words/functionWords';
import { isVocabulary } from '../../locales/words/isVocabulary';
import { nameWords } from '../../locales/words/nameWords';
import { placeWords } from '../../locales/words/placeWords';
import { streetWords } from '../../locales/words/streetWords';
import { longest, type Found } from '../lexicon';
import type { Span } from '../message';
import { townAt } from '../places/townNames';
import { spanOf } from '../reading';
import type { SlotName, SlotValues } from '../slotValues';
import { animalTasks } from './animalTask';
import type { RideWords } from './rideWords';

const careNames: ReadonlySet<string> = new Set(kindsOfCare);

/** What tells what a ride is for, where that is not asked. */
const tellsReason: ReadonlySet<RideConcept> = new Set<RideConcept>([
  ...kindsOfCare,
  'prescription',
  'item',
  'notCare',
  'notCareAlone',
  'primaryAlone',
]);

const isCare = (one: Found<string>): one is Found<KindOfCare> => careNames.has(one.concept);

/** Care that a follow-up can be of without saying more of the visit. */
const general: ReadonlySet<KindOfCare> = new Set([
  'follow-up',
  'surgery',
  'hospital-discharge',
  'primary-care',
  'other',
]);
/** Of two kinds of care in one message the one that says more of the visit, whichever is said first. */
const saysMoreThan: Partial<Record<KindOfCare, readonly KindOfCare[]>> = {
  nephrology: ['dialysis'],
  'primary-care': ['pediatric'],
  pediatric: ['prenatal'],
  oncology: ['radiation'],
  imaging: ['prenatal'],
  other: ['prenatal'],
};
/** Care that goes on for a while: "desde la próxima semana terapia" is to come. */
const ofTreatment: ReadonlySet<KindOfCare> = new Set(['behavioral-health', 'physical-therapy', 'wound-care']);
/** Words between "from" and the place: "from my job", "from the food bank". */
const START_REACH = 2;
/** Words between "pick up" and the thing. */
const FETCH_REACH = 4;
/** Words between who sends somebody and that they do: "my knee surgeon at Yale". */
const SENDER_REACH = 3;
/** Words between that somebody is sent and what to: "wants me to start with". */
const SENT_REACH = 3;
/** Care of a part of the body that is operated on. */
const operatedOn: ReadonlySet<KindOfCare> = new Set(['vision']);
/** Care of which somebody picks up things: glasses, dentures, hearing aids. */
const fitted: ReadonlySet<KindOfCare> = new Set(['vision', 'audiology', 'dental']);

/** In a longer answer a part of the body may stand for how somebody walks: "I take the stairs slow on account of my knees". */
const FEW_WORDS = 8;

/** Words from a doctor to what ails: "the dr for a really bad cough". */
const AILMENT_REACH = 5;

/** "To the dr for my cough", "al doctor por la tos": what ails tells what the visit is for, but where the doctor has a name. */
const seesDoctorFor = ({ all, message }: RideWords): boolean =>
  all('primaryAlone').some(({ to }) => {
    const next = message.tokens[to]?.word ?? '';
    const isUnnamed = functionWords.en.has(next) || functionWords.es.has(next);
    return (
      isUnnamed &&
      // "The doctor is sick"
      all('doctorIll').every((ill) => ill.from > to || ill.to <= to) &&
      [...all('ailment'), ...all('bodyPart')].some(({ from }) => from > to && from - to <= AILMENT_REACH)
    );
  });

/** "Hartford CT", "Hospital of Central CT": the state, and no scan. */
const isState = ({ message: { tokens } }: RideWords, { from, to }: Found<KindOfCare>): boolean => {
  if (to - from !== 1 || !streetWords.states.has(tokens[from]?.word ?? '')) return false;
  const before = [from - 1, from - 2, from - 3].filter((at) => at >= 0);
  return (
    streetWords.sides.has(tokens[from - 1]?.word ?? '') ||
    placeWords.ofState.has(tokens[from - 1]?.word ?? '') ||
    before.some((at) => townAt(tokens, at)?.to === from)
  );
};

/** "The shelter on Crown St", but "eye doctor St Francis": what a street is called. */
const isStreet = ({ message: { tokens } }: RideWords, { to }: Found<KindOfCare>): boolean => {
  const [kind, next] = [tokens[to], tokens[to + 1]];
  const isKind =
    kind?.pause === 'none' &&
    streetWords.kinds.has(kind.word) &&
    !streetWords.states.has(kind.word) &&
    !streetWords.titles.has(kind.word) &&
    !placeWords.nouns.has(kind.word);
  const isOver =
    next?.pause !== 'none' || functionWords.en.has(next.word) || townAt(tokens, to + 1) !== undefined;
  return isKind && isOver;
};

/** "Pt Marva Toth": who is treated, and no therapy. */
const isPatient = (
  { message: { tokens } }: RideWords,
  { from, to }: Found<KindOfCare>,
  names: readonly Span[],
): boolean =>
  to - from === 1 &&
  nameWords.patient.has(tokens[from]?.word ?? '') &&
  names.some(({ start }) => start === tokens[to]?.start);

/** "Pediatric neurology", "dentista pediátrico": for whom that is, and no visit of its own. */
const isForChildren = (one: Found<KindOfCare>, all: readonly Found<KindOfCare>[]): boolean =>
  one.concept === 'pediatric' &&
  all.some(
    (other) =>
      other.concept !== 'pediatric' &&
      !general.has(other.concept) &&
      (other.from === one.to || other.to === one.from),
  );

/**
 * Reads what the ride is for: a kind of care, or an errand.
 * @param clinicNames where kinds of care stand in names of clinics: "Twin Ponds Orthopedics" says nothing of the visit
 */
export const readReason = (
  words: RideWords,
  expects: (slot: SlotName) => boolean,
  clinicNames: readonly Span[],
): Pick<Partial<SlotValues>, 'reason' | 'errand'> => {
  if (!expects('reason') && !words.hasOneOf(tellsReason)) return {};
  const { message, every, all, has } = words;
  /** "Cita con la doctora Hernández" tells who is seen, and nothing of what for. */
  const isOfDoctor = ({ concept, to }: Found<KindOfCare>): boolean => {
    const [last, next] = [message.tokens[to - 1], message.tokens[to]];
    return (
      concept === 'primary-care' &&
      facilityWords.titles.has(last?.word ?? '') &&
      next?.pause === 'none' &&
      /^[a-z]{2,}$/.test(next.word) &&
      !isVocabulary(next.word)
    );
  };
  const isOfAnimal = animalTasks(words);
  /** "My sister comes too, she's my eyes" */
  const isOfCompanion = (one: Found<KindOfCare>): boolean =>
    all('asSense').some(({ from, to }) => from <= one.from && one.to <= to);
  /** "My hearing aids are dead": what somebody wears, and no visit. */
  const isWorn = (one: Found<KindOfCare>): boolean =>
    !expects('reason') && all('wornThing').some(({ from, to }) => from <= one.from && one.to <= to);
  /** "The doctor is sick" tells of no visit to a doctor. */
  const isOfDoctorIll = (one: Found<KindOfCare>): boolean =>
    all('doctorIll').some(({ from, to }) => from <= one.from && one.to <= to);
  const isCapital = (index: number): boolean =>
    /^\p{Lu}\p{Ll}/u.test(message.text.slice(message.tokens[index]?.start));
  const isLastName = ({ from, to }: Found<KindOfCare>): boolean =>
    to - from === 1 &&
    from > 0 &&
    message.tokens[from]?.pause === 'none' &&
    nameWords.surnames.has(message.tokens[from].word) &&
    // "El doctor Colón" is called so, in small letters as well.
    (facilityWords.titles.has(message.tokens[from - 1]?.word ?? '') ||
      (isCapital(from) && isCapital(from - 1)));
  const cares = longest(
    every.filter(
      (one) =>
        isCare(one) ||
        one.concept === 'item' ||
        one.concept === 'service-animal' ||
        (one.concept === 'ofBody' && !expects('reason')),
    ),
  )
    .filter(isCare)
    .filter((one) => {
      // "Eithan Colon": a word of care that is written as a last name
      if (isLastName(one)) return false;
      // "My service dog goes everywhere with me, she's a lab"
      if (isOfDoctor(one) || (one.concept === 'lab' && has('service-animal')) || isOfAnimal(one))
        return false;
      if (isOfCompanion(one) || isWorn(one) || isOfDoctorIll(one)) return false;
      if (isState(words, one) || isStreet(words, one)) return false;
      if (clinicNames.length === 0) return true;
      if (isPatient(words, one, clinicNames)) return false;
      const span = spanOf(message, one);
      return !clinicNames.some(({ start, end }) => span.start < end && start < span.end);
    })
    .filter((one, _, all) => !isForChildren(one, all));
  const isVague = (one: Found<string>): boolean =>
    all('vague').some(({ from, to }) => from === one.from && to === one.to);
  /** "Since my hip replacement", "not surgery". */
  const isAside = (one: Found<KindOfCare>): boolean =>
    all('past').some(({ to }) => to <= one.from && one.from - to <= 1) ||
    // "His scan is back, and cardiology wants to see him"
    all('resultAfter').some(({ from }) => from === one.to && message.tokens[from]?.pause === 'none');
  const first =
    cares.find((one) => !isVague(one) && !isAside(one)) ??
    cares.find((one) => !isAside(one) && one.concept !== 'primary-care') ??
    cares.find((one) => !isAside(one)) ??
    // "I gave up the car when my sight failed" names no visit to anybody.
    cares.find((one) => !isVague(one) || ofTreatment.has(one.concept) || expects('reason'));
  /** "Neurology follow-up": what is followed up says more; of surgery it does not. */
  const specific = cares.find((one) => !isVague(one) && !isAside(one) && !general.has(one.concept));
  /** "The kidney doctor started me on dialysis", "a sonogram, I'm expecting": what says more of the visit, beside the first. */
  const nearer = cares.find(
    (one) => first !== undefined && !isAside(one) && saysMoreThan[first.concept]?.includes(one.concept),
  );
  /** "The eye doctor is sending me to the lab": of who sends somebody and what to, the visit is what to. */
  const sentTo = all('sendsTo')
    .filter(({ from }) => first !== undefined && first.to <= from && from - first.to <= SENDER_REACH)
    .map(({ to }) => cares.find((one) => one.from >= to - 1 && one.from - to <= SENT_REACH))
    .find((one) => one !== undefined && !general.has(one.concept) && !isAside(one));
  /** "Cataract surgery", "cirugía de cataratas": of what is operated on, the operation is the visit. */
  const operation = every.find(
    (one): one is Found<KindOfCare> =>
      one.concept === 'surgery' &&
      first !== undefined &&
      operatedOn.has(first.concept) &&
      !all('past').some(({ to }) => to === first.from || to === one.from) &&
      Math.max(one.from - first.to, first.from - one.to) <= 1,
  );
  const care =
    first?.concept === 'follow-up' && specific !== undefined
      ? specific
      : (operation ?? nearer ?? (first?.concept === 'prenatal' ? first : (sentTo ?? first)));

  const pickUps = all('pickUpVerb').filter(
    (verb) => !all('pickMe').some(({ from, to }) => verb.from >= from && verb.to <= to + 1),
  );
  const isFetched = (concept: 'prescription' | 'item'): boolean =>
    all(concept).some((thing) =>
      pickUps.some(
        (verb) =>
          verb.from < thing.to &&
          Math.abs(thing.from - verb.to) <= FETCH_REACH &&
          // "Pick up at 88 Howe Ave. I use a cane"
          !message.tokens.slice(verb.to, thing.from + 1).some(({ pause }) => pause === 'stop'),
      ),
    );
  /** "Pick me up at work": where the ride begins says nothing of what it is for. */
  const isNotCare = (): boolean => {
    // "Work" answers what it is for; "the bus won't work" and "he's at work" do not.
    const alone = all('notCareAlone').filter(({ from, to }) => to - from === message.tokens.length);
    const other = [...all('notCare'), ...alone];
    if (other.length === 0) return false;
    const starts = placeLexicon.find(message.tokens).filter(({ concept }) => concept === 'fromCue');
    return other.some(({ from }) => !starts.some((cue) => cue.to <= from && from - cue.to <= START_REACH));
  };
  const errand =
    isFetched('prescription') || (expects('errand') && has('prescription'))
      ? 'prescription-pickup'
      : isFetched('item')
        ? 'item-pickup'
        : care === undefined && !expects('pickup') && isNotCare()
          ? 'not-care'
          : undefined;
  // "It's for my knee", "los oídos", to what the visit is for: some doctor sees to it.
  const isOfBody = has('bodyPart') && message.tokens.length <= FEW_WORDS;
  const isIll = expects('reason') ? has('primaryAlone') || has('ailment') || isOfBody : seesDoctorFor(words);
  if (care === undefined && errand === undefined && isIll) return { reason: 'primary-care' };
  const isReason =
    care !== undefined && (errand === undefined || (!isVague(care) && !fitted.has(care.concept)));
  return {
    ...(errand === undefined ? {} : { errand }),
    ...(isReason ? { reason: care.concept } : {}),
  };
};
