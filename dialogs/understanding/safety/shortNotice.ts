import { dangerLexicon, type DangerConcept } from '../../locales/dangers';
import type { Message } from '../message';

const isNone = dangerLexicon.without('within');
const [isBooked, isOther] = [dangerLexicon.without('unbooked'), dangerLexicon.without('treatment')];

type Signs = ReadonlySet<DangerConcept>;

/** What is said of today or tomorrow; undefined where neither is. */
const saidWithin = ({ tokens }: Message): Signs | undefined => {
  if (isNone(tokens)) return undefined;
  const found = dangerLexicon.find(tokens);
  // "A las 8 de la mañana" is of any day.
  const mornings = new Set(found.filter(({ concept }) => concept === 'ofMorning').map(({ to }) => to));
  return found.some(({ concept, to }) => concept === 'within' && !mornings.has(to))
    ? new Set(found.map(({ concept }) => concept))
    : undefined;
};

/** Whether care that cannot wait is today or tomorrow and nobody thought of the ride in time: "nobody booked my chair for tomorrow". */
const isForgotten = (message: Message): boolean => {
  if (isBooked(message.tokens) || isOther(message.tokens)) return false;
  const said = saidWithin(message);
  return said?.has('unbooked') === true && said.has('treatment');
};

const isUnmoved = dangerLexicon.without('movedUp');

/** Whether who treats somebody wants them sooner than was agreed, today or tomorrow: "they want the scan tomorrow already". */
const isMovedUp = (message: Message): boolean => {
  if (isUnmoved(message.tokens)) return false;
  const said = saidWithin(message);
  return said?.has('movedUp') === true && !said.has('routineCare') && !said.has('ownRide');
};

const isKept = dangerLexicon.without('released');

/** Whether somebody leaves a hospital or a facility today or tomorrow, and rides from there. */
const isReleased = (message: Message): boolean =>
  !isKept(message.tokens) && saidWithin(message)?.has('released') === true;

/** Whether a message tells of care at short notice that cannot wait, in words that can be listed. */
export const cannotWait = (message: Message): boolean =>
  isForgotten(message) || isMovedUp(message) || isReleased(message);

/** Whether who left a hospital left it a week or longer ago, and nothing is told of today or tomorrow. */
const wasReleased = (message: Message): boolean => {
  if (isKept(message.tokens) || saidWithin(message) !== undefined) return false;
  const said = new Set(dangerLexicon.find(message.tokens).map(({ concept }) => concept));
  return said.has('released') && said.has('longAgo') && !said.has('treatment');
};

/**
 * Whether nobody thought of the ride to care that can wait, and nothing else makes it urgent: "forgot to book, my foot doctor is tomorrow".
 * Routine care tomorrow stays routine, however late it is asked for. So does a visit weeks after somebody left a hospital.
 */
export const canWait = (message: Message): boolean => isForgottenRoutine(message) || wasReleased(message);

const isForgottenRoutine = (message: Message): boolean => {
  if (isBooked(message.tokens)) return false;
  const said = saidWithin(message);
  return (
    said?.has('unbooked') === true &&
    said.has('routineCare') &&
    !said.has('treatment') &&
    !said.has('pressing') &&
    !said.has('movedUp')
  );
};
