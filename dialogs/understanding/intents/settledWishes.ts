import type { Heard, Intent } from '../heard';
import { questionIntents } from '../questions/readQuestions';

/** With these something is told, of a ride that is wanted or of one there is. */
const telling: readonly Intent[] = [
  'book-trip',
  'recurring-trip',
  'several-trips',
  'change-trip',
  'cancel-trip',
  'complaint',
];

/** Asked for by telling as well: "she cannot share", "text me". */
const alsoTold: readonly Intent[] = ['text-opt-in', 'mileage-reimbursement', 'shared-ride'];

/**
 * Wishes that only the learned likeness speaks for, without the rest of the message bearing them out.
 * @param asks whether any sentence is put as a question
 */
const isIdle = (wish: Intent, { intents, slots }: Heard, asks: boolean): boolean => {
  const has = (...others: readonly Intent[]): boolean => others.some((other) => intents.includes(other));
  const namesVisit =
    slots.appointmentDate !== undefined &&
    slots.appointmentTime !== undefined &&
    slots.destination !== undefined;
  const namesRide = [slots.refDate, slots.refTime, slots.tripRef].some((value) => value !== undefined);
  // "My daughter is 4, we need a car seat" asks nothing about children.
  const isToldOnly = !asks && questionIntents.includes(wish) && !alsoTold.includes(wish) && has(...telling);
  switch (wish) {
    case 'book-trip':
      return (
        // "Do you run in the snow? I have dialysis Friday" speaks of the ride there is.
        (asks && has('weather-closures-question') && !namesVisit) ||
        has('trip-status') ||
        // "My son drove me on Monday, what do you pay a mile?"
        (has('mileage-reimbursement') && slots.appointmentTime === undefined) ||
        // "Take off the rides to dialysis" without another day
        (has('cancel-trip') && slots.appointmentDate === undefined && slots.appointmentTime === undefined)
      );
    case 'recurring-trip':
      // "She goes every Wednesday, may she ride alone?"
      return asks && has(...questionIntents);
    case 'several-trips':
      return has('recurring-trip');
    case 'change-trip':
    case 'cancel-trip':
      return (
        // "The nephew who drives me can't any more": a whole visit beside it, and no ride that there is
        (has('book-trip') && namesVisit && !namesRide) ||
        // "Cancel Wednesday's ride, they changed my appointment and I don't know to when"
        (wish === 'change-trip' &&
          has('cancel-trip') &&
          slots.appointmentDate === undefined &&
          slots.appointmentTime === undefined)
      );
    case 'list-trips':
      // "When they pick me up, does the car come with others?" asks for no list.
      return has('trip-status', 'shared-ride');
    default:
      return isToldOnly;
  }
};

/**
 * What a message wants once the whole of it is read.
 * @param asks whether any of its sentences is put as a question
 * @param phrased what its phrases say by themselves; that stays, and so does what is sure
 */
export const settledWishes = (heard: Heard, asks: boolean, phrased: readonly Intent[]): Heard => {
  if (heard.intents.length === 0) return heard;
  const { appointmentDate, appointmentTime } = heard.slots;
  const namesWhen = appointmentDate !== undefined || appointmentTime !== undefined;
  // "Take off the rides to dialysis" without another day
  const stays = (wish: Intent): boolean =>
    phrased.includes(wish) ||
    (heard.sure?.includes(wish) === true &&
      !questionIntents.includes(wish) &&
      (wish !== 'book-trip' || namesWhen || !heard.intents.includes('cancel-trip')));
  // "What do you pay for the gas?" has the words of a question for what is covered.
  const isOfGas = (wish: Intent): boolean =>
    wish === 'covered-service-question' && heard.intents.includes('mileage-reimbursement');
  // "Cancel friday's, they changed my appointment": cancelled in so many words, and nothing says to when it would be moved.
  const isCancelled =
    phrased.includes('cancel-trip') &&
    heard.intents.includes('cancel-trip') &&
    !namesWhen &&
    heard.refDates === undefined &&
    heard.unclear.every(({ slot }) => slot === 'refDate');
  const intents = heard.intents.filter(
    (wish) =>
      !isOfGas(wish) &&
      !(wish === 'change-trip' && isCancelled) &&
      (stays(wish) || !isIdle(wish, heard, asks)),
  );
  return intents.length === heard.intents.length ? heard : { ...heard, intents };
};
