import { isDayAlone } from '../../../dialogs/understanding/dates/dayAlone';
import { monthAlone } from '../../../dialogs/understanding/dates/monthAlone';

describe('a month that is named alone', () => {
  it.each([
    ['january', 1],
    ['in january', 1],
    ['no sorry january', 1],
    ['enero', 1],
    ['de enero', 1],
    ['may', 5],
    ['no, en marzo', 3],
  ])('%s', (text, month) => {
    expect(monthAlone(text)).toBe(month);
  });

  it.each(['i may', 'january 12', 'my doctor is back in january', 'ok', 'next month'])('%s: none', (text) => {
    expect(monthAlone(text)).toBeUndefined();
  });
});

describe('a day of the month that is said alone', () => {
  it.each(['the 28th', 'el 28', '28', 'on the 3rd', 'el veintiocho'])('%s', (text) => {
    expect(isDayAlone(text)).toBe(true);
  });

  it.each(['january 28', 'thursday the 28th', 'tomorrow', '28 de enero', 'ok', 'the clinic'])(
    '%s: more',
    (text) => {
      expect(isDayAlone(text)).toBe(false);
    },
  );
});
