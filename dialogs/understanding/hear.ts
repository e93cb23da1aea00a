import { answerLexicon, placeLexicon, wishLexicon, type WishConcept } from '../locales/vocabulary';
import type { AnswerId } from '../faq/answers';
import { readDates, readMonthDays } from './dates/readDates';
import { weekdayGoneBy } from './dates/weekdayGoneBy';
import type { Heard, HearingContext, Intent, SlotName, SlotValues } from './heard';
import { asksToWait, readAnswer, readChoice } from './intents/readAnswer';
import { phrasedWishes } from './intents/phrasedWishes';
import { readIntents } from './intents/readIntents';
import { readLanguage } from './intents/readLanguage';
import { readOtherLanguage } from './intents/readOtherLanguage';
import { blank, LONGEST_READ, readMessage, without, type Message, type Span } from './message';
import { readIds } from './people/readIds';
import { readPeople } from './people/readPeople';
import { addressesIn } from './places/addresses';
import { readAfterVisit } from './places/afterVisit';
import { readPlaces } from './places/readPlaces';
import { questionIntents, readQuestions, type Part } from './questions/readQuestions';
import { readRide } from './rides/readRide';
import { languagesOfDanger, readDanger } from './safety/readDanger';
import { spanOf } from './reading';
import { severalRides } from './severalRides';

/** Wishes that leave no room for a place or a name as a bare answer. */
const commands: readonly Intent[] = [
  'talk-to-agent',
  'help',
  'start-over',
  'go-back',
  'repeat',
  'thanks-bye',
  'text-opt-out',
  'text-opt-in',
  'change-language',
  'list-trips',
  'trip-status',
  'complaint',
  'how-to-book-question',
  'eligibility-question',
  'covered-service-question',
  'modes-question',
  'minors-question',
  'service-animal-question',
  'weather-closures-question',
  'shared-ride',
  'mileage-reimbursement',
];

/**
 * Reads everything a message says: danger, wishes, slots, a yes or no, a choice. Knows no words of its own, changes nothing, and is the
 * same for the same text and context on any machine.
 * @param text as it came; what lies beyond 1,600 characters is read for danger only
 */
export const hear = (text: string, context: HearingContext): Heard => {
  const message = readMessage(text);
  const isAnswer = context.expecting.length > 0;
  const { danger, mayBe } = readDanger(text, message);
  if (
    (isAnswer || context.isReadBack === true) &&
    danger === 'routine' &&
    mayBe === undefined &&
    asksToWait(message)
  )
    return { text: message.text, danger, intents: [], slots: {}, unclear: [], waits: true };
  const isName =
    message.tokens.length <= LONGEST_NAME && context.expecting.some((slot) => names.includes(slot));
  const otherLanguage = isName ? undefined : readOtherLanguage(message.text);
  const language = otherLanguage === undefined ? readLanguage(message) : undefined;
  const hearWithout = (questions: readonly Span[]): Heard => ({
    ...hearRest(blank(message, questions), context, danger, without(message, questions)),
    ...(language === undefined ? {} : { language }),
    ...(otherLanguage === undefined ? {} : { otherLanguage }),
    ...(mayBe === undefined ? {} : { mayBe }),
    ...(text.trim().length > LONGEST_READ ? { isCut: true } : {}),
    ...(danger === 'emergency' || danger === 'crisis' || mayBe !== undefined
      ? { dangerLanguages: languagesOfDanger(text) }
      : {}),
  });
  const all = hearWithout([]);
  const inPart = (said: string): Part =>
    said === message.text
      ? { wishes: phrasedWishes(message, context.expecting).intents, slots: () => all.slots }
      : {
          wishes: phrasedWishes(readMessage(said), context.expecting).intents,
          slots: () => hearRest(readMessage(said), context, 'routine', said).slots,
        };
  // "I asked for a car, I can't take the bus" asks nothing to be explained.
  if (all.asksForCar === true && all.slots.canUseBus === false) return all;
  const { answers: fitting, spans, asks } = readQuestions(message, inPart, isAnswer);
  // "My sister can drive me if gas is paid" is an offer, and no question about the money.
  const isOffer = offersToBeDriven(all, context);
  // "There is no bus" tells which ways there are, and asks for none.
  const tellsWays = all.slots.canUseBus !== undefined && all.intents.includes('book-trip');
  const told: readonly AnswerId[] = [...(isOffer ? aboutGasMoney : []), ...(tellsWays ? aboutWays : [])];
  const answers = fitting.filter((id) => !told.includes(id));
  if (answers.length === 0 && answers.length < fitting.length) return all;
  const asked = all.intents.filter((wish) => questionIntents.includes(wish));
  const isBareTopic = answers.length > 0 && !asks;
  // "14 steps, but my son helps me" answers the question for steps, and "I have oxygen. Is that a problem?" does so, too.
  const isAnswered = context.expecting.some((slot) => all.slots[slot] !== undefined);
  const isQuestionAtAll = text.includes('?');
  if (
    answers.length === 0 ||
    (isAnswered && !isQuestionAtAll && (isBareTopic || all.answer !== undefined)) ||
    (isBareTopic && (!saysNothing(all) || all.intents.includes('bus-pass-lost')))
  ) {
    // What is learned takes a question in the midst of a form for many things; there only phrases count.
    const wishes = isAnswer ? phrasedWishes(message, context.expecting).intents : all.intents;
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
  const beside = hearWithout(spans);
  const isAnswerAsked = isAnswered && !context.expecting.some((slot) => beside.slots[slot] !== undefined);
  const tells =
    (isAnswerAsked && message.tokens.some(({ pause }, index) => index > 0 && pause === 'stop')) ||
    all.slots.sharedRideReason !== undefined ||
    all.otherRides !== undefined ||
    (all.slots.afterVisit !== undefined && all.slots.afterVisit.kind !== 'home') ||
    (askedWords.length >= FEWEST_WORDS_TOLD && Object.keys(all.slots).length >= FEWEST_SLOTS_TOLD);
  const nothing = { ...all, slots: {}, unclear: [], intents: [] };
  const left = tells ? all : isAll ? nothing : withVisit(beside, all);
  const rest = { ...left, intents: left.intents.filter((wish) => !questionIntents.includes(wish)), asked };
  const isOnlyQuestion =
    saysNothing(rest) && rest.intents.every((wish) => wish === 'out-of-scope' || wish === 'thanks-bye');
  // Beside a question a yes confirms nothing that was read back.
  const { answer, choice: _choice, ...unanswered } = rest;
  if (!isOnlyQuestion) return { ...(isAnswer ? rest : unanswered), questions: answers };
  if (isAnswer && !isAll && answer !== undefined) return { ...rest, questions: answers };
  return {
    ...unanswered,
    text: '',
    intents: all.intents.filter((wish) => wish === 'out-of-scope' || questionIntents.includes(wish)),
    questions: answers,
  };
};

/** Names of so many words are of every language. */
const LONGEST_NAME = 4;

const names: readonly SlotName[] = ['personName', 'callerName'];

const aboutGasMoney: readonly AnswerId[] = ['gasMoney', 'claimMoney'];
const aboutWays: readonly AnswerId[] = ['kindsOfRide', 'noOtherRide'];

/** Somebody drives for the money, to the visit that is asked for or asked about. */
const offersToBeDriven = (
  { slots, intents }: Pick<Heard, 'slots' | 'intents'>,
  { expecting }: HearingContext,
): boolean =>
  slots.mileageOffer === true && (intents.includes('book-trip') || expecting.includes('someoneCanDrive'));

/** Words beside a phrase that is all there is to say: "ok they are here". */
const FEW_MORE_WORDS = 2;

/** Words of an answer that says nothing beside it. */
const SHORT_ANSWER = 4;

/** "Can she ride to her therapist without me? She has an appointment Oct 1": what the question says of the visit that is told beside it. */
const withVisit = (left: Heard, { slots }: Heard): Heard =>
  left.slots.appointmentDate === undefined && left.slots.appointmentTime === undefined
    ? left
    : {
        ...left,
        slots: {
          ...(slots.reason !== undefined && { reason: slots.reason }),
          ...(slots.destination !== undefined && { destination: slots.destination }),
          ...(slots.escortCount !== undefined && { escortCount: slots.escortCount }),
          ...left.slots,
        },
      };

const FEWEST_WORDS_ASKED = 3;
/** A sentence of so many words that fills so many slots does not only ask. */
const FEWEST_WORDS_TOLD = 20;
const FEWEST_SLOTS_TOLD = 3;

const aboutWho: readonly SlotName[] = ['medicaidId', 'dateOfBirth', 'personName', 'zipCode'];

const saysNothing = ({ slots, unclear }: Heard): boolean =>
  Object.keys(slots).length === 0 && unclear.length === 0;

const hearRest = (
  message: Message,
  context: HearingContext,
  danger: Heard['danger'],
  text: string,
  isPart = false,
): Heard => {
  const answer = readAnswer(message, context.expecting);
  const {
    intents: wishes,
    phrased = wishes,
    isLikely = () => true,
    language: asked,
  } = readIntents(message, context, answer);
  const choice = readChoice(message);
  const isCommand = phrased.some((wish) => commands.includes(wish));

  const streets = addressesIn(message);
  const addresses = streets.map(({ span }) => span);
  const withoutAddresses = blank(message, addresses);
  const monthDays = readMonthDays(withoutAddresses, context);
  const ids = readIds(blank(withoutAddresses, monthDays), context);
  const withoutIds = blank(message, ids.spans ?? []);
  const dates = readDates(blank(withoutIds, addresses), context, phrased, monthDays);
  // "En 8 Water Street, Bridgeport el 30 de junio": what leads to the day is no reason to lose the street between.
  const withoutDates = blank(
    withoutIds,
    (dates.spans ?? []).map((span) => beyond(addresses, span)),
  );
  const people = readPeople(
    withoutDates,
    isCommand ? { ...context, expecting: withoutNames(context.expecting) } : context,
    ids.slots.medicaidId !== undefined || dates.slots.dateOfBirth !== undefined,
  );
  const after = readAfterVisit(blank(withoutDates, people.spans ?? []), context);
  const places = readPlaces(
    blank(withoutDates, [...(people.spans ?? []), ...(after.spans ?? []), ...waitsIn(message)]),
    context,
    isCommand || answer === 'unknown',
  );
  // "Its at my daughters" tells where the card is.
  const isAboutCard =
    answer === 'unknown' && context.expecting.includes('medicaidId') && !wishes.includes('book-trip');
  const ride = readRide(
    blank(withoutDates, [...addresses, ...(after.spans ?? [])]),
    context,
    answer,
    places.names,
    streets.find(({ unitSaid }) => unitSaid !== undefined)?.unitSaid,
  );

  const slots: Partial<SlotValues> = {
    ...ride.slots,
    ...(isAboutCard ? {} : { ...places.slots, ...after.slots }),
    ...(speaksOfNewHome(message) ? { newAddress: true as const } : {}),
    ...people.slots,
    ...ids.slots,
    ...dates.slots,
    ...(asked === undefined ? {} : { language: asked }),
  };
  // "around 3, I'll call when I'm done": the call decides.
  if (ride.slots.returnTime !== undefined && dates.slots.returnTime === undefined)
    slots.returnTime = ride.slots.returnTime;
  if (choice !== undefined && slots.tripRef === undefined && context.expecting.includes('tripRef'))
    slots.tripRef = `#${String(choice)}`;

  // "He left me at the corner and not at the door" complains of a driver, and tells the next one nothing.
  if (wishes.includes('complaint') && !context.expecting.includes('driverNote')) delete slots.driverNote;

  const unclear = dates.unclear ?? [];
  const said: readonly string[] = [...Object.keys(slots), ...unclear.map(({ slot }) => slot)];
  // "Thanks, that's all" to "anything else?" answers, and ends nothing.
  const isOfADay = said.includes('refDate') || said.includes('appointmentDate');
  const isShortAnswer = context.expecting.length > 0 && message.tokens.length <= SHORT_ANSWER;
  const answersTransfer =
    context.expecting.includes('canTransferToCarSeat') && slots.canTransferToCarSeat !== undefined;
  const namesVisit = said.some((slot) => visitSlots.includes(slot));
  const isClosing = answer === 'no' && context.expecting.includes('needs');
  const found = wishLexicon.find(message.tokens);
  const isNearlyAll = ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
    message.tokens.length - (to - from) <= FEW_MORE_WORDS;
  const says = (wanted: WishConcept): boolean => found.some(({ concept }) => concept === wanted);
  const asBefore = wishes.includes('same-as-last-time') ? weekdayGoneBy(message, context.today) : undefined;
  const isWalkIn = found.some((one) => one.concept === 'walkIn' && isNearlyAll(one));
  const isAnyTime = (says('anyTime') || isWalkIn) && slots.appointmentTime === undefined;
  const intents: Intent[] = wishes.filter(
    (wish) =>
      !isAgreement(wish) &&
      !(isClosing && wish === 'thanks-bye') &&
      !(wish === 'mileage-reimbursement' && offersToBeDriven({ slots, intents: wishes }, context)) &&
      // "Cancel my ride on July 6" is of one day.
      !(wish === 'all-rides' && isOfADay) &&
      // A few words that answer praise nobody.
      !(wish === 'compliment-suggestion' && isShortAnswer && !phrased.includes(wish)) &&
      // "I cannot transfer" to a car seat asks for nobody.
      !(wish === 'talk-to-agent' && answersTransfer) &&
      // "No one can take me" answers, and takes nothing back.
      !(
        wish === 'go-back' &&
        !phrased.includes(wish) &&
        context.expecting.some((slot) => said.includes(slot))
      ) &&
      // "Blood work, no appointment needed" cancels nothing.
      !(wish === 'cancel-trip' && isAnyTime && !phrased.includes(wish)) &&
      // "They cancelled my appointment, I don't need the ride": without another visit there is nothing to book.
      !(wish === 'book-trip' && wishes.includes('cancel-trip') && !phrased.includes(wish) && !namesVisit) &&
      !(wish === 'correction' && said.length === 0),
  );
  const answered = agreementOf(answer);
  // A yes or no that is said in so many words counts where one is asked for.
  const isPlain =
    context.isReadBack === true || context.expecting.some((slot) => typeof slots[slot] === 'boolean');
  const agreement =
    wishes.find(isAgreement) ??
    (answered !== undefined && (isPlain || isLikely(answered)) ? answered : undefined);
  const isCorrection = corrects(message, answer, said, context.expecting) && isLikely('correction');
  if (isCorrection && !intents.includes('correction')) intents.push('correction');
  const isOpen = context.expecting.length === 0 && context.isReadBack !== true;
  const visit = said.filter((slot) => visitSlots.includes(slot));
  // Who names a visit and asks for nothing else wants a ride to it; the "yes" of "yes hello, she has dialysis on friday at 6" answers nothing.
  if (
    isOpen &&
    intents.length === 0 &&
    (visit.length >= SURE_OF_VISIT || (answer === undefined && visit.length > 0))
  )
    intents.push('book-trip');
  // "Cancel nov 3, and book nov 4 at 1:10": the visit beside a ride that is left.
  const isBeside =
    isOpen &&
    visit.includes('appointmentDate') &&
    visit.length >= SURE_OF_VISIT &&
    (isOnly(intents, ['cancel-trip']) || isOnly(intents, questionIntents));
  if (isBeside) intents.push('book-trip');
  // "I'm his case manager, his name is …, he sees the psychiatrist on 3/25 at 11", before anything else was told
  const isFirst = context.expecting.some((slot) => aboutWho.includes(slot) || slot === 'callerName');
  if (isFirst && intents.length === 0 && visit.includes('appointmentDate') && visit.length >= SURE_OF_VISIT)
    intents.push('book-trip');
  // An answer to a question about the ride that is being booked books no other, and several rides or one of every week are no single one.
  const isOfDraft =
    !isFirst &&
    !phrased.includes('book-trip') &&
    said.some((slot) => context.expecting.some((wanted) => wanted === slot));
  // "The 8th, the 15th and the 22nd at 8:45"
  const days = new Set(dates.days.map(({ value }) => value));
  const isSeveral =
    isOpen &&
    !isPart &&
    unclear.length === 0 &&
    isOnly(intents, ['book-trip']) &&
    (days.size > 2 || (days.size === 2 && says('ofEach')));
  if (isSeveral) intents.push('several-trips');
  if (isOfDraft || intents.includes('several-trips') || intents.includes('recurring-trip')) {
    const at = intents.indexOf('book-trip');
    if (at !== -1) intents.splice(at, 1);
  }
  const readPart = (part: Message): Heard['slots'] =>
    hearRest(part, { ...context, expecting: [] }, 'routine', part.text, true).slots;
  const [firstRide, ...otherRides] =
    !isPart && intents.includes('several-trips')
      ? severalRides(message, dates.days, dates.times, slots, readPart)
      : [];
  const isOneVisit = otherRides.length === 0 && after.spans !== undefined;
  const isOnlySoon =
    danger === 'urgent' &&
    dates.spans !== undefined &&
    readDanger(without(message, dates.spans)).danger !== 'urgent';
  const isOther = (one: (typeof found)[number]): boolean =>
    found.some(({ concept, from, to }) => concept === 'hearingOther' && from <= one.from && one.to <= to);
  const isHearing = found.some((one) => one.concept === 'hearing' && !isOther(one));
  return {
    text,
    danger,
    intents: isOneVisit ? intents.filter((wish) => !isOfTheWay(wish, intents, phrased)) : intents,
    slots: { ...slots, ...firstRide },
    ...(otherRides.length === 0 ? {} : { otherRides }),
    ...(dates.refDays.length === 0 ? {} : { refDates: dates.refDays }),
    unclear,
    ...(answer === undefined ? {} : { answer }),
    ...(choice === undefined ? {} : { choice }),
    ...(agreement === undefined ? {} : { agreement }),
    ...(isOnlySoon ? { isOnlySoon: true } : {}),
    ...(says('over') ? { isOver: true } : {}),
    ...(says('wrong') ? { isWrong: true } : {}),
    ...(says('cannotHear') ? { cannotHear: true } : {}),
    ...(found.some((one) => one.concept === 'helpCame' && isNearlyAll(one)) ? { helpCame: true } : {}),
    ...(says('cannotTalk') ? { cannotTalk: true } : {}),
    ...(says('asksForCar') ? { asksForCar: true } : {}),
    ...(asBefore === undefined ? {} : { asBefore }),
    ...(isAnyTime ? { anyTime: halfOfDay(says) } : {}),
    ...(says('confused') ? { isConfused: true } : {}),
    ...(isHearing ? { wantsHearing: true } : {}),
    ...(says('unanswered') ? { isUnanswered: true } : {}),
    ...(says('wantsCall') ? { wantsCall: true } : {}),
    ...(says('goOn') ? { goesOn: true } : {}),
    ...(says('wentOtherwise') ? { wentOtherwise: true } : {}),
  };
};

const halfOfDay = (says: (wanted: WishConcept) => boolean): NonNullable<Heard['anyTime']> => {
  if (says('inMorning') === says('inAfternoon')) return 'day';
  return says('inMorning') ? 'morning' : 'afternoon';
};

const speaksOfNewHome = ({ tokens }: Message): boolean =>
  placeLexicon.find(tokens).some(({ concept }) => concept === 'newHome');

/** Where a ride goes after the visit is no second visit, "take me back" takes nothing back, and "I don't go home after" cancels nothing. */
const isOfTheWay = (wish: Intent, wishes: readonly Intent[], phrased: readonly Intent[]): boolean =>
  wish === 'several-trips' ||
  wish === 'undo-last' ||
  (wish === 'change-trip' && wishes.includes('book-trip')) ||
  (wish === 'cancel-trip' && (wishes.includes('change-trip') || !phrased.includes('cancel-trip')));

/** "No wait, 8:45", "sure thing, Millstone Brook": nobody goes to Wait, or to Sure Thing. */
const waitsIn = (message: Message): readonly Span[] =>
  answerLexicon
    .find(message.tokens)
    .filter(({ concept, from, to }) => concept === 'wait' || (concept === 'yes' && to - from > 1))
    .map((one) => spanOf(message, one));

/** A span without what lies before the end of an address inside it. */
const beyond = (addresses: readonly Span[], { start, end }: Span): Span => {
  const inside = addresses.filter((address) => start < address.end && address.end < end);
  return { start: Math.max(start, ...inside.map((address) => address.end)), end };
};

const isAgreement = (wish: Intent): wish is 'affirm' | 'deny' => wish === 'affirm' || wish === 'deny';

const agreementOf = (answer: Heard['answer']): Heard['agreement'] => {
  if (answer === 'yes') return 'affirm';
  return answer === 'no' ? 'deny' : undefined;
};

const isOnly = (wishes: readonly Intent[], wanted: readonly Intent[]): boolean =>
  wishes.length > 0 && wishes.every((wish) => wanted.includes(wish));

/** So many of them leave no doubt. */
const SURE_OF_VISIT = 2;

/** What tells of a visit. */
const visitSlots: readonly string[] = ['appointmentDate', 'appointmentTime', 'destination', 'reason'];

const withoutNames = (expecting: readonly SlotName[]): readonly SlotName[] =>
  expecting.filter((slot) => !names.includes(slot));

/** "yes but at 3", "actually make it friday", "no, the 5th": something said before is set anew. */
const corrects = (
  message: Message,
  answer: Heard['answer'],
  said: readonly string[],
  expecting: readonly SlotName[],
): boolean => {
  if (said.length === 0) return false;
  const found = answerLexicon.find(message.tokens);
  const isAnswered = said.some((slot) => expecting.some((wanted) => wanted === slot));
  if (found.some(({ concept }) => concept === 'correction')) return true;
  if (answer !== undefined && found.some(({ concept }) => concept === 'but')) return true;
  const isCutOff = message.tokens.length > 1 && message.tokens[1]?.pause !== 'none';
  return (
    answer === 'no' &&
    !isAnswered &&
    (isCutOff || said.some((slot) => slot.endsWith('Date') || slot.endsWith('Time')))
  );
};

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
