import { dueBy, noticeDueBy } from '../../../domain/program/dueBy';
import { ctHusky } from '../../../domain/program/ctHusky';
import { workItemKinds, type WorkItemKind } from '../../../domain/ports/workItems';

type Row = readonly [sentence: string, kind: WorkItemKind, date: string, time: string, due: string];

const rows: readonly Row[] = [
  ['an emergency: now', 'emergency', '2026-11-16', '23:59', '2026-11-16T23:59'],
  ['a crisis: now', 'crisis', '2026-11-21', '03:10', '2026-11-21T03:10'],
  ['danger after STOP: now', 'danger-after-stop', '2026-11-16', '09:00', '2026-11-16T09:00'],
  ['an urgent ride: in 15 minutes', 'urgent-dispatch', '2026-11-16', '09:00', '2026-11-16T09:15'],
  ['an urgent ride before midnight', 'urgent-dispatch', '2026-12-31', '23:50', '2027-01-01T00:05'],
  ['a discharge: in 30 minutes', 'discharge', '2026-11-16', '09:00', '2026-11-16T09:30'],

  ['a call back before six in the evening: by six', 'call-back', '2026-11-16', '17:59', '2026-11-16T18:00'],
  ['at six: next morning by nine', 'call-back', '2026-11-16', '18:00', '2026-11-17T09:00'],
  ['after midnight: the same day', 'call-back', '2026-11-17', '00:01', '2026-11-17T18:00'],
  ['on Friday evening: Saturday morning', 'call-back', '2026-11-20', '19:00', '2026-11-21T09:00'],
  ['on Saturday: the same day', 'call-back', '2026-11-21', '10:00', '2026-11-21T18:00'],
  ['on Thanksgiving Day: the same day', 'call-back', '2026-11-26', '10:00', '2026-11-26T18:00'],
  ['on the last evening of the year', 'call-back', '2026-12-31', '20:00', '2027-01-01T09:00'],
  ['a referral likewise', 'referral', '2026-11-16', '17:59', '2026-11-16T18:00'],
  ['a referral at six', 'referral', '2026-11-16', '18:00', '2026-11-17T09:00'],
  ['a consent word likewise', 'consent-word', '2026-11-16', '18:00', '2026-11-17T09:00'],

  [
    'a form, asked in the morning: by the end of the day',
    'chase-form',
    '2026-11-16',
    '11:59',
    '2026-11-16T17:00',
  ],
  ['asked at noon: next day by noon', 'chase-form', '2026-11-16', '12:00', '2026-11-17T12:00'],
  ['asked on Friday afternoon: Monday', 'chase-form', '2026-11-20', '15:00', '2026-11-23T12:00'],
  ['asked on Saturday: Monday', 'chase-form', '2026-11-21', '09:00', '2026-11-23T12:00'],
  ['asked on Veterans Day: Thursday', 'chase-form', '2026-11-11', '09:00', '2026-11-12T12:00'],
  ['asked on the afternoon before Thanksgiving', 'chase-form', '2026-11-25', '13:00', '2026-11-27T12:00'],

  ['a bus pass: next business day', 'bus-pass', '2026-11-16', '09:00', '2026-11-17T17:00'],
  ['a bus pass on Friday: Monday', 'bus-pass', '2026-11-20', '09:00', '2026-11-23T17:00'],
  [
    'a bus pass on the day before Thanksgiving: Friday',
    'bus-pass',
    '2026-11-25',
    '09:00',
    '2026-11-27T17:00',
  ],
];

describe('when work is due', () => {
  test.each(rows)('%s (%s opened %s %s: %s)', (_, kind, date, time, due) => {
    expect(dueBy(kind, { date, time }, ctHusky)).toBe(due);
  });

  test('every kind of work has a time, and none is in the past', () => {
    for (const kind of workItemKinds) {
      expect(dueBy(kind, { date: '2026-11-16', time: '12:34' }, ctHusky) >= '2026-11-16T12:34').toBe(true);
    }
  });
});

describe('when the written notice is due', () => {
  test.each([
    ['the next business day', '2026-11-16', '2026-11-17T17:00'],
    ['on Friday: Monday', '2026-11-20', '2026-11-23T17:00'],
    ['on Sunday: Monday', '2026-11-22', '2026-11-23T17:00'],
    ['on the day before Thanksgiving: Friday', '2026-11-25', '2026-11-27T17:00'],
    ['on Christmas Eve, a Thursday: Monday', '2026-12-24', '2026-12-28T17:00'],
  ])('%s (%s: %s)', (_, date, due) => {
    expect(noticeDueBy({ date, time: '23:00' }, ctHusky)).toBe(due);
  });
});
