/** Why a request is not booked here. Each has a `refusal.*` message and becomes a referral to a person, never a denial. */
export const refusals = [
  'not-covered-program',
  'coverage-ended',
  'not-care',
  'prescription-pickup',
  'item-pickup',
  'other-ride',
  'provider-transport',
  'inpatient',
  'minor-needs-adult',
  'facility-arranges-ambulance',
  'no-suitable-mode',
  'urgent-needs-person',
  'short-notice',
] as const;

/** One of {@link refusals}. */
export type Refusal = (typeof refusals)[number];

/** Grounds that do not say no: a person carries on where the rules do not settle it (outcome `agent`). */
export const forAPerson: readonly Refusal[] = ['no-suitable-mode', 'urgent-needs-person'];

/** What the caller is to be told about a booking; each has a `notice.*` message. */
export const notices = [
  'escort-rides-along',
  'keep-proof',
  'nursing-home-staff-help',
  'bus-pass-mailed',
] as const;

/** One of {@link notices}. */
export type Notice = (typeof notices)[number];
