import type { CalendarDate, ClockTime, LocalDateTime } from './calendar/calendarDate';
import { drivenModes, type ModeId } from './modes';
import { rideDay, type ConfirmationNumber, type Ride, type RideStatus } from './ride';

/**
 * A ride as an entry of a calendar: its number, kind and times on the program's wall clock. It names nobody, no place and no
 * reason, because calendars are shared.
 */
export interface CalendarEntry {
  readonly number: ConfirmationNumber;
  /** Counts the ride's changes from 0: of two entries of one ride the calendar keeps the higher one. */
  readonly sequence: number;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  readonly mode: ModeId;
  readonly day: CalendarDate;
  /** Absent where the ride goes only back. */
  readonly appointmentTime?: ClockTime;
  /** Absent where no driver of ours comes, like all that follows. */
  readonly readyAt?: LocalDateTime;
  /** Absent where the rider calls for the vehicle. */
  readonly pickUpAt?: LocalDateTime;
  /** When the vehicle comes for the way back, or that the rider calls for it; absent where there is none. */
  readonly wayBack?: LocalDateTime | 'by-call';
}

const waiting: readonly RideStatus[] = ['requested', 'pending'];

const statusOf = ({ status }: Ride): CalendarEntry['status'] => {
  if (status === 'cancelled') return 'cancelled';
  return waiting.includes(status) ? 'tentative' : 'confirmed';
};

/** What is known of when the vehicle comes, where one of ours does. */
const timesOf = ({
  mode,
  legs: [first, back],
}: Ride): Pick<CalendarEntry, 'readyAt' | 'pickUpAt' | 'wayBack'> => {
  if (!drivenModes.includes(mode)) return {};
  const pickUp = first?.pickUp;
  return {
    ...(first?.readyAt !== undefined && { readyAt: first.readyAt }),
    ...(pickUp?.kind === 'at' && { pickUpAt: pickUp.at }),
    ...(back !== undefined && { wayBack: back.pickUp.kind === 'at' ? back.pickUp.at : 'by-call' }),
  };
};

/** The calendar entry of a ride. */
export const calendarEntryOf = (ride: Ride): CalendarEntry => {
  const appointmentTime = ride.legs[0]?.appointmentTime;
  return {
    number: ride.number,
    sequence: ride.moves.length - 1,
    status: statusOf(ride),
    mode: ride.mode,
    day: rideDay(ride),
    ...(appointmentTime !== undefined && { appointmentTime }),
    ...timesOf(ride),
  };
};
