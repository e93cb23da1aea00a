import { timeOfWhat } from '../dates/timeOfWhat';
import type { Intent } from '../heard';
import { questionIntents } from '../questions/readQuestions';
import { offersToBeDriven } from './offersToBeDriven';
import { isOnlyCallback } from './onlyCallback';
import { saysCancel, speaks } from './speaks';
import {
  booking,
  expects,
  isLearned,
  isOfRudeness,
  namesRideAndMove,
  ofMoves,
  ofRide,
  SHORT_ANSWER,
  tellsOfRideToCome,
  tellsWhereTo,
  wishesWell,
  type Told,
} from './told';

/** Whether a wish that was heard is none, by what else was told. */
type Reason = (told: Told) => boolean;

/** Words of who only says who they are. */
const LONGEST_NAMING = 6;

/** What tells of the bus and of who takes it. */
const busSlots: readonly string[] = ['canUseBus', 'hasBusPass', 'callerRelationship'];

/** Wishes beside which rides of every week are spoken of, and not asked for. */
const besideNoBooking: readonly Intent[] = ['cancel-trip', 'mileage-reimbursement'];

/** "I ride the bus fine": told, and nothing is asked. */
const tellsOnlyBus: Reason = ({ slots, isQuestion, asksAtAll }) =>
  slots.canUseBus === true &&
  !isQuestion &&
  !asksAtAll &&
  Object.keys(slots).every((slot) => busSlots.includes(slot));

/** "Can the driver call me when he is outside?" asks for nothing but that. */
const asksOfDriver: Reason = ({ slots }) => slots.driverNote !== undefined;

/** "I'm Joe Smith" praises nobody, and asks for no list. */
const namesOnlyWho: Reason = ({ isOpen, asksAtAll, isOnlyWho, message }) =>
  isOpen && !asksAtAll && isOnlyWho && message.tokens.length <= LONGEST_NAMING;

/** "The appointment is at 10:15", or what a time is of: "that is when they pick me up". */
const tellsTheTime: Reason = (told) => {
  if (!expects(told, 'appointmentTime') || told.isQuestion || speaks(told.message, 'readyAlone'))
    return false;
  return told.said.includes('appointmentTime') || timeOfWhat(told.message.text) !== undefined;
};

/**
 * "No one can take me" answers, and takes nothing back; "Thursday they're closed, so Friday" cancels nothing, and "pick me up at 5"
 * changes none.
 */
const onlyAnswers = (wish: Intent, told: Told): boolean =>
  isLearned(wish, told) &&
  !(wish === 'go-back' && told.isSure(wish) && told.answer === undefined) &&
  told.context.expecting.some((slot) => told.said.includes(slot));

const noBooking: Reason = (told) =>
  isLearned('book-trip', told) &&
  told.visit.length === 0 &&
  // "I want to complain, the car was late last Tuesday": without a visit there is nothing to book.
  (told.phrased.includes('complaint') ||
    // "They cancelled my appointment, I don't need the ride": without another visit there is nothing to book.
    told.intents.includes('cancel-trip'));

const noWeeklyRide: Reason = (told) => {
  const { said, intents, phrased } = told;
  const goesWeekly = said.includes('recurrenceDays') || said.includes('recurrenceUntil');
  return (
    // "My nephew takes me every week, do you pay him?", "take off his rides, he had them every week"
    (!goesWeekly &&
      !phrased.includes('book-trip') &&
      intents.some((other) => besideNoBooking.includes(other))) ||
    // "The lady who drives on thursdays is a saint"
    (intents.includes('compliment-suggestion') &&
      !phrased.includes('book-trip') &&
      !said.includes('appointmentTime') &&
      !said.includes('recurrenceUntil')) ||
    (isLearned('recurring-trip', told) &&
      (phrased.includes('cancel-trip') || (phrased.includes('change-trip') && !goesWeekly)))
  );
};

const noChange: Reason = (told) =>
  onlyAnswers('change-trip', told) ||
  // "Me recogen en casa y me dejan en casa de mi hermana": from where and to where, and no ride that there is.
  (isLearned('change-trip', told) &&
    told.isOpen &&
    !told.isSure('change-trip') &&
    told.said.includes('pickup') &&
    tellsWhereTo(told) &&
    !told.said.includes('appointmentDate') &&
    !told.said.some((slot) => ofRide.includes(slot))) ||
  // "Yes, but make it 10:30", said to what was read back, moves no ride that there is.
  (told.context.isReadBack === true &&
    told.intents.includes('correction') &&
    !told.said.some((slot) => ofRide.includes(slot)));

const noCancelling: Reason = (told) =>
  onlyAnswers('cancel-trip', told) ||
  // "Blood work, no appointment needed" cancels nothing.
  (told.isAnyTime && isLearned('cancel-trip', told)) ||
  // "I don't want nobody else in that car" cancels nothing.
  (told.intents.includes('shared-ride') && isLearned('cancel-trip', told) && !saysCancel(told.message)) ||
  // "The ride on the 28th has to be Monday instead" moves it.
  ((told.intents.includes('change-trip') || told.intents.includes('book-trip')) &&
    namesRideAndMove(told) &&
    !saysCancel(told.message) &&
    !(told.isSure('cancel-trip') && told.isSure('book-trip')));

const noCorrection: Reason = (told) =>
  (told.said.length === 0 && (told.isOpen || !told.isSure('correction'))) ||
  // "Aug 3 1961" answers, and corrects nothing.
  (isLearned('correction', told) &&
    expects(told, 'dateOfBirth') &&
    told.slots.dateOfBirth !== undefined &&
    told.message.tokens.length <= SHORT_ANSWER);

const noStatus: Reason = (told) => {
  const { slots, intents, message } = told;
  return (
    (isLearned('trip-status', told) &&
      (asksOfDriver(told) ||
        tellsOnlyBus(told) ||
        // "Ride to PT friday at 1 … since the stairs" asks after no ride.
        (!told.isSure('trip-status') &&
          !told.asksAtAll &&
          intents.some((other) => ofMoves.includes(other))))) ||
    // "¿Dan algo si me lleva el vecino?", "can the driver call me when he is outside?"
    (!speaks(message, 'statusWhole') &&
      (intents.includes('mileage-reimbursement') || slots.driverNote !== undefined) &&
      slots.refDate === undefined &&
      slots.refTime === undefined) ||
    // "They're running late here, come get me at 11:30 instead of 11": the clinic is late, and no driver.
    (told.isOpen &&
      intents.includes('change-trip') &&
      slots.returnTime !== undefined &&
      told.said.includes('refTime')) ||
    // "Viene mi hermana", to what was asked of a ride, waits for no car.
    (!told.isOpen && !told.isQuestion && (slots.escortCount ?? 0) > 0) ||
    // "To pick me up" tells what the time is of that was asked about, and waits for no car.
    tellsTheTime(told)
  );
};

const noCallForCar: Reason = (told) =>
  // "I will call you when I am finished" tells how the way back is asked for, and is not it.
  (expects(told, 'returnTime') && told.slots.returnTime !== undefined) ||
  // "Correction: pick me up at 24 Maple Street" tells where.
  (told.context.isReadBack === true && told.said.includes('pickup')) ||
  tellsTheTime(told);

const noList: Reason = (told) =>
  // "Which ways are there to travel?", "does the car come with other passengers?"
  (!speaks(told.message, 'listWhole') &&
    (told.phrased.includes('modes-question') || told.intents.includes('shared-ride'))) ||
  // "Next monday, the one that's the 20th", to the question for the day
  (isLearned('list-trips', told) &&
    ((expects(told, 'appointmentDate') && told.slots.appointmentDate !== undefined) || namesOnlyWho(told)));

const noQuestionOfMinors: Reason = (told) => {
  if (!isLearned('minors-question', told)) return false;
  const { slots, asksAtAll } = told;
  const tellsOfRiders =
    expects(told, 'escortCount') ||
    (told.said.includes('appointmentDate') && (slots.escortCount !== undefined || slots.needs !== undefined));
  return (
    tellsOnlyBus(told) ||
    // "She has the dentist on May 4, I go with her": told of a visit, and nothing is asked.
    (!asksAtAll && tellsOfRiders) ||
    // "Hay que llevar la sillita del nene": who rides along has a seat, and nothing is asked.
    (!told.isQuestion &&
      slots.needs?.includes('car-seat') === true &&
      (expects(told, 'escortCount', 'needs') || (!asksAtAll && (slots.escortCount ?? 0) > 0))) ||
    // "Can my service dog go with me?" asks for the dog, and of no child.
    told.phrased.includes('service-animal-question') ||
    // "She is 8 months pregnant, her appointment is Friday, can it be sooner?"
    (!told.isSure('minors-question') &&
      told.intents.includes('change-trip') &&
      slots.refDate !== undefined &&
      slots.callerRelationship !== 'parent' &&
      slots.callerRelationship !== undefined)
  );
};

const noQuestionOfWays: Reason = (told) =>
  isLearned('modes-question', told) &&
  (asksOfDriver(told) ||
    tellsOnlyBus(told) ||
    // "A bus is no good to me, I pass out" answers.
    (expects(told, 'canUseBus') && told.slots.canUseBus !== undefined && !told.isQuestion));

const noSharing: Reason = (told) =>
  isLearned('shared-ride', told) &&
  (tellsOnlyBus(told) ||
    // "Just me, nobody else", to how many come along
    (!told.isQuestion &&
      expects(told, 'escortCount') &&
      told.slots.escortCount !== undefined &&
      told.slots.sharedRideReason === undefined));

const noConsent: Reason = (told) => {
  const isOnlyLearned = isLearned('text-opt-in', told);
  return (
    // "Quite los avisos por texto": who wants none is asked for no consent.
    told.phrased.includes('text-opt-out') ||
    // "A suggestion: have the driver text people": what drivers should do.
    (told.phrased.includes('compliment-suggestion') && (isOnlyLearned || asksOfDriver(told))) ||
    (isOnlyLearned &&
      (asksOfDriver(told) ||
        // "The same one I'm texting from"
        expects(told, 'phone') ||
        // "Text me in Polish": in which language, and not whether.
        (!told.isSure('text-opt-in') && told.intents.includes('change-language'))))
  );
};

const noComplaint: Reason = (told) => {
  if (!isLearned('complaint', told)) return false;
  const { message, slots } = told;
  const isSure = told.isSure('complaint');
  const asksForRide = (): boolean => booking.some((one) => told.isSure(one) || !isLearned(one, told));
  return (
    // "Yes, and he should bring the belt" complains of nothing.
    told.context.isReadBack === true ||
    (!isSure && (told.said.includes('driverNote') || tellsOnlyBus(told))) ||
    // "They said to text you, foot doctor on the 3rd at 8:15": sure to ask for a ride.
    (told.isOpen &&
      slots.appointmentTime !== undefined &&
      (slots.appointmentDate !== undefined || slots.recurrenceDays !== undefined) &&
      ((!isSure && asksForRide()) || speaks(message, 'toldToCall'))) ||
    tellsOfRideToCome(told)
  );
};

const noPraise: Reason = (told) =>
  isLearned('compliment-suggestion', told) &&
  // "El chofer Luis fue muy grosero" praises nobody.
  (isOfRudeness(told) ||
    // A few words that answer praise nobody, nor does "maybe".
    told.isShortAnswer ||
    told.answer === 'unknown' ||
    wishesWell(told) ||
    namesOnlyWho(told));

const noAgent: Reason = (told) =>
  // "I cannot transfer" to a car seat asks for nobody.
  (expects(told, 'canTransferToCarSeat') && told.slots.canTransferToCarSeat !== undefined) ||
  // "Llámeme al 860 555 0177", to the number that was asked for
  (expects(told, 'phone', 'callbackPhone') &&
    told.said.some((slot) => told.context.expecting.some((one) => one === slot)) &&
    isOnlyCallback(told.message)) ||
  (isLearned('talk-to-agent', told) &&
    // "Prefiero que hablemos español"
    (told.phrased.includes('change-language') ||
      // "I want somebody to know about it", of what is complained of, complains.
      (told.intents.includes('complaint') && !told.isSure('talk-to-agent')) ||
      // "Can someone come get me" asks for the car.
      speaks(told.message, 'readyAlone')));

const noGoodbye: Reason = ({ answer, context, isSure }) =>
  answer === 'no' &&
  (context.expecting.includes('needs') ||
    // "No thanks" only refuses.
    (context.isReadBack === true && !isSure('thanks-bye')));

/** When a wish is heard only in words of another wish, or of an answer: its reasons, by wish. */
const reasons: Readonly<Partial<Record<Intent, Reason>>> = {
  'book-trip': noBooking,
  'recurring-trip': noWeeklyRide,
  'change-trip': noChange,
  'cancel-trip': noCancelling,
  correction: noCorrection,
  'trip-status': noStatus,
  'ready-for-return': noCallForCar,
  'list-trips': noList,
  'minors-question': noQuestionOfMinors,
  'modes-question': noQuestionOfWays,
  'shared-ride': noSharing,
  'text-opt-in': noConsent,
  complaint: noComplaint,
  'compliment-suggestion': noPraise,
  'talk-to-agent': noAgent,
  'thanks-bye': noGoodbye,
  'go-back': (told) => onlyAnswers('go-back', told),
  'start-over': (told) => onlyAnswers('start-over', told),
  // "Cancel my ride on July 6" is of one day.
  'all-rides': ({ said }) => said.includes('refDate') || said.includes('appointmentDate'),
  // "I'm new at this, how far ahead do I call?" asks for that, and for no help beside it.
  help: (told) => isLearned('help', told) && told.intents.some((other) => questionIntents.includes(other)),
  // "Put it back again" asks for the ride, and not for the words.
  repeat: ({ intents }) => intents.includes('undo-last'),
  // "Oxygen and my service dog" answers, and asks nothing.
  'service-animal-question': (told) => !told.asksAtAll && expects(told, 'needs'),
  'covered-service-question': (told) =>
    isLearned('covered-service-question', told) &&
    (tellsOnlyBus(told) || told.phrased.includes('modes-question')),
  // "May he go alone, or must I come?"
  'how-to-book-question': (told) =>
    isLearned('how-to-book-question', told) &&
    (asksOfDriver(told) ||
      (!told.isSure('how-to-book-question') && told.intents.includes('minors-question'))),
  'mileage-reimbursement': (told) => !told.isOpen && offersToBeDriven(told, told.context),
  // "Nobody can take me, I call for the way back, I go alone" tells of a ride to come; nobody waits for one.
  stranded: (told) => isLearned('stranded', told) && tellsOfRideToCome(told),
  // "No bus here" tells which ways there are, and misses no pass.
  'bus-pass-not-arrived': (told) => isLearned('bus-pass-not-arrived', told) && told.slots.noBus === true,
  'weather-closures-question': (told) => isLearned('weather-closures-question', told) && wishesWell(told),
  // "My appointment is sunday" is what this line is for.
  'out-of-scope': (told) =>
    isLearned('out-of-scope', told) &&
    told.isOpen &&
    !told.isQuestion &&
    told.said.includes('appointmentDate') &&
    speaks(told.message, 'haveVisit'),
};

/** Whether a wish is heard in words that say another wish, or an answer, and is none of its own. */
export const isWordOfOther = (wish: Intent, told: Told): boolean => reasons[wish]?.(told) === true;
