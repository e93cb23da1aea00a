import { at, minutesBetween, type Now } from '../../domain/calendar/calendarDate';
import type { Program } from '../../domain/program/program';
import type { ConversationState } from '../conversationState';

/** What somebody who waits for a person was told last. */
type Waiting = NonNullable<ConversationState['waiting']>;

const isNight = ({ time }: Now, { updates }: Program): boolean => {
  const { from, until } = updates.quiet.value;
  return time >= from || time < until;
};

/**
 * Whether somebody who waits hears again by themselves where they stand: as next, with half as many before them as they were told, or
 * after some minutes; a few times, and not in the night.
 * @param before how many are before them now
 */
export const isToldAgain = (waiting: Waiting, before: number, now: Now, program: Program): boolean => {
  const { again, changed, most } = program.updates.waiting.value;
  if (waiting.times >= most || isNight(now, program)) return false;
  const since = minutesBetween(waiting.toldAt, at(now.date, now.time));
  const isNearer = before < waiting.before && before * 2 <= waiting.before;
  return since >= again || (isNearer && since >= changed);
};

/** Whether somebody who waits is told now that nobody is at the desk any more: in the night only while they look for an answer. */
export const isToldNobody = (waiting: Waiting, now: Now, program: Program): boolean =>
  !isNight(now, program) ||
  minutesBetween(waiting.toldAt, at(now.date, now.time)) < program.updates.waiting.value.looks;
