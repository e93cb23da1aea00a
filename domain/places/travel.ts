import { townNamed } from './towns';
import type { Town } from './townTable';

// The program has published no travel times. These five numbers are ours until the broker confirms its own; they aim to be
// a little long, because a vehicle that comes early costs a wait and one that comes late costs the visit.

/** Road miles for each mile as the crow flies; Connecticut's roads bend around hills and rivers. */
const ROAD_FACTOR = 1.25;

/** Average speed between towns, miles an hour, highways and town streets together. */
const SPEED_MPH = 45;

/** Minutes added to every trip between towns: getting in and buckled, the first and last streets, the door of the clinic. */
const DOOR_MINUTES = 8;

/** Minutes for a trip within one town. */
const WITHIN_TOWN_MINUTES = 15;

/** Minutes when a town is unknown or lies in another state: longer than most trips in Connecticut. */
const UNKNOWN_MINUTES = 90;

const MEAN_EARTH_RADIUS_MILES = 3_958.8;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance by the haversine formula. */
const milesBetween = (a: Town, b: Town): number => {
  const halfLat = Math.sin(radians(b.lat - a.lat) / 2) ** 2;
  const halfLon = Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  const chord = halfLat + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * halfLon;
  return 2 * MEAN_EARTH_RADIUS_MILES * Math.asin(Math.sqrt(chord));
};

/**
 * About how long a vehicle takes from one town to another, counted between the middles of the towns. An estimate to set a
 * pick-up time by, never a promise.
 * @param fromTown a town or village in Connecticut; any other name counts as unknown
 * @param toTown likewise
 * @returns whole minutes; the same both ways
 */
export const estimateTravelMinutes = (fromTown: string, toTown: string): number => {
  const from = townNamed(fromTown);
  const to = townNamed(toTown);
  if (from === undefined || to === undefined) return UNKNOWN_MINUTES;
  if (from.name === to.name) return WITHIN_TOWN_MINUTES;
  const roadMiles = milesBetween(from, to) * ROAD_FACTOR;
  return Math.max(WITHIN_TOWN_MINUTES, Math.ceil((roadMiles / SPEED_MPH) * 60 + DOOR_MINUTES));
};
