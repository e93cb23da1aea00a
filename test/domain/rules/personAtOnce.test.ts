import { personAtOnce } from '../../../domain/rules/personAtOnce';
import { holds, informs } from '../../../domain/rules/rule';
import { situations } from '../situations';

const tomorrow = { requestDate: '2026-11-16', appointmentDate: '2026-11-17' } as const;
const dialysis = { ...tomorrow, kindOfCare: 'dialysis' } as const;

situations(personAtOnce, [
  [
    'cannot wait, and a form is missing',
    { ...dialysis, awaited: ['medical-necessity-form'] },
    informs('person-at-once'),
  ],
  ['cannot wait, and nothing is missing', { ...dialysis, awaited: [] }, holds],
  ['a call to the clinic runs beside it', { ...dialysis, awaited: ['provider-consult'] }, holds],
  [
    'can wait, and a form is missing',
    { ...dialysis, appointmentDate: '2026-11-18', awaited: ['medical-necessity-form'] },
    holds,
  ],
  [
    'nobody can tell whether it can wait',
    {
      ...tomorrow,
      needsImmediateTreatment: 'unknown',
      kindOfCare: 'lab',
      awaited: ['medical-necessity-form'],
    },
    holds,
  ],
]);
