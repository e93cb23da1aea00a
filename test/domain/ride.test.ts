import fc from 'fast-check';
import { checkDigit, hasCheckDigit, legalMoves, mayMove, rideDay, rideStatuses } from '../../domain/ride';

const payload = fc.stringMatching(/^\d{7}$/);
const numbered = payload.map((digits) => digits + checkDigit(digits));
const place = fc.integer({ min: 0, max: 7 });

describe('the check digit', () => {
  test.each([
    ['7992739871', '3'],
    ['0000000', '0'],
    ['0000001', '8'],
  ])('of %s is %s', (digits, expected) => {
    expect(checkDigit(digits)).toBe(expected);
  });

  test('makes a number that passes', () => {
    fc.assert(fc.property(numbered, (number) => expect(hasCheckDigit(number)).toBe(true)));
  });

  test('catches every single wrong digit', () => {
    fc.assert(
      fc.property(numbered, place, fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
        const wrong = String((Number(number[at]) + shift) % 10);
        expect(hasCheckDigit(number.slice(0, at) + wrong + number.slice(at + 1))).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  test('catches every two neighbors changed over, but for 09 and 90', () => {
    fc.assert(
      fc.property(numbered, fc.integer({ min: 0, max: 6 }), (number, at) => {
        const pair = number.slice(at, at + 2);
        const [one, other] = pair;
        fc.pre(one !== undefined && other !== undefined && one !== other);
        const swapped = `${number.slice(0, at)}${other}${one}${number.slice(at + 2)}`;
        expect(hasCheckDigit(swapped)).toBe(pair === '09' || pair === '90');
      }),
      { numRuns: 1_000 },
    );
  });

  test.each(['', '0000000', '000000000', '0000 000', '0000000O', '٠٠٠٠٠٠٠٠'])('%j is no number', (text) => {
    expect(hasCheckDigit(text)).toBe(false);
  });
});

describe('the life of a ride', () => {
  test.each([
    ['confirmed', 'assigned', true],
    ['assigned', 'on-the-way', true],
    ['on-the-way', 'arrived', true],
    ['arrived', 'picked-up', true],
    ['picked-up', 'completed', true],
    ['pending', 'confirmed', true],
    ['pending', 'assigned', false],
    ['requested', 'assigned', true],
    ['cancelled', 'confirmed', true],
    ['cancelled', 'assigned', false],
    ['assigned', 'confirmed', true],
    ['assigned', 'no-show', false],
    ['arrived', 'no-show', true],
    ['no-show', 'confirmed', true],
    ['picked-up', 'cancelled', false],
    ['completed', 'cancelled', false],
    ['completed', 'confirmed', false],
  ] as const)('%s to %s: %s', (from, to, legal) => {
    expect(mayMove(from, to)).toBe(legal);
  });

  test('moves only to states there are, and never to the same', () => {
    for (const status of rideStatuses) {
      expect(rideStatuses).toEqual(expect.arrayContaining([...legalMoves[status]]));
      expect(mayMove(status, status)).toBe(false);
    }
  });

  test('ends only with a completed ride', () => {
    expect(rideStatuses.filter((status) => legalMoves[status].length === 0)).toEqual(['completed']);
  });
});

test('the day of a ride is that of its first leg', () => {
  const home = { kind: 'home', town: 'Hartford', state: 'CT' } as const;
  const leg = { direction: 'outbound', from: home, to: home, pickUp: { kind: 'will-call' } } as const;
  expect(
    rideDay({
      legs: [
        { ...leg, date: '2026-11-23' },
        { ...leg, date: '2026-11-24' },
      ],
    }),
  ).toBe('2026-11-23');
});
