import type { TimeConcept } from '../../locales/vocabulary';
import { weekdays } from './weekdays';

/** Days that a time may stand right after. */
export const daysBeforeTimes: readonly TimeConcept[] = ['today', 'tomorrow', 'afterTomorrow', ...weekdays];

/** Between a time and another that is meant instead, or as well: "3 I can't, 4". */
export const leadsToAnother: readonly TimeConcept[] = [
  'either',
  'corrected',
  'softNot',
  'lead',
  'not',
  'notIs',
  'offCue',
  'busyCue',
  'butCue',
  'subject',
  'settleCue',
];

/** What may follow a time that little else tells to be one. */
export const timeFollowers: readonly TimeConcept[] = [
  ...daysBeforeTimes,
  'lead',
  'weakLead',
  'next',
  'coming',
  'thisOne',
  'either',
  'corrected',
  'and',
  'softNot',
  'not',
  'notIs',
  'theirs',
  'the',
  'newCue',
  'insteadOf',
  'returnCue',
  'ofWhom',
  'returnNear',
  'returnAfter',
  'pickupCue',
  'appointmentCue',
  'endCue',
  'rangeCue',
  'every',
  'within',
  'of',
  'which',
  'afterDay',
  'before',
  'from',
  'spanFor',
  'starting',
  'refBefore',
  'subject',
  'sameDay',
  'sameTime',
  'withIt',
  'bothTimes',
  'bothOf',
];
