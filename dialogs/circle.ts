import type { MessageKey } from './locales/messages';
import { isSameQuestion } from './otherWords';
import type { Say } from './say';

/** A question of a task, and how often it was put, answered or not. */
export interface Put {
  readonly question: readonly Say[];
  readonly times: number;
}

/** Times a question is put before a person takes over: by then it goes round in a circle. */
const MOST_TIMES_PUT = 7;

/** So many questions are remembered: a circle may lead from one to another and back, as from a place to which one was meant. */
const REMEMBERED = 2;

/** What stands before a question that is put again. */
const ADD_NOTHING: readonly MessageKey[] = ['offer.person'];

/** What waits for the member, and asks nothing: "OK, thanks" may come as often as it likes. */
const ASK_NOTHING: readonly MessageKey[] = [
  'ask.appointment.later',
  'ask.appointment.later.again',
  'ask.appointment.kept',
];

/** Whether nothing is asked that was not asked before: of a ride that is read back, its question alone is as much. */
const isSameAs = (asked: readonly Say[], before: readonly Say[]): boolean =>
  asked.every((one) => before.some((other) => isSameQuestion(one, other)));

/** The questions of a task that were put last, the last one first, once this one is put as well. */
export const putBeside = (before: readonly Put[], after: readonly Say[]): readonly Put[] => {
  const question = after.filter(({ key }) => !ADD_NOTHING.includes(key));
  if (question.length === 0 || question.some(({ key }) => ASK_NOTHING.includes(key))) return before;
  const same = before.find((put) => isSameAs(question, put.question));
  const others = before.filter((put) => put !== same);
  return [{ question: same?.question ?? question, times: (same?.times ?? 0) + 1 }, ...others].slice(
    0,
    REMEMBERED,
  );
};

/** Whether a task goes round in a circle: what it asks now was asked too often. */
export const goesRound = (put: readonly Put[]): boolean => put.some(({ times }) => times > MOST_TIMES_PUT);
