import { wheelchairVanForm } from '../../../domain/rules/wheelchairVanForm';
import { holds, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

const mode = 'wheelchair-van';

situations(wheelchairVanForm, [
  ['a van, and nothing on file', { mode }, requires('medical-necessity-form')],
  ['a van, and an approval for it on file', { mode, approvedModeOnFile: 'wheelchair-van' }, holds],
  [
    'a van, and an approval for livery on file',
    { mode, approvedModeOnFile: 'livery' },
    requires('medical-necessity-form'),
  ],
  [
    'a van, and nobody can tell what is on file',
    { mode, approvedModeOnFile: 'unknown' },
    requires('medical-necessity-form'),
  ],
  ['the diagnosis is known to be on the list', { mode, diagnosisOnWheelchairList: true }, holds],
  [
    'on the list, from a nursing home',
    { mode, diagnosisOnWheelchairList: true, livesInNursingHome: true },
    holds,
  ],
  [
    'the diagnosis is not on the list',
    { mode, diagnosisOnWheelchairList: false },
    requires('medical-necessity-form'),
  ],
  [
    'a diagnosis not known to be on the list is not exempt',
    { mode, diagnosisOnWheelchairList: 'unknown' },
    requires('medical-necessity-form'),
  ],
  ["the Department's approval of this trip is on file", { mode, departmentAuthorizationOnFile: true }, holds],
  ['out of state is approved by another rule', { mode, outOfState: true }, holds],
  ['nobody can tell which state', { mode, outOfState: 'unknown' }, requires('medical-necessity-form')],
  ['the form is on file', { mode, medicalNecessityFormOnFile: true }, holds],
  [
    'nobody can tell whether it is',
    { mode, medicalNecessityFormOnFile: 'unknown' },
    requires('medical-necessity-form'),
  ],
  ['it stands in for a car: approved without the form', { mode, appropriateMode: 'livery' }, holds],
  ['livery', { mode: 'livery' }, holds],
  ['a bus', { mode: 'bus' }, holds],
]);
