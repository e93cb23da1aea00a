import { statSync } from 'node:fs';
import { join } from 'node:path';
import { learnedFrom } from '../learn/sources';
import learned from '../../dialogs/understanding/learned/learned.json';
import { heardIn } from './heardIn';
import { dateShares, f1, safetyShares, slotScore, wishScore, type Heard, type Share } from './scores';

const set = (name: string) => heardIn(join('test', 'evals', `${name}.jsonl`));

const percentOf = (shares: readonly Share[], name: string): number => {
  const { found = 0, of = 1 } = shares.find((one) => one.name === name) ?? {};
  return (100 * found) / of;
};

test.each(['danger', 'wishes'] as const)(
  'what was learned of %s is learned from what is there: npm run learn',
  (lesson) => {
    expect(learned[lesson].from).toBe(learnedFrom(lesson));
  },
);

test('the numbers belong to what was learned', () => {
  const { features, danger, wishes } = learned;
  const { size } = statSync(join('dialogs', 'understanding', 'learned', 'numbers.bin'));
  expect(size).toBe(
    4 * features + [danger, wishes].reduce((sum, one) => sum + one.known * (1 + one.width), 0),
  );
});

// A little under what `npm run eval` prints: what is learned anew wavers by as much.
describe('messages that nothing was learned from', () => {
  let wishes: readonly Heard[];
  beforeAll(() => {
    wishes = set('wishes');
  });

  test('danger', () => {
    const shares = safetyShares(set('safety'));
    expect(percentOf(shares, 'emergencies and crises found')).toBeGreaterThan(93);
    expect(percentOf(shares, 'crises named a crisis')).toBeGreaterThan(85);
    expect(percentOf(shares, 'false alarms on routine')).toBeLessThan(9);
    expect(percentOf(shares, 'asked about, of urgent and routine')).toBeLessThan(2);
  });

  test('days and times', () => {
    const shares = dateShares(set('dates'));
    expect(percentOf(shares, 'date and time both right')).toBeGreaterThan(95);
    expect(percentOf(shares, 'date wrong and not asked about')).toBeLessThan(1.5);
  });

  test('wishes and slots', () => {
    expect(f1(wishScore(wishes))).toBeGreaterThan(0.78);
    expect(f1(slotScore(set('messages')))).toBeGreaterThan(0.78);
  });

  test('ordinary talk raises no alarm, but for a few in a hundred', () => {
    const alarms = wishes.filter(
      ({ understood }) => understood.safety === 'emergency' || understood.safety === 'crisis',
    );
    expect(alarms.length / wishes.length).toBeLessThan(0.03);
  });
});
