import { isCalendarDate, type CalendarDate } from '../../../domain/calendar/calendarDate';
import { known, unknown, type Facts } from '../../../domain/facts';
import type { Scene, Turn } from '../../conversation';
import { detailsIn, factsIn, type Change, type Form } from '../../form/form';
import type { KeyInput } from '../../form/keys';
import type { Read, Reading, Slot } from '../../form/slot';
import { say } from '../../say';
import { isDayAlone } from '../../understanding/dates/dayAlone';
import { monthAlone } from '../../understanding/dates/monthAlone';
import { timeOfWhat } from '../../understanding/dates/timeOfWhat';
import { SAME_PLACE } from './asBeforeSlot';
import { purposeOf } from './purposeOf';
import { set } from './reading';
import { firstDayOf } from './seriesSlots';
import { halfNamed, whichTime } from './whichTime';
import { withinHours } from './withinHours';

const isAskedForTheDay = ({ appointmentDate, appointmentTime }: Facts): boolean =>
  appointmentDate === undefined && appointmentTime !== undefined;

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

const timeSaid = ({ turn }: Reading): readonly Change[] => {
  const { appointmentTime } = turn.heard.slots;
  return appointmentTime === undefined ? [] : [{ fact: 'appointmentTime', value: appointmentTime }];
};

/** Of several days that may be meant the one that lies ahead, or the question which it is; undefined where one is told. */
const daysMeant = (reading: Reading): Read | undefined => {
  const { slots } = reading.turn.heard;
  const days = daysAhead(reading);
  const [onlyDay] = days;
  if (onlyDay !== undefined && days.length === 1 && slots.appointmentDate === undefined)
    return set({ fact: 'appointmentDate', value: onlyDay }, ...timeSaid(reading));
  if (days.length <= 1) return undefined;
  return {
    changes: timeSaid(reading),
    clarify: {
      say: [
        say('clarify.day'),
        ...days.map((day, index) => say('clarify.day.option', { number: index + 1, day: { day } })),
      ],
      options: days.map((day) => [{ fact: 'appointmentDate', value: day }]),
      choices: days.map((day) => say('choice.day', { day: { day } })),
    },
  };
};

/** Of several times that may be meant the one at which the clinic is open, or the question which it is; undefined where one is told. */
const timesMeant = (reading: Reading): Read | undefined => {
  const { slots, unclear } = reading.turn.heard;
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
  const [time] = times;
  if (time === undefined) return undefined;
  return {
    changes: saidDay,
    clarify: {
      say: [say('clarify.time', { time: { clock: time } })],
      options: [[{ fact: 'appointmentTime', value: time }]],
      choices: [say('choice.yes'), say('choice.pickUpTime')],
    },
  };
};

/** Where the day begins in a date. */
const DAY_FROM = 'yyyy-mm'.length;

/** "January", after "the 12th": the day that was told is of that month, the next one there is. */
const inMonthSaid = ({ form, turn: { heard, world } }: Reading): CalendarDate | undefined => {
  const { appointmentDate: day } = factsIn(form);
  const month = known(day) && heard.keyed !== true ? monthAlone(heard.text) : undefined;
  if (!known(day) || month === undefined) return undefined;
  const { date: today } = world.now;
  const [year, of] = [Number(today.slice(0, 4)), `-${String(month).padStart(2, '0')}${day.slice(DAY_FROM)}`];
  return [`${year}${of}`, `${year + 1}${of}`].find(
    (one) => isCalendarDate(one) && one >= today && one !== day,
  );
};

/** "The 28th", where a day in January was to be another one: of that month, and not of the nearest. */
const inMonthBefore = ({ form, turn: { heard, world } }: Reading): CalendarDate | undefined => {
  const forgotten = form.history
    .at(-1)
    ?.changes.find(({ name, after }) => name === 'appointmentDate' && after === undefined)?.before?.value;
  const said = heard.slots.appointmentDate;
  if (typeof forgotten !== 'string' || said === undefined || heard.keyed === true) return undefined;
  const day = `${forgotten.slice(0, DAY_FROM)}${said.slice(DAY_FROM)}`;
  return isDayAlone(heard.text) && isCalendarDate(day) && day >= world.now.date ? day : undefined;
};

/** Day and time of the appointment: one question, and what is left out is asked alone. */
export const appointment: Slot = {
  sets: ['appointmentDate', 'appointmentTime'],
  expects: ['appointmentDate', 'appointmentTime'],
  read: (reading) => {
    const { turn, open, form } = reading;
    const { slots, answer } = turn.heard;
    if (isLetGoNow(reading)) {
      const { date, time } = turn.world.now;
      return set({ fact: 'appointmentDate', value: date }, { fact: 'appointmentTime', value: time });
    }
    const unsettled = daysMeant(reading) ?? timesMeant(reading);
    if (unsettled !== undefined) return unsettled;
    const changes: Change[] = [];
    // A day that was left out and is to be one again moves no beginning.
    const isBack = detailsIn(form).seriesWithout?.includes(slots.appointmentDate ?? '') === true;
    const said = isBack ? undefined : slots.appointmentDate;
    const date =
      inMonthBefore(reading) ?? said ?? untilOfOne(reading) ?? firstDayOf(reading) ?? inMonthSaid(reading);
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
