import { businessDaysBy } from '../calendar/businessDays';
import { holidaysBy, type HolidayRules } from '../calendar/holidays';
import { interpreterLines } from './interpreterLines';
import type { Program } from './program';

const CHECKED = '2026-11-25';

const MONDAY = 1;
const THURSDAY = 4;

/** The legal holidays of Connecticut. The Friday after Thanksgiving is an ordinary day. */
const holidays: HolidayRules = {
  // New Year's Day, Lincoln's birthday, Juneteenth, Independence Day, Veterans Day, Christmas
  fixed: ['01-01', '02-12', '06-19', '07-04', '11-11', '12-25'],
  floating: [
    { weekday: MONDAY, notBefore: '01-15' }, // Martin Luther King Day
    { weekday: MONDAY, notBefore: '02-15' }, // Washington's Birthday, the third Monday
    { weekday: MONDAY, notBefore: '05-25' }, // Memorial Day, the last Monday
    { weekday: MONDAY, notBefore: '09-01' }, // Labor Day, the first Monday
    { weekday: MONDAY, notBefore: '10-08' }, // Columbus Day, the second Monday
    { weekday: THURSDAY, notBefore: '11-22' }, // Thanksgiving Day, the fourth Thursday
  ],
  // Good Friday
  fromEaster: [-2],
};

/** HUSKY Health, Connecticut: the numbers, lines and lists of its ride broker. Ours until the broker confirms them. */
export const ctHusky: Program = {
  id: 'ct-husky',
  state: 'CT',
  coveredPrograms: {
    value: ['husky-a', 'husky-c', 'husky-d', 'limited-benefit'],
    source: 'FAQ-programs: member page of the broker',
    checked: CHECKED,
  },
  departmentPrograms: { value: ['husky-c'], source: 'portal.ct.gov/phe', checked: CHECKED },
  lines: {
    rides: { value: '1-855-478-7350', source: 'FAQ-urgent-24x7, FAQ-cancel-change', checked: CHECKED },
    complaints: { value: '1-866-436-0457', source: 'FAQ-complaint: We Care Line', checked: CHECKED },
    coverage: { value: '1-855-805-4325', source: 'Access Health CT', checked: CHECKED },
    department: { value: '1-855-626-6632', source: 'portal.ct.gov/phe', checked: CHECKED },
    hearings: {
      value: '1-800-462-0134',
      source: 'DSS Office of Legal Counsel, Regulations and Hearings',
      checked: CHECKED,
    },
  },
  holidays: { value: holidays, source: 'Conn. Gen. Stat. § 1-4', checked: CHECKED },
  businessDays: businessDaysBy(holidaysBy(holidays)),
  notice: {
    routine: { value: 2, source: 'BRK-notice-two-business-days', checked: CHECKED },
    busPass: { value: 5, source: 'BRK-notice-bus-pass-five', checked: CHECKED },
  },
  seriesMonths: { value: 3, source: '§ 17-134d-33(f)(2)', checked: CHECKED },
  departmentHours: {
    value: { opens: '08:30', closes: '16:30' },
    source: 'not stated in § 17-134d-33; ours until the Department confirms',
    checked: CHECKED,
  },
  wheelchairDiagnoses: {
    value: [],
    source: 'Appendix A to § 17-134d-33(f)(2)(B)(ii), which is not published with the text',
    checked: CHECKED,
  },
  ambulanceConditions: {
    value: [],
    source: 'Appendix B to § 17-134d-33(f)(2)(A)(i), which is not published with the text',
    checked: CHECKED,
  },
  forms: {
    value: {
      'medical-necessity-form': 'Medical Necessity Form',
      'distance-verification': 'Medical Necessity Form (distance verification)',
      'specialized-transportation-form': 'Specialized Transportation Form',
      'minor-consent-form': 'Minor Consent to Travel',
      'escort-approval-form': 'Escort Approval Form',
      'visit-documentation': 'Trip log, or form W-610',
    },
    source: "BRK-medical-necessity-form and the broker's other forms, as its pages name them",
    checked: CHECKED,
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
  interpreterLines: {
    value: interpreterLines,
    source: 'languages of notices in Connecticut under 45 CFR 92.11; ours until the broker confirms',
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
    lateAfter: { value: 15, source: 'ours until the broker confirms', checked: CHECKED },
    willCallReturn: {
      value: 60,
      source: 'sister programs of the broker; ours until confirmed',
      checked: CHECKED,
    },
  },
  updates: {
    quiet: {
      value: { from: '21:00', until: '08:00' },
      source: '47 CFR 64.1200(c)(1)',
      checked: CHECKED,
    },
    dayBefore: { value: '17:00', source: 'ours until the broker confirms', checked: CHECKED },
    askAgain: {
      value: { undelivered: 2, silentDays: 90 },
      source: 'ours until the broker confirms',
      checked: CHECKED,
    },
    askedAfter: {
      value: { dropOff: 30, pickUp: 120 },
      source: 'ours until the broker confirms',
      checked: CHECKED,
    },
    waiting: {
      value: { again: 10, changed: 2, most: 3, looks: 60 },
      source: 'ours until the broker confirms',
      checked: CHECKED,
    },
    seriesDays: { value: 7, source: 'ours until the broker confirms', checked: CHECKED },
    checkBusinessDays: { value: 2, source: 'BRK-notice-two-business-days', checked: CHECKED },
    withoutVehicle: { value: 60, source: 'ours until the broker confirms', checked: CHECKED },
    urgentWithoutVehicle: { value: 45, source: 'ours until the broker confirms', checked: CHECKED },
  },
  phoneHours: { value: { from: '07:00', to: '18:00' }, source: 'BRK-routine-hours', checked: CHECKED },
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
      'provider-call': { kind: 'half-business-day' },
      'bus-pass': { kind: 'business-days', days: 1 },
      'consent-word': { kind: 'call-back' },
      stranded: { kind: 'minutes', minutes: 15 },
      'serious-incident': { kind: 'minutes', minutes: 15 },
      'late-ride': { kind: 'minutes', minutes: 10 },
      'handed-back': { kind: 'minutes', minutes: 10 },
      'ride-change': { kind: 'minutes', minutes: 15 },
      complaint: { kind: 'business-days', days: 2 },
      'member-record': { kind: 'call-back' },
    },
    source: 'ours until the broker confirms',
    checked: CHECKED,
  },
  feeSchedule: {
    value: {},
    source: '§ 17-134d-33(i)(8)(A): set by the Commissioner; no amounts stand in the regulation',
    checked: CHECKED,
  },
  hearingDays: { value: 60, source: 'Conn. Gen. Stat. § 17b-60', checked: CHECKED },
  transcriptYears: { value: 2, source: 'ours until the broker confirms', checked: CHECKED },
  complaintClosed: {
    value: 10,
    source:
      "ours until the broker confirms; Connecticut's last broker took 12 on average (CT News Junkie, 2019-07-25)",
    checked: CHECKED,
  },
  retentionYears: {
    value: 6,
    source: 'setting; 45 CFR 164.316(b)(2)(i) for its documents',
    checked: CHECKED,
  },
};
