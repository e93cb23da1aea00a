import { prescriptionPickup } from '../../../domain/rules/prescriptionPickup';
import { holds, needs, refuses } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(prescriptionPickup, [
  [
    'only to the pharmacy for medicine',
    { visitPurpose: 'prescription-pickup' },
    refuses('prescription-pickup'),
  ],
  ['a visit to a doctor', { visitPurpose: 'medical' }, holds],
  ['picking up glasses', { visitPurpose: 'item-pickup' }, holds],
  ['nobody said what the trip is for', {}, needs('visitPurpose')],
  ['the rider cannot tell what the trip is for', { visitPurpose: 'unknown' }, holds],
]);
