import { dayOfWeek, type ClockTime } from '../../../domain/calendar/calendarDate';
import { known } from '../../../domain/facts';
import type { Reading } from '../../form/slot';
import { tripOf } from '../trip';

/** No visit begins before the first clinics open, or after the last have closed: dialysis at five in the morning, urgent care at nine at night. */
const CLINICS_OPEN: { readonly opens: ClockTime; readonly closes: ClockTime } = {
  opens: '05:00',
  closes: '21:00',
};

const within = (
  times: readonly ClockTime[],
  hours: typeof CLINICS_OPEN | undefined,
): readonly ClockTime[] => {
  const fitting =
    hours === undefined ? [] : times.filter((time) => time >= hours.opens && time < hours.closes);
  return fitting.length === 0 ? times : fitting;
};

/**
 * The times that fit the clinic's hours; all of them where none fits. Where the clinic is not known, or never closes, those at which any
 * clinic sees people: two keyed on a telephone is two in the afternoon. Who leaves a hospital leaves at any hour.
 */
export const withinHours = (times: readonly ClockTime[], { form, turn }: Reading): readonly ClockTime[] => {
  const { facts, details } = tripOf(form, turn);
  const id = details.destination?.facilityId;
  const facility = id === undefined ? undefined : turn.world.facilities.find(id);
  const date = turn.heard.slots.appointmentDate ?? facts.appointmentDate;
  const own =
    facility === undefined || !known(date)
      ? times
      : within(
          times,
          Object.entries(facility.hours).find(([weekday]) => weekday === `${dayOfWeek(date)}`)?.[1],
        );
  return facts.visitPurpose === 'discharge' ? own : within(own, CLINICS_OPEN);
};
