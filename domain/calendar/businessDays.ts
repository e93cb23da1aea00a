import { addDays, dateOf, dayNumber, dayOfWeek, type CalendarDate } from './calendarDate';

const SUNDAY = 0;
const SATURDAY = 6;

/** Days counted before are kept: a decision asks for the same few again and again. */
const COUNTED_AT_MOST = 10_000;

/** The business days of a program: Monday to Friday without its state's holidays; the working days of the regulation. */
export interface BusinessDays {
  readonly isBusinessDay: (date: CalendarDate) => boolean;
  /**
   * The business day that lies `businessDays` of them after `date` (before it, when negative). `date` itself is not counted
   * and need not be a business day; with 0 it is returned as it is.
   */
  readonly addBusinessDays: (date: CalendarDate, businessDays: number) => CalendarDate;
  /**
   * The last day on which a ride can be asked for with this much notice: counted back from the appointment, without its own
   * day, skipping days that are not business days. A request on that day or before is in time. So Thursday is in time for
   * Saturday, Sunday and Monday; the carriers' chart wants Wednesday for a weekend visit, and this is the kinder reading,
   * until the broker confirms one.
   * @see notice of two business days, five for a bus pass: https://www.mtm-inc.net/connecticut/members/
   */
  readonly lastDayToAsk: (appointment: CalendarDate, businessDays: number) => CalendarDate;
  /**
   * The first business day on which an appointment has enough notice when the ride is asked for on `requestDate`; from then
   * on every day has. A request on a closed day counts from the next business day. It names a business day because most
   * clinics are closed on others: a weekend or holiday just before it may be in time too, which `lastDayToAsk` decides.
   */
  readonly earliestAppointment: (requestDate: CalendarDate, businessDays: number) => CalendarDate;
  /**
   * Working days from one day to a later one; the first working day after `from` is 1. 0 when there is none or `to` is not
   * later. Used for the 15 and 90 working days of § 17-134d-33(f)(2).
   */
  readonly workingDaysBetween: (from: CalendarDate, to: CalendarDate) => number;
}

/** Business days by whether a day is a holiday. */
export const businessDaysBy = (isHoliday: (date: CalendarDate) => boolean): BusinessDays => {
  const counted = new Map<string, CalendarDate>();
  const ofNumber = new Map<number, boolean>();

  const isBusinessDay = (date: CalendarDate): boolean => {
    const weekday = dayOfWeek(date);
    return weekday !== SATURDAY && weekday !== SUNDAY && !isHoliday(date);
  };

  const isWorkingDay = (day: number): boolean => {
    const before = ofNumber.get(day);
    if (before !== undefined) return before;
    if (ofNumber.size >= COUNTED_AT_MOST) ofNumber.clear();
    const is = isBusinessDay(dateOf(day));
    ofNumber.set(day, is);
    return is;
  };

  const addBusinessDays = (date: CalendarDate, businessDays: number): CalendarDate => {
    const question = `${String(businessDays)} ${date}`;
    const before = counted.get(question);
    if (before !== undefined) return before;
    const step = Math.sign(businessDays);
    let day = date;
    for (let left = Math.abs(businessDays); left > 0; left -= 1) {
      do day = addDays(day, step);
      while (!isBusinessDay(day));
    }
    if (counted.size >= COUNTED_AT_MOST) counted.clear();
    counted.set(question, day);
    return day;
  };

  const onBusinessDay = (date: CalendarDate): CalendarDate =>
    isBusinessDay(date) ? date : addBusinessDays(date, 1);

  return {
    isBusinessDay,
    addBusinessDays,
    lastDayToAsk: (appointment, businessDays) => addBusinessDays(appointment, -businessDays),
    earliestAppointment: (requestDate, businessDays) =>
      addBusinessDays(onBusinessDay(requestDate), businessDays),
    workingDaysBetween: (from, to) => {
      const last = dayNumber(to);
      let count = 0;
      for (let day = dayNumber(from) + 1; day <= last; day += 1) if (isWorkingDay(day)) count += 1;
      return count;
    },
  };
};
