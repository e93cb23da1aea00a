import type { HearingContext } from '../heard';
import { mended } from '../mended';
import type { Message, Span } from '../message';
import type { Reading } from '../reading';
import type { SlotName, SlotValues } from '../slotValues';
import { readCompany } from './company';
import { readForDriver } from './forDriver';
import { readMoving } from './moving';
import { readOtherWays } from './otherWays';
import { readReason } from './reason';
import { rideWordsIn } from './rideWords';

const NOTHING: Reading = { slots: {} };
/** Slots whose open question takes words of no vocabulary. */
const taking: readonly SlotName[] = [
  'canDrive',
  'hasCar',
  'someoneCanDrive',
  'canUseBus',
  'hasBusPass',
  'escortCount',
  'sharedRideReason',
  'stairs',
  'unitOrEntrance',
];

/**
 * Reads what the ride is for, how the rider travels, and what the driver has to know.
 * @param said the message
 * @param context what the reader may know
 * @param answer the yes or no in it
 * @param clinicNames where kinds of care stand in names of clinics: "Twin Ponds Orthopedics" says nothing of the visit
 * @param unitSaid the unit of an address in the message, as said
 */
export const readRide = (
  said: Message,
  context: HearingContext,
  answer: 'yes' | 'no' | 'unknown' | undefined,
  clinicNames: readonly Span[],
  unitSaid?: string,
): Reading => {
  const words = rideWordsIn({ ...said, tokens: mended(said) });
  const expects = (slot: SlotName): boolean => context.expecting.includes(slot);
  if (words.every.length === 0 && unitSaid === undefined && !taking.some(expects)) return NOTHING;
  const reason = readReason(words, expects, clinicNames);
  const escortCount = readCompany(words, expects);
  const slots: Partial<SlotValues> = {
    ...reason,
    ...readMoving(words, expects, reason.errand === 'item-pickup'),
    ...(escortCount === undefined ? {} : { escortCount }),
    ...(escortCount !== undefined && escortCount > 0 && words.has('littleOne')
      ? { childAlong: true as const }
      : {}),
    ...readOtherWays(words, expects, answer, context.expecting.length === 1),
    ...readForDriver(words, expects, unitSaid, answer),
  };
  return { slots };
};
