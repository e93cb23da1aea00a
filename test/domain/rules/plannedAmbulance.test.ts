import { plannedAmbulance } from '../../../domain/rules/plannedAmbulance';
import { holds, needs, refuses } from '../../../domain/rules/rule';
import { situations } from '../situations';

const byFacility = refuses('facility-arranges-ambulance');

situations(plannedAmbulance, [
  ['walks', { mobility: 'ambulatory', outOfState: false }, holds],
  ['sits in a wheelchair', { mobility: 'wheelchair', outOfState: false }, holds],
  ['must lie flat', { mobility: 'stretcher', outOfState: false }, byFacility],
  [
    'walks, but needs care on the way',
    { mobility: 'ambulatory', needsMedicalAttentionInTransit: true, outOfState: false },
    byFacility,
  ],
  [
    'needs care on the way, nothing else known',
    { needsMedicalAttentionInTransit: true, outOfState: false },
    byFacility,
  ],
  ['walks, needs no care on the way', { mobility: 'cane', needsMedicalAttentionInTransit: false }, holds],
  ['nobody said how the rider moves', {}, needs('mobility')],
  ['the caller cannot tell how the rider moves', { mobility: 'unknown' }, holds],
  [
    'nobody can tell about care on the way',
    { mobility: 'walker', needsMedicalAttentionInTransit: 'unknown' },
    holds,
  ],
  [
    'must lie flat, and the hospital is in Boston: out of state the broker books the ambulance',
    { mobility: 'stretcher', outOfState: true },
    holds,
  ],
]);
