import type { CalendarDate } from '../../domain/calendar/calendarDate';
import { peopleLexicon } from '../locales/vocabulary';
import type { HearingContext } from './heard';
import type { Message } from './message';
import { homeGoal } from './places/homeGoal';
import type { SlotValues } from './slotValues';

/** Takes a ride of who is sent home from a hospital for what it is: from there, and home. */
export const settleDischarge = (
  slots: Partial<SlotValues>,
  message: Message,
  { today }: Pick<HearingContext, 'today'>,
): void => {
  // "Alta a la 1:30 hoy: Casildo Rengifo": staff speaks of whom they send home.
  if (
    slots.reason === undefined &&
    slots.callerRelationship === 'facility-staff' &&
    sendsHome(message, slots)
  )
    slots.reason = 'hospital-discharge';
  // "Salgo de alta de Griffin hoy y quiero volver a casa": where who is sent home goes.
  const { pickup: hospital } = slots;
  if (
    slots.reason === 'hospital-discharge' &&
    slots.destination === undefined &&
    hospital !== undefined &&
    hospital.kind !== 'home'
  ) {
    const home = homeGoal(message);
    if (home !== undefined) slots.destination = home;
  }
  // "I've got Harold Pease going home today at 3": staff say where the patient leaves from by saying where they work.
  if (slots.reason === undefined && goesHomeToday(message, slots, today)) {
    slots.reason = 'hospital-discharge';
    const { destination } = slots;
    delete slots.pickup;
    if (destination?.street === undefined) delete slots.destination;
    if (destination?.kind === 'facility') slots.pickup = destination;
  }
};

const goesHomeToday = (
  { tokens }: Message,
  { pickup, callerRelationship, appointmentDate }: Partial<SlotValues>,
  today: CalendarDate,
): boolean =>
  callerRelationship === 'facility-staff' &&
  pickup?.kind === 'home' &&
  appointmentDate === today &&
  peopleLexicon.says(tokens, 'discharges');

const sendsHome = ({ tokens }: Message, { pickup }: Partial<SlotValues>): boolean =>
  pickup !== undefined && pickup.kind !== 'home' && peopleLexicon.says(tokens, 'discharges');
