import { addDays } from '../../domain/calendar/calendarDate';
import { unknown, type afterRideFacts, type KindOfRide } from '../../domain/facts';
import { answerTo, set, yesNo } from '../bookRide/slots/reading';
import { factsIn, type Form } from '../form/form';
import type { Reading, Slot } from '../form/slot';
import { say, type Say } from '../say';
import type { Intent } from '../understanding/heard';
import { wishes } from '../wishes';
import { bygoneDay } from './bygoneDay';

const DAYS_IN_WEEK = 7;

/** Which of the choices in the question was taken, when it is the open one. */
const chosenIn = <Value>({ open, turn: { heard } }: Reading, choices: readonly Value[]): Value | undefined =>
  open ? choices[(heard.choice ?? 0) - 1] : undefined;

/** Whether money is asked back, and not an approval. */
const isForMoney = (form: Form): boolean => factsIn(form).requestKind === 'reimbursement';

/** What is wanted of a ride that was taken. A ride to come is no claim. */
const what: Slot = {
  sets: ['requestKind'],
  // "Yes, last Thursday"
  expects: ['refDate'],
  read: (reading) => {
    const { turn, form } = reading;
    const kind = chosenIn(reading, ['reimbursement', 'after-the-fact-approval', 'ride'] as const);
    if (kind !== undefined) return set({ fact: 'requestKind', value: kind });
    if (reading.open && turn.heard.answer === 'no') return set({ fact: 'requestKind', value: 'ride' });
    // "Yes, I drove last Thursday", to whether it is about a ride that was taken
    const { refDate } = turn.heard.slots;
    const isOfRideTaken = turn.heard.wasDriven === true || (refDate ?? '9999') <= turn.world.now.date;
    if (reading.open && turn.heard.answer !== 'no' && isOfRideTaken)
      return set({ fact: 'requestKind', value: 'reimbursement' });
    // "I want gas money, my sister drove me on the 17th"
    const isTaken = wishes(turn, 'approval-after-ride') || turn.heard.wasDriven === true;
    const isTold = wishes(turn, 'mileage-reimbursement') && isTaken;
    const isSettled = factsIn(form).requestKind !== undefined;
    return isTold && !isSettled ? set({ fact: 'requestKind', value: 'reimbursement' }) : undefined;
  },
  ask: () => say('claim.what'),
  keys: {
    kind: 'menu',
    choices: [say('choice.moneyBack'), say('choice.approval'), say('choice.rideToCome')],
    inQuestion: true,
  },
  again: 'claim.what.again',
  examples: 'claim.what.again',
};

/** Wishes of a ride that is another than the one money is asked for. */
const ofOtherRide: readonly Intent[] = [
  'book-trip',
  'several-trips',
  'recurring-trip',
  'change-trip',
  'cancel-trip',
];

/** Tasks that find out who is asking: what is told meanwhile is of the claim. */
const ofWho: readonly (string | undefined)[] = ['claim', 'identify', 'whoCalls', 'introduce'];

/** Whether a message is of another ride, with a day of its own: one that is asked for beside the claim, or meanwhile. */
const isOfOtherRide = ({ turn }: Reading): boolean => {
  const open = turn.state.dialogStack.at(-1)?.id;
  const isClaimed = wishes(turn, 'mileage-reimbursement', 'approval-after-ride');
  return (open !== undefined && !ofWho.includes(open)) || (!isClaimed && wishes(turn, ...ofOtherRide));
};

/** The day of the ride, which has gone by; one that was heard as a day ahead is turned back and asked about. */
const day: Slot = {
  sets: ['tripDate'],
  expects: ['refDate'],
  read: (reading) => {
    const { open, turn } = reading;
    const { slots, keyed, text } = turn.heard;
    const today = turn.world.now.date;
    if (answerTo(reading) === unknown) return set({ fact: 'tripDate', value: unknown });
    if (isOfOtherRide(reading)) return undefined;
    // "1" picks what is wanted of the ride, and is no day of the month.
    if (reading.form.asked === 'what' && turn.heard.choice !== undefined) return undefined;
    const said = slots.refDate ?? (open && keyed === true ? slots.dateOfBirth : undefined);
    // On a Tuesday "Tuesday" may be today or the one ahead, and is the one before: of today people say "today".
    const ahead = turn.heard.unclear
      .find(({ slot }) => slot === 'refDate' || slot === 'appointmentDate')
      ?.options.at(-1);
    const told = slots.appointmentDate ?? ahead;
    // "Gas money for last Tuesday, and a ride on Friday": the day ahead is that of the ride.
    const isOfRideAhead = told !== undefined && told > today && wishes(turn, ...ofOtherRide);
    const heard = said ?? (isOfRideAhead ? undefined : told);
    if (heard === undefined) return undefined;
    if (heard <= today) return set({ fact: 'tripDate', value: heard });
    const bygone = bygoneDay(heard, today, /\d/.test(text));
    const value = bygone === today ? addDays(today, -DAYS_IN_WEEK) : bygone;
    if (value === undefined) return undefined;
    return {
      clarify: {
        say: [say('claim.day.meant', { day: { day: value } })],
        options: [[{ fact: 'tripDate', value }]],
        choices: [say('choice.yes'), say('choice.anotherDay')],
      },
    };
  },
  ask: () => say('claim.day'),
  keys: { kind: 'birth-date', mayNotKnow: true },
  again: 'claim.day.again',
  examples: 'claim.day.again',
};

/** A kind of ride, and what it is called. */
interface ModeChoice {
  readonly mode: KindOfRide;
  readonly what: Say;
}

const taxi: ModeChoice = { mode: 'taxi', what: say('choice.taxi') };

/** Kinds of ride in the order of the question: who paid for a ride, and who went by one that needs an approval. */
const modeChoices = {
  reimbursement: [
    { mode: 'private-car', what: say('choice.privateCar') },
    { mode: 'bus', what: say('choice.busOrTrain') },
    taxi,
  ],
  approval: [
    taxi,
    { mode: 'wheelchair-van', what: say('choice.wheelchairVan') },
    { mode: 'ambulance', what: say('choice.ambulance') },
  ],
} as const satisfies Readonly<Record<string, readonly ModeChoice[]>>;

const choicesOf = (form: Form): readonly ModeChoice[] =>
  modeChoices[isForMoney(form) ? 'reimbursement' : 'approval'];

/** How the rider got there. What fits none of the choices twice is for the person who takes it on to read. */
const mode: Slot = {
  sets: ['usedMode'],
  expects: [],
  read: (reading) => {
    const { open, form, turn } = reading;
    if (!open) return undefined;
    const picked = chosenIn(reading, choicesOf(form))?.mode;
    const told = picked ?? (wishes(turn, 'mileage-reimbursement') ? 'private-car' : undefined);
    if (told !== undefined) return set({ fact: 'usedMode', value: told });
    const isOther = turn.heard.answer === unknown || form.timesAsked > 1;
    return isOther ? set({ fact: 'usedMode', value: unknown }) : undefined;
  },
  ask: (form) => say(isForMoney(form) ? 'claim.mode.money' : 'claim.mode.approval'),
  keys: (form) => ({
    kind: 'menu',
    choices: choicesOf(form).map(({ what: called }) => called),
    inQuestion: true,
    mayNotKnow: true,
  }),
  again: 'claim.mode.again',
  examples: 'claim.mode.again',
};

/** Dollars and cents in a message. */
const SUM = /\d{1,5}(?:\.\d{1,2})?/;

/** The sum asked for; what is no number is left to the person who takes it on. */
const amount: Slot = {
  sets: ['claimAmount'],
  expects: [],
  read: ({ open, turn: { heard } }) => {
    if (!open) return undefined;
    const sum = heard.answer === 'unknown' ? undefined : SUM.exec(heard.text)?.[0];
    return set({ fact: 'claimAmount', value: sum === undefined ? unknown : Number(sum) });
  },
  ask: () => say('claim.amount'),
  keys: { kind: 'dollars', mayNotKnow: true },
  again: 'claim.amount.again',
  examples: 'claim.amount.again',
};

/** The slot table of a claim: what is asked of a ride that was taken. */
export const slots = {
  what,
  day,
  mode,
  amount,
  proof: yesNo('visitDocumentation', 'claim.proof', 'claim.proof.again', 'claim.proof.again'),
  writing: yesNo('requestInWriting', 'claim.writing', 'claim.writing.again', 'claim.writing.again'),
  insurer: yesNo(
    'thirdPartyVerificationAttached',
    'claim.insurer',
    'claim.insurer.again',
    'claim.insurer.again',
  ),
} satisfies Readonly<Record<string, Slot>>;

/** The name of a slot of this task. */
export type ClaimSlot = keyof typeof slots;

/** The slot that asks for each fact of a ride that was taken; a new fact without one does not compile. */
export const slotForFact: Readonly<Record<(typeof afterRideFacts)[number], ClaimSlot>> = {
  tripDate: 'day',
  usedMode: 'mode',
  visitDocumentation: 'proof',
  claimAmount: 'amount',
  requestInWriting: 'writing',
  thirdPartyVerificationAttached: 'insurer',
};
