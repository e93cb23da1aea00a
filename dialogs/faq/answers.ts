import type { Program } from '../../domain/program/program';
import type { QuestionConcept } from '../locales/questions';
import type { SayValue } from '../say';

/** What a question of the members' page is answered from; the words are in `locales/<language>/faq.json` under `faq.<id>`. */
export interface FaqAnswer {
  /** The clauses it tells; empty for what is about the assistant itself. */
  readonly clauses: readonly string[];
  /** What a question is about when this answers it: all concepts of one of these. */
  readonly asked: readonly (readonly QuestionConcept[])[];
  /** What a sentence speaks of that is about something else then. */
  readonly unless?: readonly QuestionConcept[];
  /** Numbers and lines of the program that the answer tells. */
  readonly values?: (program: Program) => Readonly<Record<string, SayValue>>;
}

const line = ({ lines }: Program): Readonly<Record<string, SayValue>> => ({ line: lines.rides.value });

const table = {
  programs: {
    clauses: ['FAQ-limited-benefit', 'FAQ-programs'],
    asked: [['programs']],
    values: ({ lines }) => ({ coverageLine: lines.coverage.value }),
  },
  noOtherRide: {
    clauses: ['FAQ-no-other-ride'],
    asked: [['haveARide'], ['haveARide', 'eligible'], ['eligible', 'car']],
  },
  coveredVisit: {
    clauses: ['FAQ-covered-appointment'],
    asked: [['covered'], ['covered', 'errand'], ['rideTo', 'errand']],
  },
  howToBook: { clauses: ['FAQ-booking-channels'], asked: [['howBook'], ['online']], values: line },
  whatYouNeed: { clauses: ['FAQ-information-needed'], asked: [['whatInfo']] },
  urgent: {
    clauses: ['FAQ-urgent', 'FAQ-urgent-24x7', 'BRK-urgent-kinds'],
    asked: [
      ['urgent'],
      ['urgent', 'howBook'],
      ['urgent', 'soonDay'],
      ['mayWe', 'soonDay'],
      ['late', 'notice'],
    ],
    values: line,
  },
  emergency: { clauses: ['FAQ-emergency-911'], asked: [['emergency']] },
  whoMayBook: {
    clauses: ['FAQ-caller-on-behalf'],
    asked: [['whoBooks'], ['forAnother', 'bookVerb'], ['helper', 'bookVerb']],
    unless: ['asksYouTo'],
  },
  severalRides: { clauses: ['FAQ-multiple-trips'], asked: [['several']], values: line },
  regularRides: { clauses: ['FAQ-recurring-trips'], asked: [['recurring']], values: line },
  rideThatFits: {
    clauses: ['FAQ-appropriate-ride', 'FAQ-consult-provider'],
    asked: [['whichRide'], ['whoDecides'], ['callsDoctor']],
  },
  equipmentAlong: {
    clauses: ['FAQ-appropriate-ride'],
    asked: [['bringEquipment'], ['mayWe', 'bringEquipment']],
  },
  kindsOfRide: {
    clauses: ['FAQ-modes-offered'],
    asked: [['kinds'], ['isIt', 'vehicle'], ['offers', 'vehicle']],
  },
  ambulance: {
    clauses: [
      'FAQ-ambulance-out-of-state-only',
      'FAQ-ambulance-prior-approval',
      'FAQ-specialized-form',
      'BRK-specialized-form',
    ],
    asked: [['ambulance'], ['ambulance', 'outOfState']],
  },
  outOfState: { clauses: ['17-134d-33(f)(3)(B)(i)(dd)', 'BRK-specialized-form'], asked: [['outOfState']] },
  whoRunsThis: { clauses: ['17-134d-33(b)(15)'], asked: [['whoRuns']] },
  gasMoney: {
    clauses: ['FAQ-mileage-reimbursement', 'FAQ-mileage-ask-first', '17-134d-33(c)(5)#private'],
    asked: [
      ['gasMoney'],
      ['gasMoney', 'payBack'],
      ['gasMoney', 'haveARide'],
      ['payBack', 'haveARide'],
      ['payBack', 'driveOneself'],
      ['signUp', 'driveOneself'],
    ],
  },
  claimMoney: {
    clauses: [
      'BRK-mileage-trip-log',
      '17-134d-33(f)(2)(D)#reimbursement',
      '17-134d-33(f)(2)(E)#reimbursement',
      '17-134d-33(i)(8)(E)',
      '17-134d-33(i)(9)(J)',
    ],
    asked: [['claim', 'gasMoney'], ['claim', 'payBack'], ['tripLog']],
  },
  sharedRide: {
    clauses: ['FAQ-shared-ride', 'FAQ-shared-ride-health', '17-134d-33(b)(36)'],
    asked: [['shared']],
  },
  changeRide: {
    clauses: ['FAQ-cancel-change', '17-134d-33(b)(13)'],
    asked: [['howChange'], ['howTo', 'changeVerb']],
    values: line,
  },
  missedRide: { clauses: ['17-134d-33(b)(24)'], asked: [['whatIf', 'missed'], ['noShow']], values: line },
  whenToCall: { clauses: ['FAQ-when-to-call'], asked: [['whenToCall'], ['whichNumber']], values: line },
  trackDriver: { clauses: ['FAQ-tracking'], asked: [['track', 'driver'], ['track']] },
  textUpdates: { clauses: ['FAQ-text-updates'], asked: [['texts']], values: line },
  driverLate: {
    clauses: ['FAQ-driver-late'],
    asked: [
      ['whatIf', 'driver', 'absent'],
      ['whatIf', 'absent'],
      ['whatIf', 'driver', 'late'],
    ],
    values: line,
  },
  chooseDriver: {
    clauses: ['FAQ-provider-choice', 'FAQ-provider-network'],
    asked: [['choose', 'driver'], ['sameDriver'], ['choose', 'company']],
  },
  badWeather: {
    clauses: ['FAQ-weather-service', 'FAQ-weather-check-office', 'FAQ-weather-cancel'],
    asked: [['weather']],
    values: line,
  },
  schoolClosed: { clauses: ['FAQ-school-closure'], asked: [['schoolClosed'], ['school', 'closed']] },
  complaint: {
    clauses: ['FAQ-complaint'],
    asked: [
      ['howTo', 'complain'],
      ['whichNumber', 'complain'],
    ],
    values: ({ lines }) => ({ complaintLine: lines.complaints.value }),
  },
  serviceAnimal: {
    clauses: ['FAQ-service-animal', 'FAQ-service-animal-clean'],
    asked: [['animal'], ['animal', 'mayWe']],
  },
  children: {
    clauses: ['FAQ-minor-escort', 'FAQ-minor-consent', 'BRK-minor-consent-form'],
    asked: [
      ['child', 'alone'],
      ['child', 'adult'],
      ['consentForm'],
      ['ageRule'],
      ['alone', 'ageRule'],
      ['child', 'alone', 'adult'],
      ['child', 'alone', 'companion', 'rideWith'],
      ['mayWe', 'childOfAge'],
      ['mayWe', 'childOfAge', 'rideWith'],
    ],
  },
  carSeat: {
    clauses: [],
    asked: [
      ['carSeat'],
      ['carSeat', 'child'],
      ['carSeat', 'mayWe'],
      ['carSeat', 'offers'],
      ['carSeat', 'child', 'mayWe'],
    ],
    values: line,
  },
  childMisbehaved: {
    clauses: ['FAQ-minor-misbehavior'],
    asked: [['misbehave'], ['child', 'misbehave'], ['child', 'misbehave', 'alone', 'whatIf']],
  },
  staffWithChild: {
    clauses: ['BRK-escort-approval-form'],
    asked: [['escortForm'], ['staff', 'child'], ['staff', 'child', 'rideWith']],
  },
  notice: {
    clauses: ['BRK-notice-two-business-days', 'BRK-notice-excludes-nonbusiness-days'],
    asked: [['notice'], ['notice', 'howBook'], ['weekendCounts']],
    values: ({ notice }) => ({ days: notice.routine.value }),
  },
  busPass: {
    clauses: ['BRK-notice-bus-pass-five'],
    asked: [['busPass'], ['busPass', 'notice']],
    values: ({ notice }) => ({ days: notice.busPass.value }),
  },
  hours: {
    clauses: ['BRK-routine-hours', 'FAQ-urgent-24x7'],
    asked: [['hours']],
    values: (program) => ({
      ...line(program),
      from: { clock: program.phoneHours.value.from },
      to: { clock: program.phoneHours.value.to },
    }),
  },
  beReady: {
    clauses: ['BRK-be-ready'],
    asked: [['beReady'], ['pickUpTime']],
    values: ({ times }) => ({ minutes: times.readyBeforeAppointment.value }),
  },
  doctorsForm: {
    clauses: ['BRK-medical-necessity-form'],
    asked: [['doctorsForm'], ['doctorsForm', 'form'], ['form', 'wheelchairVan']],
  },
  farClinic: { clauses: ['BRK-distance-verification'], asked: [['far'], ['far', 'form'], ['far', 'mayWe']] },
  driverHelps: {
    clauses: ['17-134d-33(e)(2)(G)(ii)', '17-134d-33(e)(2)(H)(ii)', '17-134d-33(g)(8)'],
    asked: [['driver', 'helps'], ['driver', 'helpsWhom'], ['helps'], ['driver', 'announces'], ['announces']],
  },
  nursingHome: {
    clauses: ['17-134d-33(g)(11)(A)'],
    asked: [
      ['nursingHome', 'helps'],
      ['nursingHome', 'helpsWhom'],
      ['nursingHome', 'bringsOut'],
      ['nursingHome', 'staff'],
    ],
  },
  cost: { clauses: [], asked: [['cost'], ['cost', 'ride'], ['tip']] },
  robot: { clauses: [], asked: [['robot'], ['whoHere']] },
  someoneAlong: {
    clauses: ['17-134d-33(e)(3)(B)'],
    asked: [['mayWe', 'companion', 'rideWith'], ['bringSomeone']],
    unless: ['fetched', 'rideForOther'],
  },
  wayBack: { clauses: ['17-134d-33(b)(35)'], asked: [['wayBack']] },
  driverStays: {
    clauses: ['17-134d-33(b)(35)'],
    asked: [['driver', 'stays'], ['stays']],
    unless: ['howLong'],
  },
  noStops: {
    clauses: ['17-134d-33(b)(2)'],
    asked: [['stops'], ['stops', 'errand'], ['stops', 'errand', 'mayWe']],
  },
  whyAsked: { clauses: [], asked: [['whyAsked']] },
} satisfies Readonly<Record<string, FaqAnswer>>;

/** The name of an answer. */
export type AnswerId = keyof typeof table;

/** The table of answers; of two that fit a question alike, the one further up is given. */
export const faqAnswers: Readonly<Record<AnswerId, FaqAnswer>> = table;

const isAnswerId = (id: string): id is AnswerId => id in table;

/** The names of all answers, in the order of the table. */
export const answerIds: readonly AnswerId[] = Object.keys(table).filter(isAnswerId);
