import type { DetailName, Details, Place } from './details';
import { known, type FactName, type Facts } from './facts';
import { drivenModes, type ModeId } from './modes';
import { waysToBook } from './ways';

/** What a driver, or whoever mails a pass, still needs to find and carry the rider: a detail, or a fact no rule had to read. */
export type DispatchNeed = DetailName | Extract<FactName, 'appointmentTime'>;

type IsMissing = (facts: Facts, details: Details, mode: ModeId) => boolean;

/** A table of what is needed; what is left out is not asked for. */
export type DispatchNeeds = {
  readonly [Need in DispatchNeed]?: {
    /** The clause that wants callers to have it at hand. */
    readonly citation: string;
    readonly isMissing: IsMissing;
  };
};

/**
 * Places no driver finds by what is known of them, which a person completes before the ride is confirmed: a pick-up without a
 * street, and a clinic that was only heard, unless it has a phone to ask at. Where no driver of ours goes, nobody has to.
 */
export const placesToComplete = (
  { pickup, destination, clinicPhone = '' }: Details,
  mode: ModeId,
): readonly Place[] => {
  if (!drivenModes.includes(mode)) return [];
  const isHeardOnly = destination?.asSpoken === true && (destination.phone ?? clinicPhone) === '';
  const isWithoutStreet = pickup?.kind === 'address' && pickup.street === undefined;
  return [...(isWithoutStreet ? [pickup] : []), ...(isHeardOnly ? [destination] : [])];
};

const usesWheelchair = ({ mobility }: Facts): boolean =>
  mobility === 'wheelchair' || mobility === 'electric-wheelchair';

/** Somebody travels apart from the patient, whose name is on the record. */
const isApart = ({ companionRelation }: Facts): boolean =>
  known(companionRelation) && companionRelation !== 'patient';

const leavesAgain = (facts: Facts): boolean =>
  facts.visitPurpose !== 'discharge' && waysToBook(facts).includes('back');

const atHand = (isMissing: IsMissing) => ({ citation: 'FAQ-information-needed', isMissing });

/** Needed only where a driver of ours has to find the door: a bus or a private car has none. */
const forDriver = (isMissing: IsMissing) =>
  atHand((facts, details, mode) => drivenModes.includes(mode) && isMissing(facts, details, mode));

/** What is needed to carry out a ride, in the order in which it is asked; the list on the members' page is lost, so it is ours. */
export const dispatchNeeds = {
  appointmentTime: atHand(({ appointmentTime }) => !known(appointmentTime)),
  destination: atHand((_, { destination }) => destination === undefined),
  pickup: atHand((_, { pickup }) => pickup === undefined),
  clinicPhone: forDriver(
    (_, { destination, clinicPhone }) => (destination?.phone ?? clinicPhone) === undefined,
  ),
  returnRide: forDriver((facts, { returnRide }) => leavesAgain(facts) && returnRide === undefined),
  riderName: forDriver((facts, { riderName }) => isApart(facts) && riderName === undefined),
  riderPhone: forDriver((_, { riderPhone }) => riderPhone === undefined),
  chair: forDriver((facts, { chair }) => usesWheelchair(facts) && chair === undefined),
  stairs: forDriver(
    ({ mobility }, { stairs }) => known(mobility) && mobility !== 'ambulatory' && stairs === undefined,
  ),
  driverNote: forDriver((_, { driverNote }) => driverNote === undefined),
} satisfies DispatchNeeds;

const isNeed = (name: string): name is keyof typeof dispatchNeeds => Object.hasOwn(dispatchNeeds, name);

const inOrder = Object.keys(dispatchNeeds).filter(isNeed);

/** Everything still needed to carry out a ride, in the order in which it is asked. */
export const missingFor = (
  facts: Facts,
  details: Details,
  mode: ModeId,
  needs: DispatchNeeds = dispatchNeeds,
): readonly DispatchNeed[] => inOrder.filter((need) => needs[need]?.isMissing(facts, details, mode) === true);

/**
 * The first thing still needed to carry out a ride that may be booked, or undefined when a driver could find and carry
 * the rider.
 * @param needs what is asked for; another table than the whole one serves to see what an entry does
 */
export const dispatch = (
  facts: Facts,
  details: Details,
  mode: ModeId,
  needs: DispatchNeeds = dispatchNeeds,
): DispatchNeed | undefined => missingFor(facts, details, mode, needs)[0];
