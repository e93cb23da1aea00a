import type { ClockTime } from '../../../domain/calendar/calendarDate';
import type { Half, SaidTime } from './saidTime';

const twoDigits: readonly string[] = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));

/** A time written as `HH:MM`. */
export const written = (hour: number, minute: number): ClockTime =>
  `${twoDigits[hour] ?? ''}:${twoDigits[minute] ?? ''}`;

/** A clinic's day: a bare 7 to 11 is morning, 12 is noon, 1 to 6 is afternoon. */
export const hourOfClinic = (hour: number, half: Half | undefined): number => {
  if (hour > 12) return hour === 24 ? 0 : hour;
  switch (half) {
    case 'morning':
      return hour === 12 ? 0 : hour;
    case 'afternoon':
      return hour < 12 ? hour + 12 : hour;
    case 'night':
      return hour === 12 ? 0 : hour < 4 ? hour : hour + 12;
    case undefined:
      return hour >= 1 && hour <= 6 ? hour + 12 : hour;
  }
};

/** The time on a clinic's clock; undefined when there is no such time. */
export const clinicTime = (
  { hour, minute }: Pick<SaidTime, 'hour' | 'minute'>,
  half: Half | undefined,
): ClockTime | undefined =>
  hour > 24 || minute > 59 ? undefined : written(hourOfClinic(hour, half), minute);

/** The same on the face of a clock, twelve hours later or before. */
export const otherHalf = (time: ClockTime): ClockTime =>
  written((Number(time.slice(0, 2)) + 12) % 24, Number(time.slice(3)));
