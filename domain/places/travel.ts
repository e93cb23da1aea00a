import type { TravelEstimates } from '../ports/travelEstimates';
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

/** Miles by road between two towns, or undefined when one is unknown or lies in another state. */
const roadMiles = (fromTown: string, toTown: string): number | undefined => {
  const from = townNamed(fromTown);
  const to = townNamed(toTown);
  return from === undefined || to === undefined ? undefined : milesBetween(from, to) * ROAD_FACTOR;
};

/**
 * Travel counted between the middles of the towns, villages included: no map and no traffic behind it, and the same at every
 * hour of the day.
 */
export const betweenTownCenters: TravelEstimates = {
  minutes: (fromTown, toTown) => {
    const miles = roadMiles(fromTown, toTown);
    if (miles === undefined) return UNKNOWN_MINUTES;
    if (townNamed(fromTown) === townNamed(toTown)) return WITHIN_TOWN_MINUTES;
    return Math.max(WITHIN_TOWN_MINUTES, Math.ceil((miles / SPEED_MPH) * 60 + DOOR_MINUTES));
  },
  miles: (fromTown, toTown) => {
    const miles = roadMiles(fromTown, toTown);
    return miles === undefined ? undefined : Math.round(miles);
  },
};
