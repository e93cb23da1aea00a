import { prescriptionPickup } from '../../../domain/rules/prescriptionPickup';
import { holds, needs, refuses, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(prescriptionPickup, [
  [
    'only to the pharmacy for medicine',
    { visitPurpose: 'prescription-pickup', pickupOnly: true },
    refuses('prescription-pickup'),
  ],
  ['a visit to a doctor', { visitPurpose: 'medical' }, holds],
  ['picking up glasses', { visitPurpose: 'item-pickup' }, holds],
  [
    'methadone that is taken there under supervision',
    { visitPurpose: 'prescription-pickup', pickupOnly: false },
    holds,
  ],
  ['is anything else done there?', { visitPurpose: 'prescription-pickup' }, needs('pickupOnly')],
  [
    'cannot tell whether anything else is done there',
    { visitPurpose: 'prescription-pickup', pickupOnly: 'unknown' },
    requires('provider-consult'),
  ],
  ['nobody said what the trip is for', {}, holds],
  ['the rider cannot tell what the trip is for', { visitPurpose: 'unknown' }, holds],
]);
