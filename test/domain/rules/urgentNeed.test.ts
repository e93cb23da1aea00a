import { urgentNeed } from '../../../domain/rules/urgentNeed';
import { holds, urgent } from '../../../domain/rules/rule';
import { situations } from '../situations';

const tomorrow = { requestDate: '2026-11-16', appointmentDate: '2026-11-17' } as const;
const waits = { ...tomorrow, kindOfCare: 'primary-care', needsImmediateTreatment: false } as const;

situations(urgentNeed, [
  ['ill or hurt, to be seen right away', { ...waits, needsImmediateTreatment: true }, urgent],
  ['dialysis', { ...waits, kindOfCare: 'dialysis' }, urgent],
  ['home from a hospital', { ...waits, visitPurpose: 'discharge' }, urgent],
  ['a visit that can wait', waits, holds],
  [
    'dialysis asked for in time is not urgent',
    { ...waits, kindOfCare: 'dialysis', appointmentDate: '2026-11-18' },
    holds,
  ],
  [
    'by bus within one town notice is no bar',
    { ...waits, kindOfCare: 'dialysis', mode: 'bus', sameTown: true },
    holds,
  ],
  ['nobody can tell whether it can wait', { ...waits, needsImmediateTreatment: 'unknown' }, holds],
  ['no day yet', { requestDate: '2026-11-16', kindOfCare: 'dialysis' }, holds],
]);
