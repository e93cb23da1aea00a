import type { Turn } from '../conversation';
import type { SlotName } from '../understanding/slotValues';
import { formInMaking } from './rideInMaking';

/** Questions for other ways to get there: a yes to them leads to a lesser ride, or to none. */
const ASKING_FOR_WAYS: readonly (string | undefined)[] = [
  'otherRide',
  'otherRideServes',
  'driveSelf',
  'someoneElse',
  'hasCar',
  'providerRide',
  'bus',
  'transit',
];

/** What tells of ways to get there. */
const ofWays: readonly SlotName[] = [
  'canDrive',
  'hasCar',
  'someoneCanDrive',
  'mileageOffer',
  'noOtherWay',
  'canUseBus',
  'noBus',
  'hasBusPass',
];

/**
 * "OK, he'll call when he is done", "yes, book it", to whether there is a bus: the OK is of what stands beside it, and says of no way to get
 * there that there is one. Nobody is put on a bus by it.
 */
export const withYesToWays = (turn: Turn): Turn => {
  const { heard, state } = turn;
  const form = formInMaking(state);
  const isAsked =
    form?.readBackVersion === undefined &&
    form?.clarification === undefined &&
    ASKING_FOR_WAYS.includes(form?.asked);
  if (!isAsked || heard.answer !== 'yes' || heard.choice !== undefined || heard.keyed === true) return turn;
  const told = Object.keys(heard.slots);
  const isOfWays = ofWays.some((name) => told.includes(name));
  if (heard.wantsBooked !== true && (isOfWays || told.length === 0)) return turn;
  const { answer: _, ...rest } = heard;
  if (heard.wantsBooked !== true) return { ...turn, heard: rest };
  const {
    canDrive: _drives,
    hasCar: _car,
    canUseBus: _bus,
    someoneCanDrive: _someone,
    ...slots
  } = heard.slots;
  return { ...turn, heard: { ...rest, slots } };
};
