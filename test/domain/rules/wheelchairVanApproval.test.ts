import { wheelchairVanApproval } from '../../../domain/rules/wheelchairVanApproval';
import { holds, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

const mode = 'wheelchair-van';

situations(wheelchairVanApproval, [
  ['a van, and an approval for it on file', { mode, approvedModeOnFile: 'wheelchair-van' }, holds],
  ['a van, and nothing on file', { mode }, requires('medical-necessity-form')],
  [
    'a van, and an approval for livery on file',
    { mode, approvedModeOnFile: 'livery' },
    requires('medical-necessity-form'),
  ],
  [
    'a van, and nobody can tell what is on file',
    { mode, approvedModeOnFile: 'unknown' },
    requires('medical-necessity-form'),
  ],
  ['livery', { mode: 'livery' }, holds],
  ['a bus', { mode: 'bus' }, holds],
]);
