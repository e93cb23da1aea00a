import type { Details } from '../../domain/details';
import type { DispatchNeed } from '../../domain/dispatch';
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

type DispatchRow = readonly [sentence: string, Facts, Details, ModeId, need: DispatchNeed | undefined];

/** What is known of a ride, and what is asked for next. */
export const dispatchRows: readonly DispatchRow[] = [
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
  [
    'somebody brings the rider back: no way back is asked',
    { ...facts, freeRideAvailable: true, freeRideCovers: 'back' },
    noReturn,
    'livery',
    undefined,
  ],
  [
    'somebody travels because of the patient: who?',
    { ...facts, companionRelation: 'relative' },
    details,
    'livery',
    'riderName',
  ],
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
