import type { Heard, HearingContext, Intent } from '../heard';
import type { Message } from '../message';
import type { SlotName } from '../slotValues';
import type { Wishes } from './phrasedWishes';
import { speaks } from './speaks';

/** What is asked to find out who a caller is. */
export const aboutWho: readonly SlotName[] = ['medicaidId', 'dateOfBirth', 'personName', 'zipCode'];

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

/** What tells of a ride that there is. */
export const ofRide: readonly string[] = ['refDate', 'refTime', 'tripRef'];

/** Wishes with which a ride is asked for. */
export const booking: readonly Intent[] = ['book-trip', 'recurring-trip', 'several-trips'];

/** Wishes with which a ride is asked for, moved or left. */
export const ofMoves: readonly Intent[] = ['book-trip', 'change-trip', 'cancel-trip', 'several-trips'];

/** Words of an answer that says nothing beside it. */
export const SHORT_ANSWER = 4;

/** Words of a complaint beside which no other driver is praised. */
const LONGEST_RUDENESS = 14;

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

/** What a message tells, as its wishes are judged by it. */
export interface Told
  extends Omit<WishesRead, 'wishes'>, Required<Omit<Wishes, 'language' | 'guess' | 'never'>> {
  readonly guess: Intent | undefined;
  /** Names of the slots that are told, also of those that are told in two ways. */
  readonly said: readonly string[];
  /** Those of them that tell of a visit. */
  readonly visit: readonly string[];
  /** Whether nothing was asked and nothing read back. */
  readonly isOpen: boolean;
  readonly isShortAnswer: boolean;
  /** Whether it has a question mark. */
  readonly isQuestion: boolean;
  /** Whether it asks anything, with the mark or without. */
  readonly asksAtAll: boolean;
  /** Whether it tells nothing but who calls, and for whom. */
  readonly isOnlyWho: boolean;
}

/** Gathers what a message tells, once for all of its wishes. */
export const toldIn = ({ wishes, ...read }: WishesRead): Told => {
  const { intents, phrased = intents, isLikely = () => true, isSure = () => false, guess } = wishes;
  const { message, context } = read;
  const said: string[] = Object.keys(read.slots);
  for (const { slot } of read.unclear) said.push(slot);
  const isQuestion = /[?\u00BF]/u.test(message.text);
  return {
    ...read,
    intents,
    phrased,
    isLikely,
    isSure,
    guess,
    said,
    visit: said.filter((slot) => visitSlots.includes(slot)),
    isOpen: context.expecting.length === 0 && context.isReadBack !== true,
    isShortAnswer: context.expecting.length > 0 && message.tokens.length <= SHORT_ANSWER,
    isQuestion,
    asksAtAll: isQuestion || speaks(message, 'mayI') || speaks(message, 'question'),
    isOnlyWho: said.length > 0 && said.every((slot) => whoSlots.includes(slot)),
  };
};

/** Whether a wish is likened to others by what was learned, and no phrase says it. */
export const isLearned = (wish: Intent, { phrased }: Told): boolean => !phrased.includes(wish);

/** Whether any of these was asked for. */
export const expects = ({ context }: Told, ...slots: readonly SlotName[]): boolean =>
  slots.some((slot) => context.expecting.includes(slot));

/** "The driver was so rude to me", before anything was asked. */
export const isOfRudeness = ({ isOpen, message }: Told): boolean =>
  isOpen && message.tokens.length <= LONGEST_RUDENESS && speaks(message, 'rudeDriver');

/** "Thanks, and happy holidays to the whole team" */
export const wishesWell = ({ isQuestion, said, message }: Told): boolean =>
  !isQuestion && said.length === 0 && speaks(message, 'wellWishes');

/** What a ride needs that is still to be booked: that nobody else drives, how it goes back, and with whom. */
export const tellsOfRideToCome = ({ slots }: Told): boolean =>
  slots.someoneCanDrive === false && slots.returnTime === 'will-call' && slots.escortCount !== undefined;

/** Which ride it is of those there are, and when it is to be. */
export const namesRideAndMove = ({ said }: Told): boolean =>
  (said.includes('refDate') || said.includes('refTime')) &&
  (said.includes('appointmentDate') || said.includes('appointmentTime'));

/** Where the ride goes, be it to no visit: "me recogen en casa y me dejan en casa de mi hermana". */
export const tellsWhereTo = ({ said }: Told): boolean =>
  said.includes('destination') || said.includes('afterVisit');
