import { dischargeAtOnce } from '../../../domain/rules/dischargeAtOnce';
import { holds, informs, needs } from '../../../domain/rules/rule';
import { situations } from '../situations';

const atNine = { visitPurpose: 'discharge', requestDate: '2026-11-23', requestTime: '09:00' } as const;
const today = { ...atNine, appointmentDate: '2026-11-23' } as const;

situations(dischargeAtOnce, [
  ['a visit, however soon', { ...today, visitPurpose: 'medical', appointmentTime: '09:10' }, holds],
  ['home in two hours', { ...today, appointmentTime: '11:00' }, informs('person-at-once')],
  [
    'home in a minute less than four hours',
    { ...today, appointmentTime: '12:59' },
    informs('person-at-once'),
  ],
  ['home in four hours', { ...today, appointmentTime: '13:00' }, holds],
  [
    'home at one in the morning, asked at eleven in the evening',
    { ...today, requestTime: '23:00', appointmentDate: '2026-11-24', appointmentTime: '01:00' },
    informs('person-at-once'),
  ],
  [
    'home the day after tomorrow, and the time does not matter',
    { ...atNine, appointmentDate: '2026-11-25' },
    holds,
  ],
  [
    'home tomorrow, asked in the morning: the time does not matter',
    { ...atNine, appointmentDate: '2026-11-24' },
    holds,
  ],
  [
    'home tomorrow, asked four hours before midnight',
    { ...atNine, requestTime: '20:00', appointmentDate: '2026-11-24' },
    holds,
  ],
  [
    'home tomorrow, asked a minute later',
    { ...atNine, requestTime: '20:01', appointmentDate: '2026-11-24' },
    needs('appointmentTime'),
  ],
  ['a day that is past', { ...atNine, appointmentDate: '2026-11-22', appointmentTime: '11:00' }, holds],
  ['nobody said what the trip is for', { requestDate: '2026-11-23' }, needs('visitPurpose')],
  ['the caller cannot tell what the trip is for', { visitPurpose: 'unknown' }, holds],
  ['nobody said the day', atNine, needs('appointmentDate')],
  ['the caller cannot tell the day', { ...atNine, appointmentDate: 'unknown' }, holds],
  ['nobody said the time', today, needs('appointmentTime')],
  ['the caller cannot tell the time', { ...today, appointmentTime: 'unknown' }, holds],
  ['it is not known when the ride was asked for', { visitPurpose: 'discharge' }, needs('requestDate')],
]);
