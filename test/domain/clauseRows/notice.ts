import {
  aTrip,
  toBostonOnAdvice,
  inWheelchair,
  byBus,
  withinTown,
  fromNursingHome,
  tomorrowRoutine,
  days,
} from '../trips';
import { booked, held, urgent, refused } from './expectations';
import type { ClauseRow } from './clauseRow';

/** Notice, and what cannot wait for it. */
export const rows: readonly ClauseRow[] = [
  {
    clauses: ['BRK-notice-two-business-days', 'BRK-notice-excludes-nonbusiness-days'],
    situation: 'Monday for Wednesday',
    facts: aTrip({ requestDate: '2026-11-16', appointmentDate: '2026-11-18' }),
    expect: booked('livery'),
  },
  {
    clauses: ['BRK-notice-two-business-days', 'BRK-notice-excludes-nonbusiness-days'],
    situation: 'Monday for Tuesday, and it can wait',
    facts: aTrip(tomorrowRoutine),
    expect: refused('short-notice', { requirements: ['earlier-notice'] }),
  },
  {
    clauses: ['BRK-notice-two-business-days', 'BRK-notice-excludes-nonbusiness-days'],
    situation: 'Thursday for Monday',
    facts: aTrip({ requestDate: '2026-11-19', appointmentDate: '2026-11-23' }),
    expect: booked('livery'),
  },
  {
    clauses: ['BRK-notice-two-business-days', 'BRK-notice-excludes-nonbusiness-days'],
    situation: 'Friday for Monday, and it can wait',
    facts: aTrip({
      requestDate: '2026-11-20',
      appointmentDate: '2026-11-23',
      needsImmediateTreatment: false,
    }),
    expect: refused('short-notice'),
  },
  {
    clauses: ['BRK-notice-two-business-days', 'BRK-notice-excludes-nonbusiness-days'],
    situation: 'Tuesday for Friday over Thanksgiving',
    facts: aTrip({ requestDate: '2026-11-24', appointmentDate: '2026-11-27' }),
    expect: booked('livery'),
  },
  {
    clauses: ['BRK-notice-two-business-days', 'BRK-notice-excludes-nonbusiness-days'],
    situation: 'Wednesday for Friday over Thanksgiving',
    facts: aTrip({
      requestDate: '2026-11-25',
      appointmentDate: '2026-11-27',
      needsImmediateTreatment: false,
    }),
    expect: refused('short-notice'),
  },
  {
    clauses: ['BRK-notice-bus-pass-five'],
    situation: 'a pass five business days ahead',
    facts: aTrip({ ...byBus, busPassInHand: false, appointmentDate: days.afterFiveBusinessDays }),
    expect: booked('bus', { notices: ['bus-pass-mailed'] }),
  },
  {
    clauses: ['BRK-notice-bus-pass-five'],
    situation: 'a pass four business days ahead: a car for this trip',
    facts: aTrip({ ...byBus, busPassInHand: false, appointmentDate: days.afterFourBusinessDays }),
    expect: booked('livery', { notices: [] }),
  },
  {
    clauses: ['17-134d-33(f)(2)'],
    situation: 'tomorrow by bus within one town, the fare in hand: notice is no bar',
    facts: aTrip({ ...byBus, ...withinTown, busPassInHand: true, ...tomorrowRoutine }),
    expect: booked('bus'),
  },
  {
    clauses: ['FAQ-urgent'],
    situation: 'hurt, to be seen tomorrow',
    facts: aTrip({ appointmentDate: days.tomorrow, needsImmediateTreatment: true }),
    expect: urgent('livery', { requirements: ['broker-authorization'], cites: ['FAQ-urgent'] }),
  },
  {
    clauses: ['BRK-urgent-kinds'],
    situation: 'dialysis tomorrow',
    facts: aTrip({ kindOfCare: 'dialysis', ...tomorrowRoutine }),
    expect: urgent('livery', { requirements: ['broker-authorization'] }),
  },
  {
    clauses: ['BRK-urgent-kinds'],
    situation: 'home from the hospital tomorrow',
    facts: aTrip({ visitPurpose: 'discharge', ...tomorrowRoutine }),
    expect: urgent('livery', { requirements: ['broker-authorization'], notices: [] }),
  },
  {
    clauses: ['FAQ-urgent-24x7', '17-134d-33(f)(3)(A)#verbal'],
    situation:
      'dialysis tomorrow by wheelchair van, nothing on file, in the hours of the Department: asked by voice, by a person at once',
    facts: aTrip({ ...inWheelchair, kindOfCare: 'dialysis', appointmentDate: days.tomorrow }),
    expect: held('wheelchair-van', {
      notices: ['person-at-once'],
      requirements: [
        'medical-necessity-form',
        'department-authorization',
        'transport-provider-request',
        'verbal-authorization',
      ],
      cites: ['17-134d-33(f)(3)(A)#verbal'],
    }),
  },
  {
    clauses: ['17-134d-33(f)(3)(B)(ii)#verbal'],
    situation: 'dialysis tomorrow from a nursing home, asked in the hours of the Department',
    facts: aTrip({ ...fromNursingHome, kindOfCare: 'dialysis', appointmentDate: days.tomorrow }),
    expect: held('livery', {
      requirements: [
        'nursing-home-documentation',
        'transport-provider-request',
        'department-authorization',
        'verbal-authorization',
      ],
    }),
  },
  {
    clauses: ['17-134d-33(f)(2)(B)(iii)'],
    situation: 'dialysis on a Saturday by wheelchair van, asked that morning: it goes',
    facts: aTrip({
      ...inWheelchair,
      requestDate: '2026-11-21',
      appointmentDate: '2026-11-21',
      kindOfCare: 'dialysis',
    }),
    expect: urgent('wheelchair-van', {
      requirements: [
        'medical-necessity-form',
        'department-authorization',
        'transport-provider-request',
        'written-after-the-fact-request',
      ],
    }),
  },
  {
    clauses: ['17-134d-33(f)(2)(C)(ii)'],
    situation: 'dialysis on a Saturday from a nursing home, asked that morning: it goes',
    facts: aTrip({
      ...fromNursingHome,
      requestDate: '2026-11-21',
      appointmentDate: '2026-11-21',
      kindOfCare: 'dialysis',
    }),
    expect: urgent('livery', {
      requirements: [
        'nursing-home-documentation',
        'transport-provider-request',
        'department-authorization',
        'written-after-the-fact-request',
      ],
    }),
  },
  {
    clauses: ['17-134d-33(f)(2)(A)(ii)'],
    situation: 'by ambulance to another state on a Saturday, asked that morning: it goes',
    facts: aTrip({
      ...toBostonOnAdvice,
      mobility: 'stretcher',
      requestDate: '2026-11-21',
      appointmentDate: '2026-11-21',
      kindOfCare: 'dialysis',
    }),
    expect: urgent('ambulance', {
      requirements: [
        'department-authorization',
        'specialized-transportation-form',
        'transport-provider-request',
        'written-after-the-fact-request',
      ],
    }),
  },
];
