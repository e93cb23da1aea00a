import { factsNeeded } from '../../domain/decide';
import { missingFor } from '../../domain/dispatch';
import type { Turn } from '../conversation';
import type { Form } from '../form/form';
import type { MessageKey } from '../locales/messages';
import { say, type Say } from '../say';
import { isAsked } from './ask';
import { judge } from './judge';
import { slotForDispatch, slotForFact, type BookRideSlot } from './slots';

type Topic = Extract<MessageKey, `needed.${string}`>;

/** What the questions of a booking are about, in few words. */
const topics: Readonly<Record<BookRideSlot, Topic>> = {
  asBefore: 'needed.day',
  seriesDays: 'needed.day',
  appointment: 'needed.day',
  arriveBy: 'needed.time',
  appointmentLater: 'needed.day',
  anotherDay: 'needed.day',
  seriesUntil: 'needed.day',
  destination: 'needed.destination',
  pickup: 'needed.pickup',
  afterVisit: 'needed.back',
  reason: 'needed.reason',
  fitting: 'needed.reason',
  pickupOnly: 'needed.reason',
  otherRide: 'needed.otherRide',
  driveSelf: 'needed.otherRide',
  otherRideServes: 'needed.otherRide',
  whoDrives: 'needed.otherRide',
  someoneElse: 'needed.otherRide',
  freeRideWays: 'needed.otherRide',
  hasCar: 'needed.otherRide',
  providerRide: 'needed.otherRide',
  mileage: 'needed.otherRide',
  inpatient: 'needed.reason',
  hospitalTrip: 'needed.reason',
  outOfStateReason: 'needed.reason',
  companionNeeded: 'needed.reason',
  companionTrained: 'needed.reason',
  homeWithoutTraining: 'needed.reason',
  careOnTheWay: 'needed.travel',
  residence: 'needed.travel',
  mobility: 'needed.travel',
  transfer: 'needed.travel',
  bus: 'needed.travel',
  transit: 'needed.travel',
  busPass: 'needed.travel',
  escort: 'needed.along',
  adultAfterAll: 'needed.along',
  urgentNeed: 'needed.reason',
  returnRide: 'needed.back',
  riderName: 'needed.who',
  riderPhone: 'needed.phone',
  clinicPhone: 'needed.clinicPhone',
  chair: 'needed.travel',
  stairs: 'needed.driver',
  whichStairs: 'needed.driver',
  driverNote: 'needed.driver',
  whatToTell: 'needed.driver',
  whichAnimal: 'needed.driver',
  formDoctor: 'needed.doctor',
  movedByClinic: 'needed.day',
  theChange: 'needed.day',
};

/** What a booking still needs as it stands, in the order in which it is asked; nothing once it is read back. */
export const needed = (form: Form, turn: Turn): readonly Say[] => {
  if (form.readBackVersion !== undefined || form.replaces !== undefined) return [];
  const { trip, decision } = judge(form, turn);
  if (decision.kind === 'refer' || decision.kind === 'emergency') return [];
  const { facts, details } = trip;
  const mode = decision.kind === 'book' ? decision.mode : 'livery';
  const asked: readonly BookRideSlot[] = [
    ...factsNeeded(facts, turn.world.program)
      .filter(isAsked)
      .map((fact) => slotForFact[fact]),
    ...missingFor(facts, details, mode).map((need) => slotForDispatch[need]),
  ];
  const all: readonly Topic[] = [
    ...(turn.state.caller.member === undefined ? (['needed.who'] as const) : []),
    ...(facts.appointmentDate === undefined ? (['needed.day'] as const) : []),
    ...(facts.appointmentTime === undefined ? (['needed.time'] as const) : []),
    // Day and time are one question and two things.
    ...asked.filter((slot) => slot !== 'appointment').map((slot) => topics[slot]),
  ];
  return [...new Set(all)].map((topic) => say(topic));
};
