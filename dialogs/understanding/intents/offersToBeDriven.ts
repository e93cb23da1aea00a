import type { Heard, HearingContext } from '../heard';

/** Somebody drives for the money, to the visit that is asked for or asked about. */
export const offersToBeDriven = (
  { slots, intents }: Pick<Heard, 'slots' | 'intents'>,
  { expecting }: HearingContext,
): boolean =>
  slots.mileageOffer === true && (intents.includes('book-trip') || expecting.includes('someoneCanDrive'));
