import { wishLexicon } from '../../locales/vocabulary';
import { timeOfWhat } from '../dates/timeOfWhat';
import type { Heard, HearingContext, Intent, SlotName } from '../heard';
import type { Message } from '../message';
import { questionIntents } from '../questions/readQuestions';
import { isAgreement } from './agreementIn';
import { cancelsAndBooks } from './cancelsAndBooks';
import { corrects } from './corrects';
import { offersToBeDriven } from './offersToBeDriven';
import type { Wishes } from './phrasedWishes';
import { opensCancelling, opensWithCancel, saysCancel, speaks } from './speaks';
import { isWordOfOther } from './wordsOfOther';

/** "And again the 17th, same time" */
const ofOneOrMore: readonly Intent[] = ['book-trip', 'same-as-last-time'];

/** What is asked to find out who a caller is. */
export const aboutWho: readonly SlotName[] = ['medicaidId', 'dateOfBirth', 'personName', 'zipCode'];

/** Words of an answer that says nothing beside it. */
const SHORT_ANSWER = 4;

/** So many of them leave no doubt. */
const SURE_OF_VISIT = 2;

/** What tells of a ride that there is. */
/** What a visit with its day and hour may sound like, and is not. */
const ofNoRide: readonly Intent[] = ['change-trip', 'out-of-scope'];
const ofRide: readonly string[] = ['refDate', 'refTime', 'tripRef'];

/** Wishes with which a ride is asked for, moved or left. */
const ofMoves: readonly Intent[] = ['book-trip', 'change-trip', 'cancel-trip', 'several-trips'];

/** Words of who only says who they are. */
const LONGEST_NAMING = 6;
/** What tells who calls, and for whom. */
const whoSlots: readonly string[] = [
  ...aboutWho,
  'callerName',
  'callerRelationship',
  'phone',
  'birthDayFirst',
];

/** What tells of a visit. */
const visitSlots: readonly string[] = ['appointmentDate', 'appointmentTime', 'destination', 'reason'];

/** What was read of a message before it is settled what it wants. */
export interface WishesRead {
  readonly message: Message;
  readonly context: HearingContext;
  readonly answer: Heard['answer'];
  readonly wishes: Wishes;
  readonly slots: Heard['slots'];
  readonly unclear: Heard['unclear'];
  readonly isAnyTime: boolean;
  /** Whether it names the days of several rides. */
  readonly isOfSeveral: boolean;
}

/** What a message wants, by what was asked and by what else it says: some wishes are only words of an answer, others go without saying. */
export const meantWishes = ({
  message,
  context,
  answer,
  wishes: { intents: wishes, phrased = wishes, isLikely = () => true, isSure = () => false, guess },
  slots,
  unclear,
  isAnyTime,
  isOfSeveral,
}: WishesRead): readonly Intent[] => {
  const said: string[] = Object.keys(slots);
  for (const { slot } of unclear) said.push(slot);
  const isOfADay = said.includes('refDate') || said.includes('appointmentDate');
  const isShortAnswer = context.expecting.length > 0 && message.tokens.length <= SHORT_ANSWER;
  const answersTransfer =
    context.expecting.includes('canTransferToCarSeat') && slots.canTransferToCarSeat !== undefined;
  const namesVisit = said.some((slot) => visitSlots.includes(slot));
  const isClosing = answer === 'no' && context.expecting.includes('needs');
  const isOpen = context.expecting.length === 0 && context.isReadBack !== true;
  const learned = wishes.filter((wish) => !phrased.includes(wish));
  const isQuestion = /[?\u00BF]/u.test(message.text);
  const goesWeekly = said.includes('recurrenceDays') || said.includes('recurrenceUntil');
  const asksAtAll = isQuestion || speaks(message, 'mayI') || speaks(message, 'question');
  const tellsOfRiders =
    context.expecting.includes('escortCount') ||
    (said.includes('appointmentDate') && (slots.escortCount !== undefined || slots.needs !== undefined));
  const isOfRudeness = isOpen && message.tokens.length <= LONGEST_RUDENESS && speaks(message, 'rudeDriver');
  const wishesWell = !isQuestion && said.length === 0 && speaks(message, 'wellWishes');
  const tellsOfVisitDay = said.includes('appointmentDate') && speaks(message, 'haveVisit');
  const asksOfWeather = phrased.includes('weather-closures-question') && isQuestion;
  const beside = { message, context, wishes: { intents: wishes, phrased, isSure }, slots, isQuestion };
  const intents: Intent[] = wishes.filter(
    (wish) =>
      !isAgreement(wish) &&
      !isWordOfOther(wish, beside) &&
      // "She has the dentist on May 4, I go with her": told of a visit, and nothing is asked.
      !(wish === 'minors-question' && learned.includes(wish) && !asksAtAll && tellsOfRiders) &&
      // "My nephew takes me every week, do you pay him?", "take off his rides, he had them every week"
      !(
        wish === 'recurring-trip' &&
        !goesWeekly &&
        !phrased.includes('book-trip') &&
        wishes.some((other) => besideNoBooking.includes(other))
      ) &&
      !(
        wish === 'recurring-trip' &&
        learned.includes(wish) &&
        (phrased.includes('cancel-trip') || (phrased.includes('change-trip') && !goesWeekly))
      ) &&
      // "I'm new at this, how far ahead do I call?" asks for that, and for no help beside it.
      !(
        wish === 'help' &&
        learned.includes(wish) &&
        wishes.some((other) => questionIntents.includes(other))
      ) &&
      // "Ride to PT friday at 1 … since the stairs" asks after no ride.
      !(
        wish === 'trip-status' &&
        learned.includes(wish) &&
        !isSure(wish) &&
        !asksAtAll &&
        wishes.some((other) => ofMoves.includes(other))
      ) &&
      // "They're running late here, come get me at 11:30 instead of 11": the clinic is late, and no driver.
      !(
        wish === 'trip-status' &&
        isOpen &&
        wishes.includes('change-trip') &&
        slots.returnTime !== undefined &&
        said.includes('refTime')
      ) &&
      // "Yes, but make it 10:30", said to what was read back, moves no ride that there is.
      !(
        wish === 'change-trip' &&
        context.isReadBack === true &&
        wishes.includes('correction') &&
        !said.some((slot) => ofRide.includes(slot))
      ) &&
      // "Hay que llevar la sillita del nene": who rides along has a seat, and nothing is asked.
      !(
        wish === 'minors-question' &&
        learned.includes(wish) &&
        !isQuestion &&
        slots.needs?.includes('car-seat') === true &&
        (context.expecting.includes('escortCount') ||
          context.expecting.includes('needs') ||
          (!asksAtAll && (slots.escortCount ?? 0) > 0))
      ) &&
      // "Can my service dog go with me?" asks for the dog, and of no child.
      !(
        wish === 'minors-question' &&
        learned.includes(wish) &&
        phrased.includes('service-animal-question')
      ) &&
      // "Aug 3 1961" answers, and corrects nothing.
      !(
        wish === 'correction' &&
        learned.includes(wish) &&
        context.expecting.includes('dateOfBirth') &&
        slots.dateOfBirth !== undefined &&
        message.tokens.length <= SHORT_ANSWER
      ) &&
      // "Oxygen and my service dog" answers, and asks nothing.
      !(wish === 'service-animal-question' && !asksAtAll && context.expecting.includes('needs')) &&
      // "The same one I'm texting from"
      !(wish === 'text-opt-in' && learned.includes(wish) && context.expecting.includes('phone')) &&
      // "El chofer Luis fue muy grosero" praises nobody.
      !(wish === 'compliment-suggestion' && learned.includes(wish) && isOfRudeness) &&
      // "Yes, and he should bring the belt" complains of nothing.
      !(
        wish === 'complaint' &&
        learned.includes(wish) &&
        (context.isReadBack === true || (said.includes('driverNote') && !isSure(wish)))
      ) &&
      // "They said to text you, foot doctor on the 3rd at 8:15": sure to ask for a ride.
      !(
        wish === 'complaint' &&
        learned.includes(wish) &&
        isOpen &&
        ((booking.some((one) => isSure(one) || phrased.includes(one)) && !isSure(wish)) ||
          speaks(message, 'toldToCall')) &&
        (slots.appointmentDate !== undefined || slots.recurrenceDays !== undefined) &&
        slots.appointmentTime !== undefined
      ) &&
      !(isClosing && wish === 'thanks-bye') &&
      // "No thanks" only refuses.
      !(wish === 'thanks-bye' && answer === 'no' && context.isReadBack === true && !isSure(wish)) &&
      !(
        wish === 'mileage-reimbursement' &&
        !isOpen &&
        offersToBeDriven({ slots, intents: wishes }, context)
      ) &&
      // "Cancel my ride on July 6" is of one day.
      !(wish === 'all-rides' && isOfADay) &&
      // "I will call you when I am finished" tells how the way back is asked for, and is not it.
      !(
        wish === 'ready-for-return' &&
        context.expecting.includes('returnTime') &&
        slots.returnTime !== undefined
      ) &&
      // "Viene mi hermana", to what was asked of a ride, waits for no car.
      !(wish === 'trip-status' && !isOpen && !isQuestion && (slots.escortCount ?? 0) > 0) &&
      // "Correction: pick me up at 24 Maple Street" tells where.
      !(wish === 'ready-for-return' && context.isReadBack === true && said.includes('pickup')) &&
      // "To pick me up" tells what the time is of that was asked about, and calls for no car.
      !(
        (wish === 'ready-for-return' || wish === 'trip-status') &&
        context.expecting.includes('appointmentTime') &&
        tellsTheTime(message, said)
      ) &&
      // "Put it back again" asks for the ride, and not for the words.
      !(wish === 'repeat' && wishes.includes('undo-last')) &&
      // A few words that answer praise nobody, nor does "maybe".
      !(
        wish === 'compliment-suggestion' &&
        (isShortAnswer || answer === 'unknown') &&
        !phrased.includes(wish)
      ) &&
      // "Nobody can take me, I call for the way back, I go alone" tells of a ride to come; nobody waits for one.
      !(
        (wish === 'stranded' || wish === 'complaint') &&
        !phrased.includes(wish) &&
        tellsOfRideToCome(slots)
      ) &&
      // "No bus here" tells which ways there are, and misses no pass.
      !(wish === 'bus-pass-not-arrived' && slots.noBus === true && !phrased.includes(wish)) &&
      // "Thanks, and happy holidays to the whole team"
      !(
        (wish === 'compliment-suggestion' || wish === 'weather-closures-question') &&
        learned.includes(wish) &&
        wishesWell
      ) &&
      // "I'm Joe Smith" praises nobody.
      !(
        (wish === 'compliment-suggestion' || wish === 'list-trips') &&
        learned.includes(wish) &&
        isOpen &&
        !asksAtAll &&
        said.length > 0 &&
        said.every((slot) => whoSlots.includes(slot)) &&
        message.tokens.length <= LONGEST_NAMING
      ) &&
      // "A bus is no good to me, I pass out" answers.
      !(
        wish === 'modes-question' &&
        learned.includes(wish) &&
        context.expecting.includes('canUseBus') &&
        slots.canUseBus !== undefined &&
        !isQuestion
      ) &&
      // "My appointment is sunday" is what this line is for.
      !(wish === 'out-of-scope' && learned.includes(wish) && isOpen && !isQuestion && tellsOfVisitDay) &&
      // "I want somebody to know about it", of what is complained of, complains.
      !(
        wish === 'talk-to-agent' &&
        learned.includes(wish) &&
        wishes.includes('complaint') &&
        !isSure(wish)
      ) &&
      // "Can someone come get me" asks for the car.
      !(wish === 'talk-to-agent' && learned.includes(wish) && speaks(message, 'readyAlone')) &&
      // "I cannot transfer" to a car seat asks for nobody.
      !(wish === 'talk-to-agent' && answersTransfer) &&
      // "No one can take me" answers, and takes nothing back; "Thursday they're closed, so Friday" cancels nothing, and "pick me up at 5" changes none.
      !(
        (wish === 'go-back' || wish === 'start-over' || wish === 'cancel-trip' || wish === 'change-trip') &&
        !phrased.includes(wish) &&
        !(wish === 'go-back' && isSure(wish) && answer === undefined) &&
        context.expecting.some((slot) => said.includes(slot))
      ) &&
      // "Blood work, no appointment needed" cancels nothing.
      !(wish === 'cancel-trip' && isAnyTime && !phrased.includes(wish)) &&
      // "The ride on the 28th has to be Monday instead" moves it.
      !(
        wish === 'cancel-trip' &&
        !saysCancel(message) &&
        (wishes.includes('change-trip') || wishes.includes('book-trip')) &&
        !(isSure(wish) && isSure('book-trip')) &&
        namesRideAndMove(said)
      ) &&
      // "I want to complain, the car was late last Tuesday": without a visit there is nothing to book.
      !(wish === 'book-trip' && phrased.includes('complaint') && !phrased.includes(wish) && !namesVisit) &&
      // "They cancelled my appointment, I don't need the ride": without another visit there is nothing to book.
      !(wish === 'book-trip' && wishes.includes('cancel-trip') && !phrased.includes(wish) && !namesVisit) &&
      !(wish === 'correction' && said.length === 0 && (isOpen || !isSure(wish))),
  );
  // "No, I'm going to the clinic in New Britain", said to what was read back
  const setsAnew =
    context.isReadBack === true && answer === 'no' && namesVisit && slots.refDate === undefined;
  const isCorrection =
    setsAnew ||
    (corrects(message, answer, said, context.expecting) &&
      (isShortAnswer || isLikely('correction') || speaks(message, 'fixesSaid')));
  if (isCorrection && !intents.includes('correction')) intents.push('correction');
  // "at 11, and the street was wrong before", "hold on, there will be 3 of us": while a new ride is asked about, no ride there is is meant.
  const changed = intents.indexOf('change-trip');
  if (changed !== -1 && setsNewRide(message, context, said))
    intents.splice(changed, 1, ...(intents.includes('correction') ? [] : (['correction'] as const)));
  // "Cancel it, I'm better": what is cancelled in so many words takes back nothing that was done.
  const undone = intents.indexOf('undo-last');
  const cancelsOne = phrased.includes('cancel-trip') && said.includes('refDate') && opensWithCancel(message);
  if (undone !== -1 && !phrased.includes('undo-last') && (opensCancelling(message) || cancelsOne))
    intents.splice(undone, 1, ...(intents.includes('cancel-trip') ? [] : (['cancel-trip'] as const)));
  const visit = said.filter((slot) => visitSlots.includes(slot));
  // Who names a visit and asks for nothing else wants a ride to it; the "yes" of "yes hello, she has dialysis on friday at 6" answers nothing.
  if (
    isOpen &&
    intents.length === 0 &&
    // "Dialysis dec 4 at 10, will call when done": who tells of the way back asks nothing.
    (guess === undefined || !asksAtAll || isLikely('book-trip') || slots.returnTime !== undefined) &&
    (visit.length >= SURE_OF_VISIT || (answer === undefined && visit.length > 0) || tellsOfRideToCome(slots))
  )
    intents.push('book-trip');
  if (isOfRudeness && intents.length === 0) intents.push('complaint');
  if (wishesWell && intents.length === 0 && speaks(message, 'thanks')) intents.push('thanks-bye');
  // "Me llamo Ana Ruiz y mi número es …"
  const isNothingTold =
    isOpen &&
    context.held === undefined &&
    !isSure('correction') &&
    !corrects(message, answer, said, context.expecting);
  const onlyWho = said.length > 0 && said.every((slot) => whoSlots.includes(slot));
  if (isNothingTold && onlyWho && isOnly(intents, ['correction'])) intents.splice(0, 1);
  // "I'm Joe Smith": who only says who they are wishes nothing yet.
  const saysOnlyWho = onlyWho && !asksAtAll;
  // "The driver needs to call when he gets here" is for the driver.
  const isForDriver = said.includes('driverNote') && said.length === 1 && !isQuestion;
  if (isOpen && intents.length === 0 && guess !== undefined && !saysOnlyWho && !isForDriver)
    intents.push(guess);
  // "I need to fix what I typed", and nothing yet of what it should be
  if (intents.length === 0 && said.length === 0 && speaks(message, 'fixesSaid')) intents.push('correction');
  // "Cancel nov 3, and book nov 4 at 1:10": the visit beside a ride that is left.
  const isBeside =
    isOpen &&
    visit.includes('appointmentDate') &&
    visit.length >= SURE_OF_VISIT &&
    !asksOfWeather &&
    (isOnly(intents, ['cancel-trip']) || isOnly(intents, questionIntents));
  if (isBeside) intents.push('book-trip');
  // "Dentist on Dec 9 at 10, my cousin drives me if you pay his gas"
  if (isOpen && slots.mileageOffer === true && isOnly(intents, ['book-trip']))
    intents.push('mileage-reimbursement');
  // "Quiten el del lunes, y necesito uno para el miércoles": two rides, and none is moved.
  const isLeftAndNew =
    isOpen &&
    said.includes('appointmentDate') &&
    isOnly(intents, besideMove) &&
    intents.some((wish) => ofMoves.includes(wish)) &&
    !intents.includes('clinic-moved-visit') &&
    cancelsAndBooks(message);
  if (isLeftAndNew) return ['cancel-trip', 'book-trip'];
  // "I'm his case manager, his name is …, he sees the psychiatrist on 3/25 at 11", before anything else was told
  const isFirst = context.expecting.some((slot) => aboutWho.includes(slot) || slot === 'callerName');
  if (isFirst && intents.length === 0 && visit.includes('appointmentDate') && visit.length >= SURE_OF_VISIT)
    intents.push('book-trip');
  // "X-ray today at 10? No wait, 10:40": who puts right a visit that is told for the first time asks for a ride to it.
  const isVisitPutRight =
    isOpen &&
    context.held === undefined &&
    isOnly(intents, ['correction']) &&
    said.includes('appointmentDate') &&
    said.includes('appointmentTime') &&
    (said.includes('reason') || said.includes('destination')) &&
    !ofRide.some((slot) => said.includes(slot));
  if (isVisitPutRight) intents.splice(0, intents.length, 'book-trip');
  // An answer to a question about the ride that is being booked books no other, and several rides or one of every week are no single one.
  const isOfDraft =
    !isFirst &&
    !phrased.includes('book-trip') &&
    said.some((slot) => context.expecting.some((wanted) => wanted === slot));
  // "Need to be there 20 minutes early, appt 9:40 thursday", "dental cleaning tomorrow at 3": a day and an hour, and no ride that there is.
  const isOfNoRide =
    isOpen &&
    !isOfSeveral &&
    context.held === undefined &&
    intents.length === 1 &&
    intents.every((wish) => ofNoRide.includes(wish) && !phrased.includes(wish)) &&
    (said.includes('reason') || !intents.includes('out-of-scope')) &&
    said.includes('appointmentDate') &&
    said.includes('appointmentTime') &&
    !ofRide.some((slot) => said.includes(slot));
  if (isOfNoRide) intents.splice(0, intents.length, 'book-trip');
  // "El 21 y el 23, a las 10 los dos" sounds like a move to what was learned.
  const isOfList =
    isOnly(intents, ['change-trip']) &&
    !phrased.includes('change-trip') &&
    !isSure('change-trip') &&
    said.includes('appointmentDate') &&
    !ofRide.some((slot) => said.includes(slot));
  const isSeveral =
    isOpen && isOfSeveral && unclear.length === 0 && (isOnly(intents, ofOneOrMore) || isOfList);
  if (isSeveral) intents.splice(0, intents.length, 'several-trips');
  // "I need therapy tue and fri at 2, may 4 to july 30"
  const isWeekly = isOpen && said.includes('recurrenceDays') && said.includes('recurrenceUntil');
  if (isWeekly && isOnly(intents, ['book-trip'])) intents.splice(0, intents.length, 'recurring-trip');
  // "Tomorrow pick me up at my aunt's, not my place": the ride of that day begins elsewhere.
  const beginsElsewhere = isOpen && said.includes('refDate') && said.includes('pickup') && visit.length === 0;
  const movesRide =
    (isMove(intents, said) && !phrased.includes('book-trip')) ||
    (beginsElsewhere && isOnly(intents, besideMove));
  if (movesRide && !intents.includes('change-trip')) intents.push('change-trip');
  const isOther =
    movesRide || isOfDraft || intents.includes('several-trips') || intents.includes('recurring-trip');
  const left = isOther ? intents.filter((wish) => wish !== 'book-trip') : intents;
  // "Monday at 8, wait no, it's 8:30": who corrects a ride while asking for it corrects nothing told before.
  const isNew =
    isOpen &&
    context.held === undefined &&
    (beginsElsewhere ||
      left.some((wish) => booking.includes(wish)) ||
      // "My ride is 7 am, make it 6:15": of a ride there is
      (left.includes('change-trip') && said.includes('refTime') && said.includes('appointmentTime')));
  return isNew ? left.filter((wish) => wish !== 'correction') : left;
};

/** Whether what is to be changed is of the ride that is being asked about, and of none that there is. */
const setsNewRide = (message: Message, context: HearingContext, said: readonly string[]): boolean =>
  context.expecting.length > 0 &&
  context.isReadBack !== true &&
  !context.expecting.some((slot) => ofRide.includes(slot) || aboutWho.includes(slot)) &&
  !said.some((slot) => ofRide.includes(slot)) &&
  !speaks(message, 'rideOnly');

/** What a ride needs that is still to be booked: that nobody else drives, how it goes back, and with whom. */
const tellsOfRideToCome = ({ someoneCanDrive, returnTime, escortCount }: Heard['slots']): boolean =>
  someoneCanDrive === false && returnTime === 'will-call' && escortCount !== undefined;
/** Wishes beside which rides of every week are spoken of, and not asked for. */
const besideNoBooking: readonly Intent[] = ['cancel-trip', 'mileage-reimbursement'];

const booking: readonly Intent[] = ['book-trip', 'recurring-trip', 'several-trips'];

/** "The appointment is at 10:15", or what a time is of: "that is when they pick me up". */
const tellsTheTime = ({ text, tokens }: Message, said: readonly string[]): boolean => {
  if (/[?\u00BF]/.test(text) || wishLexicon.says(tokens, 'readyAlone')) return false;
  return said.includes('appointmentTime') || timeOfWhat(text) !== undefined;
};
/** What may be told beside a move. */
const besideMove: readonly Intent[] = [
  'book-trip',
  'change-trip',
  'correction',
  'affirm',
  'deny',
  'thanks-bye',
  'help',
  'talk-to-agent',
  'change-language',
  'clinic-moved-visit',
];

/** "The ride of April 1 for April 6": a ride that exists and when it is to be, with no word of another, moves it and books none. */
const isMove = (wishes: readonly Intent[], said: readonly string[]): boolean =>
  wishes.includes('book-trip') && isOnly(wishes, besideMove) && namesRideAndMove(said);

/** Words of a complaint beside which no other driver is praised. */
const LONGEST_RUDENESS = 14;

/** Which ride it is of those there are, and when it is to be. */
const namesRideAndMove = (said: readonly string[]): boolean =>
  (said.includes('refDate') || said.includes('refTime')) &&
  (said.includes('appointmentDate') || said.includes('appointmentTime'));

const isOnly = (wishes: readonly Intent[], wanted: readonly Intent[]): boolean =>
  wishes.length > 0 && wishes.every((wish) => wanted.includes(wish));
