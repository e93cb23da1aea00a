import { urgentApproval } from '../../../domain/rules/urgentApproval';
import { holds, needs, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

// A Monday; the Department is open from half past eight to half past four.
const withoutTimes = {
  kindOfCare: 'dialysis',
  mode: 'wheelchair-van',
  awaited: ['department-authorization'],
  requestDate: '2026-11-16',
  appointmentDate: '2026-11-16',
} as const;
const dialysis = { ...withoutTimes, requestTime: '10:00', appointmentTime: '14:00' } as const;
const evening = { ...dialysis, requestTime: '17:00', appointmentTime: '19:00' } as const;
const byVoice = requires('verbal-authorization');
const afterwards = requires('written-after-the-fact-request');

situations(urgentApproval, [
  ['in the hours of the Department', dialysis, byVoice],
  ['asked a minute before it closes', { ...evening, requestTime: '16:29' }, byVoice],
  ['asked when it closes, and the ride is in the evening', { ...evening, requestTime: '16:30' }, afterwards],
  ['asked in the evening, rides in the evening', evening, afterwards],
  [
    'asked in the evening, rides when it opens',
    { ...evening, appointmentDate: '2026-11-17', appointmentTime: '08:30' },
    afterwards,
  ],
  [
    'asked in the evening, rides after it opens: it can be asked before',
    { ...evening, appointmentDate: '2026-11-17', appointmentTime: '08:31' },
    byVoice,
  ],
  ['on a Saturday', { ...dialysis, requestDate: '2026-11-14', appointmentDate: '2026-11-14' }, afterwards],
  [
    'on Thanksgiving Day',
    { ...dialysis, requestDate: '2026-11-26', appointmentDate: '2026-11-26' },
    afterwards,
  ],
  ['an ambulance', { ...evening, mode: 'ambulance' }, afterwards],
  ['livery', { ...evening, mode: 'livery' }, afterwards],
  ['a taxi', { ...evening, mode: 'taxi' }, afterwards],
  ['a bus between states has no approval after the fact', { ...evening, mode: 'bus' }, byVoice],
  ['a flight neither', { ...evening, mode: 'air' }, byVoice],
  ['nothing is missing', { ...evening, awaited: [] }, holds],
  ['a consent form is no approval of the Department', { ...evening, awaited: ['minor-consent-form'] }, holds],
  ['it can wait', { ...evening, appointmentDate: '2026-11-18' }, holds],
  [
    'nobody wrote down when it was asked',
    { ...withoutTimes, appointmentTime: '19:00' },
    needs('requestTime'),
  ],
  [
    'asked in the evening, and nobody said what time tomorrow',
    { ...withoutTimes, requestTime: '17:00', appointmentDate: '2026-11-17' },
    needs('appointmentTime'),
  ],
  [
    'the time tomorrow cannot be told: it is asked for by voice',
    { ...evening, appointmentDate: '2026-11-17', appointmentTime: 'unknown' },
    byVoice,
  ],
  ['this evening, whatever the time', { ...withoutTimes, requestTime: '17:00' }, afterwards],
  [
    'in the hours, and nobody said what time',
    { ...withoutTimes, requestTime: '10:00' },
    needs('appointmentTime'),
  ],
  ['this evening, and the time cannot be told', { ...evening, appointmentTime: 'unknown' }, afterwards],
]);
