import { addDays } from '../../domain/calendar/calendarDate';
import type { Details } from '../../domain/details';
import { known, unknown, type Facts } from '../../domain/facts';
import type { Member } from '../../domain/ports/memberDirectory';
import { rideDay, type Ride } from '../../domain/ride';
import type { Turn } from '../conversation';
import type { Form } from '../form/form';
import { mayBeTold } from '../identify/mayBeTold';
import { usesWheelchair } from './trip';

/** How far back a ride tells how its rider moves, in days. */
const DAYS_BACK = 90;

/** Whether the record leaves anything open: of who walks without help neither a chair nor stairs are asked. */
const isOpen = ({ mobility, doorNotes }: Member): boolean =>
  mobility === undefined ||
  usesWheelchair(mobility) ||
  (mobility !== 'ambulatory' && doorNotes === undefined);

/** What the last ride says of moving, and the last one of each else; the door of another pick-up is none of the member's. */
const movedOn = (rides: readonly Ride[]): { readonly facts: Facts; readonly details: Details } => {
  const last = rides.map(({ facts }) => facts).find(({ mobility }) => known(mobility));
  const { mobility, canTransferToCarSeat, mustTravelInWheelchair } = last ?? {};
  const chair = rides.map(({ details }) => details.chair).find((one) => one !== undefined);
  const stairs = rides
    .filter(({ details }) => details.pickup?.kind === 'home')
    .map(({ details }) => details.stairs)
    .find((told) => told !== undefined && told !== unknown);
  return {
    facts: {
      ...(mobility !== undefined && { mobility }),
      ...(canTransferToCarSeat !== undefined && { canTransferToCarSeat }),
      ...(mustTravelInWheelchair !== undefined && { mustTravelInWheelchair }),
    },
    details: { ...(chair !== undefined && { chair }), ...(stairs !== undefined && { stairs }) },
  };
};

/**
 * Looks up how the member moved on the last rides, as far as they may be told to who is asking, where the record leaves it open.
 * One read a booking.
 */
export const readLastMoved = async ({ id: draft }: Form, turn: Turn): Promise<void> => {
  const { state, world } = turn;
  const { member, lastMoved } = state.caller;
  if (member === undefined || lastMoved?.draft === draft || !isOpen(member)) return;
  const rides = await world.rides.ofMember(member.medicaidId, addDays(world.now.date, -DAYS_BACK));
  const told = rides
    .map(({ value }) => value)
    .filter((ride) => ride.status !== 'cancelled' && mayBeTold(ride, turn))
    .filter(({ facts }) => !known(facts.companionRelation) || facts.companionRelation === 'patient')
    .toSorted((one, other) => rideDay(other).localeCompare(rideDay(one)));
  state.caller = { ...state.caller, lastMoved: { draft, ...movedOn(told) } };
};
