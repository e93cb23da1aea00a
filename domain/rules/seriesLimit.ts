import { lastDayOfPeriod } from '../calendar/calendarDate';
import { known } from '../facts';
import { holds, requires, type Rule } from './rule';

/** A series may be asked for; one approval covers three months at most, and what lies beyond is renewed. */
export const seriesLimit: Rule = {
  citation: '17-134d-33(f)(2)#standing-orders',
  carries: ['FAQ-recurring-trips'],
  decide: ({ recurring, standingOrderStart, standingOrderEnd, appointmentDate }, program) => {
    if (recurring !== true) return holds;
    const start = known(standingOrderStart) ? standingOrderStart : appointmentDate;
    return known(start) &&
      known(standingOrderEnd) &&
      standingOrderEnd <= lastDayOfPeriod(start, program.seriesMonths.value)
      ? holds
      : requires('renewal-after-three-months');
  },
};
