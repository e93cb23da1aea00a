import {
  dayOfWeek,
  isCalendarDate,
  type CalendarDate,
  type ClockTime,
} from '../../../domain/calendar/calendarDate';
import { known, unknown, type Facts, type FactValues, type KindOfCare } from '../../../domain/facts';
import type { Scene, Turn } from '../../conversation';
import { detailsIn, factsIn, type Change, type Form } from '../../form/form';
import { yesNoKeys, type KeyInput } from '../../form/keys';
import type { Reading, Slot } from '../../form/slot';
import { say } from '../../say';
import { timeOfWhat } from '../../understanding/dates/timeOfWhat';
import { keepsBack } from '../../understanding/people/keptBack';
import { saysNothingElse } from '../../wishes';
import { tripOf } from '../trip';
import { SAME_PLACE } from './asBeforeSlot';
import { firstDayOf } from './seriesSlots';
import { halfNamed, whichTime } from './whichTime';
import { set, answered, claim, yesNo, keyedIn, menuOf, type Choice } from './reading';

/** What a trip for this kind of care is for. */
export const purposeOf = (reason: KindOfCare): FactValues['visitPurpose'] => {
  switch (reason) {
    case 'dental':
      return 'dental';
    case 'behavioral-health':
    case 'substance-use':
      return 'behavioral-health';
    case 'hospital-discharge':
      return 'discharge';
    default:
      return 'medical';
  }
};

const isAskedForTheDay = ({ appointmentDate, appointmentTime }: Facts): boolean =>
  appointmentDate === undefined && appointmentTime !== undefined;

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
const withinHours = (times: readonly ClockTime[], { form, turn }: Reading): readonly ClockTime[] => {
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

/** "Leave it until Dec 5" moves one ride. */
const untilOfOne = ({ form, turn }: Reading): CalendarDate | undefined => {
  const { recurrenceUntil: said } = turn.heard.slots;
  const isOne = form.readBackVersion !== undefined && factsIn(form).recurring !== true;
  return isOne && said !== undefined && isCalendarDate(said) ? said : undefined;
};

/** The facts of a form without a day that is past: it is asked for again. */
const factsAhead = (form: Form, { world: { now } }: Scene): Facts => {
  const facts = factsIn(form);
  const { appointmentDate: day } = facts;
  if (!known(day) || day >= now.date) return facts;
  const { appointmentDate: _, ...rest } = facts;
  return rest;
};

const appointmentKeys = (form: Form, scene: Scene): KeyInput & { readonly kind: 'date' | 'time' } =>
  factsAhead(form, scene).appointmentDate === undefined
    ? { kind: 'date' }
    : { kind: 'time', slot: 'appointmentTime' };

/** What of the moment is still to be asked. */
const askedOfMoment = (form: Form, turn: Turn) => {
  const facts = factsAhead(form, turn);
  const { anyTime, asBefore } = detailsIn(form);
  const isLike = asBefore !== undefined && asBefore !== SAME_PLACE;
  const isOnlyDay = facts.appointmentDate === undefined && (anyTime !== undefined || isLike);
  if (isAskedForTheDay(facts) || isOnlyDay) return 'ask.appointmentDate';
  const isDischarge = facts.visitPurpose === 'discharge';
  const isTimeLeft = facts.appointmentDate !== undefined && facts.appointmentTime === undefined;
  if (isDischarge) return isTimeLeft ? 'ask.leavingTime' : 'ask.leaving';
  return isTimeLeft ? 'ask.appointmentTime' : 'ask.appointment';
};

/** Whether somebody is let go from a hospital as it is told, and no other moment is. */
const isLetGoNow = ({ form, turn }: Reading): boolean => {
  const { slots, unclear, leavesNow } = turn.heard;
  if (leavesNow !== true || unclear.length > 0) return false;
  const { visitPurpose, appointmentDate, appointmentTime } = factsAhead(form, turn);
  const days = [slots.appointmentDate, appointmentDate, slots.refDate].filter((day) => day !== undefined);
  return (
    (slots.reason === undefined ? visitPurpose === 'discharge' : purposeOf(slots.reason) === 'discharge') &&
    days.every((day) => day === turn.world.now.date) &&
    [slots.appointmentTime, appointmentTime, slots.refTime].every((time) => time === undefined)
  );
};

/** The days that may be meant: today is none of them once the visit's hour has gone by. */
const daysAhead = ({ form, turn: { heard, world } }: Reading): readonly string[] => {
  const days = heard.unclear.find(({ slot }) => slot === 'appointmentDate')?.options ?? [];
  const time = heard.slots.appointmentTime ?? factsIn(form).appointmentTime;
  const { date: today, time: now } = world.now;
  const isOver = known(time) && time < now && days.length > 1;
  return isOver ? days.filter((day) => day !== today) : days;
};

/** Day and time of the appointment: one question, and what is left out is asked alone. */
export const appointment: Slot = {
  sets: ['appointmentDate', 'appointmentTime'],
  expects: ['appointmentDate', 'appointmentTime'],
  read: (reading) => {
    const { turn, open, form } = reading;
    const { slots, unclear, answer } = turn.heard;
    if (isLetGoNow(reading)) {
      const { date, time } = turn.world.now;
      return set({ fact: 'appointmentDate', value: date }, { fact: 'appointmentTime', value: time });
    }
    const days = daysAhead(reading);
    const [onlyDay] = days;
    if (onlyDay !== undefined && days.length === 1 && slots.appointmentDate === undefined)
      return set(
        { fact: 'appointmentDate', value: onlyDay },
        ...(slots.appointmentTime === undefined
          ? []
          : [{ fact: 'appointmentTime' as const, value: slots.appointmentTime }]),
      );
    if (days.length > 1) {
      return {
        changes:
          slots.appointmentTime === undefined
            ? []
            : [{ fact: 'appointmentTime', value: slots.appointmentTime }],
        clarify: {
          say: [
            say('clarify.day'),
            ...days.map((day, index) => say('clarify.day.option', { number: index + 1, day: { day } })),
          ],
          options: days.map((day) => [{ fact: 'appointmentDate', value: day }]),
          choices: days.map((day) => say('choice.day', { day: { day } })),
        },
      };
    }
    const times = unclear.find(({ slot }) => slot === 'appointmentTime')?.options ?? [];
    const saidDay: readonly Change[] =
      slots.appointmentDate === undefined ? [] : [{ fact: 'appointmentDate', value: slots.appointmentDate }];
    // "Dialysis at 6", and half past ten on the keys, are in the morning or at night; the hours of the clinic may tell which.
    if (times.length > 1) {
      const fitting = withinHours(times, reading);
      const [only] = fitting;
      return fitting.length === 1 && only !== undefined
        ? set(...saidDay, { fact: 'appointmentTime', value: only })
        : { changes: saidDay, clarify: whichTime(fitting) };
    }
    // "Pick me up at 9" may be the time of the visit or of the car.
    const [time, otherTime] = times;
    if (time !== undefined && otherTime === undefined) {
      return {
        changes: saidDay,
        clarify: {
          say: [say('clarify.time', { time: { clock: time } })],
          options: [[{ fact: 'appointmentTime', value: time }]],
          choices: [say('choice.yes'), say('choice.pickUpTime')],
        },
      };
    }
    const changes: Change[] = [];
    // A day that was left out and is to be one again moves no beginning.
    const isBack = detailsIn(form).seriesWithout?.includes(slots.appointmentDate ?? '') === true;
    const said = isBack ? undefined : slots.appointmentDate;
    const date = said ?? untilOfOne(reading) ?? firstDayOf(reading);
    if (date !== undefined) changes.push({ fact: 'appointmentDate', value: date });
    // "1" to "what day?" is no hour when the hour was said before.
    const isOnlyADay = open && turn.heard.choice !== undefined && isAskedForTheDay(factsAhead(form, turn));
    if (slots.appointmentTime !== undefined && !isOnlyADay)
      changes.push({ fact: 'appointmentTime', value: slots.appointmentTime });
    if (changes.length === 0 && open && answer === unknown) return { follow: 'appointmentLater' };
    // The key for another day than tomorrow: the day comes next.
    if (open && turn.heard.keyed === true && turn.heard.choice === 2) return {};
    return set(...changes);
  },
  // "Is 10:30 the time of the appointment?" "The appointment", "no, pick me up then": with another time it is no answer to that.
  named: (turn, count) => {
    const { heard } = turn;
    if (heard.slots.appointmentTime !== undefined) return undefined;
    if (count > 1) return halfNamed(turn);
    const of = timeOfWhat(heard.text);
    return of === undefined ? undefined : of === 'visit' ? 1 : 2;
  },
  keys: (form, scene) => ({ ...appointmentKeys(form, scene), mayNotKnow: true }),
  ask: (form, turn) => say(askedOfMoment(form, turn)),
  again: (form, turn) => `${askedOfMoment(form, turn)}.again`,
  examples: 'ask.appointment.examples',
};

/** The member does not know the day or the time yet: nothing is lost, and the last day to ask is told. */
export const appointmentLater: Slot = {
  sets: [],
  expects: ['appointmentDate', 'appointmentTime'],
  // "OK, thanks" ends it for now: what was said waits.
  read: ({ turn, open }) => {
    const { answer, slots, intents } = turn.heard;
    const saysDay = slots.appointmentDate !== undefined || slots.appointmentTime !== undefined;
    const isAgreed = answer === unknown || answer === 'yes' || intents.includes('thanks-bye');
    return open && isAgreed && !saysDay ? { follow: 'appointmentLater' } : undefined;
  },
  ask: () => say('ask.appointment.later'),
  keys: appointmentKeys,
  again: 'ask.appointment.kept',
  examples: 'ask.appointment.later.again',
};

/** After "too soon": another day is all it takes. */
export const anotherDay: Slot = {
  sets: [],
  expects: ['appointmentDate'],
  read: ({ turn, open }) => {
    if (!open || turn.heard.slots.appointmentDate !== undefined) return undefined;
    if (turn.heard.answer === unknown) return { follow: 'appointmentLater' };
    return turn.heard.answer === 'yes' ? { follow: 'appointment' } : undefined;
  },
  ask: () => say('ask.anotherDay'),
  keys: { kind: 'date', mayNotKnow: true },
  again: 'ask.anotherDay.again',
  examples: 'ask.appointment.examples',
};

/** Kinds of care by key, the commonest first. */
const keyedCare = [
  'primary-care',
  'dialysis',
  'dental',
  'behavioral-health',
  'physical-therapy',
  'lab',
  'vision',
  'surgery',
  'substance-use',
  'oncology',
  'prenatal',
  'other',
] as const satisfies readonly KindOfCare[];

const careChoices = keyedCare.map((kind): Choice => ({
  what: say(`care.${kind}`),
  changes: [
    { fact: 'kindOfCare', value: kind },
    { fact: 'visitPurpose', value: purposeOf(kind), because: 'kindOfCare' },
  ],
}));

/** What the visit is for. */
export const reason: Slot = {
  sets: ['kindOfCare', 'visitPurpose'],
  expects: ['reason', 'errand'],
  read: (reading) => {
    const { turn, open, form } = reading;
    const keyed = keyedIn(() => careChoices, reading);
    if (keyed !== undefined) return keyed;
    const { reason: said, errand, destination: place } = turn.heard.slots;
    // "I have to be back at work" does not change what the visit was said to be for.
    const isAside = errand === 'not-care' && !open && form.entries.kindOfCare !== undefined;
    if (errand !== undefined && !isAside) {
      return set({ fact: 'visitPurpose', value: errand }, { fact: 'kindOfCare', value: 'other' });
    }
    // A word in the name of a clinic ("Twin Ponds Orthopedics") does not change what the visit was said to be for.
    const isFromName =
      place?.facilityId !== undefined && !open && form.entries.kindOfCare?.origin.kind === 'said';
    if (said !== undefined && !isFromName) {
      return set(
        { fact: 'kindOfCare', value: said },
        { fact: 'visitPurpose', value: purposeOf(said), because: 'kindOfCare' },
      );
    }
    // Who does not want to say is told why it is asked, and need not say.
    const keeps = form.timesAsked > 1 && keepsBack(turn.heard.text);
    return open && (turn.heard.answer === unknown || keeps)
      ? set({ fact: 'visitPurpose', value: unknown }, { fact: 'kindOfCare', value: unknown })
      : undefined;
  },
  ask: () => say('ask.reason'),
  keys: (form) => ({ ...menuOf(careChoices, form), mayNotKnow: true }),
  again: (_form, { heard }) => (keepsBack(heard.text) ? 'ask.reason.why' : 'ask.reason.again'),
  examples: 'ask.reason.examples',
};

/** Whether an item that is picked up has to be fitted. */
export const fitting = yesNo('fittingRequired', 'ask.fitting', 'ask.fitting.again', 'ask.fitting.again');

/** Whether something is only picked up, or care is given there too. */
export const pickupOnly = yesNo(
  'pickupOnly',
  'ask.pickupOnly',
  'ask.pickupOnly.again',
  'ask.pickupOnly.again',
);

const patient: Change = { fact: 'companionRelation', value: 'patient' };
const livesAtHome: Change = { fact: 'residence', value: 'home' };

/** What an inpatient may be on the way to; each settles all that the rules would ask one by one. */
const hospitalTrips: readonly Choice[] = [
  {
    what: say('hospitalTrip.scan'),
    changes: [
      { fact: 'scanType', value: 'mri' },
      { fact: 'scanAvailableInHospital', value: false },
      livesAtHome,
      patient,
    ],
  },
  {
    what: say('hospitalTrip.lives'),
    changes: [{ fact: 'residence', value: 'chronic-disease-hospital' }, patient],
  },
  { what: say('hospitalTrip.family'), changes: [{ fact: 'companionRelation', value: 'relative' }] },
  {
    what: say('hospitalTrip.other'),
    changes: [{ fact: 'scanType', value: 'none' }, livesAtHome, patient],
  },
];

/** What the ride of somebody who stays in a hospital is for, and who rides. */
export const hospitalTrip: Slot = {
  sets: ['scanType', 'scanAvailableInHospital', 'residence', 'companionRelation'],
  expects: [],
  read: ({ turn, open }) => {
    if (!open) return undefined;
    const chosen = hospitalTrips[(turn.heard.choice ?? 0) - 1];
    if (chosen !== undefined) return { changes: chosen.changes };
    return turn.heard.answer === unknown ? set({ fact: 'scanType', value: unknown }) : undefined;
  },
  ask: () => say('ask.hospitalTrip'),
  keys: { kind: 'menu', choices: hospitalTrips.map(({ what }) => what), inQuestion: true },
  again: 'ask.hospitalTrip.again',
  examples: 'ask.hospitalTrip.again',
};

const REASONS_OUT_OF_STATE = [
  ['unsafe-to-travel-home', say('outOfState.unsafe')],
  ['more-readily-available', say('outOfState.available')],
  ['preference', say('outOfState.preference')],
] as const;

/** Why the care is sought in another state. */
export const outOfStateReason: Slot = {
  sets: ['outOfStateReason'],
  expects: [],
  read: ({ turn, open }) => {
    if (!open) return undefined;
    const chosen = REASONS_OUT_OF_STATE[(turn.heard.choice ?? 0) - 1];
    if (chosen !== undefined) return set({ fact: 'outOfStateReason', value: chosen[0] });
    return turn.heard.answer === unknown ? set({ fact: 'outOfStateReason', value: unknown }) : undefined;
  },
  ask: () => say('ask.outOfStateReason'),
  keys: { kind: 'menu', choices: REASONS_OUT_OF_STATE.map(([, what]) => what), inQuestion: true },
  again: 'ask.outOfStateReason.again',
  examples: 'ask.outOfStateReason.again',
};

/** Whether the rider is admitted to a hospital that day. */
export const inpatient: Slot = {
  ...yesNo('hospitalInpatient', 'ask.inpatient', 'ask.inpatient.again', 'ask.inpatient.again'),
  expects: ['staysInHospital'],
  read: (reading) =>
    set(
      ...claim('hospitalInpatient', reading.turn.heard.slots.staysInHospital),
      ...(reading.turn.heard.slots.staysInHospital === undefined
        ? answered(reading, 'hospitalInpatient')
        : []),
    ),
};

/** "Dialysis tomorrow": some kinds of care cannot wait, whatever else is said of them. */
const isOfCareThatCannotWait = ({ heard: { slots }, world: { program } }: Turn): boolean =>
  slots.reason !== undefined && program.urgentKindsOfCare.value.includes(slots.reason);

/** Whether the visit can wait for the notice period. */
export const urgentNeed: Slot = {
  sets: ['needsImmediateTreatment'],
  expects: ['canWait'],
  read: (reading) => {
    const { canWait } = reading.turn.heard.slots;
    if (reading.open && canWait !== undefined)
      return set({ fact: 'needsImmediateTreatment', value: !canWait });
    return reading.turn.heard.danger === 'urgent' &&
      (reading.turn.heard.isOnlySoon !== true || isOfCareThatCannotWait(reading.turn)) &&
      // A bare "walk-in" is what the clinic is, and no hurry.
      (reading.turn.heard.anyTime === undefined || !saysNothingElse(reading.turn))
      ? set({ fact: 'needsImmediateTreatment', value: true })
      : set(...answered(reading, 'needsImmediateTreatment'));
  },
  ask: () => say('ask.urgentNeed'),
  keys: yesNoKeys,
  again: 'ask.urgentNeed.again',
  examples: 'ask.urgentNeed.again',
};
