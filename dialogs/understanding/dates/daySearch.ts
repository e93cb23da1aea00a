import type { CalendarDate } from '../../../domain/calendar/calendarDate';
import type { Atoms, NumberSaid } from './atoms';
import type { YearSaid } from './yearSaid';

/** The days named with their month are looked for in this. */
export interface DaySearch {
  readonly atoms: Atoms;
  readonly today: CalendarDate;
  /** Whether a birth date is asked for, or spoken of just before an atom. */
  readonly isBirth: (atom: number) => boolean;
  /** Whether the open question asks for a day, so that "12-3" is one. */
  readonly bareDay: boolean;
  /** Adds a day unless it lies within the one before; `areNumbers`: month and day may be the other way round. */
  readonly add: (
    from: number,
    to: number,
    month: number,
    day: number,
    said?: YearSaid,
    areNumbers?: boolean,
  ) => void;
}

/** Up to here a number after a month is a slip for a day; beyond, a year. */
export const LAST_SLIP = 39;

/** Whether a number may be a day, or a slip for one. */
export const isDay = ({ value, digits }: NumberSaid): boolean =>
  value >= 1 && value <= LAST_SLIP && digits <= 2;
