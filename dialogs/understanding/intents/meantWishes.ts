import type { Intent } from '../heard';
import { questionIntents } from '../questions/readQuestions';
import { isAgreement } from './agreementIn';
import { cancelsAndBooks } from './cancelsAndBooks';
import { corrects } from './corrects';
import { opensCancelling, opensWithCancel, speaks } from './speaks';
import {
  aboutWho,
  booking,
  expects,
  isOfRudeness,
  namesRideAndMove,
  ofMoves,
  ofRide,
  tellsOfRideToCome,
  tellsWhereTo,
  toldIn,
  wishesWell,
  type Told,
  type WishesRead,
} from './told';
import { isWordOfOther } from './wordsOfOther';

/** What is wanted by what was heard so far and by what else was told; the same wishes where nothing speaks for others. */
type Settling = (wishes: readonly Intent[], told: Told) => readonly Intent[];

/** "And again the 17th, same time" */
const ofOneOrMore: readonly Intent[] = ['book-trip', 'same-as-last-time'];

/** So many slots of a visit leave no doubt of it. */
const SURE_OF_VISIT = 2;

/** What a visit with its day and hour may sound like, and is not. */
const ofNoRide: readonly Intent[] = ['change-trip', 'out-of-scope'];

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

const isOnly = (wishes: readonly Intent[], wanted: readonly Intent[]): boolean =>
  wishes.length > 0 && wishes.every((wish) => wanted.includes(wish));

const without = (wishes: readonly Intent[], left: Intent): readonly Intent[] =>
  wishes.filter((wish) => wish !== left);

/** The wishes with one in the place of another, or without that other where the one is among them. */
const inPlaceOf = (wishes: readonly Intent[], other: Intent, one: Intent): readonly Intent[] =>
  wishes.includes(one) ? without(wishes, other) : wishes.map((wish) => (wish === other ? one : wish));

const namesRide = ({ said }: Told): boolean => ofRide.some((slot) => said.includes(slot));

/** Whether a day and so much more of a visit is told that there can be no doubt of it. */
const tellsVisitAndDay = ({ visit }: Told): boolean =>
  visit.includes('appointmentDate') && visit.length >= SURE_OF_VISIT;

const putsRight = ({ message, answer, said, context }: Told): boolean =>
  corrects(message, answer, said, context.expecting);

/** Whether it was asked who calls. */
const isAskedWho = (told: Told): boolean => expects(told, ...aboutWho, 'callerName');

/** "No, I'm going to the clinic in New Britain", said to what was read back, or what is put right of the ride that is asked about. */
const putRight: Settling = (wishes, told) => {
  if (wishes.includes('correction')) return wishes;
  const { message, context, answer, visit, slots } = told;
  const setsAnew =
    context.isReadBack === true && answer === 'no' && visit.length > 0 && slots.refDate === undefined;
  const isCorrection =
    setsAnew ||
    (putsRight(told) && (told.isShortAnswer || told.isLikely('correction') || speaks(message, 'fixesSaid')));
  return isCorrection ? [...wishes, 'correction'] : wishes;
};

/** "at 11, and the street was wrong before", "hold on, there will be 3 of us": while a new ride is asked about, no ride there is is meant. */
const changedWhileAsked: Settling = (wishes, told) =>
  wishes.includes('change-trip') &&
  told.context.expecting.length > 0 &&
  told.context.isReadBack !== true &&
  !told.context.expecting.some((slot) => ofRide.includes(slot) || aboutWho.includes(slot)) &&
  !namesRide(told) &&
  !speaks(told.message, 'rideOnly')
    ? inPlaceOf(wishes, 'change-trip', 'correction')
    : wishes;

/** "Cancel it, I'm better": what is cancelled in so many words takes back nothing that was done. */
const cancelledAndNotUndone: Settling = (wishes, { message, phrased, said }) =>
  wishes.includes('undo-last') &&
  !phrased.includes('undo-last') &&
  (opensCancelling(message) ||
    (phrased.includes('cancel-trip') && said.includes('refDate') && opensWithCancel(message)))
    ? inPlaceOf(wishes, 'undo-last', 'cancel-trip')
    : wishes;

/**
 * Who names a visit and asks for nothing else wants a ride to it; the "yes" of "yes hello, she has dialysis on friday at 6" answers nothing.
 * "Dialysis dec 4 at 10, will call when done": who tells of the way back asks nothing.
 */
const visitNamed: Settling = (wishes, told) => {
  if (!told.isOpen || wishes.length > 0) return wishes;
  const { guess, visit, answer } = told;
  const asksElse =
    guess !== undefined &&
    told.asksAtAll &&
    !told.isLikely('book-trip') &&
    told.slots.returnTime === undefined;
  const isVisit =
    visit.length >= SURE_OF_VISIT ||
    (answer === undefined && visit.length > 0) ||
    tellsOfRideToCome(told) ||
    (told.said.includes('pickup') && tellsWhereTo(told));
  return isVisit && !asksElse ? ['book-trip'] : wishes;
};

/** "The driver was so rude to me": told, and nothing else is wanted. */
const rudenessTold: Settling = (wishes, told) =>
  wishes.length === 0 && isOfRudeness(told) ? ['complaint'] : wishes;

/** "Thanks, and happy holidays to the whole team" */
const thanksWithWishes: Settling = (wishes, told) =>
  wishes.length === 0 && wishesWell(told) && speaks(told.message, 'thanks') ? ['thanks-bye'] : wishes;

/** "Me llamo Ana Ruiz y mi número es …" puts nothing right where nothing was told. */
const nothingToPutRight: Settling = (wishes, told) =>
  told.isOnlyWho &&
  told.isOpen &&
  told.context.held === undefined &&
  isOnly(wishes, ['correction']) &&
  !told.isSure('correction') &&
  !putsRight(told)
    ? []
    : wishes;

/** The likeliest wish of who says nothing else. */
const guessed: Settling = (wishes, told) => {
  const { guess, said, isOpen } = told;
  if (!isOpen || wishes.length > 0 || guess === undefined) return wishes;
  // "I'm Joe Smith": who only says who they are wishes nothing yet.
  const saysOnlyWho = told.isOnlyWho && !told.asksAtAll;
  // "The driver needs to call when he gets here" is for the driver.
  const isForDriver = said.includes('driverNote') && said.length === 1 && !told.isQuestion;
  return saysOnlyWho || isForDriver ? wishes : [guess];
};

/** "I need to fix what I typed", and nothing yet of what it should be. */
const toBePutRight: Settling = (wishes, { said, message }) =>
  wishes.length === 0 && said.length === 0 && speaks(message, 'fixesSaid') ? ['correction'] : wishes;

/** "Cancel nov 3, and book nov 4 at 1:10": the visit beside a ride that is left. */
const visitBeside: Settling = (wishes, told) => {
  const asksOfWeather = told.isQuestion && told.phrased.includes('weather-closures-question');
  return told.isOpen &&
    tellsVisitAndDay(told) &&
    !asksOfWeather &&
    (isOnly(wishes, ['cancel-trip']) || isOnly(wishes, questionIntents))
    ? [...wishes, 'book-trip']
    : wishes;
};

/** "Dentist on Dec 9 at 10, my cousin drives me if you pay his gas" */
const drivenForGas: Settling = (wishes, { isOpen, slots }) =>
  isOpen && slots.mileageOffer === true && isOnly(wishes, ['book-trip'])
    ? [...wishes, 'mileage-reimbursement']
    : wishes;

/** "Quiten el del lunes, y necesito uno para el miércoles": two rides, and none is moved. */
const oneLeftOneNew: Settling = (wishes, { isOpen, said, message }) =>
  isOpen &&
  said.includes('appointmentDate') &&
  isOnly(wishes, besideMove) &&
  wishes.some((wish) => ofMoves.includes(wish)) &&
  !wishes.includes('clinic-moved-visit') &&
  cancelsAndBooks(message)
    ? ['cancel-trip', 'book-trip']
    : wishes;

/** "I'm his case manager, his name is …, he sees the psychiatrist on 3/25 at 11", before anything else was told. */
const visitBesideWho: Settling = (wishes, told) =>
  wishes.length === 0 && isAskedWho(told) && tellsVisitAndDay(told) ? ['book-trip'] : wishes;

/** "X-ray today at 10? No wait, 10:40": who puts right a visit that is told for the first time asks for a ride to it. */
const firstVisitPutRight: Settling = (wishes, told) =>
  told.isOpen &&
  told.context.held === undefined &&
  isOnly(wishes, ['correction']) &&
  tellsWhen(told) &&
  (told.said.includes('reason') || told.said.includes('destination')) &&
  !namesRide(told)
    ? ['book-trip']
    : wishes;

const tellsWhen = ({ said }: Told): boolean =>
  said.includes('appointmentDate') && said.includes('appointmentTime');

/** "Need to be there 20 minutes early, appt 9:40 thursday", "dental cleaning tomorrow at 3": a day and an hour, and no ride that there is. */
const newVisit: Settling = (wishes, told) =>
  told.isOpen &&
  !told.isOfSeveral &&
  told.context.held === undefined &&
  wishes.length === 1 &&
  wishes.every((wish) => ofNoRide.includes(wish) && !told.phrased.includes(wish)) &&
  (told.said.includes('reason') || !wishes.includes('out-of-scope')) &&
  tellsWhen(told) &&
  !namesRide(told)
    ? ['book-trip']
    : wishes;

/** Several days are several rides; "el 21 y el 23, a las 10 los dos" sounds like a move to what was learned. */
const severalDays: Settling = (wishes, told) => {
  if (!told.isOpen || !told.isOfSeveral || told.unclear.length > 0) return wishes;
  const isOfList =
    isOnly(wishes, ['change-trip']) &&
    !told.phrased.includes('change-trip') &&
    !told.isSure('change-trip') &&
    told.said.includes('appointmentDate') &&
    !namesRide(told);
  return isOfList || isOnly(wishes, ofOneOrMore) ? ['several-trips'] : wishes;
};

/** "I need therapy tue and fri at 2, may 4 to july 30" */
const everyWeek: Settling = (wishes, { isOpen, said }) =>
  isOpen &&
  said.includes('recurrenceDays') &&
  said.includes('recurrenceUntil') &&
  isOnly(wishes, ['book-trip'])
    ? ['recurring-trip']
    : wishes;

/** "Tomorrow pick me up at my aunt's, not my place": the ride of that day begins elsewhere. */
const beginsElsewhere = ({ isOpen, said, visit }: Told): boolean =>
  isOpen && visit.length === 0 && said.includes('refDate') && said.includes('pickup');

/** "The ride of April 1 for April 6": a ride that exists and when it is to be, with no word of another, moves it and books none. */
const movesRide = (wishes: readonly Intent[], told: Told): boolean =>
  isOnly(wishes, besideMove) &&
  (beginsElsewhere(told) ||
    (wishes.includes('book-trip') && namesRideAndMove(told) && !told.phrased.includes('book-trip')));

/** An answer to a question about the ride that is being booked books no other. */
const isOfDraft = (told: Told): boolean =>
  !isAskedWho(told) &&
  !told.phrased.includes('book-trip') &&
  told.said.some((slot) => told.context.expecting.some((wanted) => wanted === slot));

/** Several rides, one of every week and one that is moved are no single one to be booked. */
const noSingleRide: Settling = (wishes, told) => {
  const moves = movesRide(wishes, told);
  const wanted: readonly Intent[] =
    moves && !wishes.includes('change-trip') ? [...wishes, 'change-trip'] : wishes;
  const isOther =
    moves || wanted.includes('several-trips') || wanted.includes('recurring-trip') || isOfDraft(told);
  return isOther ? without(wanted, 'book-trip') : wanted;
};

/** "Monday at 8, wait no, it's 8:30": who corrects a ride while asking for it corrects nothing told before. */
const correctedWhileTold: Settling = (wishes, told) => {
  const isNew =
    told.isOpen &&
    told.context.held === undefined &&
    (beginsElsewhere(told) ||
      wishes.some((wish) => booking.includes(wish)) ||
      // "My ride is 7 am, make it 6:15": of a ride there is
      (wishes.includes('change-trip') &&
        told.said.includes('refTime') &&
        told.said.includes('appointmentTime')));
  return isNew ? without(wishes, 'correction') : wishes;
};

/** What goes without saying and how it is settled, in order: each goes by what those before it left. */
const steps: readonly Settling[] = [
  putRight,
  changedWhileAsked,
  cancelledAndNotUndone,
  visitNamed,
  rudenessTold,
  thanksWithWishes,
  nothingToPutRight,
  guessed,
  toBePutRight,
  visitBeside,
  drivenForGas,
  oneLeftOneNew,
  visitBesideWho,
  firstVisitPutRight,
  newVisit,
  severalDays,
  everyWeek,
  noSingleRide,
  correctedWhileTold,
];

/** What a message wants, by what was asked and by what else it says: some wishes are only words of an answer, others go without saying. */
export const meantWishes = (read: WishesRead): readonly Intent[] => {
  const told = toldIn(read);
  let wishes: readonly Intent[] = told.intents.filter(
    (wish) => !isAgreement(wish) && !isWordOfOther(wish, told),
  );
  for (const settle of steps) wishes = settle(wishes, told);
  return wishes;
};
