import type { Program } from './program';

const CHECKED = '2026-11-25';

/** HUSKY Health, Connecticut: the numbers, lines and lists of its ride broker. Ours until the broker confirms them. */
export const ctHusky: Program = {
  id: 'ct-husky',
  state: 'CT',
  coveredPrograms: {
    value: ['husky-a', 'husky-c', 'husky-d', 'limited-benefit'],
    source: 'FAQ-programs: member page of the broker',
    checked: CHECKED,
  },
  lines: {
    rides: { value: '1-855-478-7350', source: 'FAQ-urgent-24x7, FAQ-cancel-change', checked: CHECKED },
    complaints: { value: '1-866-436-0457', source: 'FAQ-complaint: We Care Line', checked: CHECKED },
    coverage: { value: '1-855-805-4325', source: 'Access Health CT', checked: CHECKED },
    hearings: {
      value: '1-800-462-0134',
      source: 'DSS Office of Legal Counsel, Regulations and Hearings',
      checked: CHECKED,
    },
  },
  notice: {
    routine: { value: 2, source: 'BRK-notice-two-business-days', checked: CHECKED },
    busPass: { value: 5, source: 'BRK-notice-bus-pass-five', checked: CHECKED },
  },
  urgentKindsOfCare: {
    value: [
      'dialysis',
      'oncology',
      'radiation',
      'infusion',
      'surgery',
      'substance-use',
      'hospital-discharge',
    ],
    source:
      'FAQ-urgent, BRK-urgent-kinds; treatments that cannot be moved are ours until the broker confirms',
    checked: CHECKED,
  },
  times: {
    readyBeforeAppointment: { value: 60, source: 'BRK-be-ready', checked: CHECKED },
    readyBeforePickUp: {
      value: 15,
      source: 'sister programs of the broker; ours until confirmed',
      checked: CHECKED,
    },
    arriveBefore: { value: 10, source: 'ours until the broker confirms', checked: CHECKED },
    urgentAnswer: { value: 15, source: 'ours until the broker confirms', checked: CHECKED },
  },
  callBack: {
    value: { lastToday: '18:00', nextMorning: '09:00' },
    source: 'BRK-routine-hours; ours until the broker confirms',
    checked: CHECKED,
  },
  due: {
    value: {
      emergency: { kind: 'minutes', minutes: 0 },
      crisis: { kind: 'minutes', minutes: 0 },
      'danger-after-stop': { kind: 'minutes', minutes: 0 },
      'urgent-dispatch': { kind: 'minutes', minutes: 15 },
      discharge: { kind: 'minutes', minutes: 30 },
      'call-back': { kind: 'call-back' },
      referral: { kind: 'call-back' },
      'chase-form': { kind: 'half-business-day' },
      'bus-pass': { kind: 'next-business-day' },
      'consent-word': { kind: 'call-back' },
    },
    source: 'ours until the broker confirms',
    checked: CHECKED,
  },
  retentionYears: {
    value: 6,
    source: 'setting; 45 CFR 164.316(b)(2)(i) for its documents',
    checked: CHECKED,
  },
};
