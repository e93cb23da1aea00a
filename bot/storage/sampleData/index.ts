import type { CalendarDate } from '../../../domain/calendar/calendarDate';
import type { Facility } from '../../../domain/ports/facilityDirectory';
import type { Member } from '../../../domain/ports/memberDirectory';
import { sampleFacilities } from './facilities';
import { sampleMembers } from './members';
import { sampleRides } from './rides';

/** The invented members, clinics and last rides to try the assistant with, as they stand when loaded on `today`. */
export const sampleData = (
  today: CalendarDate,
): {
  readonly members: readonly Member[];
  readonly facilities: readonly Facility[];
  readonly rides: ReturnType<typeof sampleRides>;
} => ({
  members: sampleMembers(today),
  facilities: sampleFacilities,
  rides: sampleRides(today),
});
