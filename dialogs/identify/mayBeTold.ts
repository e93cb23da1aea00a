import { ageOn, type CalendarDate } from '../../domain/calendar/calendarDate';
import { known, type KindOfCare } from '../../domain/facts';
import type { Member } from '../../domain/ports/memberDirectory';
import type { Ride } from '../../domain/ride';
import type { Turn } from '../conversation';
import { isEntitled } from './authority';

/** Ages, both included, at which rides to behavioral health care are told to nobody but the rider. */
export const OWN_CARE_AGES = { from: 12, to: 17 } as const;

/** A ride, or one that is being asked for: what it is for, and where it was. */
interface Told {
  readonly facts: Pick<Ride['facts'], 'visitPurpose' | 'kindOfCare'>;
  readonly bookedBy: Pick<Ride['bookedBy'], 'conversation'> & Partial<Pick<Ride['bookedBy'], 'relationship'>>;
}

/** Whether the ride was booked in this conversation. */
export const isBookedHere = (ride: Told, turn: Turn): boolean =>
  ride.bookedBy.conversation === turn.conversation;

/** Somebody else asks for a rider of an age at which some care is the rider's own matter. */
export const isOwnMatter = ({ state: { caller }, world }: Turn): boolean => {
  if (caller.member === undefined || caller.relationship === 'self') return false;
  const age = ageOn(caller.member.dateOfBirth, world.now.date);
  return age >= OWN_CARE_AGES.from && age <= OWN_CARE_AGES.to;
};

/** Care that is a young rider's own matter, of the mind, of addiction, sexual and reproductive: and what may be any of it. */
const OWN_CARE: readonly KindOfCare[] = [
  'behavioral-health',
  'substance-use',
  'prenatal',
  'urology',
  'other',
];

/** What is not known to be other care is taken for it. */
const isForOwnCare = ({ facts: { visitPurpose, kindOfCare } }: Told): boolean => {
  if (visitPurpose === 'behavioral-health') return true;
  return known(kindOfCare) ? OWN_CARE.includes(kindOfCare) : visitPurpose !== 'dental';
};

/** Whether a ride is told to the phones of its member without a question: not one for care that is a young rider's own matter. */
export const isAnnounced = (
  ride: Told,
  member: Pick<Member, 'dateOfBirth'>,
  today: CalendarDate,
): boolean => {
  const age = ageOn(member.dateOfBirth, today);
  return age < OWN_CARE_AGES.from || age > OWN_CARE_AGES.to || !isForOwnCare(ride);
};

/** Whether who asks is who asked for the ride: on a shared phone somebody else may have. */
const isBookedByCaller = (ride: Told, turn: Turn): boolean => {
  const { relationship } = ride.bookedBy;
  const isSame = relationship === undefined || relationship === turn.state.caller.relationship;
  return isBookedHere(ride, turn) && isSame;
};

/** Whether the ride may be told to who is asking. */
export const mayBeTold = (ride: Told, turn: Turn): boolean =>
  isOwnMatter(turn) && isForOwnCare(ride)
    ? isBookedByCaller(ride, turn)
    : isBookedHere(ride, turn) || isEntitled(turn);
