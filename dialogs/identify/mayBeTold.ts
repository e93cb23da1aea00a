import { ageOn } from '../../domain/calendar/calendarDate';
import type { Ride } from '../../domain/ride';
import type { Turn } from '../conversation';

/** Ages, both included, at which rides to behavioral health care are told to nobody but the rider. */
const OWN_CARE_AGES = { from: 12, to: 17 } as const;

/** A ride, or one that is being asked for: what it is for, and where it was. */
interface Told {
  readonly facts: Pick<Ride['facts'], 'visitPurpose' | 'kindOfCare'>;
  readonly bookedBy: Pick<Ride['bookedBy'], 'conversation'>;
}

/** Whether the ride was booked in this conversation. */
export const isBookedHere = (ride: Told, turn: Turn): boolean =>
  ride.bookedBy.conversation === turn.conversation;

/** Rides are listed only to the member, a person on file as authorized, or whoever booked them. */
export const isEntitled = ({ state: { caller } }: Turn): boolean =>
  caller.relationship === 'self' ||
  (caller.member?.authorizedPersons ?? []).some(({ relation }) => relation === caller.relationship);

/** Somebody else asks for a rider of an age at which some care is the rider's own matter. */
export const isOwnMatter = ({ state: { caller }, world }: Turn): boolean => {
  if (caller.member === undefined || caller.relationship === 'self') return false;
  const age = ageOn(caller.member.dateOfBirth, world.now.date);
  return age >= OWN_CARE_AGES.from && age <= OWN_CARE_AGES.to;
};

const isForOwnCare = ({ facts: { visitPurpose, kindOfCare } }: Told): boolean =>
  visitPurpose === 'behavioral-health' ||
  kindOfCare === 'behavioral-health' ||
  kindOfCare === 'substance-use';

/** Whether the ride may be told to who is asking. */
export const mayBeTold = (ride: Told, turn: Turn): boolean =>
  isBookedHere(ride, turn) || (isEntitled(turn) && !(isOwnMatter(turn) && isForOwnCare(ride)));
