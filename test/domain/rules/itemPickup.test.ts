import { itemPickup } from '../../../domain/rules/itemPickup';
import { holds, needs, refuses, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

const visitPurpose = 'item-pickup';

situations(itemPickup, [
  ['glasses that have to be fitted', { visitPurpose, fittingRequired: true }, holds],
  [
    'glasses that are only handed over',
    { visitPurpose, fittingRequired: false, pickupOnly: true },
    refuses('item-pickup'),
  ],
  [
    'only handed over, but care is given there too',
    { visitPurpose, fittingRequired: false, pickupOnly: false },
    holds,
  ],
  ['is anything else done there?', { visitPurpose, fittingRequired: false }, needs('pickupOnly')],
  [
    'cannot tell whether anything else is done there',
    { visitPurpose, fittingRequired: false, pickupOnly: 'unknown' },
    requires('provider-consult'),
  ],
  ['nobody said whether they are fitted', { visitPurpose }, needs('fittingRequired')],
  [
    'the rider cannot tell whether they are fitted',
    { visitPurpose, fittingRequired: 'unknown' },
    requires('provider-consult'),
  ],
  ['a visit to a doctor', { visitPurpose: 'medical' }, holds],
  ['a visit to a doctor where nothing is fitted', { visitPurpose: 'medical', fittingRequired: false }, holds],
  ['nobody said what the trip is for', {}, holds],
  ['the rider cannot tell what the trip is for', { visitPurpose: 'unknown' }, holds],
]);
