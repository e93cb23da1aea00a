import { known } from '../../domain/facts';
import type { Place } from '../../domain/details';
import { rideDay, type NewRide } from '../../domain/ride';
import type { Turn } from '../conversation';
import type { Resident, Staff } from '../conversationState';
import { mayHearName } from '../identify/authority';
import { say, type Say } from '../say';
import type { PlaceSaid } from '../understanding/slotValues';

const asSaid = ({ kind, name, street, unit, town, state, zip, facilityId }: Place): PlaceSaid => ({
  said: name ?? street ?? town,
  kind: kind === 'facility' ? 'facility' : 'address',
  town,
  state,
  ...(name !== undefined && { name }),
  ...(street !== undefined && { street }),
  ...(unit !== undefined && { unit }),
  ...(zip !== undefined && { zip }),
  ...(facilityId !== undefined && { facilityId }),
});

const withoutResident = ({ residents }: Staff, medicaidId: string | undefined): readonly Resident[] =>
  residents.filter((one) => medicaidId === undefined || one.medicaidId !== medicaidId);

/** The rider by what the caller may hear of them. */
const residentOf = (turn: Turn): Resident => {
  const { member } = turn.state.caller;
  if (member === undefined) return {};
  const { medicaidId, firstName, confidential } = member;
  return { medicaidId, ...(!confidential && mayHearName(turn) && { firstName }) };
};

/**
 * Keeps for whom staff book a ride, and where it goes, when and why, for the next one and for the summary.
 * @returns what staff are told with the first resident of a nursing home: who asks for the approval, and what is theirs
 */
export const noteResident = (ride: NewRide, turn: Turn): readonly Say[] => {
  const { caller } = turn.state;
  const { member, staff } = caller;
  if (member === undefined || staff === undefined) return [];
  const others = withoutResident(staff, member.medicaidId);
  const { kindOfCare: reason } = ride.facts;
  const { destination } = ride.details;
  const isPending = ride.decision.waitsFor.length > 0;
  const isOfHome = ride.facts.residence === 'nursing-home' && staff.toldTheirs !== true;
  turn.state.caller = {
    ...caller,
    staff: {
      ...staff,
      residents: [...others, residentOf(turn)],
      pending: (staff.pending ?? 0) + (isPending ? 1 : 0),
      ...(isOfHome && { toldTheirs: true }),
      last: {
        appointmentDate: rideDay(ride),
        ...(destination !== undefined && { destination: asSaid(destination) }),
        ...(known(reason) && { reason }),
      },
    },
  };
  return isOfHome ? [say('staff.theirs')] : [];
};

/** Keeps for whom what staff asked for went to a person, for the summary. */
export const noteReferred = (turn: Turn): void => {
  const { caller } = turn.state;
  const { member, staff } = caller;
  if (staff === undefined) return;
  const resident: Resident = { ...residentOf(turn), isReferred: true };
  const residents = [...withoutResident(staff, member?.medicaidId), resident];
  turn.state.caller = { ...caller, staff: { ...staff, residents } };
};
