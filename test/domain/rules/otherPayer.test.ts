import { otherPayer } from '../../../domain/rules/otherPayer';
import { holds, refuses } from '../../../domain/rules/rule';
import { situations } from '../situations';

const outside = { providerEnrolledInConnecticutMedicaid: false } as const;

situations(otherPayer, [
  [
    'a provider in Medicaid',
    { providerEnrolledInConnecticutMedicaid: true, servicePayer: 'self-pay' },
    holds,
  ],
  ['Medicare pays a provider outside Medicaid', { ...outside, servicePayer: 'medicare' }, holds],
  ['another insurer pays', { ...outside, servicePayer: 'other-insurance' }, holds],
  ['the VA pays', { ...outside, servicePayer: 'va' }, holds],
  ['the member pays cash', { ...outside, servicePayer: 'self-pay' }, refuses('outside-medicaid')],
  ['nobody else is known to pay', { ...outside, servicePayer: 'medicaid' }, refuses('outside-medicaid')],
  ['nobody can tell who pays', { ...outside, servicePayer: 'unknown' }, refuses('outside-medicaid')],
  [
    'in another state: the Department finds whether it pays',
    { ...outside, outOfState: true, servicePayer: 'medicaid' },
    holds,
  ],
  [
    'in another state, for cash',
    { ...outside, outOfState: true, servicePayer: 'self-pay' },
    refuses('outside-medicaid'),
  ],
  [
    'nobody can tell whether the provider takes part',
    { providerEnrolledInConnecticutMedicaid: 'unknown' },
    holds,
  ],
]);
