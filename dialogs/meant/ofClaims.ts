import type { Turn } from '../conversation';
import type { Intent } from '../understanding/heard';

/** "How do I do that", after the answer about money for gas, asks how to claim it. */
export const withHowAsked = (turn: Turn): Turn => {
  const { heard, state } = turn;
  if (heard.asksHow !== true || !state.said.some(({ key }) => key === 'faq.gasMoney')) return turn;
  const { answer: _, ...rest } = heard;
  return { ...turn, heard: { ...rest, text: '', intents: [], questions: ['claimMoney'] } };
};

/** "Dentist on Dec 9, my cousin drives me if you pay his gas": the money is for the ride that is being asked for, and nothing is claimed yet. */
export const withDriverOffered = (turn: Turn): Turn => {
  const { heard } = turn;
  if (heard.slots.mileageOffer !== true || !heard.intents.includes('book-trip')) return turn;
  const intents = heard.intents.filter((wish) => wish !== 'mileage-reimbursement');
  return { ...turn, heard: { ...heard, intents } };
};

/** Wishes that a drive told of may be taken for. */
const besideRideTaken: readonly Intent[] = [
  'book-trip',
  'out-of-scope',
  'mileage-reimbursement',
  'same-as-last-time',
  'approval-after-ride',
  'trip-status',
];

/** Wishes of who wants money back for a ride that was taken. */
const ofARideTaken: readonly Intent[] = ['mileage-reimbursement', 'approval-after-ride'];

/** "She drove me last Tuesday", after an answer about money for gas, is the ride that it is asked for; "I want my gas money" asks at once. */
export const withRideTaken = (turn: Turn): Turn => {
  const { heard, state, world } = turn;
  const { slots, intents } = heard;
  if (state.dialogStack.length > 0) return turn;
  const isTold = state.said.some(({ key }) => key === 'faq.gasMoney' || key === 'faq.claimMoney');
  const isMore = intents.some((wish) => !besideRideTaken.includes(wish));
  const isOffer = slots.mileageOffer !== undefined;
  const isClaim = (heard.claimsMoney === true && !isOffer) || (heard.wasDriven === true && isTold);
  if (!isClaim || isMore) return turn;
  const { refDate = heard.asBefore, appointmentDate } = slots;
  const { answer: _, questions: _questions, ...rest } = heard;
  const isAhead = appointmentDate !== undefined && appointmentDate > world.now.date;
  // "Gas money for last week, and a ride on Dec 8 at 10": the visit ahead is a ride of its own.
  const isVisit = (slots.destination ?? slots.appointmentTime ?? slots.reason) !== undefined;
  if (isAhead && isVisit && intents.includes('book-trip'))
    return { ...turn, heard: { ...rest, intents: [...ofARideTaken, 'book-trip'] } };
  const day = refDate ?? appointmentDate;
  return {
    ...turn,
    heard: {
      ...rest,
      intents: ofARideTaken,
      slots: day === undefined ? {} : { refDate: day },
    },
  };
};
