import { rideLexicon, wishLexicon, type WishConcept } from '../locales/vocabulary';
import { besideDanger } from './besideDanger';
import { leftOutIn } from './dates/leftOutIn';
import { periodAhead } from './dates/periodAhead';
import { weekdayGoneBy } from './dates/weekdayGoneBy';
import type { Heard, HearingContext, Intent } from './heard';
import { asksForRide, asOfNewRide, onlySoundsLikeChange, tellsOfVisit } from './intents/ofNewRide';
import { agreementIn } from './intents/agreementIn';
import { asksIfInTime } from './intents/asksIfInTime';
import { isFirstSaid } from './intents/isFirstSaid';
import { meantWishes } from './intents/meantWishes';
import { isOnlyCallback } from './intents/onlyCallback';
import { readAnswer, readChoice, saysOnlyNo } from './intents/readAnswer';
import { readIntents } from './intents/readIntents';
import { without, type Message } from './message';
import { readSlots, type SlotsRead } from './readSlots';
import { readDanger } from './safety/readDanger';
import { saysNothing } from './saysNothing';
import { severalRides } from './severalRides';
import { addSigns, isNearlyAll } from './signs';

/** What was heard, to which more is added. */
export type HeardSoFar = { -readonly [Each in keyof Heard]: Heard[Each] };

/**
 * Reads what a message, or a part of one, wants and tells, apart from what it asks to know.
 * @param danger what was made of the whole message
 * @param text what is to be kept of its words
 * @param isPart whether it is what a message says of one ride among several
 */
export const hearPart = (
  message: Message,
  context: HearingContext,
  danger: Heard['danger'],
  text: string,
  isPart = false,
): HeardSoFar => {
  const answer = saysNoBus(message, context) ? undefined : readAnswer(message, context.expecting);
  const choice = readChoice(message);
  const found = wishLexicon.find(message.tokens);
  const learned = readIntents(message, context, answer);
  const says = (wanted: WishConcept): boolean => found.some(({ concept }) => concept === wanted);
  const asLearned = readSlots(message, context, { answer, choice, wishes: learned });
  const isRideAskedFor =
    asksForRide(learned, context, found, asLearned.slots) ||
    asksIfInTime(message, learned, context, found, asLearned.slots) ||
    tellsOfVisit(learned, context, found, asLearned) ||
    onlySoundsLikeChange(message, learned, context, found, asLearned.slots);
  const wishes = isRideAskedFor ? asOfNewRide(learned) : learned;
  const known = { answer, choice, wishes };
  const first = isRideAskedFor ? readSlots(message, context, known) : asLearned;
  const isOfTimeTold = says('misspoke') && context.held?.appointmentTime !== undefined && saysNothing(first);
  // "Sorry, I meant 3", to a question about something else, is of the time that was told.
  const read = isOfTimeTold
    ? readSlots(message, { ...context, expecting: ['appointmentTime'] }, known)
    : first;
  const { unclear, dates, tellsAfterVisit, saysWorkplace } = read;
  const slots =
    context.expecting.length === 0
      ? besideDanger(read.slots, danger, context.today, wishes.intents, /[?\u00BF]/u.test(message.text))
      : read.slots;
  const ahead = periodAhead(message, context.today);
  const leftOut = leftOutIn(message, found, dates.named, context.held?.appointmentDate);
  const isSame = wishes.intents.includes('same-as-last-time');
  const asBefore = isSame ? weekdayGoneBy(message, context.today) : undefined;
  const isWalkIn = found.some((one) => one.concept === 'walkIn' && isNearlyAll(message, one));
  const isAnyTime = (says('anyTime') || isWalkIn) && slots.appointmentTime === undefined;
  const days = dates.days.length < 2 ? dates.days.length : new Set(dates.days.map(({ value }) => value)).size;
  // "The 8th, the 15th and the 22nd at 8:45"
  const isInOneWeek = days > 1 && inWeekNamed(dates) === days;
  const isOfSeveral =
    !isPart &&
    (days > 2 ||
      (days === 2 && (says('ofEach') || isInOneWeek || dates.isAgain === true)) ||
      // "At 9 on the 4th, and again at 2"
      (days === 1 && dates.isAgain === true && dates.times.length === 2));
  const told = { message, context, answer, wishes, slots, unclear, isAnyTime, isOfSeveral };
  const likely = meantWishes(told);
  const ofDays =
    isOfSeveral && isInOneWeek && slots.recurrenceDays === undefined ? asSeveral(likely) : likely;
  const intents = dates.isTurned === true && slots.appointmentDate !== undefined ? asMove(ofDays) : ofDays;
  const readOne = (part: Message): Heard['slots'] =>
    hearPart(part, { ...context, expecting: [] }, 'routine', part.text, true).slots;
  const [firstRide, ...otherRides] =
    !isPart && intents.includes('several-trips')
      ? severalRides(message, dates.days, dates.times, slots, readOne)
      : [];
  const isOneVisit = otherRides.length === 0 && tellsAfterVisit;
  const { intents: wanted, phrased = wanted, isSure = () => false } = wishes;
  const agreement = agreementIn(told, intents);
  const isCalledBack =
    intents.includes('book-trip') && intents.includes('talk-to-agent') && isOnlyCallback(message);
  const ofCall = isCalledBack ? intents.filter((wish) => wish !== 'talk-to-agent') : intents;
  // "Lab fri 8am, go back 930" goes home then, and a step back nowhere.
  const mayReturn = context.expecting.length === 0 || context.expecting.includes('returnTime');
  const goesBack = slots.returnTime !== undefined && mayReturn && phrased.includes('go-back');
  const ofBack = goesBack ? ofCall.filter((wish) => wish !== 'go-back') : ofCall;
  const ofVisit = isOneVisit ? ofBack.filter((wish) => !isOfTheWay(wish, intents, phrased)) : ofBack;
  const isOneRide =
    !isPart &&
    otherRides.length === 0 &&
    days <= 1 &&
    (slots.appointmentDate !== undefined || unclear.some(({ slot }) => slot === 'appointmentDate')) &&
    slots.recurrenceDays === undefined &&
    slots.recurrenceUntil === undefined;
  // "Lab next tue 2pm" is one visit, however sure it sounds that there are more.
  const isOfOneHour = (wish: Intent): boolean =>
    wish === 'several-trips' && slots.appointmentTime !== undefined;
  // Who tells of danger complains of nobody, unless in so many words, and is not guessed at.
  const isDanger = danger === 'emergency' || danger === 'crisis';
  const isSaid = (wish: Intent): boolean => wanted.includes(wish) || wish === 'book-trip';
  const unalarmed = isDanger
    ? ofVisit.filter((wish) => isSaid(wish) && (wish !== 'complaint' || says('complaint') || says('hearing')))
    : ofVisit;
  const meant = isOneRide
    ? ofOneRide(unalarmed, (wish) => phrased.includes(wish) || (isSure(wish) && !isOfOneHour(wish)))
    : unalarmed;
  const isOpen = context.expecting.length === 0 && context.isReadBack !== true;
  const speaksOfRide = (): boolean =>
    says('statusWhole') ||
    says('rideOnly') ||
    found.some(({ concept, from }) => concept === 'question' && from === 0) ||
    /[?\u00BF]/u.test(message.text);
  // "Skip Christmas Eve" leaves out the ride of that day.
  const [outDay] = leftOut;
  const isSkip =
    isFirstSaid(context) &&
    leftOut.length === 1 &&
    meant.every((wish) => wish === 'book-trip' || wish === 'weather-closures-question') &&
    Object.keys(slots).every((slot) => slot === 'appointmentDate');
  if (isSkip && outDay !== undefined) {
    const skipped: HeardSoFar = {
      text,
      danger,
      intents: ['cancel-trip'],
      slots: { refDate: outDay },
      leftOutDays: leftOut,
      unclear,
    };
    addSigns(skipped, message, found);
    return skipped;
  }
  const isOnlySoon =
    danger === 'urgent' &&
    dates.spans !== undefined &&
    readDanger(without(message, dates.spans)).danger !== 'urgent';
  // "Oh ok. 12, sorry I talk a lot", "oh ok. 100000001, March 12", to a question of any task, asks for no ride.
  const isAskedFor = (slot: string): boolean => context.expecting.some((one) => one === slot);
  const isOnlyAnswer =
    context.isAsked === true &&
    context.isReadBack !== true &&
    Object.keys(slots).every(isAskedFor) &&
    unclear.length === 0 &&
    !phrased.includes('book-trip');
  const sure = ofVisit.filter((wish) => isSure(wish) && !phrased.includes(wish));
  const heard: HeardSoFar = {
    text,
    danger,
    intents: isOnlyAnswer ? meant.filter((wish) => wish !== 'book-trip') : meant,
    slots:
      firstRide ??
      (isOpen && asksAfterRide(meant, wanted) && speaksOfRide()
        ? ofRideThereIs(slots)
        : isOpen && meant.length > 0 && meant.every((wish) => wish === 'out-of-scope')
          ? ofNoVisit(slots)
          : slots),
    unclear,
  };
  if (otherRides.length > 0) heard.otherRides = otherRides;
  if (dates.refDays.length > 0) heard.refDates = dates.refDays;
  if (leftOut.length > 0) heard.leftOutDays = leftOut;
  if (ahead !== undefined) heard.periodAhead = ahead;
  if (sure.length > 0) heard.sure = sure;
  if (answer !== undefined) heard.answer = answer;
  if (answer === 'no' && saysOnlyNo(message)) heard.isOnlyNo = true;
  if (choice !== undefined) heard.choice = choice;
  if (agreement !== undefined) heard.agreement = agreement;
  if (isOnlySoon) heard.isOnlySoon = true;
  if (asBefore !== undefined) heard.asBefore = asBefore;
  if (isAnyTime) heard.anyTime = halfOfDay(says);
  if (saysWorkplace !== undefined) heard.saysWorkplace = saysWorkplace;
  addSigns(heard, message, found);
  return heard;
};

/** "No bus" begins with no answer, where the question is of neither the bus nor other ways to get there. */
const saysNoBus = ({ tokens }: Message, { expecting }: HearingContext): boolean =>
  tokens[0]?.word === 'no' &&
  !expecting.some((slot) => slot === 'canUseBus' || slot === 'someoneCanDrive') &&
  rideLexicon.find(tokens).some(({ concept, from }) => concept === 'busNone' && from === 0);

const halfOfDay = (says: (wanted: WishConcept) => boolean): NonNullable<Heard['anyTime']> => {
  if (says('inMorning') === says('inAfternoon')) return 'day';
  return says('inMorning') ? 'morning' : 'afternoon';
};

/** Where a ride goes after the visit is no second visit, "take me back" takes nothing back, and "I don't go home after" cancels nothing. */
const isOfTheWay = (wish: Intent, wishes: readonly Intent[], phrased: readonly Intent[]): boolean =>
  wish === 'several-trips' ||
  wish === 'undo-last' ||
  (wish === 'change-trip' && wishes.includes('book-trip')) ||
  (wish === 'cancel-trip' && (wishes.includes('change-trip') || !phrased.includes('cancel-trip')));

/** "Is tomorrow 8 am confirmed?": nothing is wanted but to know of a ride that there is. */
const asksAfterRide = (wishes: readonly Intent[], likely: readonly Intent[]): boolean =>
  wishes.length > 0 &&
  wishes.every((wish) => (wish === 'trip-status' || wish === 'list-trips') && likely.includes(wish));

/** "What's the powerball number tonight", "I sell tamales on saturdays": days of talk that is of no ride, where no hour makes a visit of it. */
const ofNoVisit = (slots: Heard['slots']): Heard['slots'] => {
  const { appointmentDate: _day, recurrenceDays: _days, recurrenceUntil: _until, ...more } = slots;
  return slots.appointmentTime === undefined ? more : slots;
};

const ofRideThereIs = ({ appointmentDate, appointmentTime, ...slots }: Heard['slots']): Heard['slots'] => ({
  ...(appointmentDate !== undefined && { refDate: appointmentDate }),
  ...(appointmentTime !== undefined && { refTime: appointmentTime }),
  ...slots,
});

/** How many days are named with their week: "tuesday and thursday next week". */
const inWeekNamed = ({ named }: SlotsRead['dates']): number =>
  new Set(named.flatMap(({ ofWeek, denied, date }) => (ofWeek === undefined || denied ? [] : [date]))).size;

/** Rides on days of one week that is named are several, and none of every week. */
const asSeveral = (wishes: readonly Intent[]): readonly Intent[] =>
  wishes.map((wish) => (wish === 'recurring-trip' ? 'several-trips' : wish));

/** A visit that is now on another day moves its ride, and asks for no second one. */
const asMove = (wishes: readonly Intent[]): readonly Intent[] => [
  ...wishes.filter((wish) => !ofNoMove.includes(wish)),
  ...(wishes.includes('change-trip') || wishes.includes('cancel-trip') ? [] : (['change-trip'] as const)),
];
const ofNoMove: readonly Intent[] = [
  'book-trip',
  'several-trips',
  'recurring-trip',
  'list-trips',
  'trip-status',
];

/** A ride of one day is neither one of every week nor several, unless that is sure. */
const ofOneRide = (wishes: readonly Intent[], isSure: (wish: Intent) => boolean): readonly Intent[] => {
  const isGuess = (wish: Intent): boolean =>
    (wish === 'several-trips' || wish === 'recurring-trip') && !isSure(wish);
  if (!wishes.some(isGuess)) return wishes;
  const left = wishes.filter((wish) => !isGuess(wish));
  return left.some((wish) => ofARide.includes(wish)) ? left : ['book-trip', ...left];
};

const ofARide: readonly Intent[] = ['book-trip', 'change-trip', 'cancel-trip'];
