import type { Intent } from '../heard';
import type { Said } from './said';

/** What a message wants done with rides, by its wishes and its words. */
export interface Purpose {
  readonly books: boolean;
  readonly changes: boolean;
  readonly cancels: boolean;
  /** Complains of a ride that was. */
  readonly complains: boolean;
  /** Asks after a ride or complains of one. */
  readonly asks: boolean;
  /** Some word tells that a ride or a visit is moved. */
  readonly isMoving: boolean;
  /** The same, or that it turns into another. */
  readonly isMoved: boolean;
  /** Which ride is meant is asked for, and no day of a new one. */
  readonly wantsRef: boolean;
  /** The way back is asked for alone. */
  readonly onlyReturn: boolean;
  /** Answers the question for the day or the time of the visit. */
  readonly isAnswer: boolean;
  /** Answers no question. */
  readonly isNew: boolean;
  readonly isReadBack: boolean;
}

/** Tells what a message wants done with rides. */
export const purposeOf = ({ atoms, context, clock, expects }: Said, intents: readonly Intent[]): Purpose => {
  const { expecting, isReadBack = false } = context;
  const changes = intents.includes('change-trip');
  const isMoving = changes || atoms.has('moveCue', 'movedCue');
  // Praise of "the driver on tuesday" is of a ride that was; beside a time or a visit it is said in passing.
  const praises =
    intents.includes('compliment-suggestion') &&
    // "A lovely man. Is my ride on friday still on?" asks of one to come.
    !intents.includes('trip-status') &&
    expecting.length === 0 &&
    clock.length === 0 &&
    !atoms.has('appointmentCue');
  const complains = intents.includes('complaint') || praises;
  return {
    books: intents.includes('book-trip'),
    changes,
    cancels: intents.includes('cancel-trip') && !changes,
    complains,
    // Who asks for a person speaks of the ride there is: "a person please, my ride on friday is wrong".
    asks:
      complains ||
      intents.some((wish) => wish === 'trip-status' || wish === 'list-trips' || wish === 'talk-to-agent'),
    isMoving,
    isMoved: isMoving || atoms.has('turnCue'),
    wantsRef: (expects('refDate') || expects('tripRef')) && !expects('appointmentDate'),
    onlyReturn: expects('returnTime') && !expects('appointmentTime'),
    isAnswer: expects('appointmentDate') || expects('appointmentTime'),
    isNew: expecting.length === 0 && !isReadBack,
    isReadBack,
  };
};
