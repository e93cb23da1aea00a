import { known, type Facts } from '../facts';
import type { Program } from '../program/program';

/** Whether a bus pass asked for now would come in time (BRK-notice-bus-pass-five); for a day nobody knows it would not. */
export const passComesInTime = ({ requestDate, appointmentDate }: Facts, program: Program): boolean =>
  known(requestDate) &&
  known(appointmentDate) &&
  requestDate <= program.businessDays.lastDayToAsk(appointmentDate, program.notice.busPass.value);
