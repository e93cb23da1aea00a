import { addDays } from '../../domain/calendar/calendarDate';
import { rideDay, type Ride } from '../../domain/ride';
import { answerOf, type Answer } from '../answer';
import type { Effect, Turn } from '../conversation';
import { callBack, workItem } from '../handOff/callBack';
import { say } from '../say';
import { wishes } from '../wishes';
import { rideOnDay } from './rideOnDay';
import { ridesFromToday } from './ridesToday';
import { standsSays } from './standsSays';

/** Days ahead for which the weather that is asked about may count. */
const DAYS_AHEAD = 2;

const isGoing = ({ status }: Ride): boolean => ['confirmed', 'assigned', 'on-the-way'].includes(status);

/** No ride goes to an after-school program while schools are closed: a person looks at it. */
const schoolWork = (rides: readonly Ride[], turn: Turn): readonly Effect[] =>
  rides
    .filter(({ facts }) => facts.afterSchoolTreatmentProgram === true)
    .map((ride) => {
      const item = workItem(turn, 'call-back', 'school-closed', {
        citations: ['FAQ-school-closure'],
        ride: ride.number,
      });
      return { ...callBack(turn, item, 'handOff.callBack'), once: `school ${ride.number}` };
    });

/** "Tomorrow" in such a question is the day of a ride there is, and no other day for one. */
const saysOnlyWhen = ({ heard: { slots, unclear, answer } }: Turn): boolean => {
  const { appointmentDate: _day, refDate: _ride, errand: _school, ...more } = slots;
  return Object.keys(more).length === 0 && unclear.length === 0 && answer === undefined;
};

/**
 * What is said of bad weather and closed schools, and of the caller's own rides of these days: whether they stand. Undefined where
 * nothing of it is asked, something else is said, or no ride is known.
 */
export const rideInWeather = async (turn: Turn): Promise<Answer | undefined> => {
  const { heard, state, world } = turn;
  const { questions = [] } = heard;
  const isSchool = questions.includes('schoolClosed');
  const isWeather = questions.includes('badWeather') || wishes(turn, 'weather-closures-question');
  if ((!isSchool && !isWeather) || !saysOnlyWhen(turn)) return undefined;
  const asked = heard.slots.appointmentDate ?? heard.slots.refDate;
  // "Is there a ride on January 1?" asks of no weather.
  const isOfDay =
    asked !== undefined && !world.program.businessDays.isBusinessDay(asked) && questions.length === 0;
  if (isOfDay) {
    const onDay = await rideOnDay(asked, turn);
    if (onDay.length > 0) return answerOf(onDay, [], state.question);
  }
  const { today, later } = await ridesFromToday(turn);
  const last = addDays(world.now.date, DAYS_AHEAD);
  const rides = [...today, ...later]
    .map(({ value }) => value)
    .filter((ride) => rideDay(ride) <= last || rideDay(ride) === asked);
  const going = rides.filter(isGoing);
  const about = isSchool ? 'faq.schoolClosed' : 'faq.badWeather';
  if (going.length === 0) {
    // The day it is asked of is no day for a new ride.
    const isOpen = state.dialogStack.length > 0;
    return asked !== undefined && !isOpen ? answerOf([say(about, { line: world.agentLine })]) : undefined;
  }
  const work = isSchool ? schoolWork(going, turn) : [];
  const says = [say(about, { line: world.agentLine }), ...(work.length > 0 ? [] : going.map(standsSays))];
  return answerOf(says, work, state.question);
};
