import { known, unknown, type FactName } from '../facts';
import type { CalendarDate } from '../calendar/calendarDate';
import { paidBackModes } from '../modes';
import type { Program } from '../program/program';
import type { View } from '../rules/rule';

/** Whether a request comes early enough. `exempt`: notice does not bar this kind of ride. `unclear`: the caller cannot tell whether it can wait. */
export type Notice =
  | { readonly kind: 'in-time' | 'exempt' | 'urgent' | 'short' | 'unclear' }
  | { readonly kind: 'needs'; readonly fact: FactName };

/** The first appointment date that a request made on this day satisfies. */
export const earliestRoutineDate = (requestDate: CalendarDate, program: Program): CalendarDate =>
  program.businessDays.earliestAppointment(requestDate, program.notice.routine.value);

/**
 * Notice of a trip whose mode is chosen. Urgent need waives notice, never approval; within one town notice never bars
 * bus, train or private car, which need no approval there.
 * @see BRK-notice-two-business-days, FAQ-urgent, BRK-urgent-kinds
 */
export const noticeOf = (facts: View, program: Program): Notice => {
  const { requestDate, appointmentDate, kindOfCare, visitPurpose, needsImmediateTreatment, mode, sameTown } =
    facts;
  if (requestDate === undefined) return { kind: 'needs', fact: 'requestDate' };
  if (appointmentDate === undefined) return { kind: 'needs', fact: 'appointmentDate' };
  if (!known(requestDate) || !known(appointmentDate)) return { kind: 'unclear' };
  if (requestDate <= program.businessDays.lastDayToAsk(appointmentDate, program.notice.routine.value))
    return { kind: 'in-time' };
  if (mode !== undefined && paidBackModes.includes(mode) && sameTown === true) return { kind: 'exempt' };
  const cannotWait = known(kindOfCare) && program.urgentKindsOfCare.value.includes(kindOfCare);
  if (cannotWait || visitPurpose === 'discharge' || needsImmediateTreatment === true)
    return { kind: 'urgent' };
  if (kindOfCare === undefined) return { kind: 'needs', fact: 'kindOfCare' };
  if (needsImmediateTreatment === undefined) return { kind: 'needs', fact: 'needsImmediateTreatment' };
  return { kind: needsImmediateTreatment === unknown ? 'unclear' : 'short' };
};
