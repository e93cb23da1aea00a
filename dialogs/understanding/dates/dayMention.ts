import type { CalendarDate } from '../../../domain/calendar/calendarDate';
import type { Span } from '../message';

/** A day that a message names. */
export interface DayMention extends Span {
  /** Places in the atoms; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** How it was named: a day of a month, a weekday alone, words such as "tomorrow", a stretch of days that is no day, or a day of every week. */
  readonly kind: 'date' | 'weekday' | 'relative' | 'vague' | 'repeated';
  /** Absent when there is no such day. */
  readonly date?: CalendarDate;
  /** All days it may mean, when there are several. */
  readonly or?: readonly CalendarDate[];
  /** 0 Sunday to 6 Saturday, when a weekday was named. */
  readonly weekday?: number;
  readonly yearSaid: boolean;
  /** A year of two digits, as said. */
  readonly shortYear?: number;
  /** What it is when the day stands before its month: "5/11" may be of November. */
  readonly dayFirst?: CalendarDate;
  /** "not friday": the day that is not meant. */
  readonly denied: boolean;
  /** Of a stretch that is a week: how many weeks after this one. */
  readonly weeks?: number;
  /** Of a weekday whose week is named: how many weeks after this one, and whether the week is said before the day. */
  readonly ofWeek?: { readonly weeks: number; readonly isBefore: boolean };
  /** Of "after christmas": the day after which another is to be. */
  readonly after?: CalendarDate;
  /** Named by its holiday. */
  readonly isHoliday?: true;
  /** Counted in weeks or months, which a day said beside it makes exact. */
  readonly isRough?: true;
  /** The day of a visit that is now on another, and that other: "my tuesday appointment will be thursday". */
  readonly turns?: 'from' | 'to';
  /** "El martes tampoco" */
  readonly isDeniedAfter?: true;
  /** It was named by the day said before it: "the friday before". */
  readonly isAnchored?: true;
  /** It is meant instead of the day said before it: "not this one, the one after". */
  readonly isInstead?: true;
}

/** A day as it is named in one place, before it is known whether it is meant. */
export type DayNamed = Pick<
  DayMention,
  | 'kind'
  | 'date'
  | 'or'
  | 'weekday'
  | 'isAnchored'
  | 'isInstead'
  | 'isHoliday'
  | 'isRough'
  | 'after'
  | 'weeks'
  | 'ofWeek'
> & {
  readonly to: number;
  /** Its year is told without a day of a month: "thanksgiving 2027". */
  readonly yearSaid?: true;
};

/** The day that is named at a place of the atoms; undefined when none is. */
export type DayReader = (at: number) => DayNamed | undefined;
