import fc from 'fast-check';
import { ctHusky } from '../../../domain/program/ctHusky';
import { addDays } from '../../../domain/calendar/calendarDate';

const { addBusinessDays, earliestAppointment, isBusinessDay, lastDayToAsk } = ctHusky.businessDays;

const ROUTINE = 2;
const BUS_PASS = 5;

describe('isBusinessDay', () => {
  test.each([
    ['a Monday', '2026-11-16', true],
    ['a Friday', '2026-11-20', true],
    ['a Saturday', '2026-11-21', false],
    ['a Sunday', '2026-11-22', false],
    ['Veterans Day', '2026-11-11', false],
    ['Thanksgiving Day', '2026-11-26', false],
    ['the Friday after Thanksgiving', '2026-11-27', true],
    ['the Friday before a Saturday Fourth of July', '2026-07-03', false],
    ['the Thursday before it', '2026-07-02', true],
    ['the Monday after a Sunday Fourth of July', '2027-07-05', false],
    ['the Tuesday after it', '2027-07-06', true],
  ])('%s (%s): %s', (_, date, open) => {
    expect(isBusinessDay(date)).toBe(open);
  });
});

describe('addBusinessDays', () => {
  test.each([
    ['2026-11-13', 0, '2026-11-13'],
    ['2026-11-14', 0, '2026-11-14'],
    ['2026-11-13', 1, '2026-11-16'],
    ['2026-11-14', 1, '2026-11-16'],
    ['2026-11-10', 1, '2026-11-12'],
    ['2026-11-12', -1, '2026-11-10'],
    ['2026-11-16', -1, '2026-11-13'],
    ['2026-11-30', -3, '2026-11-24'],
    ['2026-12-31', 1, '2027-01-04'],
    ['2026-10-01', 15, '2026-10-23'],
  ])('%s and %i business days is %s', (date, days, expected) => {
    expect(addBusinessDays(date, days)).toBe(expected);
  });
});

describe('earliestAppointment', () => {
  test.each([
    ['asked Monday, Wednesday', '2026-11-16', ROUTINE, '2026-11-18'],
    ['asked Thursday, Monday', '2026-11-19', ROUTINE, '2026-11-23'],
    ['asked Friday, Tuesday', '2026-11-13', ROUTINE, '2026-11-17'],
    ['asked Saturday, as if on Monday', '2026-11-14', ROUTINE, '2026-11-18'],
    ['asked Sunday, as if on Monday', '2026-11-15', ROUTINE, '2026-11-18'],
    ['asked Monday before Veterans Day', '2026-11-09', ROUTINE, '2026-11-12'],
    ['asked on Veterans Day, as if on Thursday', '2026-11-11', ROUTINE, '2026-11-16'],
    ['asked Tuesday before Thanksgiving', '2026-11-24', ROUTINE, '2026-11-27'],
    ['asked Wednesday before Thanksgiving', '2026-11-25', ROUTINE, '2026-11-30'],
    ['a bus pass asked Wednesday before Thanksgiving', '2026-11-25', BUS_PASS, '2026-12-03'],
    ['a bus pass in a week without holidays', '2026-11-16', BUS_PASS, '2026-11-23'],
    ['over New Year', '2026-12-30', ROUTINE, '2027-01-04'],
    ['over the Fourth of July kept on Friday', '2026-07-01', ROUTINE, '2026-07-06'],
  ])('%s (%s, %i days): %s', (_, asked, days, expected) => {
    expect(earliestAppointment(asked, days)).toBe(expected);
  });
});

describe('lastDayToAsk', () => {
  test.each([
    ['Wednesday', '2026-11-18', ROUTINE, '2026-11-16'],
    ['Friday', '2026-11-20', ROUTINE, '2026-11-18'],
    ['Saturday, the kinder reading', '2026-11-21', ROUTINE, '2026-11-19'],
    ['Sunday, the kinder reading', '2026-11-22', ROUTINE, '2026-11-19'],
    ['Monday', '2026-11-23', ROUTINE, '2026-11-19'],
    ['Tuesday', '2026-11-24', ROUTINE, '2026-11-20'],
    ['Thursday after Veterans Day', '2026-11-12', ROUTINE, '2026-11-09'],
    ['Friday after Veterans Day', '2026-11-13', ROUTINE, '2026-11-10'],
    ['Friday after Thanksgiving', '2026-11-27', ROUTINE, '2026-11-24'],
    ['Monday after Thanksgiving', '2026-11-30', ROUTINE, '2026-11-25'],
    ['a bus pass for Thursday', '2026-12-03', BUS_PASS, '2026-11-25'],
    ['a bus pass for Wednesday', '2026-12-02', BUS_PASS, '2026-11-24'],
  ])('%s (%s, %i days): %s', (_, appointment, days, expected) => {
    expect(lastDayToAsk(appointment, days)).toBe(expected);
  });

  test.each([
    ['Monday for Wednesday', '2026-11-16', '2026-11-18', true],
    ['Tuesday for Wednesday', '2026-11-17', '2026-11-18', false],
    ['Thursday for Monday', '2026-11-19', '2026-11-23', true],
    ['Friday for Monday', '2026-11-20', '2026-11-23', false],
    ['Wednesday for Saturday', '2026-11-18', '2026-11-21', true],
    ['Thursday for Saturday', '2026-11-19', '2026-11-21', true],
    ['Friday for Saturday', '2026-11-20', '2026-11-21', false],
    ['Saturday for Tuesday', '2026-11-14', '2026-11-17', false],
    ['Saturday for Wednesday', '2026-11-14', '2026-11-18', true],
  ])('%s (%s for %s): in time %s', (_, asked, appointment, inTime) => {
    expect(asked <= lastDayToAsk(appointment, ROUTINE)).toBe(inTime);
  });
});

describe('the two ways of counting agree', () => {
  const days = fc.integer({ min: 0, max: 365 * 12 }).map((offset) => addDays('2025-01-01', offset));
  const notice = fc.integer({ min: 1, max: 10 });

  test('on every business day: in time exactly when the appointment is not before the earliest one', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 30 }), notice, (asked, ahead, businessDays) => {
        const appointment = addDays(asked, ahead);
        fc.pre(isBusinessDay(appointment));
        expect(asked <= lastDayToAsk(appointment, businessDays)).toBe(
          earliestAppointment(asked, businessDays) <= appointment,
        );
      }),
    );
  });

  test('every day from the earliest one on is in time, and the business day before it is not', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 30 }), notice, (asked, later, businessDays) => {
        const earliest = earliestAppointment(asked, businessDays);
        expect(isBusinessDay(earliest)).toBe(true);
        expect(asked <= lastDayToAsk(addDays(earliest, later), businessDays)).toBe(true);
        expect(asked <= lastDayToAsk(addBusinessDays(earliest, -1), businessDays)).toBe(false);
      }),
    );
  });

  test('business days forth and back end where they began', () => {
    fc.assert(
      fc.property(days, notice, (date, businessDays) => {
        fc.pre(isBusinessDay(date));
        expect(addBusinessDays(addBusinessDays(date, businessDays), -businessDays)).toBe(date);
      }),
    );
  });
});
