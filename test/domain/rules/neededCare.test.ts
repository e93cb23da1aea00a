import { neededCare } from '../../../domain/rules/neededCare';
import { holds, refuses } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(neededCare, [
  ['taken for necessary', { serviceMedicallyNecessary: true }, holds],
  ['known not to be necessary', { serviceMedicallyNecessary: false }, refuses('care-not-needed')],
  ['nobody can tell', { serviceMedicallyNecessary: 'unknown' }, holds],
]);
