import type { Details } from '../../domain/details';
import { dispatch, placesToComplete } from '../../domain/dispatch';
import type { ModeId } from '../../domain/modes';
import { dispatchRows } from './dispatchRows';

describe('what is needed to carry out a ride', () => {
  test.each(dispatchRows)('%s', (_, known, said, mode, need) => {
    expect(dispatch(known, said, mode)).toBe(need);
  });
});

const pickup = { kind: 'home', street: '12 Park Street', town: 'Hartford', state: 'CT' } as const;
const clinic = { kind: 'facility', name: 'Charter Oak Dental', town: 'Hartford', state: 'CT' } as const;
const details: Details = { pickup, destination: { ...clinic, phone: '8605550100' } };

describe('places a person completes', () => {
  const friends = { kind: 'address', name: "Rosa's", town: 'Hartford', state: 'CT' } as const;
  const heard = { ...clinic, asSpoken: true } as const;
  const places: readonly (readonly [string, Details, ModeId, readonly string[]])[] = [
    ['home and a clinic of the directory: none', details, 'livery', []],
    ['a pick-up without a street', { ...details, pickup: friends }, 'livery', ["Rosa's"]],
    ['a pick-up with one', { ...details, pickup: { ...friends, street: '12 Oak Street' } }, 'livery', []],
    [
      'a clinic that was only heard',
      { ...details, destination: heard },
      'wheelchair-van',
      ['Charter Oak Dental'],
    ],
    [
      'of unknown phone',
      { ...details, destination: heard, clinicPhone: '' },
      'livery',
      ['Charter Oak Dental'],
    ],
    ['with a phone to ask at', { ...details, destination: heard, clinicPhone: '8605550100' }, 'livery', []],
    ['a clinic that was written', { ...details, destination: clinic, clinicPhone: '' }, 'livery', []],
    ['no driver of ours goes by bus', { ...details, pickup: friends }, 'bus', []],
    ['nor in a private car', { ...details, pickup: friends }, 'private-car', []],
    ['nothing is known yet', {}, 'livery', []],
  ];

  test.each(places)('%s', (_, given, mode, names) => {
    expect(placesToComplete(given, mode).map(({ name }) => name)).toEqual(names);
  });
});
