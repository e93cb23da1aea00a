import { detailTable } from '../../domain/details';
import { rideDay, type Ride, type Versioned } from '../../domain/ride';
import { factsIn, type Entry, type Form } from '../form/form';

/** Other facts are looked up and derived anew for the changed ride. */
const isKept = (name: string, kind: string): boolean =>
  name in detailTable || kind === 'said' || kind === 'directory';

/**
 * The form of a booked ride, with what was said of the change on top of it.
 * @param said what was said before it was known which ride is meant
 * @param isOwn the ride was booked in this conversation: what was said of it is still the caller's own words
 */
export const formOf = (ride: Versioned<Ride>, said: Form, isOwn: boolean): Form => {
  const { facts, details, origins, requestedAt } = ride.value;
  const from = new Map(Object.entries(origins));
  const booked: Record<string, Entry> = {};
  for (const [name, value] of Object.entries({ ...facts, ...details })) {
    const origin = from.get(name) ?? { kind: 'record' };
    if (!isKept(name, origin.kind)) continue;
    booked[name] = {
      value,
      origin: origin.kind === 'said' && !isOwn ? { kind: 'record' } : origin,
      ...(origin.kind === 'directory' && { because: 'destination' as const }),
    };
  }
  const entries = { ...booked, ...said.entries };
  const isSameDay = factsIn({ ...said, entries }).appointmentDate === rideDay(ride.value);
  // Another day is a new request, from when it was said.
  return { ...said, ...(isSameDay && { begun: requestedAt }), entries, replaces: ride };
};
