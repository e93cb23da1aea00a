import { bookRide } from '../bookRide/bookRide';
import type { Turn } from '../conversation';
import { daysTalkedAbout } from '../openTask';
import type { ClockTime } from '../../domain/calendar/calendarDate';
import type { Intent } from '../understanding/heard';

/** What "one" is taken for, as an hour. */
const ONE_O_CLOCK: readonly (ClockTime | undefined)[] = ['01:00', '13:00'];

/** Wishes that "the first one is Tuesday" may be taken for. */
const besideOne: readonly Intent[] = ['list-trips', 'trip-status', 'change-trip', 'out-of-scope'];

/** "Another one Dec 15 at 1", where a ride for another day is being booked. */
const isOnAnotherDay = ({ heard, state }: Turn): boolean => {
  const { appointmentDate: day } = heard.slots;
  return heard.isAnotherOne === true && day !== undefined && !daysTalkedAbout(state).includes(day);
};

/**
 * "The first one is Tuesday", where days are gathered, is the ride that is being booked, and no ride of a list; "the second one is
 * Thursday" is another one, and moves no day that was told.
 */
export const withOneOfSeveral = (turn: Turn): Turn => {
  const { heard, state } = turn;
  const { isFirstOfSeveral: isFirst = false } = heard;
  const isNext = heard.isNextOfSeveral === true || isOnAnotherDay(turn);
  const isBooking = state.dialogStack.some(({ id }) => id === bookRide.id);
  if (!isBooking || !(isFirst || isNext)) return turn;
  const { appointmentTime, tripRef: _, ...slots } = heard.slots;
  // "One" is of the ride; an hour beside it is told in figures, or has another name.
  const isHour = !ONE_O_CLOCK.includes(appointmentTime) || /\d/u.test(heard.text);
  const intents = heard.intents.filter((wish) => !besideOne.includes(wish));
  const isAnother = isNext && !isFirst && daysTalkedAbout(state).length > 0;
  const { choice: _choice, ...rest } = heard;
  return {
    ...turn,
    heard: {
      ...rest,
      slots: { ...slots, ...(appointmentTime !== undefined && isHour && { appointmentTime }) },
      intents: isAnother ? [...intents, 'several-trips'] : intents,
    },
  };
};
