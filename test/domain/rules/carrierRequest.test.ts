import { carrierRequest } from '../../../domain/rules/carrierRequest';
import { holds, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

const awaited = ['department-authorization'] as const;

situations(carrierRequest, [
  ['a van waits for approval', { mode: 'wheelchair-van', awaited }, requires('transport-provider-request')],
  ['an ambulance waits for approval', { mode: 'ambulance', awaited }, requires('transport-provider-request')],
  ['the carrier itself asks', { mode: 'wheelchair-van', awaited, callerRelation: 'carrier' }, holds],
  [
    'nobody can tell who asks',
    { mode: 'wheelchair-van', awaited, callerRelation: 'unknown' },
    requires('transport-provider-request'),
  ],
  ['a van waits for a consent form only', { mode: 'wheelchair-van', awaited: ['minor-consent-form'] }, holds],
  ['a van waits for nothing', { mode: 'wheelchair-van', awaited: [] }, holds],
  ['livery', { mode: 'livery', awaited }, holds],
]);
