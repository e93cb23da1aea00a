import type { CalendarDate } from '../../domain/calendar/calendarDate';
import { answerLexicon, peopleLexicon, placeLexicon, rideLexicon } from '../locales/vocabulary';
import { withWordsForNumbers } from './dates/numbersForWords';
import { readDates, type DatesReading } from './dates/readDates';
import { readMonthDays } from './dates/readMonthDays';
import type { Heard, HearingContext, Intent, Unclear } from './heard';
import type { Relationship, SlotName, SlotValues } from './slotValues';
import type { Wishes } from './intents/phrasedWishes';
import { leadIn } from './intents/readAnswer';
import { blank, type Message, type Span } from './message';
import { readIds } from './people/readIds';
import { settleStaffByNumber, staffIntroduced } from './people/staffIntroduced';
import { readPeople } from './people/readPeople';
import { familyAndFriends, relationSpokenOf } from './people/relationSpokenOf';
import { addressesIn } from './places/addresses';
import { readAfterVisit } from './places/afterVisit';
import { homeGoal } from './places/homeGoal';
import { readPlaces } from './places/readPlaces';
import { stopForOther } from './places/stopForOther';
import { isPlaceOnly, saysOnlyPlace } from './places/placeOnly';
import { surePlaces, withDoors } from './places/surePlaces';
import { settlePast, takeDayOfNumber } from './ofExistingRide';
import { spanOf } from './reading';
import { tellsOwnCompany } from './rides/crowd';
import { relationToTwoRiders } from './rides/twoRiders';
import { toldWithoutRide } from './toldWithoutRide';
import { readRide } from './rides/readRide';

/** Wishes that leave no room for a place or a name as a bare answer. */
const commands: ReadonlySet<Intent> = new Set<Intent>([
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
]);

/** Wishes that speak of the conversation itself: "let's begin again from the top" names no place. */
const ofTheTalk: readonly Intent[] = ['start-over', 'go-back', 'repeat', 'help'];

/** "Grcias", "amen": a word or two of thanks or of agreement, however they are written, name no place. */
const isPolite = ({ tokens }: Message, wishes: readonly Intent[]): boolean =>
  wishes.length > 0 &&
  tokens.length <= POLITE_WORDS &&
  wishes.every((wish) => wish === 'thanks-bye' || (wish === 'affirm' && tokens.length === 1));
const POLITE_WORDS = 2;

/** Wishes with which a ride is asked for or spoken of. */
const ofARide: readonly Intent[] = [
  'book-trip',
  'change-trip',
  'cancel-trip',
  'recurring-trip',
  'several-trips',
  'correction',
];

/** Slots whose answer may name an illness to explain itself: "no manejo, tengo cataratas". */
const explained: readonly SlotName[] = [
  'canDrive',
  'hasCar',
  'someoneCanDrive',
  'canUseBus',
  'hasBusPass',
  'sharedRideReason',
  'stairs',
  'callbackPhone',
  'providerPhone',
];

const phones: readonly SlotName[] = ['phone', 'callbackPhone'];

/** Those of them that are answered with yes or no. */
const yesOrNo: readonly SlotName[] = ['canDrive', 'hasCar', 'someoneCanDrive', 'canUseBus', 'hasBusPass'];

/** What is known of a message before its slots are read. */
export interface Known {
  readonly answer: Heard['answer'];
  readonly choice: Heard['choice'];
  readonly wishes: Wishes;
}

/** The slots of a message. */
export interface SlotsRead {
  readonly slots: Partial<SlotValues>;
  readonly unclear: readonly Unclear[];
  readonly dates: DatesReading;
  /** Whether it tells where the ride goes after the visit. */
  readonly tellsAfterVisit: boolean;
  /** Whether who writes has said where they work. */
  readonly saysWorkplace?: true;
}

/**
 * Reads every slot of a message. The readers come in an order, and each sees the message without what the ones before have taken: the
 * digits of a street are no time, and those of a time no card number.
 */
export const readSlots = (
  message: Message,
  context: HearingContext,
  { answer, choice, wishes: { intents: wishes, phrased = wishes, language } }: Known,
): SlotsRead => {
  const isOfRide = ofARide.some((wish) => wishes.includes(wish));
  const isOfTalk = !isOfRide && wishes.some((wish) => ofTheTalk.includes(wish));
  const isCommand = isOfTalk || phrased.some((wish) => commands.has(wish));

  const asTyped = blank(message, leadIn(message));
  const streets = addressesIn(asTyped);
  const addresses = streets.length === 0 ? NOWHERE : streets.map(({ span }) => span);
  const told = withWordsForNumbers(asTyped, context, addresses);
  const withoutAddresses = blank(told, addresses);
  const monthDays = readMonthDays(withoutAddresses, context);
  const ids = readIds(blank(withoutAddresses, monthDays), context);
  const { spans: spansOfIds = NOWHERE } = ids;
  const withoutIds = blank(told, spansOfIds);
  const dates = readDates(
    // What is the same message is taken apart once.
    spansOfIds.length === 0 ? withoutAddresses : blank(withoutIds, addresses),
    context,
    phrased,
    monthDays,
    wishes.includes('recurring-trip'),
  );
  // "En 8 Water Street, Bridgeport el 30 de junio": what leads to the day is no reason to lose the street between.
  const stops = stopForOther(asTyped);
  const { spans: spansOfDates = NOWHERE } = dates;
  const withoutDates = blank(
    withoutIds,
    joined(
      addresses.length === 0 ? spansOfDates : spansOfDates.map((span) => beyond(addresses, span)),
      stops,
    ),
  );
  const people = readPeople(
    withoutDates,
    isCommand && context.expecting.some((slot) => names.includes(slot)) ? withoutNames(context) : context,
    (ids.slots.medicaidId ?? ids.slots.phone ?? ids.slots.callbackPhone ?? dates.slots.dateOfBirth) !==
      undefined,
  );
  const { spans: spansOfPeople = NOWHERE } = people;
  const withoutPeople = blank(withoutDates, spansOfPeople);
  const after = readAfterVisit(withoutPeople, context);
  const { spans: spansAfter = NOWHERE } = after;
  const beside = joined(spansAfter, waitsIn(message));
  const places = readPlaces(
    // What is the same message is taken apart once.
    beside.length === 0 ? withoutPeople : blank(withoutDates, [...spansOfPeople, ...beside]),
    context,
    isCommand || answer === 'unknown',
    spansOfPeople,
  );
  // "Its at my daughters" tells where the card is.
  const isAboutCard =
    answer === 'unknown' && context.expecting.includes('medicaidId') && !wishes.includes('book-trip');
  const ride = readRide(
    blank(withoutDates, joined(addresses, spansAfter)),
    context,
    answer,
    // "Iris Colón" has no visit for the bowel.
    joined(places.names, spansOfPeople),
    streets.find(({ unitSaid }) => unitSaid !== undefined)?.unitSaid,
  );

  const read: Partial<SlotValues> = { ...ride.slots };
  if (!isAboutCard) {
    const isSureOnly = isOfTalk || isPolite(message, wishes);
    Object.assign(read, isSureOnly ? surePlaces(places.slots) : places.slots, after.slots);
  }
  if (stops.length > 0) read.stop = true;
  if (speaksOfNewHome(message)) read.newAddress = true;
  Object.assign(read, people.slots, ids.slots, dates.slots);
  if (language !== undefined) read.language = language;
  const isExplained =
    context.expecting.length > 0 && context.expecting.every((slot) => explained.includes(slot));
  // "Elmwood Dental on Park St", to whether there is a bus: nobody is explained by that, and the visit is there.
  const isPlace =
    isExplained &&
    saysOnlyPlace(read, message) &&
    context.expecting.every((slot) => yesOrNo.includes(slot)) &&
    // "The senior center" may have a driver.
    (read.reason !== undefined || !context.expecting.includes('someoneCanDrive'));
  const isAside = isExplained && read.appointmentDate === undefined && !isPlace;
  const slots = isAside ? withDoors(read) : read;
  if (isAside && slots.destination === undefined) delete slots.reason;
  // "My brother has a car but works six to six": his hours are no visit's.
  if (isAside && context.expecting.every((slot) => yesOrNo.includes(slot))) delete slots.appointmentEnd;
  // "203 555 0142, but not before noon, I work nights" tells when to call, and not who drives or where the ride begins.
  const isOfPhone = context.expecting.length > 0 && context.expecting.every((slot) => phones.includes(slot));
  const isNumberTold = isOfPhone && (slots.phone ?? slots.callbackPhone) !== undefined;
  // "Es el de mi hija", "that's my sister's cell": whose number it is says nothing of who rides.
  if (isNumberTold && slots.callerRelationship === relationSpokenOf(message, familyAndFriends))
    delete slots.callerRelationship;
  if (isNumberTold && !isOfRide) {
    delete slots.someoneCanDrive;
    if (slots.pickup?.kind !== 'home' && slots.pickup?.street === undefined) delete slots.pickup;
  }
  // "I would, but I'm at work that day" tells why nobody drives, and not where the ride begins.
  const { pickup } = slots;
  const isOfWays = context.expecting.includes('mileageOffer') && !isOfRide;
  if (isOfWays && pickup?.kind !== 'home' && pickup?.street === undefined && pickup?.town === undefined)
    delete slots.pickup;
  // "A cane at home, a chair outside" tells where which of them is used, and not where the ride begins.
  if (ride.slots.mobilities !== undefined && slots.pickup?.kind === 'home') delete slots.pickup;
  // "around 3, I'll call when I'm done": the call decides.
  if (ride.slots.returnTime !== undefined && dates.slots.returnTime === undefined)
    slots.returnTime = ride.slots.returnTime;
  // "Monday 1:40, and for the way back I'll call": the only hour there is is the visit's.
  const { returnTime: hour } = dates.slots;
  const isVisitsHour =
    ride.slots.returnTime === 'will-call' &&
    dates.slots.appointmentTime === undefined &&
    dates.named.length > 0 &&
    !context.expecting.includes('returnTime');
  if (isVisitsHour && hour !== undefined) {
    slots.appointmentTime = hour;
    slots.returnTime = 'will-call';
  }
  if (choice !== undefined && slots.tripRef === undefined && context.expecting.includes('tripRef'))
    slots.tripRef = `#${String(choice)}`;

  const toTwo = relationToTwoRiders(message);
  if (toTwo !== undefined && !context.expecting.includes('escortCount')) slots.callerRelationship ??= toTwo;

  // "Van mi hijo y mi mamá conmigo": who comes with the one who speaks is no rider.
  if (slots.escortCount !== undefined && tellsOwnCompany(message)) delete slots.callerRelationship;

  settlePhones(slots, message, context);
  settleStaffByNumber(slots, message);
  // "Prenatal, and my two kids come along": who brings them is the rider.
  if (
    slots.reason === 'prenatal' &&
    slots.callerRelationship === 'parent' &&
    slots.personName === undefined
  ) {
    delete slots.callerRelationship;
    if (slots.callerName !== undefined) slots.personName = slots.callerName;
    delete slots.callerName;
  }
  // "Alta a la 1:30 hoy: Casildo Rengifo": staff speaks of whom they send home.
  if (
    slots.reason === undefined &&
    slots.callerRelationship === 'facility-staff' &&
    sendsHome(message, slots)
  )
    slots.reason = 'hospital-discharge';
  // "Salgo de alta de Griffin hoy y quiero volver a casa": where who is sent home goes.
  const { pickup: hospital } = slots;
  if (
    slots.reason === 'hospital-discharge' &&
    slots.destination === undefined &&
    hospital !== undefined &&
    hospital.kind !== 'home'
  ) {
    const home = homeGoal(message);
    if (home !== undefined) slots.destination = home;
  }
  // "I've got Harold Pease going home today at 3": staff say where the patient leaves from by saying where they work.
  if (slots.reason === undefined && goesHomeToday(message, slots, context.today)) {
    slots.reason = 'hospital-discharge';
    const { destination } = slots;
    delete slots.pickup;
    delete slots.destination;
    if (destination?.kind === 'facility') slots.pickup = destination;
  }
  if (slots.reason === 'primary-care' && isChild(slots, context.today)) slots.reason = 'pediatric';

  // "He left me at the corner and not at the door" complains of a driver, and tells the next one nothing.
  if (
    slots.driverNote !== undefined &&
    !context.expecting.includes('driverNote') &&
    (tellsDriver(message) ? phrased : wishes).includes('complaint')
  )
    delete slots.driverNote;
  // "My immune system is shot from the chemo" tells why the car is not shared, and of no visit.
  const isOfSharing = slots.sharedRideReason !== undefined && wishes.includes('shared-ride') && !isOfRide;
  const isVisit = slots.destination !== undefined || slots.appointmentDate !== undefined;
  if (isOfSharing && !isVisit && !context.expecting.includes('reason')) delete slots.reason;
  // "I want somebody to answer for that", "nobody comes for me"
  // What is learned is unsure of few words.
  const sure = message.tokens.length >= FEWEST_WORDS_LEARNED ? wishes : phrased;
  const isOfWhatWas = sure.some((wish) => wish === 'trip-status' || happened.includes(wish));
  // "Viene mi hermana", to what was asked of a ride, is of who comes along, and not of the car.
  const isCompany =
    (slots.escortCount ?? 0) > 0 &&
    context.expecting.length > 0 &&
    !happened.some((wish) => sure.includes(wish));
  if (
    slots.escortCount !== undefined &&
    isOfWhatWas &&
    !isOfRide &&
    !isCompany &&
    !context.expecting.includes('escortCount')
  )
    delete slots.escortCount;
  // "I'm done and there's no ride home" waits for one.
  const isLeft = sure.some((wish) => waits.includes(wish));
  if (isLeft && slots.returnTime === 'one-way' && !isOfRide && !context.expecting.includes('returnTime'))
    delete slots.returnTime;
  if (isPlaceOnly(slots, message)) delete slots.providerName;
  // "He helped me up all four steps", "go back one step"
  const isOfSteps = isOfTalk || happened.some((wish) => sure.includes(wish));
  if (slots.stairs !== undefined && isOfSteps && !context.expecting.includes('stairs')) delete slots.stairs;

  if (context.expecting.length === 0 && !wishes.includes('change-trip'))
    takeDayOfNumber(slots, message, spansOfIds, dates);
  if (!isOfRide && context.expecting.length === 0) settlePast(slots, dates, wishes, context);
  const left = isOfRide ? slots : toldWithoutRide(slots, message, context, { intents: wishes, phrased });

  const staff = staffIntroduced(message, left);
  if (staff !== undefined) {
    const rest = readSlots(blank(message, [staff.span]), context, {
      answer,
      choice,
      wishes: { intents: wishes, phrased, ...(language !== undefined && { language }) },
    });
    const ofStaff = { callerName: staff.name, callerRelationship: 'facility-staff' as const };
    return { ...rest, slots: { ...rest.slots, ...ofStaff }, saysWorkplace: true };
  }

  return {
    slots: left,
    unclear: dates.unclear ?? [],
    dates,
    tellsAfterVisit: after.spans !== undefined,
    ...(places.tellsWork === true && { saysWorkplace: true }),
  };
};

const goesHomeToday = (
  { tokens }: Message,
  { pickup, callerRelationship, appointmentDate }: Partial<SlotValues>,
  today: CalendarDate,
): boolean =>
  callerRelationship === 'facility-staff' &&
  pickup?.kind === 'home' &&
  appointmentDate === today &&
  peopleLexicon.says(tokens, 'discharges');

const sendsHome = ({ tokens }: Message, { pickup }: Partial<SlotValues>): boolean =>
  pickup !== undefined && pickup.kind !== 'home' && peopleLexicon.says(tokens, 'discharges');

/** Years of age below which a checkup is a pediatrician's. */
const ADULT = 18;

/** A child by birth date or seat, for whom a parent or a grandparent calls. */
const isChild = (
  { callerRelationship, dateOfBirth, needs }: Partial<SlotValues>,
  today: CalendarDate,
): boolean => {
  if (callerRelationship !== 'parent' && callerRelationship !== 'grandparent') return false;
  const years =
    dateOfBirth === undefined ? ADULT : Number(today.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return years < ADULT || needs?.includes('car-seat') === true;
};

const worksThere: readonly Relationship[] = ['facility-staff', 'case-manager'];

/**
 * "Call me at 203 555 0199" of who rides is the rider's number; who calls for another, and a driver at the door, call back the one that is
 * told, and so does "my number is" of a clinic.
 */
const settlePhones = (
  slots: Partial<SlotValues>,
  { tokens }: Message,
  { expecting }: Pick<HearingContext, 'expecting'>,
): void => {
  const { phone, callbackPhone, callerRelationship: relation, driverNote } = slots;
  const isOwn = relation === undefined || relation === 'self';
  if (expecting.includes('callbackPhone')) return;
  // "Add my cell 203 555 0199 so the driver can call"
  if (callbackPhone !== undefined && peopleLexicon.says(tokens, 'driverCalls')) {
    if (driverNote?.includes(' ') === false) delete slots.driverNote;
    return;
  }
  if (callbackPhone !== undefined && phone === undefined && isOwn && driverNote === undefined) {
    slots.phone = callbackPhone;
    delete slots.callbackPhone;
  } else if (phone !== undefined && callbackPhone === undefined && relation !== undefined) {
    const found = peopleLexicon.find(tokens);
    const saysOwn = found.some(
      ({ concept, to }) =>
        concept === 'ownPhoneCue' ||
        // "… Thanks, Pam RN 860 555 0172"
        (concept === 'staff' && to < tokens.length && tokens.slice(to).every(({ word }) => /^\d/.test(word))),
    );
    if (!saysOwn || !worksThere.includes(relation)) return;
    slots.callbackPhone = phone;
    delete slots.phone;
  }
};

const FEWEST_WORDS_LEARNED = 7;
/** Wishes about what happened to somebody. */
const happened: readonly Intent[] = ['complaint', 'compliment-suggestion'];
/** "The bell is broken, knock on the window": what is to be done complains of nobody. */
const tellsDriver = ({ tokens }: Message): boolean => rideLexicon.says(tokens, 'noteDo');
/** Wishes of who waits for a ride that is booked. */
const waits: readonly Intent[] = ['complaint', 'trip-status', 'stranded', 'ready-for-return'];
const speaksOfNewHome = ({ tokens }: Message): boolean => placeLexicon.says(tokens, 'newHome');

/** "No wait, 8:45", "sure thing, Millstone Brook": nobody goes to Wait, or to Sure Thing. */
const waitsIn = (message: Message): readonly Span[] => {
  const found = answerLexicon
    .find(message.tokens)
    .filter(({ concept, from, to }) => concept === 'wait' || (concept === 'yes' && to - from > 1));
  return found.length === 0 ? NOWHERE : found.map((one) => spanOf(message, one));
};

const NOWHERE: readonly Span[] = [];
const joined = (some: readonly Span[], others: readonly Span[]): readonly Span[] =>
  others.length === 0 ? some : some.length === 0 ? others : [...some, ...others];

/** A span without what lies before the end of an address inside it. */
const beyond = (addresses: readonly Span[], { start, end }: Span): Span => {
  const inside = addresses.filter((address) => start < address.end && address.end < end);
  return { start: Math.max(start, ...inside.map((address) => address.end)), end };
};

/** Slots that a bare name answers. */
export const names: readonly SlotName[] = ['personName', 'callerName'];

const withoutNames = (context: HearingContext): HearingContext => ({
  ...context,
  expecting: context.expecting.filter((slot) => !names.includes(slot)),
});
