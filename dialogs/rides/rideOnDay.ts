import type { CalendarDate } from '../../domain/calendar/calendarDate';
import { isOpen } from '../../domain/rides';
import { rideDay } from '../../domain/ride';
import type { Turn } from '../conversation';
import { isTrusted } from '../identify/trust';
import { say, type Say } from '../say';
import { ridesFromToday } from './ridesToday';
import { standsSays } from './standsSays';

/** Whether one can ride on a day, and the caller's own rides of that day, as far as they may be spoken of. */
export const rideOnDay = async (day: CalendarDate, turn: Turn): Promise<readonly Say[]> => {
  const { date: today } = turn.world.now;
  if (day < today) return [];
  const { today: ofToday, later } = await ridesFromToday(turn);
  const own = [...ofToday, ...later]
    .map(({ value }) => value)
    .filter((ride) => isOpen(ride) && rideDay(ride) === day);
  if (own.length > 0) return own.map(standsSays);
  const { isBusinessDay } = turn.world.program.businessDays;
  const about = say(isBusinessDay(day) ? 'where.onDay.open' : 'where.onDay.closed', { day: { day } });
  return [about, ...(isTrusted(turn) ? [say('where.onDay.none')] : [])];
};
