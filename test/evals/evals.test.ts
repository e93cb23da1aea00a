import { statSync } from 'node:fs';
import { join } from 'node:path';
import { learnedFrom } from '../learn/sources';
import learned from '../../dialogs/understanding/learned/learned.json';
import { languages } from '../../dialogs/locales';
import { readDanger } from '../../dialogs/understanding/safety/readDanger';
import { heardIn } from './heardIn';
import { ordinaryTalk } from './ordinaryTalk';
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

/** Of 3,000 messages. */
const [MOST_ALARMS, MOST_DOUBTS] = [3, 9];

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
    // Written to be mistaken; of ordinary talk next to nothing is asked about.
    expect(percentOf(shares, 'asked about, of urgent and routine')).toBeLessThan(3);
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
});

describe.each(languages)('ordinary talk in %s', (language) => {
  const reads = ordinaryTalk(language, 3_000, 1).map((text) => ({ text, ...readDanger(text) }));

  test('raises an alarm at most once in a thousand messages', () => {
    const alarms = reads.filter(({ danger }) => danger === 'emergency' || danger === 'crisis');
    expect(alarms.map(({ text }) => text).slice(MOST_ALARMS)).toEqual([]);
  });

  test('is asked about at most three times in a thousand', () => {
    const doubts = reads.filter(({ mayBe }) => mayBe !== undefined);
    expect(doubts.map(({ text }) => text).slice(MOST_DOUBTS)).toEqual([]);
  });
});
