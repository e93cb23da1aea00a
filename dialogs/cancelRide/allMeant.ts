import { dayOfWeek } from '../../domain/calendar/calendarDate';
import type { KindOfCare } from '../../domain/facts';
import { rideDay, type Ride, type Versioned } from '../../domain/ride';
import { isOpen } from '../../domain/rides';
import type { Turn } from '../conversation';
import { mayBeTold } from '../identify/mayBeTold';
import { weekdayNames } from '../understanding/slotValues';

/** The rides ahead that may be told to who is asking. */
export const ahead = async (turn: Turn): Promise<readonly Versioned<Ride>[]> => {
  const { world, state } = turn;
  const all = await world.rides.ofMember(state.caller.member?.medicaidId ?? '', world.now.date);
  return all.filter(({ value }) => isOpen(value) && mayBeTold(value, turn));
};

/** The days of the week begin with Monday by name, and with Sunday by number. */
const weekdayOf = (ride: Ride): string | undefined =>
  weekdayNames[(dayOfWeek(rideDay(ride)) + weekdayNames.length - 1) % weekdayNames.length];

/**
 * All rides that are meant: those on the weekdays that were named, or those to the care that was, as far as there are any.
 * @returns the rides, and whether they are fewer than lie ahead
 */
export const allMeant = async (
  {
    ofCare,
    onDays,
  }: { readonly ofCare?: KindOfCare | undefined; readonly onDays?: readonly string[] | undefined },
  turn: Turn,
): Promise<{ readonly rides: readonly Versioned<Ride>[]; readonly isPart: boolean }> => {
  const every = await ahead(turn);
  const isOn = ({ value }: Versioned<Ride>): boolean => onDays?.includes(weekdayOf(value) ?? '') === true;
  if (onDays !== undefined) return { rides: every.filter(isOn), isPart: true };
  const ofIt = every.filter(({ value }) => value.facts.kindOfCare === ofCare);
  const isPart = ofIt.length > 0 && ofIt.length < every.length;
  return { rides: isPart ? ofIt : every, isPart };
};
