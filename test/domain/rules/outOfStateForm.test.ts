import { outOfStateForm } from '../../../domain/rules/outOfStateForm';
import { holds, needs, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

const outOfState = true;

situations(outOfStateForm, [
  ['to a clinic in Connecticut, or to a border provider', { outOfState: false }, holds],
  ['to a hospital in Boston', { outOfState }, requires('specialized-transportation-form')],
  ['the form is on file', { outOfState, specializedFormOnFile: true }, holds],
  [
    'nobody can tell whether it is',
    { outOfState, specializedFormOnFile: 'unknown' },
    requires('specialized-transportation-form'),
  ],
  ['the approval itself is on file', { outOfState, departmentAuthorizationOnFile: true }, holds],
  ['nobody said where', {}, needs('outOfState')],
  [
    'the rider cannot tell which state: the form waits for whoever approves',
    { outOfState: 'unknown' },
    holds,
  ],
]);
