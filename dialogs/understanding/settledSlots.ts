import type { CalendarDate } from '../../domain/calendar/calendarDate';
import { rideLexicon } from '../locales/vocabulary';
import type { DatesReading } from './dates/readDates';
import type { HearingContext, Intent } from './heard';
import type { Message } from './message';
import { familyAndFriends, relationSpokenOf } from './people/relationSpokenOf';
import { settlePhones } from './people/settlePhones';
import { settleStaffByNumber } from './people/staffIntroduced';
import { isPlaceOnly, saysOnlyPlace } from './places/placeOnly';
import { withDoors } from './places/surePlaces';
import type { Reading } from './reading';
import { tellsOwnCompany } from './rides/crowd';
import { relationToTwoRiders } from './rides/twoRiders';
import { settleDischarge } from './settleDischarge';
import type { SlotName, SlotValues } from './slotValues';

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

/** Those of them that are answered with yes or no. */
const yesOrNo: readonly SlotName[] = ['canDrive', 'hasCar', 'someoneCanDrive', 'canUseBus', 'hasBusPass'];

const phones: readonly SlotName[] = ['phone', 'callbackPhone'];

/** What is learned is unsure of fewer words. */
const FEWEST_WORDS_LEARNED = 7;
/** Wishes about what happened to somebody. */
const happened: readonly Intent[] = ['complaint', 'compliment-suggestion'];
/** Wishes of who waits for a ride that is booked. */
const waits: readonly Intent[] = ['complaint', 'trip-status', 'stranded', 'ready-for-return'];

/** What is known of a message whose slots were read. */
interface Settling {
  readonly message: Message;
  readonly context: HearingContext;
  /** What it wants done, and what of that phrases say. */
  readonly wishes: readonly Intent[];
  readonly phrased: readonly Intent[];
  /** Whether a ride is asked for or spoken of. */
  readonly isOfRide: boolean;
  /** Whether it speaks of the conversation itself. */
  readonly isOfTalk: boolean;
}

/**
 * Takes away what one reader says where another, the question or the wishes show that it is of something else.
 * @param read what all readers say, the slots of each before those of the next
 * @param ride what is read of the ride
 * @param dates what is read of days and times
 */
export const settledSlots = (
  read: Partial<SlotValues>,
  ride: Reading,
  dates: DatesReading,
  settling: Settling,
): Partial<SlotValues> => {
  const { message, context } = settling;
  const slots = withoutExplanation(read, settling);
  settleByNumber(slots, settling);
  settlePickup(slots, ride, settling);
  settleReturn(slots, ride, dates, context);
  settleCaller(slots, settling);
  settlePhones(slots, message, settling);
  settleStaffByNumber(slots, message);
  settlePrenatal(slots);
  settleDischarge(slots, message, context);
  if (slots.reason === 'primary-care' && isChild(slots, context.today)) slots.reason = 'pediatric';
  settleByWishes(slots, settling);
  settleWhatWas(slots, settling);
  if (isPlaceOnly(slots, message)) delete slots.providerName;
  return slots;
};

/** "No manejo, tengo cataratas": what explains an answer tells of no visit. */
const withoutExplanation = (
  read: Partial<SlotValues>,
  { message, context: { expecting } }: Settling,
): Partial<SlotValues> => {
  const isExplained = expecting.length > 0 && expecting.every((slot) => explained.includes(slot));
  // "Elmwood Dental on Park St", to whether there is a bus: nobody is explained by that, and the visit is there.
  const isPlace =
    isExplained &&
    saysOnlyPlace(read, message) &&
    expecting.every((slot) => yesOrNo.includes(slot)) &&
    // "The senior center" may have a driver.
    (read.reason !== undefined || !expecting.includes('someoneCanDrive'));
  const isAside = isExplained && read.appointmentDate === undefined && !isPlace;
  const slots = isAside ? withDoors(read) : read;
  if (isAside && slots.destination === undefined) delete slots.reason;
  // "My brother has a car but works six to six": his hours are no visit's.
  if (isAside && expecting.every((slot) => yesOrNo.includes(slot))) delete slots.appointmentEnd;
  return slots;
};

/** What is said beside a telephone number is of that. */
const settleByNumber = (
  slots: Partial<SlotValues>,
  { message, context: { expecting }, isOfRide }: Settling,
): void => {
  // "203 555 0142, but not before noon, I work nights" tells when to call, and not who drives or where the ride begins.
  const isOfPhone = expecting.length > 0 && expecting.every((slot) => phones.includes(slot));
  const isNumberTold = isOfPhone && (slots.phone ?? slots.callbackPhone) !== undefined;
  // "Es el de mi hija", "that's my sister's cell": whose number it is says nothing of who rides.
  if (isNumberTold && slots.callerRelationship === relationSpokenOf(message, familyAndFriends))
    delete slots.callerRelationship;
  if (isNumberTold && !isOfRide) {
    delete slots.someoneCanDrive;
    if (slots.pickup?.kind !== 'home' && slots.pickup?.street === undefined) delete slots.pickup;
  }
};

/** What tells of ways to get there, or of what is used at home, begins no ride. */
const settlePickup = (slots: Partial<SlotValues>, ride: Reading, { context, isOfRide }: Settling): void => {
  // "I would, but I'm at work that day" tells why nobody drives, and not where the ride begins.
  const { pickup } = slots;
  const isOfWays = context.expecting.includes('mileageOffer') && !isOfRide;
  if (isOfWays && pickup?.kind !== 'home' && pickup?.street === undefined && pickup?.town === undefined)
    delete slots.pickup;
  // "A cane at home, a chair outside" tells where which of them is used, and not where the ride begins.
  if (ride.slots.mobilities !== undefined && slots.pickup?.kind === 'home') delete slots.pickup;
};

const settleReturn = (
  slots: Partial<SlotValues>,
  ride: Reading,
  dates: DatesReading,
  { expecting }: HearingContext,
): void => {
  // "around 3, I'll call when I'm done": the call decides.
  if (ride.slots.returnTime !== undefined && dates.slots.returnTime === undefined)
    slots.returnTime = ride.slots.returnTime;
  // "Monday 1:40, and for the way back I'll call": the only hour there is is the visit's.
  const { returnTime: hour } = dates.slots;
  const isVisitsHour =
    ride.slots.returnTime === 'will-call' &&
    dates.slots.appointmentTime === undefined &&
    dates.named.length > 0 &&
    !expecting.includes('returnTime');
  if (isVisitsHour && hour !== undefined) {
    slots.appointmentTime = hour;
    slots.returnTime = 'will-call';
  }
};

const settleCaller = (slots: Partial<SlotValues>, { message, context }: Settling): void => {
  const toTwo = relationToTwoRiders(message);
  if (toTwo !== undefined && !context.expecting.includes('escortCount')) slots.callerRelationship ??= toTwo;

  // "Van mi hijo y mi mamá conmigo": who comes with the one who speaks is no rider.
  if (slots.escortCount !== undefined && tellsOwnCompany(message)) delete slots.callerRelationship;
};

/** "Prenatal, and my two kids come along": who brings them is the rider. */
const settlePrenatal = (slots: Partial<SlotValues>): void => {
  if (
    slots.reason === 'prenatal' &&
    slots.callerRelationship === 'parent' &&
    slots.personName === undefined
  ) {
    delete slots.callerRelationship;
    if (slots.callerName !== undefined) slots.personName = slots.callerName;
    delete slots.callerName;
  }
};

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

/** What is complained of, or told of why a car is not shared, is of no ride to come. */
const settleByWishes = (
  slots: Partial<SlotValues>,
  { message, context: { expecting }, wishes, phrased, isOfRide }: Settling,
): void => {
  // "He left me at the corner and not at the door" complains of a driver, and tells the next one nothing.
  if (
    slots.driverNote !== undefined &&
    !expecting.includes('driverNote') &&
    (tellsDriver(message) ? phrased : wishes).includes('complaint')
  )
    delete slots.driverNote;
  // "My immune system is shot from the chemo" tells why the car is not shared, and of no visit.
  const isOfSharing = slots.sharedRideReason !== undefined && wishes.includes('shared-ride') && !isOfRide;
  const isVisit = slots.destination !== undefined || slots.appointmentDate !== undefined;
  if (isOfSharing && !isVisit && !expecting.includes('reason')) delete slots.reason;
};

/** "The bell is broken, knock on the window": what is to be done complains of nobody. */
const tellsDriver = ({ tokens }: Message): boolean => rideLexicon.says(tokens, 'noteDo');

/** Who speaks of a ride that was, or waits for one, tells nothing of another. */
const settleWhatWas = (
  slots: Partial<SlotValues>,
  { message, context: { expecting }, wishes, phrased, isOfRide, isOfTalk }: Settling,
): void => {
  const sure = message.tokens.length >= FEWEST_WORDS_LEARNED ? wishes : phrased;
  // "I want somebody to answer for that", "nobody comes for me"
  const isOfWhatWas = sure.some((wish) => wish === 'trip-status' || happened.includes(wish));
  // "Viene mi hermana", to what was asked of a ride, is of who comes along, and not of the car.
  const isCompany =
    (slots.escortCount ?? 0) > 0 && expecting.length > 0 && !happened.some((wish) => sure.includes(wish));
  if (
    slots.escortCount !== undefined &&
    isOfWhatWas &&
    !isOfRide &&
    !isCompany &&
    !expecting.includes('escortCount')
  )
    delete slots.escortCount;
  // "I'm done and there's no ride home" waits for one.
  const isLeft = sure.some((wish) => waits.includes(wish));
  if (isLeft && slots.returnTime === 'one-way' && !isOfRide && !expecting.includes('returnTime'))
    delete slots.returnTime;
  // "He helped me up all four steps", "go back one step"
  const isOfSteps = isOfTalk || happened.some((wish) => sure.includes(wish));
  if (slots.stairs !== undefined && isOfSteps && !expecting.includes('stairs')) delete slots.stairs;
};
