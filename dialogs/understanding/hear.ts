import type { AnswerId } from '../faq/answers';
import type { CalendarDate } from '../../domain/calendar/calendarDate';
import { rideLexicon, wishLexicon, type RideConcept } from '../locales/vocabulary';
import { besideCompanions } from './besideCompanions';
import { saysThatDay } from './dates/saysThatDay';
import { isSituation, type Heard, type HearingContext, type Intent } from './heard';
import type { SlotName } from './slotValues';
import { hearPart } from './hearPart';
import { asksOfAbroad } from './intents/asksOfAbroad';
import { isOnlyIfInTime } from './intents/asksIfInTime';
import { aboutWho } from './intents/told';
import { offersToBeDriven } from './intents/offersToBeDriven';
import { phrasedWishes } from './intents/phrasedWishes';
import { asksToWait } from './intents/readAnswer';
import { readLanguage } from './intents/readLanguage';
import { readOtherLanguage } from './intents/readOtherLanguage';
import { settledWishes } from './intents/settledWishes';
import { mended } from './mended';
import { relationSpokenOf } from './people/relationSpokenOf';
import { blank, LONGEST_READ, readMessage, without, type Message, type Span } from './message';
import { dayAsked } from './questions/dayAsked';
import { questionIntents, readQuestions, type Part } from './questions/readQuestions';
import { names } from './readSlots';
import { asRideThereIs } from './rideThereIs';
import { besideClinic } from './safety/besideClinic';
import { tellsOnlyCompany } from './rides/crowd';
import { waysAskedAbout } from './rides/waysAskedAbout';
import { inAnswer } from './safety/inAnswer';
import type { DangerRead } from './safety/classOf';
import { languagesOfDanger, readDanger } from './safety/readDanger';

/**
 * Reads everything a message says: danger, wishes, slots, a yes or no, a choice. Knows no words of its own, changes nothing, and is the
 * same for the same text and context on any machine.
 * @param text as it came; what lies beyond 1,600 characters is read for danger only
 */
export const hear = (text: string, context: HearingContext): Heard => {
  const message = readMessage(text);
  const read = readDanger(text, message);
  const first = hearBeside(text, message, context, read);
  const beside = besideClinic(first, message, context);
  const heard = beside === undefined ? first : hearBeside(text, message, context, beside);
  const answered = inAnswer(heard, message, context);
  const all = answered.danger === heard.danger ? heard : hearBeside(text, message, context, answered);
  const isOpen = context.expecting.length === 0 && context.isReadBack !== true;
  return isOpen ? asRideThereIs(all, message) : all;
};

/** Reads all else, knowing what a message tells of danger. */
const hearBeside = (
  text: string,
  message: Message,
  context: HearingContext,
  { danger, mayBe }: DangerRead,
): Heard => {
  const isAnswer = context.expecting.length > 0;
  if (
    (isAnswer || context.isAsked === true || context.isReadBack === true || context.isCall === true) &&
    danger === 'routine' &&
    mayBe === undefined &&
    asksToWait(message)
  )
    return { text: message.text, danger, intents: [], slots: {}, unclear: [], waits: true };
  const isName =
    message.tokens.length <= LONGEST_NAME && context.expecting.some((slot) => names.includes(slot));
  const otherLanguage = isName ? undefined : readOtherLanguage(message);
  const language = otherLanguage === undefined ? readLanguage(message) : undefined;
  const hearWithout = (questions: readonly Span[]): Heard => {
    const part = hearPart(blank(message, questions), context, danger, without(message, questions));
    if (language !== undefined) part.language = language;
    if (otherLanguage !== undefined) part.otherLanguage = otherLanguage;
    if (mayBe !== undefined) part.mayBe = mayBe;
    if (text.length > LONGEST_READ && text.trim().length > LONGEST_READ) part.isCut = true;
    if (danger === 'emergency' || danger === 'crisis' || mayBe !== undefined)
      part.dangerLanguages = languagesOfDanger(text);
    return part;
  };
  const first = besideCompanions(message, context, hearWithout);
  const inPart = (said: string): Part => {
    if (said === message.text)
      return { wishes: phrasedWishes(message, context.expecting).intents, slots: () => first.slots };
    const part = readMessage(said);
    let slots: Heard['slots'] | undefined;
    return {
      wishes: phrasedWishes(part, context.expecting).intents,
      slots: () => (slots ??= hearPart(part, context, 'routine', said).slots),
    };
  };
  // "I asked for a car, I can't take the bus" asks nothing to be explained.
  if (first.asksForCar === true && first.slots.canUseBus === false) return first;
  // "My son can take me for free, only there" answers, and asks neither what it costs nor who may go alone.
  const isOffered = first.slots.someoneCanDrive === true && context.expecting.includes('someoneCanDrive');
  if (isOffered && !text.includes('?')) return first;
  // "Can you text me that?" asks for it, and not how.
  if (first.wantsText === true && message.tokens.length <= LONGEST_WISH) return first;
  // "Van mi hijo y mi mamá conmigo" tells, and asks nothing.
  if (first.slots.escortCount !== undefined && tellsOnlyCompany(message)) return first;
  // What a journey to Quito costs is no question of what our rides cost.
  if (asksOfAbroad(message)) return first;
  // "Is it still possible for today at 4?" asks for a ride then, and not how far ahead one asks.
  if (!isAnswer && isOnlyIfInTime(message, first)) return first;
  const { answers: fitting, spans, asks } = readQuestions(message, inPart, isAnswer);
  const { intents: phrased } = phrasedWishes(message, context.expecting);
  const all = settledWishes(first, asks, phrased);
  const told = fitting.length === 0 ? [] : answersTold(all, text, message, context);
  const answers = fitting.filter((id) => !told.includes(id));
  if (answers.length === 0 && answers.length < fitting.length) return all;
  const asked = all.intents.filter((wish) => questionIntents.includes(wish));
  const isBareTopic = answers.length > 0 && !asks;
  // "14 steps, but my son helps me" answers the question for steps, and "I have oxygen. Is that a problem?" does so, too.
  const isAnswered = context.expecting.some((slot) => all.slots[slot] !== undefined);
  const isQuestionAtAll = text.includes('?');
  // "Hay guagua, pero no puedo subirme": what asks in other messages tells here.
  const isOfBus = context.expecting.includes('canUseBus') && all.slots.canUseBus !== undefined;
  if (
    answers.length === 0 ||
    (isAnswered &&
      !isQuestionAtAll &&
      (isBareTopic || all.answer !== undefined || isOfBus || !opensAsking(message))) ||
    (isBareTopic && (!saysNothing(all) || all.intents.includes('bus-pass-lost')))
  ) {
    // What is learned takes a question in the midst of a form for many things; there only phrases count.
    const wishes = isAnswer ? phrased : all.intents;
    const isQuestion =
      message.tokens.length >= FEWEST_WORDS_ASKED &&
      wishes.every((wish) => wish === 'out-of-scope' || (!isAnswer && questionIntents.includes(wish)));
    // What is asked about an id or a name is about the question itself, which is put in other words then.
    const isAboutIt = context.expecting.some((slot) => aboutWho.includes(slot));
    // "Any time is ok" answers, and asks nothing.
    const saysWhen = all.anyTime !== undefined && !isQuestionAtAll;
    const isOpen =
      asks && isQuestion && saysNothing(all) && !saysWhen && all.answer === undefined && !isAboutIt;
    return isOpen ? { ...all, questions: [] } : all;
  }
  const isAll = without(message, spans) === '';
  // What is said in one breath asks and tells at once: "what does it cost and I go to the cancer doctor in June".
  const askedWords = message.tokens.filter(({ start }) =>
    spans.some((span) => span.start <= start && start < span.end),
  );
  const beside = ofWhole(hearWithout(spans), all);
  const isAnswerAsked = isAnswered && !context.expecting.some((slot) => beside.slots[slot] !== undefined);
  const ownAnimal = all.slots.needs?.includes('service-animal') === true && owns(message, 'service-animal');
  const { mobility } = all.slots;
  const usesOwn = mobility !== undefined && mobility !== 'ambulatory' && owns(message, mobility);
  const tells =
    (isAnswerAsked && message.tokens.some(({ pause }, index) => index > 0 && pause === 'stop')) ||
    all.slots.sharedRideReason !== undefined ||
    all.otherRides !== undefined ||
    asksForVisit(answers, all) ||
    // "I have dialysis Thursday, will you run if it snows?": the ride exists.
    (!isAll && asked.includes('weather-closures-question') && all.slots.refDate !== undefined) ||
    (all.slots.afterVisit !== undefined && all.slots.afterVisit.kind !== 'home') ||
    (askedWords.length >= FEWEST_WORDS_TOLD && Object.keys(all.slots).length >= FEWEST_SLOTS_TOLD);
  const nothing = { ...all, slots: {}, unclear: [], intents: [] };
  const askedDay = answers.includes('hours')
    ? dayAsked(message, all, (said) => hearPart(readMessage(said), context, 'routine', said))
    : undefined;
  // "You still driving thursday in the ice? I got dialysis at 6"
  const { appointmentDate: weatherDay } = all.slots;
  const isOfWeather = asked.includes('weather-closures-question') && beside.slots.refDate === undefined;
  const thatDay = saysThatDay(message) ? askedDay : isOfWeather ? weatherDay : undefined;
  const left = tells ? all : isAll ? nothing : withVisit(beside, all, thatDay);
  // "Can my daughter go to the orthodontist by herself?" tells whose child it is, and of what visit.
  const { reason } = all.slots;
  const callerRelationship =
    all.slots.callerRelationship ??
    (asked.includes('minors-question') ? relationSpokenOf(message) : undefined);
  // "Do you take people to the methadone clinic?"
  const isAboutCare = asked.some((wish) => aboutCare.includes(wish));
  const askedOfRider = asked.includes('minors-question')
    ? {
        ...(callerRelationship !== undefined && { callerRelationship }),
        ...(reason !== undefined && { reason }),
        // "May I bring both my boys, and have you got car seats?"
        ...(all.slots.escortCount !== undefined && { escortCount: all.slots.escortCount }),
      }
    : isAboutCare && reason !== undefined && reason !== 'other'
      ? { reason }
      : {};
  // "How does one sign up for rides? It's for my aunt"
  const asksForOther =
    asked.includes('how-to-book-question') &&
    callerRelationship !== undefined &&
    callerRelationship !== 'self';
  const askedOf = {
    ...(asksForOther && { callerRelationship }),
    ...askedOfRider,
    ...waysAskedAbout(message, asked, all.slots),
  };
  const usesBus = all.slots.canUseBus === true && statesBus(message);
  const kept: Heard =
    ownAnimal || usesBus || usesOwn
      ? {
          ...left,
          slots: {
            ...(ownAnimal && { needs: ['service-animal'] as const }),
            ...(usesBus && { canUseBus: true }),
            ...(usesOwn && { mobility }),
            ...left.slots,
          },
        }
      : left;
  const rest = {
    ...kept,
    intents: settledWishes({ ...left, intents: [...left.intents, ...asked] }, asks, phrased).intents.filter(
      (wish) =>
        !questionIntents.includes(wish) &&
        // "I'm new at this. How far ahead do I call?" asks that, and for no help.
        (wish !== 'help' || asked.length === 0 || phrased.includes(wish)),
    ),
    asked,
    askedOf,
    ...(askedDay !== undefined && { askedDay }),
    ...(all.mayTheyCome === true && { mayTheyCome: all.mayTheyCome }),
  };
  const isOnlyQuestion =
    saysNothing(left) && rest.intents.every((wish) => wish === 'out-of-scope' || wish === 'thanks-bye');
  // Beside a question a yes confirms nothing that was read back.
  const { answer, choice: _choice, ...unanswered } = rest;
  if (!isOnlyQuestion) return { ...(isAnswer ? rest : unanswered), questions: answers };
  if (isAnswer && !isAll && answer !== undefined) return { ...rest, questions: answers };
  return {
    ...unanswered,
    text: '',
    intents: all.intents.filter((wish) => wish === 'out-of-scope' || questionIntents.includes(wish)),
    asked: all.intents.filter((wish) => wish !== 'out-of-scope' && !isSituation(wish)),
    questions: answers,
  };
};

/** Answers to what a message tells or asks for: it asks nothing of that. */
const answersTold = (
  all: Heard,
  text: string,
  message: Message,
  context: HearingContext,
): readonly AnswerId[] => {
  // "My sister can drive me if gas is paid" is an offer, and no question about the money.
  const isOffer = offersToBeDriven(all, context);
  // "There is no bus" tells which ways there are, and asks for none.
  const tellsWays =
    all.intents.includes('book-trip') && saidOfWays.some((slot) => all.slots[slot] !== undefined);
  // "I go alone" of a ride that is asked for is no question about sharing it.
  const tellsCompany = all.intents.includes('book-trip') && all.slots.escortCount !== undefined;
  // "Can I move my Friday ride to Monday?" asks for it, and not how.
  const tellsRide =
    (all.slots.refDate !== undefined || all.slots.refTime !== undefined) &&
    all.intents.some((wish) => wish === 'change-trip' || wish === 'cancel-trip');
  // "Where is he, I was told 8:15" asks after that ride, and not how one finds out.
  const asksAfterRide =
    (all.slots.refDate !== undefined || all.slots.refTime !== undefined) &&
    all.intents.includes('trip-status');
  // "I drove myself last week and want the gas money, if I can" claims it, and so does "where is my gas money?".
  const tellsDrive = (all.wasDriven === true && !text.includes('?')) || all.claimsMoney === true;
  return [
    ...(tellsRide ? aboutChange : []),
    ...(asksAfterRide ? aboutDriver : []),
    ...(all.intents.includes('text-opt-in') ? aboutBooking : []),
    ...(isOffer || tellsDrive ? aboutGasMoney : []),
    ...(isSentHome(message, all) ? aboutUrgent : []),
    ...(tellsWays ? aboutWays : []),
    ...(tellsCompany ? aboutCompany : []),
  ];
};

/** "I got discharged, can someone come get me": asks for the car, and not what counts as urgent. */
const isSentHome = (message: Message, { slots }: Heard): boolean =>
  slots.reason === 'hospital-discharge' && wishLexicon.says(message.tokens, 'readyAlone');
const aboutUrgent: readonly AnswerId[] = ['urgent'];

/** "Can I go tomorrow at 3?", "can you schedule me a three pm on the 13th?": a visit with its day and hour is asked for, and not only whether one may. */
const asksForVisit = (answers: readonly AnswerId[], { slots }: Heard): boolean =>
  answers.every((id) => aboutAsking.includes(id)) &&
  slots.appointmentDate !== undefined &&
  slots.appointmentTime !== undefined;
const aboutAsking: readonly AnswerId[] = ['urgent', 'whoMayBook'];

/** "How many steps can the driver help with": asks from its first words on. */
const opensAsking = ({ tokens }: Message): boolean =>
  wishLexicon
    .find(tokens)
    .some(({ concept, from }) => (concept === 'question' || concept === 'mayI') && from <= LATEST_OPENING);

/** Words before what asks. */
const LATEST_OPENING = 0;

/** "Can my service dog ride with me?": who asks so has one, unlike who asks whether service dogs may ride; so of a walker. */
const owns = (message: Message, thing: RideConcept): boolean => {
  const found = rideLexicon.find(mended(message));
  const cues = found.filter(({ concept }) => concept === 'owned');
  return found.some(
    ({ concept, from }) => concept === thing && cues.some(({ to }) => to === from || to === from - 1),
  );
};

/** "I can take the bus, do you give passes?", "got a pass and can ride it": told before or after what is asked, unlike "can I take the bus". */
const statesBus = (message: Message): boolean => {
  const asks = wishLexicon.find(message.tokens).filter(({ concept }) => concept === 'mayI');
  return rideLexicon
    .find(mended(message))
    .some(
      ({ concept, from, to }) =>
        (concept === 'busItYes' ||
          (concept === 'busYes' && (message.tokens[to]?.pause ?? 'none') !== 'none')) &&
        !asks.some((ask) => ask.to === from || ask.to === from - 1),
    );
};

/** Names of so many words are of every language. */
const LONGEST_NAME = 4;

/** Questions that may name the care they are about. */
const aboutCare: readonly Intent[] = [
  'covered-service-question',
  'how-to-book-question',
  'mileage-reimbursement',
];
const aboutGasMoney: readonly AnswerId[] = ['gasMoney', 'claimMoney'];
/** "Can you text me about my rides?" asks for texts, and not how to book. */
const aboutBooking: readonly AnswerId[] = ['howToBook'];
const aboutChange: readonly AnswerId[] = ['changeRide', 'urgent'];
const aboutDriver: readonly AnswerId[] = ['trackDriver'];
const aboutWays: readonly AnswerId[] = ['kindsOfRide', 'noOtherRide'];
const aboutCompany: readonly AnswerId[] = ['sharedRide'];
const saidOfWays: readonly SlotName[] = ['canUseBus', 'noBus', 'someoneCanDrive', 'noOtherWay', 'hasCar'];

/** "My sister can take me, do you pay her gas?": without what asks only "my sister" is left, and the whole says nothing of who calls. */
const ofWhole = (beside: Heard, { slots }: Heard): Heard => {
  if (slots.callerRelationship !== undefined) return beside;
  const { callerRelationship: _, ...rest } = beside.slots;
  return { ...beside, slots: rest };
};

/** "Can she ride to her therapist without me? She has an appointment Oct 1": what the question says of the visit that is told beside it. */
const withVisit = (left: Heard, { slots }: Heard, thatDay: CalendarDate | undefined): Heard =>
  left.slots.appointmentDate === undefined && left.slots.appointmentTime === undefined
    ? left
    : {
        ...left,
        slots: {
          ...(slots.reason !== undefined && { reason: slots.reason }),
          ...(slots.destination !== undefined && { destination: slots.destination }),
          ...(slots.escortCount !== undefined && { escortCount: slots.escortCount }),
          ...left.slots,
          // "Are you open on veterans day? My appointment is that day at 9"
          ...(left.slots.appointmentDate === undefined &&
            thatDay !== undefined && { appointmentDate: thatDay }),
          // "Do you run on MLK Day? They have me down for that Monday at 11"
          ...(left.slots.appointmentDate !== undefined &&
            slots.appointmentDate !== undefined &&
            slots.appointmentTime === left.slots.appointmentTime && {
              appointmentDate: slots.appointmentDate,
            }),
        },
      };

/** So many words of one wish leave room for no other. */
const LONGEST_WISH = 12;

const FEWEST_WORDS_ASKED = 3;
/** A sentence of so many words that fills so many slots does not only ask. */
const FEWEST_WORDS_TOLD = 20;
const FEWEST_SLOTS_TOLD = 3;

const saysNothing = ({ slots, unclear }: Heard): boolean =>
  Object.keys(slots).length === 0 && unclear.length === 0;

// Patterns and chrono's parsers are built at their first use, twice over for both tiers of the engine; no member waits for that.
const warmUp =
  'hi need a ride for my mom ana diaz 100 000 001 march 3 1984 from 12 elm st, hamden to the clinic in 2 weeks at 3pm call 203 555 0123';
for (let times = 0; times < 3; times += 1)
  hear(warmUp, {
    today: '2026-01-05',
    time: '10:00',
    language: 'en',
    expecting: ['appointmentTime', 'destination', 'personName'],
    facilities: { search: () => [] },
    usualClinics: [],
  });
