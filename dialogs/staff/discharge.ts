import { minutesOf } from '../../domain/calendar/calendarDate';
import { viewOf } from '../../domain/decide';
import { dischargeAtOnce } from '../../domain/rules/dischargeAtOnce';
import type { Turn } from '../conversation';
import { timeOfReturn } from '../meant/rideInMaking';
import { wishes } from '../wishes';
import { isStaff } from './isStaff';

/** Who is named by a bed leaves a hospital: "leaving at 2, wheelchair, bed 12". */
const BED = /^(?:bed|room|rm|unit|cama|cuarto|habitaci[oó]n|sala)\b/iu;

/** Of a patient who leaves the hospital the time is that of leaving, and a time without a day is one of today. */
export const withDischargeMeant = (turn: Turn): Turn => {
  const { slots } = turn.heard;
  const { now } = turn.world;
  const { unitOrEntrance = '', appointmentDate } = slots;
  // "Ready for will-call pickup, patient Doris, unit 4" tells no time of leaving.
  const time = slots.appointmentTime ?? timeOfReturn(slots);
  const isOfBed = isStaff(turn) && BED.test(unitOrEntrance) && slots.reason === undefined;
  if (time === undefined || !(isOfBed || slots.reason === 'hospital-discharge')) return turn;
  const isAhead = minutesOf(time) >= minutesOf(now.time);
  const date = appointmentDate ?? (isAhead ? now.date : undefined);
  const { returnTime: _, ...rest } = slots;
  const meant: Turn = {
    ...turn,
    heard: {
      ...turn.heard,
      slots: {
        ...rest,
        reason: 'hospital-discharge',
        appointmentTime: time,
        ...(date !== undefined && { appointmentDate: date }),
      },
    },
  };
  // "Needs a van" is no change of a ride.
  const isForAPerson = wishes(turn, 'talk-to-agent');
  if (isForAPerson || !isDischargeNow(meant)) return meant;
  return { ...meant, heard: { ...meant.heard, intents: ['book-trip'] } };
};

/** Whether staff say that a patient leaves within hours: that comes before who they are, and before who the patient is. */
export const isDischargeNow = (turn: Turn): boolean => {
  const { reason, appointmentDate, appointmentTime } = turn.heard.slots;
  if (!isStaff(turn) || reason !== 'hospital-discharge') return false;
  if (appointmentDate === undefined || appointmentTime === undefined) return false;
  const { now, program } = turn.world;
  const facts = {
    visitPurpose: 'discharge',
    requestDate: now.date,
    requestTime: now.time,
    appointmentDate,
    appointmentTime,
  } as const;
  return dischargeAtOnce.decide(viewOf(facts, program), program).kind === 'informs';
};
