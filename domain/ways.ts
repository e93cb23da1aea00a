import { known, type Facts } from './facts';

/** One way of a trip: to the care, or away from it. */
export type Way = 'there' | 'back';

const waysAsked = ({ visitPurpose, tripDirection }: Facts): readonly Way[] => {
  if (visitPurpose === 'discharge' || tripDirection === 'from-care') return ['back'];
  return tripDirection === 'to-care' ? ['there'] : ['there', 'back'];
};

/** Whether somebody takes the rider for nothing, one way at least. */
export const someoneTakes = ({
  freeRideAvailable,
  volunteerRideAvailable,
  otherAgencyRide,
}: Facts): boolean =>
  freeRideAvailable === true || volunteerRideAvailable === true || otherAgencyRide === true;

/** The ways a ride is needed for: those asked for that nobody goes for nothing. A caller who cannot tell keeps both. */
export const waysToBook = (facts: Facts): readonly Way[] => {
  const asked = waysAsked(facts);
  const { freeRideCovers } = facts;
  if (!someoneTakes(facts) || !known(freeRideCovers)) return asked;
  return freeRideCovers === 'both-ways' ? [] : asked.filter((way) => way !== freeRideCovers);
};
