import { emergencyTo911 } from '../../../domain/rules/emergencyTo911';
import { emergency, holds } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(emergencyTo911, [
  ['chest pain now', { emergencySymptoms: true }, emergency],
  ['no such symptoms', { emergencySymptoms: false }, holds],
  ['nobody can tell: every message is read for danger anyway', { emergencySymptoms: 'unknown' }, holds],
  ['nothing said', {}, holds],
]);
