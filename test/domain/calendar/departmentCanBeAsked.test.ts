import { ctHusky } from '../../../domain/program/ctHusky';
import { departmentCanBeAsked } from '../../../domain/calendar/departmentCanBeAsked';

const hours = { opens: '08:30', closes: '16:30' } as const;
const monday = '2026-11-16';
const tuesday = '2026-11-17';

test.each([
  ['in the hours', monday, '10:00', monday, '14:00', true],
  ['before it opens, until after', monday, '07:00', monday, '08:31', true],
  ['before it opens, until it opens', monday, '07:00', monday, '08:30', false],
  ['until it closes', monday, '16:29', monday, '20:00', true],
  ['from when it closes', monday, '16:30', monday, '20:00', false],
  ['over night, until it opens', monday, '16:30', tuesday, '08:30', false],
  ['over night, until after it opens', monday, '16:30', tuesday, '08:31', true],
  ['from the middle of a day into the night', monday, '12:00', tuesday, '02:00', true],
  ['over a weekend, until it opens', '2026-11-20', '17:00', '2026-11-23', '08:00', false],
  ['on a Saturday', '2026-11-21', '09:00', '2026-11-21', '12:00', false],
  ['over Thanksgiving Day until Friday', '2026-11-26', '09:00', '2026-11-27', '09:00', true],
  ['on Thanksgiving Day', '2026-11-26', '09:00', '2026-11-26', '16:00', false],
  ['back in time', tuesday, '10:00', monday, '10:00', false],
])('%s', (_, day, time, untilDay, untilTime, canBe) => {
  expect(
    departmentCanBeAsked(
      { date: day, time },
      { date: untilDay, time: untilTime },
      hours,
      ctHusky.businessDays,
    ),
  ).toBe(canBe);
});
