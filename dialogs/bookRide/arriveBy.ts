import { dayOfWeek, type ClockTime } from '../../domain/calendar/calendarDate';
import type { DetailValues, Details } from '../../domain/details';
import { known, type Facts } from '../../domain/facts';
import type { FacilityDirectory } from '../../domain/ports/facilityDirectory';

/** Where any time will do, nobody is sent out earlier than this; ours. */
export const earliestOf: Readonly<Record<DetailValues['anyTime'], ClockTime>> = {
  day: '09:00',
  morning: '09:00',
  afternoon: '13:00',
};

/** When to be at a clinic that wants no appointment: by its hours of that day, where they are known. Wall clock of America/New_York. */
export const arriveByHours = (
  { appointmentDate }: Facts,
  { anyTime, destination }: Details,
  facilities: FacilityDirectory,
): ClockTime | undefined => {
  if (anyTime === undefined || !known(appointmentDate)) return undefined;
  const hours = facilities.find(destination?.facilityId ?? '')?.hours;
  const weekday = `${dayOfWeek(appointmentDate)}`;
  const ofDay = Object.entries(hours ?? {}).find(([day]) => day === weekday)?.[1];
  if (ofDay === undefined) return undefined;
  const earliest = earliestOf[anyTime];
  const time = ofDay.opens > earliest ? ofDay.opens : earliest;
  return time < ofDay.closes ? time : undefined;
};
