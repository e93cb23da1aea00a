import { routineNotice } from '../../../domain/rules/routineNotice';
import { holds, needs, refuses, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

const requestDate = '2026-11-16'; // a Monday
const inTime = { requestDate, appointmentDate: '2026-11-18', mode: 'livery' } as const;
const tomorrow = { requestDate, appointmentDate: '2026-11-17', mode: 'livery' } as const;
const canWait = { kindOfCare: 'dental', needsImmediateTreatment: false } as const;

situations(routineNotice, [
  ['asked on Monday for Wednesday', { ...inTime, ...canWait }, holds],
  ['asked on Monday for Wednesday, whether or not it can wait', inTime, holds],
  ['asked on Monday for Tuesday', { ...tomorrow, ...canWait }, refuses('short-notice')],
  [
    'asked on Monday for the same day',
    { ...tomorrow, ...canWait, appointmentDate: requestDate },
    refuses('short-notice'),
  ],
  [
    'asked on Thursday for Monday',
    { ...inTime, ...canWait, requestDate: '2026-11-19', appointmentDate: '2026-11-23' },
    holds,
  ],
  [
    'asked on Friday for Monday',
    { ...inTime, ...canWait, requestDate: '2026-11-20', appointmentDate: '2026-11-23' },
    refuses('short-notice'),
  ],
  [
    'asked on Tuesday before Thanksgiving for Friday',
    { ...inTime, ...canWait, requestDate: '2026-11-24', appointmentDate: '2026-11-27' },
    holds,
  ],
  [
    'asked on Wednesday before Thanksgiving for Friday',
    { ...inTime, ...canWait, requestDate: '2026-11-25', appointmentDate: '2026-11-27' },
    refuses('short-notice'),
  ],
  [
    'asked for a day that is over',
    { ...inTime, ...canWait, appointmentDate: '2026-11-13' },
    refuses('short-notice'),
  ],

  ['dialysis tomorrow', { ...tomorrow, kindOfCare: 'dialysis' }, holds],
  ['chemotherapy tomorrow', { ...tomorrow, kindOfCare: 'oncology' }, holds],
  [
    'a dentist tomorrow, can wait',
    { ...tomorrow, ...canWait, kindOfCare: 'dental' },
    refuses('short-notice'),
  ],
  ['home from the hospital tomorrow', { ...tomorrow, visitPurpose: 'discharge' }, holds],
  ['the doctor wants the rider tomorrow', { ...tomorrow, needsImmediateTreatment: true }, holds],
  [
    'tomorrow, and nobody asked whether it can wait',
    { ...tomorrow, kindOfCare: 'dental' },
    needs('needsImmediateTreatment'),
  ],
  [
    'tomorrow, it can wait, and nobody said what kind of care it is: dialysis could not',
    { ...tomorrow, needsImmediateTreatment: false },
    needs('kindOfCare'),
  ],
  [
    'tomorrow, and the rider cannot tell whether it can wait: the clinic is asked',
    { ...tomorrow, kindOfCare: 'dental', needsImmediateTreatment: 'unknown' },
    requires('provider-consult'),
  ],
  [
    'tomorrow, the rider cannot tell what kind of care, can wait',
    { ...tomorrow, ...canWait, kindOfCare: 'unknown' },
    refuses('short-notice'),
  ],

  ['by bus within one town tomorrow', { ...tomorrow, ...canWait, mode: 'bus', sameTown: true }, holds],
  [
    'by bus within one town tomorrow, nothing else asked',
    { ...tomorrow, mode: 'bus', sameTown: true },
    holds,
  ],
  [
    'by private car within one town tomorrow',
    { ...tomorrow, ...canWait, mode: 'private-car', sameTown: true },
    holds,
  ],
  [
    'by livery within one town tomorrow',
    { ...tomorrow, ...canWait, mode: 'livery', sameTown: true },
    refuses('short-notice'),
  ],
  [
    'by bus between towns tomorrow',
    { ...tomorrow, ...canWait, mode: 'bus', sameTown: false },
    refuses('short-notice'),
  ],
  [
    'by bus tomorrow, and the rider cannot tell the town',
    { ...tomorrow, ...canWait, mode: 'bus', sameTown: 'unknown' },
    refuses('short-notice'),
  ],

  ['no date yet', { requestDate, mode: 'livery' }, needs('appointmentDate')],
  [
    'the day of the request was not written down',
    { appointmentDate: '2026-11-18', mode: 'livery' },
    needs('requestDate'),
  ],
  [
    'the rider cannot tell the day',
    { requestDate, appointmentDate: 'unknown', mode: 'livery' },
    requires('provider-consult'),
  ],
  [
    'nobody can tell when it was asked',
    { requestDate: 'unknown', appointmentDate: '2026-11-18', mode: 'livery' },
    requires('provider-consult'),
  ],
]);
