import { dangerLexicon } from '../../locales/dangers';
import type { Message } from '../message';

const [isBooked, isOther] = [dangerLexicon.without('unbooked'), dangerLexicon.without('treatment')];

/** Whether care that cannot wait is today or tomorrow and nobody thought of the ride in time: "nobody booked my chair for tomorrow". */
export const forgotTreatment = ({ tokens }: Message): boolean => {
  if (isBooked(tokens) || isOther(tokens)) return false;
  const found = dangerLexicon.find(tokens);
  // "A las 8 de la mañana" is of any day.
  const mornings = new Set(found.filter(({ concept }) => concept === 'ofMorning').map(({ to }) => to));
  return (
    found.some(({ concept }) => concept === 'unbooked') &&
    found.some(({ concept }) => concept === 'treatment') &&
    found.some(({ concept, to }) => concept === 'within' && !mornings.has(to))
  );
};
