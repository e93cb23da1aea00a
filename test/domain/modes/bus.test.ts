import { bus } from '../../../domain/modes/bus';
import { doesNot, needsFact, suits } from '../../../domain/modes/mode';
import { suitability } from '../situations';

const requestDate = '2026-11-16'; // a Monday
const passComes = { requestDate, appointmentDate: '2026-11-23' } as const;
const passIsLate = { requestDate, appointmentDate: '2026-11-20' } as const;
const rides = { mobility: 'ambulatory', destinationTown: 'Hamden', usablePublicTransit: true } as const;

suitability(bus, [
  ['walks, there is a bus and it can be used, the pass comes in time', { ...rides, ...passComes }, suits],
  ['walks with a cane', { ...rides, ...passComes, mobility: 'cane' }, suits],
  ['walks with a walker', { ...rides, ...passComes, mobility: 'walker' }, suits],
  ['drives a power chair to the stop', { ...rides, ...passComes, mobility: 'electric-wheelchair' }, suits],
  ['is pushed in a wheelchair', { ...rides, ...passComes, mobility: 'wheelchair' }, doesNot],
  ['must lie flat', { ...rides, ...passComes, mobility: 'stretcher' }, doesNot],
  ['there is no bus, or it cannot be used', { ...rides, ...passComes, usablePublicTransit: false }, doesNot],

  ['the pass is asked for five business days ahead', { ...rides, ...passComes, busPassInHand: false }, suits],
  ['four business days ahead, and no pass', { ...rides, ...passIsLate, busPassInHand: false }, doesNot],
  [
    'four business days ahead, and a pass or the fare in hand',
    { ...rides, ...passIsLate, busPassInHand: true },
    suits,
  ],
  [
    'four business days ahead, and nobody asked about a pass',
    { ...rides, ...passIsLate },
    needsFact('busPassInHand'),
  ],

  ['a form on file allows livery', { ...rides, ...passComes, approvedModeOnFile: 'livery' }, doesNot],
  [
    'a form on file allows a wheelchair van',
    { ...rides, ...passComes, approvedModeOnFile: 'wheelchair-van' },
    doesNot,
  ],

  [
    'needs hands-on help inside a building',
    { ...rides, ...passComes, needsAssistanceInsideBuilding: true },
    doesNot,
  ],
  [
    'nobody can tell about help inside',
    { ...rides, ...passComes, needsAssistanceInsideBuilding: 'unknown' },
    suits,
  ],

  ['nobody said how the rider moves', {}, needsFact('mobility')],
  ['walks: where to?', { mobility: 'ambulatory' }, needsFact('destinationTown')],
  [
    'walks: is there a bus to that town?',
    { mobility: 'ambulatory', destinationTown: 'Hamden' },
    needsFact('usablePublicTransit'),
  ],
  ['no date yet', { ...rides, requestDate }, needsFact('appointmentDate')],
  [
    'the day of the request was not written down',
    { ...rides, appointmentDate: '2026-11-23' },
    needsFact('requestDate'),
  ],

  [
    'too late for a pass, and none in hand: whether there is a bus is not asked',
    { mobility: 'ambulatory', ...passIsLate, busPassInHand: false },
    doesNot,
  ],
  ['cannot tell how the rider moves', { ...rides, ...passComes, mobility: 'unknown' }, doesNot],
  ['cannot tell which town, but knows a bus', { ...rides, ...passComes, destinationTown: 'unknown' }, suits],
  ['not sure about the bus is no', { ...rides, ...passComes, usablePublicTransit: 'unknown' }, doesNot],
  ['not sure about a pass is no', { ...rides, ...passIsLate, busPassInHand: 'unknown' }, doesNot],
  ['nobody can tell what is on file', { ...rides, ...passComes, approvedModeOnFile: 'unknown' }, suits],
  [
    'cannot tell the day, so a pass may come too late: is one in hand?',
    { ...rides, requestDate, appointmentDate: 'unknown' },
    needsFact('busPassInHand'),
  ],
  [
    'cannot tell the day, and a pass is in hand',
    { ...rides, requestDate, appointmentDate: 'unknown', busPassInHand: true },
    suits,
  ],
  [
    'cannot tell the day, and has no pass',
    { ...rides, requestDate, appointmentDate: 'unknown', busPassInHand: false },
    doesNot,
  ],
]);
