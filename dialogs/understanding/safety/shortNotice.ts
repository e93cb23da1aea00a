import { dangerLexicon, type DangerConcept } from '../../locales/dangers';
import type { Message } from '../message';
import { signsOf } from './signs';

/** What is said of today or tomorrow; undefined where neither is. */
const saidWithin = (message: Message): ReadonlySet<DangerConcept> | undefined => {
  const named = signsOf(message);
  if (!named.has('within')) return undefined;
  if (!named.has('ofMorning')) return named;
  const found = dangerLexicon.find(message.tokens);
  // "A las 8 de la mañana" is of any day.
  const mornings = new Set(found.filter(({ concept }) => concept === 'ofMorning').map(({ to }) => to));
  return found.some(({ concept, to }) => concept === 'within' && !mornings.has(to)) ? named : undefined;
};

/** Whether care that cannot wait is today or tomorrow and nobody thought of the ride in time: "nobody booked my chair for tomorrow". */
const isForgotten = (message: Message): boolean => {
  const said = saidWithin(message);
  return said?.has('unbooked') === true && said.has('treatment');
};

/** Whether who treats somebody wants them sooner than was agreed, today or tomorrow: "they want the scan tomorrow already". */
const isMovedUp = (message: Message): boolean => {
  const said = saidWithin(message);
  return said?.has('movedUp') === true && !said.has('routineCare') && !said.has('ownRide');
};

/** Whether somebody leaves a hospital or a facility today or tomorrow, and rides from there. */
const isReleased = (message: Message): boolean => saidWithin(message)?.has('released') === true;

/** Whether a message tells of care at short notice that cannot wait, in words that can be listed. */
export const cannotWait = (message: Message): boolean =>
  isForgotten(message) || isMovedUp(message) || isReleased(message);

/** Whether who left a hospital left it a week or longer ago, and nothing is told of today or tomorrow. */
const wasReleased = (message: Message): boolean => {
  const said = signsOf(message);
  return (
    said.has('released') && said.has('longAgo') && !said.has('treatment') && saidWithin(message) === undefined
  );
};

/**
 * Whether nobody thought of the ride to care that can wait, and nothing else makes it urgent: "forgot to book, my foot doctor is tomorrow".
 * Routine care tomorrow stays routine, however late it is asked for. So does a visit weeks after somebody left a hospital.
 */
export const canWait = (message: Message): boolean => isForgottenRoutine(message) || wasReleased(message);

const isForgottenRoutine = (message: Message): boolean => {
  const said = saidWithin(message);
  return (
    said?.has('unbooked') === true &&
    said.has('routineCare') &&
    !said.has('treatment') &&
    !said.has('pressing') &&
    !said.has('movedUp')
  );
};
