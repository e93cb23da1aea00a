import { known, type Facts, type KindOfRide } from '../facts';
import type { CarriedTrip, CarrierKind } from './carriedTrip';
import { chargeOf } from './chargeOf';
import type { Cents, FeeSchedule } from './feeSchedule';
import { mileageMoney } from './mileageMoney';
import { times } from './times';

/** How often the way is driven. */
const waysOf = ({ tripDirection }: Facts): number => (tripDirection === 'round-trip' ? 2 : 1);

/** A trip of one rider as a carrier would make it; undefined while its miles between towns are not known. */
const carriedTripOf = (mode: CarrierKind, facts: Facts): CarriedTrip | undefined => {
  const { sameTown, distanceMiles, livesInNursingHome } = facts;
  if (!known(sameTown) || (!sameTown && !known(distanceMiles))) return undefined;
  const ways = waysOf(facts);
  const home = livesInNursingHome === true ? 'nursing-home' : 'elsewhere';
  const isHelped = facts.needsAssistanceInsideBuilding === true;
  return {
    mode,
    riders: [
      {
        from: 'pick-up',
        to: 'medical provider',
        outcome: 'carried',
        livesInNursingHome: livesInNursingHome === true,
        assistedAt: isHelped ? Array.from({ length: ways }, () => [home, 'elsewhere'] as const).flat() : [],
      },
    ],
    route: Array.from({ length: ways }, () => ({
      sameTown,
      docketMiles: known(distanceMiles) ? distanceMiles : 0,
    })),
    roundTrip: ways === 2,
    attendances: isHelped ? ways : 0,
  };
};

/** What a meter would show: what it starts with, and the miles within a town too (§ 17-134d-33(i)(9)(F)(iv)). */
const meterOf = (facts: Facts, { taxi }: FeeSchedule): Cents | undefined => {
  const { distanceMiles } = facts;
  const oneWay = known(distanceMiles) ? times(distanceMiles, taxi?.mile) : undefined;
  return oneWay === undefined || taxi?.base === undefined ? undefined : waysOf(facts) * (taxi.base + oneWay);
};

/**
 * About what a trip would cost by the schedule, so that the cheapest suitable kind of ride can be chosen (§ 17-134d-33(b)(7)):
 * one rider, nobody waits. Fares are the lowest the public pays ((i)(8)(F)).
 * @returns whole cents; undefined when the schedule or the facts do not tell
 */
export const costOf = (mode: KindOfRide, facts: Facts, schedule: FeeSchedule): Cents | undefined => {
  const fees = schedule[mode];
  if (fees === undefined) return undefined;
  switch (mode) {
    case 'bus':
    case 'train':
    case 'other-carrier':
    case 'air':
      return times(waysOf(facts), fees.base);
    case 'private-car':
      return known(facts.distanceMiles) ? mileageMoney(waysOf(facts) * facts.distanceMiles, fees) : undefined;
    case 'taxi': {
      const trip = carriedTripOf(mode, facts);
      const meter = meterOf(facts, schedule);
      return trip && meter !== undefined ? chargeOf({ ...trip, meter }, schedule) : undefined;
    }
    case 'ambulance':
    case 'wheelchair-van':
    case 'livery': {
      const trip = carriedTripOf(mode, facts);
      return trip && chargeOf(trip, schedule);
    }
  }
};
