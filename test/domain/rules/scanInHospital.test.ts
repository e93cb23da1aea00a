import { scanInHospital } from '../../../domain/rules/scanInHospital';
import { holds, needs, refuses, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

const toScan = {
  hospitalInpatient: true,
  visitPurpose: 'medical',
  scanType: 'mri',
  residence: 'home',
  companionRelation: 'patient',
} as const;

situations(scanInHospital, [
  ['a scan the own hospital cannot do in time', { ...toScan, scanAvailableInHospital: false }, holds],
  ['a scan it can do', { ...toScan, scanAvailableInHospital: true }, refuses('scan-in-hospital')],
  [
    'a CAT scan it can do',
    { ...toScan, scanType: 'cat', scanAvailableInHospital: true },
    refuses('scan-in-hospital'),
  ],
  ['can the own hospital do it?', toScan, needs('scanAvailableInHospital')],
  [
    'cannot tell whether it can',
    { ...toScan, scanAvailableInHospital: 'unknown' },
    requires('provider-consult'),
  ],
  ['no scan', { ...toScan, scanType: 'none', scanAvailableInHospital: true }, holds],
  ['cannot tell whether it is a scan', { ...toScan, scanType: 'unknown' }, holds],
  ['not in a hospital', { ...toScan, hospitalInpatient: false, scanAvailableInHospital: true }, holds],
  [
    'lives in a chronic disease hospital',
    { ...toScan, residence: 'chronic-disease-hospital', scanAvailableInHospital: true },
    holds,
  ],
]);
