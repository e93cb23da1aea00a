import { timeLexicon, wishLexicon, type WishConcept } from '../../locales/vocabulary';
import type { Heard, HearingContext, Intent } from '../heard';
import type { Found } from '../lexicon';
import type { Message } from '../message';
import { isFirstSaid } from './isFirstSaid';
import type { Wishes } from './phrasedWishes';

/**
 * "Hoy a la 1, ¿todavía da tiempo?": who asks whether a day and an hour can still be had, and speaks of no ride there is, wants
 * one, however much it sounds like a question about one.
 */
export const asksIfInTime = (
  { tokens }: Message,
  { intents, phrased = [] }: Wishes,
  context: HearingContext,
  found: readonly Found<WishConcept>[],
  { appointmentDate, appointmentTime, refDate, refTime, tripRef }: Heard['slots'],
): boolean =>
  isFirstSaid(context) &&
  (appointmentDate ?? refDate) !== undefined &&
  (appointmentTime ?? refTime) !== undefined &&
  tripRef === undefined &&
  // "O ya no da tiempo" sounds like leaving one.
  intents.every(
    (wish) => soundsLikeIt.includes(wish) || (wish === 'cancel-trip' && !phrased.includes(wish)),
  ) &&
  found.some(({ concept }) => concept === 'stillPossible') &&
  !found.some(({ concept }) => ofRideThere.includes(concept)) &&
  !timeLexicon.find(tokens).some(({ concept, from, to }) => concept === 'ofRide' && to - from > 1);

/** Whether nothing is wanted and told but a ride at a day and an hour for which it may be late. */
export const isOnlyIfInTime = (
  { tokens }: Message,
  { intents, slots: { appointmentDate, appointmentTime, ...more } }: Pick<Heard, 'intents' | 'slots'>,
): boolean =>
  intents.length === 1 &&
  intents[0] === 'book-trip' &&
  appointmentDate !== undefined &&
  appointmentTime !== undefined &&
  Object.keys(more).every((slot) => slot === 'reason') &&
  wishLexicon.says(tokens, 'stillPossible');

const soundsLikeIt: readonly Intent[] = ['trip-status', 'list-trips', 'how-to-book-question'];
const ofRideThere: readonly WishConcept[] = ['statusWhole', 'listWhole', 'changeVerb', 'cancelVerb'];
