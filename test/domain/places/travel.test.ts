import fc from 'fast-check';
import { towns } from '../../../domain/places/towns';
import { estimateTravelMinutes } from '../../../domain/places/travel';

const anyTown = fc.constantFrom(...towns.map(({ name }) => name));

describe('estimateTravelMinutes', () => {
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
    expect(estimateTravelMinutes(from, to)).toBeGreaterThanOrEqual(least);
    expect(estimateTravelMinutes(from, to)).toBeLessThanOrEqual(most);
  });

  test('a trip within one town, or to a village of it, takes a quarter of an hour', () => {
    expect(estimateTravelMinutes('Mansfield', 'Mansfield')).toBe(15);
    expect(estimateTravelMinutes('Mansfield', 'Storrs')).toBe(15);
  });

  test.each([
    ['Springfield', 'Hartford'],
    ['Hartford', 'Providence'],
    ['', ''],
  ])('an unknown town (%s to %s) is taken for a long trip', (from, to) => {
    expect(estimateTravelMinutes(from, to)).toBe(90);
  });

  test('it takes as long back as there, whole minutes, never less than within a town', () => {
    fc.assert(
      fc.property(anyTown, anyTown, (from, to) => {
        const minutes = estimateTravelMinutes(from, to);
        expect(minutes).toBe(estimateTravelMinutes(to, from));
        expect(Number.isInteger(minutes)).toBe(true);
        expect(minutes).toBeGreaterThanOrEqual(15);
        expect(minutes).toBeLessThanOrEqual(210);
      }),
    );
  });
});
