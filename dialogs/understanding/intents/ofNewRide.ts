import { timeLexicon, type TimeConcept, type WishConcept } from '../../locales/vocabulary';
import type { Heard, HearingContext, Intent } from '../heard';
import { longest, type Found } from '../lexicon';
import type { Message } from '../message';
import { isFirstSaid } from './isFirstSaid';
import type { Wishes } from './phrasedWishes';

/** Words that leave a ride or move it. */
const ofLeavingOrMoving: readonly WishConcept[] = [
  'changeVerb',
  'changeWhole',
  'cancelVerb',
  'cancelWhole',
  'cantGo',
  'noGood',
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

/** Words of a ride there is, and of one that is left out or moved. */
const ofSomeRide: readonly WishConcept[] = [
  ...ofLeavingOrMoving.filter((concept) => concept !== 'leaveOut' && concept !== 'leaveOutAfter'),
  'rideOnly',
  'isNow',
  'statusWhole',
  'listWhole',
  'complaint',
];

/** And of days and times. */
const ofMoves: readonly TimeConcept[] = [
  'moveCue',
  'movedCue',
  'turnCue',
  'dropCue',
  'putOffCue',
  'insteadOf',
  'ofRide',
  'mineCue',
  'bygone',
];

/**
 * "Bone scan is friday at 9, and my niece can't leave her shift till noon": one day and one hour, which only what was learned takes for a change, with no
 * word of a ride there is.
 */
export const onlySoundsLikeChange = (
  { tokens }: Message,
  { intents }: Wishes,
  context: HearingContext,
  found: readonly Found<WishConcept>[],
  { refDate, refTime, tripRef, appointmentDate, appointmentTime }: Heard['slots'],
): boolean =>
  isFirstSaid(context) &&
  intents.length > 0 &&
  intents.every((wish) => wish === 'change-trip') &&
  tripRef === undefined &&
  appointmentDate === undefined &&
  appointmentTime === undefined &&
  refTime !== undefined &&
  refDate !== undefined &&
  refDate > context.today &&
  !found.some(({ concept }) => ofSomeRide.includes(concept)) &&
  !longest(timeLexicon.find(tokens)).some(
    ({ concept, to }) =>
      ofMoves.includes(concept) ||
      // "My 9:30 tomorrow"
      (concept === 'ownCue' && /^\d/.test(tokens[to]?.word ?? '')),
  );

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
