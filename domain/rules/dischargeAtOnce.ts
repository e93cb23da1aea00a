import { daysBetween, minutesOf } from '../calendar/calendarDate';
import { known } from '../facts';
import { holds, informs, needs, type Rule } from './rule';

/** Discharges within this many minutes go to a person at once. Ours until the broker confirms. */
const AT_ONCE_MINUTES = 240;

const MINUTES_A_DAY = 1_440;

/** Who is let go from a hospital within hours has no time for questions: a person sets the ride up, day or night. */
export const dischargeAtOnce: Rule = {
  citation: 'BRK-urgent-kinds',
  decide: ({ visitPurpose, requestDate, requestTime, appointmentDate, appointmentTime }) => {
    if (visitPurpose === undefined) return needs('visitPurpose');
    if (visitPurpose !== 'discharge') return holds;
    if (requestDate === undefined) return needs('requestDate');
    if (appointmentDate === undefined) return needs('appointmentDate');
    if (!known(requestDate) || !known(appointmentDate)) return holds;
    const days = daysBetween(requestDate, appointmentDate);
    if (days < 0 || days > 1) return holds;
    if (requestTime === undefined) return needs('requestTime');
    if (!known(requestTime)) return holds;
    const minutesToThatDay = days * MINUTES_A_DAY - minutesOf(requestTime);
    if (minutesToThatDay >= AT_ONCE_MINUTES) return holds;
    if (appointmentTime === undefined) return needs('appointmentTime');
    if (!known(appointmentTime)) return holds;
    const minutes = minutesToThatDay + minutesOf(appointmentTime);
    return minutes < AT_ONCE_MINUTES ? informs('person-at-once') : holds;
  },
};
