import { bookRide } from '../bookRide/bookRide';
import { isSeries } from '../bookRide/slots/seriesSlots';
import { withTimeMeant } from '../bookRide/timeMeant';
import { withWhoMayCome } from '../bookRide/whoMayCome';
import { cancelRide } from '../cancelRide/cancelRide';
import { endWordIn } from '../consentWords';
import type { Turn } from '../conversation';
import { withChangeOfDone } from './changeOfDone';
import { withCutOff } from './cutOff';
import { withCancelSaid, withRightNumber } from './guessedWishes';
import { withApology, withHardWords, withSaidBefore } from './hardWords';
import { withKeptBack } from './keptBack';
import { withLateRide } from './ofLateRide';
import { withNoneMeant } from './noneMeant';
import { withDriverOffered, withHowAsked, withRideTaken } from './ofClaims';
import { withOneOfSeveral } from './oneOfSeveral';
import { withoutOthersPlace } from './othersPlace';
import { isOfMaking } from './rideInMaking';
import { withNameMeant } from '../identify/whoIsAsking';
import { withNeedsChanged } from '../changeRide/needsChanged';
import { withNumberMended } from '../numbersHeard';
import { withDischargeMeant } from '../staff/discharge';
import { withRideTold } from './rideTold';
import { withPartMeant } from './partMeant';
import { withReadAgain } from './readAgain';
import { withRemembered, withStory } from './story';
import { withUnknownOfBack } from './unknownOfBack';
import { withWayHomeMeant } from './wayHomeMeant';
import { withWrongCancelled } from './wrongCancelled';
import { withYesToWays } from './yesToWays';
import { withOwnFacility } from '../staff/ownFacility';
import type { Intent } from '../understanding/heard';
import { mentions } from '../understanding/mentions';
import { wishes } from '../wishes';

/** Who went another way needs no ride: what is being booked is forgotten, and a booked one is offered to be cancelled. */
const withRideNotNeeded = (turn: Turn): Turn => {
  const { heard, state } = turn;
  if (heard.wentOtherwise !== true) return turn;
  const leaves = wishes(turn, 'start-over', 'cancel-trip');
  const isUnbooked = state.dialogStack.some(({ id }) => id === bookRide.id);
  // In the midst of something else, and without a "forget it", it answers what was asked.
  if (state.dialogStack.length > 0 && !(isUnbooked && leaves)) return turn;
  const isMore = heard.intents.some(
    (intent) => !['start-over', 'cancel-trip', 'complaint', 'out-of-scope'].includes(intent),
  );
  if (isMore || heard.slots.someoneCanDrive !== undefined) return turn;
  const intents: readonly Intent[] = [isUnbooked ? 'start-over' : 'cancel-trip'];
  return { ...turn, heard: { ...heard, intents, slots: {} } };
};

/** Words of thanks that praise no ride: what is longer may tell of one. */
const FEW_WORDS_OF_THANKS = 10;

/** "Thank you so much, you are a blessing", in the midst of a booking, thanks who answers, and praises no driver. */
const withThanksOnly = (turn: Turn): Turn => {
  const { heard, state } = turn;
  if (!heard.intents.includes('compliment-suggestion') || !isOfMaking(state.dialogStack.at(-1)?.id))
    return turn;
  const isShort = heard.text.split(/\s+/u).length <= FEW_WORDS_OF_THANKS;
  if (!isShort || mentions(heard.text, 'otherBeing')) return turn;
  const others = heard.intents.filter((wish) => wish !== 'compliment-suggestion' && wish !== 'thanks-bye');
  const intents: readonly Intent[] = [...others, 'thanks-bye'];
  return { ...turn, heard: { ...heard, intents } };
};

/** "I just want somebody to know", after what happened was told, wants no person: it is told, and written down. */
const withOnlyKnown = (turn: Turn): Turn => {
  const { heard, state } = turn;
  if (heard.wantsKnown !== true || state.hasReported !== true || state.dialogStack.length > 0) return turn;
  const { answer: _, questions: _questions, ...rest } = heard;
  const intents = heard.intents.filter((wish) => !['talk-to-agent', 'help', 'complaint'].includes(wish));
  return { ...turn, heard: { ...rest, intents } };
};

/** "Never mind, my sister will take me", in the midst of a booking: whoever drives, nothing is booked here. */
const withOtherDriver = (turn: Turn): Turn => {
  const { heard, state } = turn;
  const isUnbooked = state.dialogStack.at(-1)?.id === bookRide.id;
  if (!isUnbooked || heard.slots.someoneCanDrive !== true || Object.keys(heard.slots).length > 1) return turn;
  if (!wishes(turn, 'start-over', 'cancel-trip') && heard.isOver !== true) return turn;
  const { answer: _, questions: _questions, ...rest } = heard;
  return { ...turn, heard: { ...rest, intents: ['start-over'], slots: {}, wentOtherwise: true } };
};

/** "Cancel the ride home" cancels no more than the way back: of the ride that is being made, or of one that is booked. */
const withWayBackDropped = (turn: Turn): Turn => {
  const { heard, state } = turn;
  const open = state.dialogStack.at(-1)?.id;
  if (heard.dropsWayBack !== true || (open !== undefined && !isOfMaking(open))) return turn;
  const { answer: _, ...rest } = heard;
  const isOfWay = (intent: Intent): boolean =>
    [
      'cancel-trip',
      'change-trip',
      'undo-last',
      'book-trip',
      'ready-for-return',
      'out-of-scope',
      'stranded',
    ].includes(intent);
  const isNew = heard.intents.includes('book-trip') && Object.keys(heard.slots).length > 1;
  if (isNew) return turn;
  const others = heard.intents.filter((intent) => !isOfWay(intent));
  return {
    ...turn,
    heard: {
      ...rest,
      intents: open === undefined ? ['change-trip', ...others] : others,
      slots: { ...heard.slots, returnTime: 'one-way' },
    },
  };
};

/**
 * "Change it to 11" in the midst of a booking is of the ride that is being booked, unless another one is named by its day, its number or
 * its visit.
 */
const withChangeOfBooking = (turn: Turn): Turn => {
  const { heard, state } = turn;
  const isBooking = state.dialogStack.at(-1)?.id === bookRide.id;
  if (!isBooking || !heard.intents.includes('change-trip')) return turn;
  const { refDate, refTime, tripRef, destination, reason, ...told } = heard.slots;
  const isNamed = [refDate, refTime, tripRef].some((ref) => ref !== undefined);
  const ofVisit = [destination, reason].filter((said) => said !== undefined).length;
  const count = ofVisit + Object.keys(told).length;
  if (isNamed || count === 0 || (ofVisit > 0 && count > ofVisit)) return turn;
  return {
    ...turn,
    heard: { ...heard, intents: heard.intents.filter((intent) => intent !== 'change-trip') },
  };
};

/** Who wants a car, or cannot take the bus, with nothing open, wants a booked ride changed. */
const withCarWanted = (turn: Turn): Turn => {
  const { heard, state } = turn;
  const isOfBus = heard.slots.canUseBus === false && heard.asksForCar === true;
  if (!isOfBus || Object.keys(heard.slots).length > 1 || state.dialogStack.length > 0) return turn;
  const isMore = heard.intents.some((intent) => !['complaint', 'out-of-scope'].includes(intent));
  if (isMore) return turn;
  const { answer: _, questions: _questions, ...rest } = heard;
  return { ...turn, heard: { ...rest, intents: ['change-trip'] } };
};

/**
 * "Stop" alone, where no carrier hears it, ends what is being done; with nothing open it ends the talk. "Cancel" is about a ride: the
 * one that is being booked, or one that is.
 */
const withEndMeant = (turn: Turn): Turn => {
  const { heard, state, incoming } = turn;
  const word = incoming.isTextMessage || heard.keyed === true ? undefined : endWordIn(heard.text);
  if (word === undefined) return turn;
  const isOpen = (id: string): boolean => state.dialogStack.some((task) => task.id === id);
  const isOfARide = word.startsWith('CANCEL') && (state.dialogStack.length === 0 || isOpen(cancelRide.id));
  const wish: Intent = isOfARide
    ? 'cancel-trip'
    : state.dialogStack.length === 0
      ? 'thanks-bye'
      : 'start-over';
  const { answer: _, choice: _choice, questions: _questions, ...rest } = heard;
  return { ...turn, heard: { ...rest, intents: [wish], slots: {}, unclear: [] } };
};

/** "Skip Dec 4" of a ride of every week that is being booked leaves that day out: it cancels nothing, and moves no beginning. */
const withDaysLeftOut = (turn: Turn): Turn => {
  const { heard, state } = turn;
  const { leftOutDays = [], slots } = heard;
  if (leftOutDays.length === 0) return turn;
  const open = state.dialogStack.at(-1);
  const isOpen = open?.id === bookRide.id && isSeries(bookRide.revive(open.state.draft));
  if (!isOpen && (slots.recurrenceDays ?? []).length === 0) {
    const { leftOutDays: _, ...rest } = heard;
    return { ...turn, heard: rest };
  }
  const isLeft = (day: string | undefined): boolean => leftOutDays.some((one) => one === day);
  const { appointmentDate, refDate, recurrenceUntil, ...others } = slots;
  const kept = {
    ...others,
    ...(appointmentDate !== undefined && !isLeft(appointmentDate) && { appointmentDate }),
    ...(refDate !== undefined && !isLeft(refDate) && { refDate }),
    ...(recurrenceUntil !== undefined && !isLeft(recurrenceUntil) && { recurrenceUntil }),
  };
  const { refDates: _, ...rest } = heard;
  return {
    ...turn,
    heard: {
      ...rest,
      slots: kept,
      intents: heard.intents.filter(
        (intent) => !(isOpen ? [...ofARide, 'cancel-trip'] : ['cancel-trip']).includes(intent),
      ),
      unclear: heard.unclear.filter(({ options }) => !options.some(isLeft)),
    },
  };
};

/** Wishes that speak of a ride by what an answer to "what should I change?" names as well. */
const ofARide: readonly Intent[] = [
  'trip-status',
  'list-trips',
  'change-trip',
  'book-trip',
  'ready-for-return',
];

/** "The time is 10:30" in answer to "what should I change?" is of the ride that was just read back, and asks for no other. */
const withChangeTold = (turn: Turn): Turn => {
  const { heard, state } = turn;
  const draft = state.dialogStack.at(-1)?.state.draft;
  const isAsked =
    typeof draft === 'object' && draft !== null && 'changing' in draft && draft.changing === true;
  if (!isAsked || Object.keys(heard.slots).length === 0) return turn;
  return {
    ...turn,
    heard: { ...heard, intents: heard.intents.filter((intent) => !ofARide.includes(intent)) },
  };
};

/** "It is a pet", to which animal it is, asks nothing about animals again. */
const withAnimalTold = (turn: Turn): Turn => {
  const { heard, state, incoming } = turn;
  const draft = state.dialogStack.at(-1)?.state.draft;
  const isAsked =
    typeof draft === 'object' && draft !== null && 'asked' in draft && draft.asked === 'whichAnimal';
  if (!isAsked || heard.questions?.some((id) => id !== 'serviceAnimal') !== false) return turn;
  const { questions: _, ...rest } = heard;
  return { ...turn, heard: { ...rest, text: incoming.text } };
};

/** Tasks that ask which of the booked rides is meant. */
const choosing: readonly (string | undefined)[] = ['myRides', cancelRide.id, 'changeRide', 'whereIsMyRide'];

/** "I need a ride for Dec 4 at 10", where booked rides were just listed, is of a ride to come. */
const withNewRideAsked = (turn: Turn): Turn => {
  const { heard, state } = turn;
  const { intents } = heard;
  if (heard.slots.refDate === undefined || !intents.includes('book-trip')) return turn;
  const { refDate, refTime, ...slots } = heard.slots;
  const isNamed = slots.appointmentDate !== undefined || slots.tripRef !== undefined;
  const isOfBooked = intents.some((wish) => ofBooked.includes(wish));
  if (isOfBooked || isNamed || !choosing.includes(state.dialogStack.at(-1)?.id)) return turn;
  return {
    ...turn,
    heard: {
      ...heard,
      slots: {
        ...slots,
        appointmentDate: refDate,
        ...(refTime !== undefined && { appointmentTime: refTime }),
      },
    },
  };
};

/** Wishes of a ride that there is. */
const ofBooked: readonly Intent[] = ['cancel-trip', 'change-trip', 'trip-status', 'list-trips'];

/** Wishes that a ride for an errand that is asked for may be taken for. */
const besideErrand: readonly Intent[] = ['covered-service-question', 'out-of-scope', 'help'];

/**
 * "Can you take me to CVS to get my meds?" asks for the ride; "can you take me to Walmart?", without a day, only whether there are such
 * rides.
 */
const withErrandAsked = (turn: Turn): Turn => {
  const { heard, state } = turn;
  const { errand, appointmentDate, appointmentTime } = heard.slots;
  if (errand === undefined || state.dialogStack.length > 0) return turn;
  const isMore = heard.intents.some((wish) => !besideErrand.includes(wish));
  const isAsked = heard.intents.includes('covered-service-question') && heard.questions === undefined;
  if (!isAsked || isMore) return turn;
  const isOnlyAsked = errand === 'not-care' && (appointmentDate ?? appointmentTime) === undefined;
  return {
    ...turn,
    heard: isOnlyAsked
      ? { ...heard, text: '', intents: [], slots: {}, questions: ['coveredVisit'] }
      : { ...heard, intents: ['book-trip'] },
  };
};

/** What words mean in this conversation beside what they say, in the order in which they are looked at. */
const readings: readonly ((turn: Turn) => Turn)[] = [
  withEndMeant,
  withApology,
  withSaidBefore,
  withHardWords,
  withCutOff,
  withLateRide,
  withReadAgain,
  withNoneMeant,
  withWrongCancelled,
  withRemembered,
  withStory,
  withOnlyKnown,
  withThanksOnly,
  withCancelSaid,
  withRightNumber,
  withoutOthersPlace,
  withOneOfSeveral,
  withChangeOfDone,
  withRideTold,
  withKeptBack,
  withDaysLeftOut,
  withChangeTold,
  withTimeMeant,
  withYesToWays,
  withUnknownOfBack,
  withWhoMayCome,
  withAnimalTold,
  withErrandAsked,
  withNewRideAsked,
  withWayBackDropped,
  withPartMeant,
  withChangeOfBooking,
  withRideNotNeeded,
  withOtherDriver,
  withCarWanted,
  withNeedsChanged,
  withHowAsked,
  withDriverOffered,
  withRideTaken,
  withNumberMended,
  withNameMeant,
  withOwnFacility,
  withDischargeMeant,
  withWayHomeMeant,
];

/** The turn as its message is meant, by who says it and what is open. */
export const asMeant = (turn: Turn): Turn => readings.reduce((meant, reading) => reading(meant), turn);
