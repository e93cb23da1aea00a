import fc from 'fast-check';
import { towns } from '../../../domain/places/towns';
import { betweenTownCenters } from '../../../domain/places/travel';

const { minutes: minutesBetween, miles } = betweenTownCenters;

const anyTown = fc.constantFrom(...towns.map(({ name }) => name));

describe('travel between town centers', () => {
  test.each([
    ['Hamden', 'New Haven', 15, 30],
    ['Hartford', 'West Hartford', 15, 25],
    ['Bridgeport', 'Stratford', 15, 25],
    ['Hartford', 'New Haven', 45, 75],
    ['New London', 'New Haven', 55, 90],
    ['Danbury', 'Waterbury', 35, 60],
    ['Putnam', 'Norwich', 40, 65],
    ['Torrington', 'Farmington', 30, 50],
    ['Stamford', 'Hartford', 80, 120],
    ['Greenwich', 'Thompson', 140, 210],
  ])('%s to %s takes between %i and %i minutes', (from, to, least, most) => {
    expect(minutesBetween(from, to)).toBeGreaterThanOrEqual(least);
    expect(minutesBetween(from, to)).toBeLessThanOrEqual(most);
  });

  test('a trip within one town, or to a village of it, takes a quarter of an hour', () => {
    expect(minutesBetween('Mansfield', 'Mansfield')).toBe(15);
    expect(minutesBetween('Mansfield', 'Storrs')).toBe(15);
  });

  test.each([
    ['Springfield', 'Hartford'],
    ['Hartford', 'Providence'],
    ['', ''],
  ])('an unknown town (%s to %s) is taken for a long trip', (from, to) => {
    expect(minutesBetween(from, to)).toBe(90);
  });

  test('it takes as long back as there, whole minutes, never less than within a town', () => {
    fc.assert(
      fc.property(anyTown, anyTown, (from, to) => {
        const minutes = minutesBetween(from, to);
        expect(minutes).toBe(minutesBetween(to, from));
        expect(Number.isInteger(minutes)).toBe(true);
        expect(minutes).toBeGreaterThanOrEqual(15);
        expect(minutes).toBeLessThanOrEqual(210);
      }),
    );
  });
});

describe('miles between town centers', () => {
  test.each([
    ['New Haven', 'Hamden', 3, 9],
    ['Hartford', 'New Haven', 38, 50],
    ['Greenwich', 'Thompson', 115, 160],
  ])('from %s to %s', (from, to, least, most) => {
    expect(miles(from, to)).toBeGreaterThanOrEqual(least);
    expect(miles(from, to)).toBeLessThanOrEqual(most);
    expect(miles(from, to)).toBe(miles(to, from));
  });

  test('none within a town, and nothing about a town that is not known', () => {
    expect(miles('Mansfield', 'Storrs')).toBe(0);
    expect(miles('Hartford', 'Boston')).toBeUndefined();
  });
});
