import type { Details } from '../../domain/details';
import { dispatch, placesToComplete, type DispatchNeed } from '../../domain/dispatch';
import type { Facts } from '../../domain/facts';
import type { ModeId } from '../../domain/modes';

const facts: Facts = { appointmentTime: '14:30', mobility: 'ambulatory' };
const pickup = { kind: 'home', street: '12 Park Street', town: 'Hartford', state: 'CT' } as const;
const clinic = { kind: 'facility', name: 'Charter Oak Dental', town: 'Hartford', state: 'CT' } as const;
const destination = { ...clinic, phone: '8605550100' } as const;
const details: Details = {
  pickup,
  destination,
  returnRide: { kind: 'will-call' },
  riderPhone: { number: '8605550142', takesTexts: true },
  driverNote: '',
};
const { riderPhone: _phone, ...noPhone } = details;
const { driverNote: _note, ...noNote } = details;
const { returnRide: _return, ...noReturn } = details;
const { pickup: _pickup, ...noPickup } = details;
const { destination: _destination, ...noDestination } = details;
const wheelchair: Facts = { ...facts, mobility: 'wheelchair' };
const chair = { power: false };

type Row = readonly [sentence: string, Facts, Details, ModeId, need: DispatchNeed | undefined];

const rows: readonly Row[] = [
  ['a driver could find and carry the rider', facts, details, 'livery', undefined],
  ['nothing is known: the time of the visit', {}, {}, 'livery', 'appointmentTime'],
  ['where to?', facts, noDestination, 'livery', 'destination'],
  ['where from?', facts, noPickup, 'livery', 'pickup'],
  [
    'a clinic that is not in the directory: its phone',
    facts,
    { ...details, destination: clinic },
    'livery',
    'clinicPhone',
  ],
  [
    'its phone was said',
    facts,
    { ...details, destination: clinic, clinicPhone: '8605550100' },
    'livery',
    undefined,
  ],
  [
    'the member does not know its phone',
    facts,
    { ...details, destination: clinic, clinicPhone: '' },
    'livery',
    undefined,
  ],
  ['and back?', facts, noReturn, 'livery', 'returnRide'],
  ['a one-way ride is an answer', facts, { ...details, returnRide: { kind: 'none' } }, 'livery', undefined],
  ['a phone answered on the day', facts, noPhone, 'livery', 'riderPhone'],
  ['anything else for the driver?', facts, noNote, 'livery', 'driverNote'],
  ['a wheelchair: which?', wheelchair, details, 'wheelchair-van', 'chair'],
  [
    'a power chair: which?',
    { ...facts, mobility: 'electric-wheelchair' },
    details,
    'wheelchair-van',
    'chair',
  ],
  ['a wheelchair: stairs?', wheelchair, { ...details, chair }, 'wheelchair-van', 'stairs'],
  [
    'the chair and the stairs are known',
    wheelchair,
    { ...details, chair, stairs: 'none' },
    'wheelchair-van',
    undefined,
  ],
  ['a folding chair in a car', wheelchair, details, 'livery', 'chair'],
  ['a cane: stairs?', { ...facts, mobility: 'cane' }, details, 'livery', 'stairs'],
  ['walks: stairs do not matter', { ...facts, mobility: 'ambulatory' }, details, 'livery', undefined],
  ['a bus: only the visit', facts, { pickup, destination }, 'bus', undefined],
  ['a bus to a clinic whose phone nobody knows', facts, { pickup, destination: clinic }, 'bus', undefined],
  ['a bus: where to?', facts, { pickup }, 'bus', 'destination'],
  ['a private car: only the visit', wheelchair, { pickup, destination }, 'private-car', undefined],
  ['a private car: where from?', facts, { destination }, 'private-car', 'pickup'],
];

describe('what is needed to carry out a ride', () => {
  test.each(rows)('%s', (_, known, said, mode, need) => {
    expect(dispatch(known, said, mode)).toBe(need);
  });
});

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
