import type { Requirement } from '../authorization/requirements';

/** Why a request is not booked here. Each has a `refusal.*` message and becomes a referral to a person, never a denial. */
export const refusals = [
  'not-covered-program',
  'coverage-ended',
  'coverage-begins-later',
  'not-care',
  'care-not-covered',
  'care-not-needed',
  'outside-medicaid',
  'nursing-home-care',
  'nursing-home-exam',
  'care-in-the-home',
  'relative-not-needed',
  'relative-of-inpatient',
  'not-a-relative',
  'prescription-pickup',
  'item-pickup',
  'other-ride',
  'provider-transport',
  'inpatient',
  'scan-in-hospital',
  'school-closed',
  'nearest-provider',
  'out-of-state-choice',
  'minor-needs-adult',
  'adult-from-now-on',
  'other-animal',
  'facility-arranges-ambulance',
  'no-suitable-mode',
  'short-notice',
  'company-is-paid',
  'not-approved-before',
  'claim-too-small',
  'claim-too-late',
  'not-after-hours',
  'approval-too-late',
  'claim',
  'approval-after-ride',
  'complaint',
  'driver-late',
  'after-ride',
] as const;

/** One of {@link refusals}. */
export type Refusal = (typeof refusals)[number];

/** Grounds that do not say no: a person carries on where the rules do not settle it (outcome `agent`). */
export const forAPerson: readonly Refusal[] = [
  'coverage-begins-later',
  'outside-medicaid',
  'not-a-relative',
  'other-animal',
  'no-suitable-mode',
  'claim',
  'approval-after-ride',
  'complaint',
  'driver-late',
  'after-ride',
];

/** What would change the answer, or whose turn it is. */
export const remedies: { readonly [Because in Refusal]?: readonly Requirement[] } = {
  'not-covered-program': ['contact-dss'],
  'coverage-ended': ['contact-dss'],
  'minor-needs-adult': ['adult-escort'],
  'adult-from-now-on': ['adult-escort'],
  'facility-arranges-ambulance': ['facility-arranges-ambulance'],
  'short-notice': ['earlier-notice'],
};

/** What the caller is to be told about a booking; each has a `notice.*` message. */
export const notices = [
  'applicant-evaluation',
  'closed-days-fall-out',
  'only-way-there',
  'only-way-back',
  'escort-rides-along',
  'adult-needed',
  'tell-the-rider',
  'service-animal',
  'no-extra-stops',
  'nursing-home-staff-help',
  'bus-pass-mailed',
  'mileage-trip-log',
  'mileage-from-home',
  'person-at-once',
  'less-than-asked',
  'help-inside',
  'mileage-ask-first',
  'carrier-not-promised',
  'carrier-outside-network',
] as const;

/** One of {@link notices}. */
export type Notice = (typeof notices)[number];
