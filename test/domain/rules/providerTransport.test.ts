import { providerTransport } from '../../../domain/rules/providerTransport';
import { holds, needs, refuses } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(providerTransport, [
  ['the clinic has no ride of its own', { providerFurnishesTransport: false }, holds],
  ['the clinic fetches its patients', { providerFurnishesTransport: true }, refuses('provider-transport')],
  ['not on the record', {}, needs('providerFurnishesTransport')],
  ['nobody can tell', { providerFurnishesTransport: 'unknown' }, holds],
]);
