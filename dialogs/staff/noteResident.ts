import { known } from '../../domain/facts';
import type { Place } from '../../domain/details';
import { rideDay, type NewRide } from '../../domain/ride';
import type { Turn } from '../conversation';
import type { PlaceSaid } from '../understanding/heard';

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

/** Keeps for whom staff book a ride, and where it goes, when and why, for the next one and for the summary. */
export const noteResident = (ride: NewRide, turn: Turn): void => {
  const { caller } = turn.state;
  const { member, staff } = caller;
  if (member === undefined || staff === undefined) return;
  const { medicaidId, firstName } = member;
  const others = staff.residents.filter((one) => one.medicaidId !== medicaidId);
  const { kindOfCare: reason } = ride.facts;
  const { destination } = ride.details;
  turn.state.caller = {
    ...caller,
    staff: {
      ...staff,
      residents: [...others, { medicaidId, firstName }],
      last: {
        appointmentDate: rideDay(ride),
        ...(destination !== undefined && { destination: asSaid(destination) }),
        ...(known(reason) && { reason }),
      },
    },
  };
};
