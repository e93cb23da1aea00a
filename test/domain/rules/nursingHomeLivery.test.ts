import { nursingHomeLivery } from '../../../domain/rules/nursingHomeLivery';
import { holds, needs, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(nursingHomeLivery, [
  [
    'livery from a nursing home',
    { mode: 'livery', residence: 'nursing-home' },
    requires('transport-provider-request'),
  ],
  ['livery from home', { mode: 'livery', residence: 'home' }, holds],
  ['livery from a shelter', { mode: 'livery', residence: 'other' }, holds],
  ['a wheelchair van from a nursing home', { mode: 'wheelchair-van', residence: 'nursing-home' }, holds],
  ['a bus from a nursing home', { mode: 'bus', residence: 'nursing-home' }, holds],
  ['nobody knows where the rider lives', { mode: 'livery' }, needs('residence')],
  ['nobody can tell where the rider lives', { mode: 'livery', residence: 'unknown' }, holds],
]);
