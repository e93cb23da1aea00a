import type { ApiRooms } from './tellEvent';
import { isTheirs } from './tellEvent';
import { DEFAULT_RIDES, type listRides } from './operations';
import { rideBody } from './rideBody';
import type { Handle } from './serve';

/** Reads the rides of a day, by number; a client of its own sees those it was given. */
export const listingRides = ({ rides, members }: ApiRooms): Handle<typeof listRides> => {
  return async ({ client, query: { day, limit = DEFAULT_RIDES, after = '' } }) => {
    const numbers = (await rides.numbersOn(day)).filter((number) => number > after);
    const page = numbers.slice(0, limit);
    const found = await Promise.all(page.map((number) => rides.find(number)));
    const theirs = found.flatMap((one) =>
      one !== undefined && isTheirs(one.value, client) ? [one.value] : [],
    );
    const bodies = await Promise.all(
      theirs.map(async (ride) => rideBody(ride, await members.byMedicaidId(ride.memberId))),
    );
    const last = page.at(-1);
    return { rides: bodies, ...(numbers.length > page.length && last !== undefined && { next: last }) };
  };
};
