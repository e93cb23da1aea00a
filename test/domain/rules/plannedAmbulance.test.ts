import { plannedAmbulance } from '../../../domain/rules/plannedAmbulance';
import { holds, needs, refuses } from '../../../domain/rules/rule';
import { situations } from '../situations';

const mode = 'ambulance';

situations(plannedAmbulance, [
  ['by car', { mode: 'livery', outOfState: false }, holds],
  ['by ambulance, inside the state', { mode, outOfState: false }, refuses('facility-arranges-ambulance')],
  [
    'by ambulance, inside the state, on the list',
    { mode, outOfState: false, conditionOnAmbulanceList: true },
    refuses('facility-arranges-ambulance'),
  ],
  ['by ambulance, to another state', { mode, outOfState: true }, holds],
  [
    'an ambulance stands in for less, inside the state: a person',
    { mode, appropriateMode: 'wheelchair-van', outOfState: false },
    refuses('no-suitable-mode'),
  ],
  [
    'an ambulance stands in for less, to another state',
    { mode, appropriateMode: 'wheelchair-van', outOfState: true },
    holds,
  ],
  ['by ambulance, and nobody said where to', { mode }, needs('outOfState')],
  ['by ambulance, and nobody can tell whether to another state', { mode, outOfState: 'unknown' }, holds],
]);
