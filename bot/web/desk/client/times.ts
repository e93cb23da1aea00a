/** The program's time zone. */
const ZONE = 'America/New_York';

const dayFormat = new Intl.DateTimeFormat('en-US', {
  timeZone: 'UTC',
  weekday: 'short',
  month: 'short',
  day: 'numeric',
});
const clockFormat = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' });
const nowFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
});

const localOf = (instant: Date): string => nowFormat.format(instant).replace(' ', 'T');

/** A moment on the program's wall clock, as if that were UTC: whoever looks, and wherever, it is shown as it is there. */
const utcOf = (moment: string): Date => {
  const hasOffset = /(?:Z|[+-]\d\d:\d\d)$/.test(moment);
  return new Date(`${(hasOffset ? localOf(new Date(moment)) : moment).slice(0, 16)}Z`);
};

/** The moment it is, on the program's wall clock: `YYYY-MM-DDTHH:MM`. */
export const localNow = (): string => localOf(new Date());

/** The day it is for the program. */
export const today = (): string => localNow().slice(0, 10);

/** A day in words: "Fri, Dec 4". */
export const dayInWords = (day: string): string => dayFormat.format(utcOf(`${day}T12:00`));

/** A time of day in words: "9:30 AM". */
export const clockInWords = (time: string): string => clockFormat.format(utcOf(`2000-01-01T${time}`));

/** A moment in words: the time alone where it is today. */
export const momentInWords = (moment: string, now = localNow()): string => {
  const local = utcOf(moment);
  const clock = clockFormat.format(local);
  return local.toISOString().slice(0, 10) === now.slice(0, 10)
    ? clock
    : `${dayFormat.format(local)}, ${clock}`;
};

const HOUR = 60;
const DAY = 24 * HOUR;

/** How long ago a moment is, in words: "12 min", "3 h 5 min", "2 days". */
export const sinceInWords = (moment: string, now = localNow()): string => {
  const minutes = Math.max(0, Math.round((utcOf(now).getTime() - utcOf(moment).getTime()) / 60_000));
  if (minutes < HOUR) return `${minutes} min`;
  if (minutes < DAY) return `${Math.floor(minutes / HOUR)} h ${minutes % HOUR} min`;
  const days = Math.floor(minutes / DAY);
  return days === 1 ? '1 day' : `${days} days`;
};

/** Ten digits as they are said: "203-555-0101". */
export const phoneInWords = (phone: string): string =>
  phone.replace(/^(?:\+?1)?(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3');

/** Eight digits as they are read: "9123 4567". */
export const numberInWords = (number: string): string => number.replace(/^(\d{4})(\d{4})$/, '$1 $2');
