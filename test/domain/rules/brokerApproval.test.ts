import { brokerApproval } from '../../../domain/rules/brokerApproval';
import { holds, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

const atHome = { livesInNursingHome: false, outOfState: false } as const;

situations(brokerApproval, [
  ['livery from home', { mode: 'livery', ...atHome }, requires('broker-authorization')],
  ['a taxi from home', { mode: 'taxi', ...atHome }, requires('broker-authorization')],
  [
    'the clinic asks for the rider',
    { mode: 'livery', ...atHome, callerRelation: 'medical-provider' },
    requires('broker-authorization'),
  ],
  [
    'livery from a nursing home is approved by others',
    { mode: 'livery', ...atHome, livesInNursingHome: true },
    holds,
  ],
  ['livery out of state is approved by others', { mode: 'livery', ...atHome, outOfState: true }, holds],
  ['a wheelchair van', { mode: 'wheelchair-van', ...atHome }, holds],
  ['a bus', { mode: 'bus', ...atHome }, holds],
  [
    'nobody can tell where the rider lives',
    { mode: 'livery', ...atHome, livesInNursingHome: 'unknown' },
    requires('broker-authorization'),
  ],
  [
    'nobody can tell which state',
    { mode: 'livery', ...atHome, outOfState: 'unknown' },
    requires('broker-authorization'),
  ],
]);
