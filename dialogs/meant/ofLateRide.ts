import { addMinutes, at } from '../../domain/calendar/calendarDate';
import type { Turn } from '../conversation';
import { say, type Say } from '../say';
import type { Intent } from '../understanding/heard';
import { isGreeting } from '../understanding/intents/isGreeting';
import type { PeopleConcept } from '../locales/vocabulary';
import { mentions } from '../understanding/mentions';

/** Most words of what is only about the car: who says more tells of something else as well. */
const FEW_WORDS = 14;

/** Minutes for which a bare "hello?" still asks after the car. */
const STILL_WAITING = 30;

const isStillWaitedFor = ({ state: { toldLateAt }, world: { now } }: Turn): boolean =>
  toldLateAt !== undefined && addMinutes(toldLateAt, STILL_WAITING) >= at(now.date, now.time);

/** Whether a ride was told to be late here, nothing else is open, and the message is short enough to be of that alone. */
const isOfLate = (turn: Turn): boolean => {
  const { state, heard, incoming } = turn;
  return (
    state.toldLate !== undefined &&
    isStillWaitedFor(turn) &&
    state.dialogStack.length === 0 &&
    heard.keyed !== true &&
    heard.danger !== 'emergency' &&
    heard.danger !== 'crisis' &&
    incoming.text.split(/\s+/u).length <= FEW_WORDS
  );
};

/** What asks for the car again, in words that ask for something else where no car is late. */
const ofCar: readonly PeopleConcept[] = ['asksHowLong', 'missesVisit', 'wantsCarOnly'];

/**
 * "How much longer?", "I'm going to miss my chair", "hello?", once a car was told to be late, asks after that car; who waits for it in the
 * cold is asked whether they are safe.
 */
export const withLateRide = (turn: Turn): Turn => {
  const { heard, incoming } = turn;
  const { text } = incoming;
  if (!isOfLate(turn) || heard.mayBe !== undefined || mentions(text, 'carCame')) return turn;
  const isOutside = mentions(text, 'outThere') && !mentions(text, 'indoors');
  const isOfCar = ofCar.some((concept) => mentions(text, concept)) || isGreeting(text);
  if (!isOutside && !isOfCar) return turn;
  const { answer: _, choice: _choice, questions: _questions, ...rest } = heard;
  const intents: readonly Intent[] = [isOutside ? 'stranded' : 'trip-status'];
  return { ...turn, heard: { ...rest, text, intents, slots: {}, unclear: [] } };
};

/** "It's here now": nobody has to look for it any more, and nothing of that is a complaint. */
export const cameSays = (turn: Turn): readonly Say[] => {
  if (!isOfLate(turn) || turn.heard.mayBe !== undefined || !mentions(turn.incoming.text, 'carCame'))
    return [];
  delete turn.state.toldLate;
  delete turn.state.toldLateAt;
  return [say('where.came')];
};
