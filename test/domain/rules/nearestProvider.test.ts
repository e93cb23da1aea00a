import { nearestProvider } from '../../../domain/rules/nearestProvider';
import { holds, refuses } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(nearestProvider, [
  [
    'the Department found no benefit in going farther',
    { departmentFoundNoMedicalBenefit: true },
    refuses('nearest-provider'),
  ],
  [
    'found none, whatever reason is given',
    { departmentFoundNoMedicalBenefit: true, medicalReasonForDistance: true },
    refuses('nearest-provider'),
  ],
  ['no finding', { departmentFoundNoMedicalBenefit: false, nearestAppropriateProvider: false }, holds],
  ['nobody can tell', { departmentFoundNoMedicalBenefit: 'unknown' }, holds],
]);
