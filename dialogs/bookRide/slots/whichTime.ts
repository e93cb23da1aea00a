import type { ClockTime } from '../../../domain/calendar/calendarDate';
import type { Turn } from '../../conversation';
import type { Clarification } from '../../form/form';
import { say } from '../../say';
import { halfOfWhat } from '../../understanding/dates/halfOfWhat';
import { otherHalf } from '../../understanding/dates/clinicTime';

/** Asks which of two or more times is meant, earliest first: of two that are twelve hours apart, whether it is in the morning. */
export const whichTime = (times: readonly ClockTime[]): Omit<Clarification, 'slot'> => {
  const [morning, afternoon, another] = times;
  const asksHalf =
    morning !== undefined &&
    afternoon !== undefined &&
    another === undefined &&
    otherHalf(morning) === afternoon;
  return {
    say: asksHalf
      ? [say('clarify.halfOfDay', { morning: { clock: morning }, afternoon: { clock: afternoon } })]
      : [
          say('clarify.times'),
          ...times.map((time, index) =>
            say('clarify.times.option', { number: index + 1, time: { clock: time } }),
          ),
        ],
    options: times.map((time) => [{ fact: 'appointmentTime', value: time }]),
    choices: times.map((time) => say('choice.time', { time: { clock: time } })),
  };
};

/** Which of the two is named by its half of the day: "in the morning" is the first. */
export const halfNamed = ({ state, heard }: Turn): number | undefined => {
  if (!state.question.some(({ key }) => key.startsWith('clarify.halfOfDay'))) return undefined;
  const half = halfOfWhat(heard.text);
  return half === undefined ? undefined : half === 'morning' ? 1 : 2;
};
