import fc from 'fast-check';
import { calendarFile } from '../../../bot/web/calendarFile';
import { rideCard } from '../../../bot/web/rideCard';
import type { Language } from '../../../dialogs/locales';
import type { CalendarEntry } from '../../../domain/calendarEntry';

const LINE = '1-855-478-7350';
const MADE_AT = Date.UTC(2026, 10, 23, 14, 0);

const event: CalendarEntry = {
  number: '03279585',
  sequence: 0,
  status: 'confirmed',
  mode: 'livery',
  day: '2026-12-04',
  appointmentTime: '10:00',
  readyAt: '2026-12-04T09:00',
  pickUpAt: '2026-12-04T09:35',
  wayBack: 'by-call',
};

const fileOf = (events: readonly CalendarEntry[], language: Language = 'en'): string =>
  calendarFile(events, language, LINE, MADE_AT);

/** Lines with what was folded put together again. */
const linesOf = (file: string): readonly string[] => file.replaceAll('\r\n ', '').split('\r\n');

const textOf = (line: string): string =>
  line.replace(/\\(?<kept>[\\,;n])/g, (_, kept: string) => (kept === 'n' ? '\n' : kept));

describe('the calendar file of a ride', () => {
  test('is one entry in the time zone of the program', () => {
    expect(linesOf(fileOf([event])).slice(0, 4)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Rideline//Rides//EN',
      'METHOD:PUBLISH',
    ]);
    expect(linesOf(fileOf([event])).slice(-12)).toEqual([
      'BEGIN:VEVENT',
      'UID:ride-03279585@rideline',
      'DTSTAMP:20261123T140000Z',
      'SEQUENCE:0',
      'STATUS:CONFIRMED',
      'DTSTART;TZID=America/New_York:20261204T090000',
      'DTEND;TZID=America/New_York:20261204T100000',
      'SUMMARY:Your ride',
      expect.stringMatching(
        /^DESCRIPTION:Ride number: 0327 9585\\nDay: Fri\\, Dec 4\\nBe ready by: 9:00 AM\\n/,
      ),
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('tells in its description what the card tells', () => {
    for (const language of ['en', 'es'] as const) {
      const description =
        linesOf(fileOf([event], language)).find((line) => line.startsWith('DESCRIPTION:')) ?? '';
      const card = rideCard(event, language, LINE).map(([name, value]) => `${name}: ${value}`);
      expect(textOf(description)).toBe(`DESCRIPTION:${card.join('\n')}`);
    }
  });

  test('of a way back at a time has an entry of its own for it', () => {
    const lines = linesOf(fileOf([{ ...event, wayBack: '2026-12-04T14:30' }]));
    expect(lines.filter((line) => /^(?:UID|DTSTART;|SUMMARY)/.test(line))).toEqual([
      'UID:ride-03279585@rideline',
      'DTSTART;TZID=America/New_York:20261204T090000',
      'SUMMARY:Your ride',
      'UID:ride-03279585-back@rideline',
      'DTSTART;TZID=America/New_York:20261204T143000',
      'SUMMARY:Your ride back',
    ]);
  });

  const { appointmentTime, readyAt, ...timeless } = event;
  const spans: readonly (readonly [string, CalendarEntry, readonly string[]])[] = [
    [
      'from the appointment without a driver',
      { ...timeless, appointmentTime: '10:00' },
      ['DTSTART;TZID=America/New_York:20261204T100000'],
    ],
    ['over the day where no time is known', timeless, ['DTSTART;VALUE=DATE:20261204']],
    [
      'from when to be ready, where there is no appointment',
      { ...timeless, readyAt: '2026-12-04T14:00' },
      ['DTSTART;TZID=America/New_York:20261204T140000'],
    ],
    [
      'from the evening before',
      { ...event, appointmentTime: '00:30', readyAt: '2026-12-03T23:30' },
      ['DTSTART;TZID=America/New_York:20261203T233000', 'DTEND;TZID=America/New_York:20261204T003000'],
    ],
  ];
  test.each(spans)('goes %s', (_, ride, expected) => {
    const lines = linesOf(fileOf([ride])).slice(-15);
    expect(lines.filter((line) => /^DT(?:START|END)[;:]/.test(line))).toEqual(expected);
  });

  test('of cancelled rides takes them out', () => {
    const lines = linesOf(fileOf([{ ...event, status: 'cancelled', sequence: 2 }]));
    expect(lines).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'SEQUENCE:2', 'STATUS:CANCELLED']));
    expect(lines).toContain('UID:ride-03279585@rideline');
  });

  test('holds every ride of a series', () => {
    const days = ['2026-12-04', '2026-12-07', '2026-12-09'];
    const lines = linesOf(fileOf(days.map((day, index) => ({ ...event, day, number: `0000000${index}` }))));
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(3);
    expect(lines.filter((line) => line.startsWith('UID:'))).toEqual([
      'UID:ride-00000000@rideline',
      'UID:ride-00000001@rideline',
      'UID:ride-00000002@rideline',
    ]);
  });

  /** The sign for a cut character is among all others, and would be taken for one. */
  const lines = fc.string({ unit: 'grapheme', maxLength: 200 }).filter((line) => !line.includes('\uFFFD'));

  test('has no line over 75 octets and no character cut, whatever the line to call is', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const file = calendarFile([event], 'es', line.replace(/\s/g, ' '), MADE_AT);
        for (const one of file.split('\r\n')) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75);
        expect(file).not.toContain('\uFFFD');
      }),
    );
  });
});
