import { coveredPurpose } from '../../../domain/rules/coveredPurpose';
import { holds, needs, refuses, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(coveredPurpose, [
  ['a visit to a doctor', { visitPurpose: 'medical' }, holds],
  ['a visit to a dentist', { visitPurpose: 'dental' }, holds],
  ['a visit to a therapist', { visitPurpose: 'behavioral-health' }, holds],
  ['home from the hospital', { visitPurpose: 'discharge' }, holds],
  ['shopping', { visitPurpose: 'not-care' }, refuses('not-care')],
  ['a pick-up is judged by its own rule', { visitPurpose: 'item-pickup' }, holds],
  ['nobody said what the trip is for', {}, needs('visitPurpose')],
  ['the rider cannot tell what the trip is for', { visitPurpose: 'unknown' }, requires('provider-consult')],
  ['care that Medicaid covers', { visitPurpose: 'medical', serviceCoveredByMedicaid: true }, holds],
  [
    'care that a record says is not covered',
    { visitPurpose: 'medical', serviceCoveredByMedicaid: false },
    refuses('care-not-covered'),
  ],
  [
    'nobody can tell whether it is covered',
    { visitPurpose: 'medical', serviceCoveredByMedicaid: 'unknown' },
    holds,
  ],
]);
