import type { ClockTime } from '../../domain/calendar/calendarDate';
import { known } from '../../domain/facts';
import type { Turn } from '../conversation';
import { detailsIn, factsIn, type Form } from '../form/form';
import { formInMaking, timeOfReturn } from '../meant/rideInMaking';
import { timeOfWhat } from '../understanding/dates/timeOfWhat';
import type { SlotValues } from '../understanding/slotValues';

const NUMBERS = /\d+(?::\d\d)?/gu;

/** "Four. No, I was wrong, it's at 3": what was wrong stands in the message itself. */
const corrects = ({ text }: Turn['heard']): boolean => [...text.matchAll(NUMBERS)].length > 1;

/** The ride that is put together, where a time of the visit was told and nothing is read back. */
const formIn = ({ state }: Turn): Form | undefined => {
  const form = formInMaking(state);
  const isOpen = form?.readBackVersion === undefined && form?.clarification === undefined;
  return form !== undefined && isOpen && known(factsIn(form).appointmentTime) ? form : undefined;
};

type Meant = 'visit' | 'wayBack' | 'either';

const hasOnlyTime = (slots: Partial<SlotValues>): boolean =>
  Object.keys(slots).every((name) => name === 'appointmentTime' || name === 'returnTime');

/** What a time in answer to the way back is of, when it is of no way back for sure. */
const meantOfAnswer = (form: Form, { heard }: Turn): Meant | undefined => {
  const of = timeOfWhat(heard.text);
  if (of !== undefined) return of === 'visit' ? 'visit' : undefined;
  if (corrects(heard)) return undefined;
  if (heard.misspoke === true) return 'visit';
  // Asked again, "I said 3" says the same again.
  return heard.intents.includes('correction') && form.timesAsked === 1 ? 'either' : undefined;
};

/** What "sorry, I meant 3" is of, when both times were told: the one told last. */
const meantOfTold = (form: Form, { heard }: Turn): Meant | undefined => {
  // "2:30, not 1:30" says itself which of them it is.
  if (heard.misspoke !== true || corrects(heard) || timeOfWhat(heard.text) !== undefined) return undefined;
  const last = form.history.at(-1)?.changes.map(({ name }) => name) ?? [];
  const [isVisit, isBack] = [last.includes('appointmentTime'), last.includes('returnRide')];
  if (isVisit === isBack) return 'either';
  return isVisit ? 'visit' : 'wayBack';
};

/**
 * What a time is of, said where the way back that was told lies before the visit: no way back goes before it, so that who was wrong was
 * wrong about the visit. Who only says such a time may mean either.
 */
const meantOfTooEarly = (form: Form, time: ClockTime, { heard }: Turn): Meant | undefined => {
  const of = timeOfWhat(heard.text);
  if (of !== undefined) return of === 'visit' ? 'visit' : undefined;
  const { appointmentTime: visit } = factsIn(form);
  if (!known(visit) || time >= visit) return undefined;
  if (heard.misspoke === true || heard.intents.includes('correction')) return 'visit';
  const { returnRide: back } = detailsIn(form);
  return back?.kind === 'at' && time < back.time ? 'either' : undefined;
};

/** Whether the way back was told for a time at which the visit has not begun, and is asked again. */
const isAskedAsTooEarly = (form: Form): boolean => {
  const { appointmentTime: visit } = factsIn(form);
  const { returnRide: back } = detailsIn(form);
  return form.asked === 'returnRide' && back?.kind === 'at' && known(visit) && back.time <= visit;
};

/**
 * "The appointment is at 3", "sorry, I meant 3", to how the rider gets back: the time of the visit that was told is another, and nothing is
 * said of the way back. What may be of either is asked.
 */
export const withTimeMeant = (turn: Turn): Turn => {
  const { heard } = turn;
  const { appointmentTime, returnTime } = heard.slots;
  if (appointmentTime === undefined && returnTime === undefined) return turn;
  const back = timeOfReturn(heard.slots);
  // "I'll call, the appointment is at 10" says both.
  const isOne =
    returnTime === back &&
    (appointmentTime === undefined) !== (back === undefined) &&
    hasOnlyTime(heard.slots);
  const time: ClockTime | undefined = isOne ? (appointmentTime ?? back) : undefined;
  const form = time === undefined || heard.keyed === true ? undefined : formIn(turn);
  if (time === undefined || form === undefined) return turn;
  const isTold = detailsIn(form).returnRide?.kind === 'at';
  const isAnswer = form.asked === 'returnRide' && !isTold && back !== undefined;
  // "Oh no, the appointment is at 3" is no "no ride back".
  const isOfVisit = form.asked === 'returnRide' && back === undefined && timeOfWhat(heard.text) === 'visit';
  const meant = isAskedAsTooEarly(form)
    ? meantOfTooEarly(form, time, turn)
    : isAnswer
      ? meantOfAnswer(form, turn)
      : isOfVisit
        ? 'visit'
        : isTold && back === undefined
          ? meantOfTold(form, turn)
          : undefined;
  if (meant === undefined) return turn;
  const { answer: _answer, isOnlyNo: _isOnlyNo, ...rest } = heard;
  const { appointmentTime: _time, returnTime: _back, ...slots } = heard.slots;
  const said = {
    ...slots,
    ...(meant === 'visit' && { appointmentTime: time }),
    ...(meant === 'wayBack' && { returnTime: time }),
  };
  const unclear = meant === 'either' ? [{ slot: 'returnTime' as const, options: [time] }] : heard.unclear;
  return { ...turn, heard: { ...rest, slots: said, unclear } };
};
