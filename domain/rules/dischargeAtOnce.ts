import { daysBetween, minutesOf } from '../calendar/calendarDate';
import { known } from '../facts';
import { holds, needs, refuses, type Rule } from './rule';

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
    if (days > 1) return holds;
    if (requestTime === undefined) return needs('requestTime');
    if (appointmentTime === undefined) return needs('appointmentTime');
    if (!known(requestTime) || !known(appointmentTime)) return holds;
    const minutes = days * MINUTES_A_DAY + minutesOf(appointmentTime) - minutesOf(requestTime);
    return minutes < AT_ONCE_MINUTES ? refuses('urgent-needs-person') : holds;
  },
};
