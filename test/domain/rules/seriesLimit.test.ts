import { seriesLimit } from '../../../domain/rules/seriesLimit';
import { holds, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

const series = { recurring: true, standingOrderStart: '2026-12-05' } as const;
const renewed = requires('renewal-after-three-months');

situations(seriesLimit, [
  ['one trip', { appointmentDate: '2026-12-05' }, holds],
  ['not a series', { recurring: false, standingOrderEnd: '2027-12-31' }, holds],
  ['nobody can tell whether it is one', { recurring: 'unknown', standingOrderEnd: '2027-12-31' }, holds],
  ['from the 5th to the 4th', { ...series, standingOrderEnd: '2027-03-04' }, holds],
  ['from the 5th to the 5th is a day too long', { ...series, standingOrderEnd: '2027-03-05' }, renewed],
  ['without an end', series, renewed],
  ['the end cannot be told', { ...series, standingOrderEnd: 'unknown' }, renewed],
  [
    'it begins with the first visit',
    { recurring: true, appointmentDate: '2026-12-05', standingOrderEnd: '2027-03-04' },
    holds,
  ],
  [
    'the first day cannot be told: the visit counts',
    {
      recurring: true,
      standingOrderStart: 'unknown',
      appointmentDate: '2026-12-05',
      standingOrderEnd: '2027-03-05',
    },
    renewed,
  ],
  ['no day is known', { recurring: true, standingOrderEnd: '2027-03-04' }, renewed],
  [
    'from the last of November to the last of February',
    { recurring: true, standingOrderStart: '2026-11-30', standingOrderEnd: '2027-02-28' },
    holds,
  ],
  [
    'and not into March',
    { recurring: true, standingOrderStart: '2026-11-30', standingOrderEnd: '2027-03-01' },
    renewed,
  ],
]);
