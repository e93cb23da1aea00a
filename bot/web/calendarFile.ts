import type { Language } from '../../dialogs/locales';
import { render } from '../../dialogs/locales/render';
import { say } from '../../dialogs/say';
import { at, type LocalDateTime } from '../../domain/calendar/calendarDate';
import type { CalendarEntry } from '../../domain/calendarEntry';
import { rideCard } from './rideCard';

/** The program's time zone as calendars want it told: its rules since 2007 (RFC 5545, 3.6.5). */
const TIME_ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:America/New_York',
  'BEGIN:DAYLIGHT',
  'DTSTART:20070311T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0400',
  'TZNAME:EDT',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:20071104T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0500',
  'TZNAME:EST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** Most octets of a line (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

/** A line cut into pieces that are short enough, none within a character. */
const folded = (line: string): string => {
  const pieces: string[] = [];
  let piece = '';
  for (const character of line) {
    if (Buffer.byteLength(piece + character) > LONGEST_LINE) {
      pieces.push(piece);
      piece = ' ';
    }
    piece += character;
  }
  return [...pieces, piece].join('\r\n');
};

const escaped = (text: string): string => text.replace(/[\\,;]/g, '\\$&').replaceAll('\n', '\\n');

const local = (moment: LocalDateTime): string => `${moment.replace(/[-:]/g, '')}00`;

const timed = (name: string, moment: LocalDateTime): string =>
  `${name};TZID=America/New_York:${local(moment)}`;

/** When somebody has to be somewhere; a day as a whole where no time is known. */
const spanOf = ({ day, appointmentTime, readyAt }: CalendarEntry): readonly string[] => {
  const appointment = appointmentTime && at(day, appointmentTime);
  const begins = readyAt ?? appointment;
  if (begins === undefined) return [`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`];
  const ends = appointment !== undefined && appointment > begins ? [timed('DTEND', appointment)] : [];
  return [timed('DTSTART', begins), ...ends];
};

/**
 * A calendar file (RFC 5545) of rides, in the program's time zone. The same ride has the same entry for ever: a file of its
 * changes replaces it, and one of cancelled rides takes it out.
 * @param events at least one; all cancelled, or none
 * @param line the number to call about them, as it is said
 * @param madeAt milliseconds since 1970 UTC
 */
export const calendarFile = (
  events: readonly CalendarEntry[],
  language: Language,
  line: string,
  madeAt: number,
): string => {
  const stamp = `DTSTAMP:${new Date(madeAt).toISOString().replace(/[-:]|\.\d+/g, '')}`;
  const entriesOf = (event: CalendarEntry): readonly string[] => {
    const description = rideCard(event, language, line).map(([name, value]) => `${name}: ${value}`);
    const entry = (id: string, summary: 'calendar.ride' | 'calendar.back', span: readonly string[]) => [
      'BEGIN:VEVENT',
      `UID:ride-${event.number}${id}@rideline`,
      stamp,
      `SEQUENCE:${event.sequence}`,
      `STATUS:${event.status.toUpperCase()}`,
      ...span,
      `SUMMARY:${escaped(render(say(summary), language))}`,
      `DESCRIPTION:${escaped(description.join('\n'))}`,
      'END:VEVENT',
    ];
    const { wayBack = 'by-call' } = event;
    return [
      ...entry('', 'calendar.ride', spanOf(event)),
      ...(wayBack === 'by-call' ? [] : entry('-back', 'calendar.back', [timed('DTSTART', wayBack)])),
    ];
  };
  const isCancelled = events.every(({ status }) => status === 'cancelled');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rideline//Rides//EN',
    `METHOD:${isCancelled ? 'CANCEL' : 'PUBLISH'}`,
    ...TIME_ZONE,
    ...events.flatMap(entriesOf),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
};
