import { providerTransport } from '../../../domain/rules/providerTransport';
import { holds, refuses } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(providerTransport, [
  ['the clinic has no ride of its own', { providerFurnishesTransport: false }, holds],
  ['the clinic fetches its patients', { providerFurnishesTransport: true }, refuses('provider-transport')],
  [
    'the clinic has to furnish the ride, though its van is broken',
    { providerFurnishesTransport: false, providerObligedToTransport: true },
    refuses('provider-transport'),
  ],
  ['nobody can tell whether it has to', { providerObligedToTransport: 'unknown' }, holds],
  ['not on the record', {}, holds],
  ['nobody can tell', { providerFurnishesTransport: 'unknown' }, holds],
]);
