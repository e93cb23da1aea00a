import type { WishConcept } from '../../locales/vocabulary';
import type { Heard, HearingContext, Intent } from '../heard';
import type { Found } from '../lexicon';
import { isFirstSaid } from './isFirstSaid';
import type { Wishes } from './phrasedWishes';

/** Words that leave a ride or move it. */
const ofLeavingOrMoving: readonly WishConcept[] = [
  'changeVerb',
  'changeWhole',
  'cancelVerb',
  'cancelWhole',
  'cantGo',
  'leaveOut',
  'leaveOutAfter',
];
const ofRideThere: readonly Intent[] = ['change-trip', 'cancel-trip'];

/** A ride is asked for, whatever it sounded like; "or is there no time left?" may ask how far ahead one asks as well. */
export const asOfNewRide = (wishes: Wishes): Wishes => {
  const asksHow =
    wishes.intents.includes('how-to-book-question') && wishes.isSure?.('how-to-book-question') === true;
  const intents: readonly Intent[] = asksHow ? ['book-trip', 'how-to-book-question'] : ['book-trip'];
  return { ...wishes, intents, phrased: ['book-trip'] };
};

/**
 * "Viaje a Tidewater el 9 a las 10, regreso yo llamo": who begins with a ride, says where to, the day and the time, and has no word for
 * leaving or moving one, asks for it, whatever else it was learned to be like.
 */
export const asksForRide = (
  { intents, isSure = () => false }: Wishes,
  context: HearingContext,
  found: readonly Found<WishConcept>[],
  { destination, refDate, refTime }: Heard['slots'],
): boolean =>
  isFirstSaid(context) &&
  intents.length > 0 &&
  intents.every((wish) => ofRideThere.includes(wish) && !isSure(wish)) &&
  destination !== undefined &&
  refDate !== undefined &&
  refTime !== undefined &&
  found.some(({ concept, from }) => concept === 'rideNoun' && from === 0) &&
  !found.some(({ concept }) => ofLeavingOrMoving.includes(concept));

/**
 * "They said to text you, I see the foot doctor on the 3rd at 8 and have no car", "me quitan el yeso el 3 a las 2": a visit with its day and hour,
 * which only sounds like something about a ride there is.
 */
export const tellsOfVisit = (
  { intents, phrased = [], isSure = () => false }: Wishes,
  context: HearingContext,
  found: readonly Found<WishConcept>[],
  {
    slots: { refDate, refTime, tripRef, canDrive, someoneCanDrive },
    unclear,
  }: Pick<Heard, 'slots' | 'unclear'>,
): boolean => {
  if (!isFirstSaid(context) || tripRef !== undefined || refTime === undefined) return false;
  const isOfRide = (wish: Intent): boolean => soundsOfRide.includes(wish);
  const takenOff = found.filter(({ concept }) => concept === 'takenOff');
  // "Cambie mi viaje, ese día me quitan los puntos"
  const isOfRideToo = ({ concept, from, to }: Found<WishConcept>): boolean =>
    ofLeavingOrMoving.includes(concept) && !takenOff.some((one) => one.from < to && from < one.to);
  const isTakenOff = takenOff.length > 0 && !found.some(isOfRideToo);
  const isToldWhy = canDrive === false || someoneCanDrive === false;
  return (
    (refDate === undefined ? unclear.some(({ slot }) => slot === 'refDate') : refDate >= context.today) &&
    intents.some(isOfRide) &&
    intents.every((wish) => wish === 'book-trip' || (isOfRide(wish) && (isTakenOff || !isSure(wish)))) &&
    (isTakenOff ||
      found.some(({ concept }) => concept === 'toldToCall') ||
      (isToldWhy && intents.includes('book-trip') && !phrased.some(isOfRide)))
  );
};

const soundsOfRide: readonly Intent[] = [
  'complaint',
  'trip-status',
  'list-trips',
  'change-trip',
  'cancel-trip',
];
