import { outOfStateForm } from '../../../domain/rules/outOfStateForm';
import { holds, needs, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(outOfStateForm, [
  ['to a clinic in Connecticut, or to a border provider', { outOfState: false }, holds],
  ['to a hospital in Boston', { outOfState: true }, requires('specialized-transportation-form')],
  ['nobody said where', {}, needs('outOfState')],
  [
    'the rider cannot tell which state: the form waits for whoever approves',
    { outOfState: 'unknown' },
    holds,
  ],
]);
