import type { ClosingKind } from '../../../domain/closing';
import type { RideStatus } from '../../../domain/ride';
import type { WorkItemKind, WorkOutcome } from '../../../domain/ports/workItems';
import type { KindOfRide } from '../../../domain/facts';

/** Everything the desk itself says. Staff read it in English; what members wrote stands as they wrote it. */
export const words = {
  name: 'Rideline desk',
  skip: 'Skip to the content',
  pages: 'Pages of the desk',
  signOut: 'Sign out',
  noScript: 'The desk needs JavaScript. Please turn it on for this page.',

  signedOut:
    'You are signed out. What you wrote is still here, and is sent as soon as you are signed in again.',
  signInAgain: 'Sign in again (new tab)',
  thenComeBack: 'Sign in there under your own name, then come back to this tab.',
  signedInAgain: 'You are signed in again.',
  somebodyElse: (name: string) =>
    `${name} is signed in now. What you wrote was not sent: load this page again, or sign in as yourself.`,
  cannotReach: 'The desk is not reached right now. It is tried again by itself.',
  reachedAgain: 'The desk is reached again.',
  notDone: 'That was not done. Please try again.',
  notReadable: 'The desk was answered something it cannot read. Please load this page again.',
  notFound: 'There is nothing under this number.',
  notYours: 'Your role may not do this.',
  notLegal: 'This cannot be done as things stand now.',
  changedMeanwhile: 'Somebody has changed it meanwhile. This is how it stands now.',
  loading: 'Loading',

  queue: 'Queue',
  queueKeys: 'In the queue, J and K or the arrows move, Enter opens.',
  filters: 'Which work',
  all: 'All',
  mine: 'Mine',
  nobodys: 'Nobody’s',
  nothingHere: 'Nothing to do here.',
  atDesk: (waiting: number, atDesk: number) =>
    `${waiting === 1 ? '1 member waits' : `${waiting} members wait`} in writing; ${atDesk === 1 ? '1 person is' : `${atDesk} people are`} at the desk.`,
  more: (count: number) => (count === 1 ? '1 new case in the queue.' : `${count} new cases in the queue.`),
  dangerIn: (caseNumber: string) => `Danger in case ${caseNumber}.`,
  late: 'Late',
  treatment: 'Treatment',
  noticeDue: 'Written notice due',
  due: (when: string) => `Due ${when}`,
  waits: (long: string) => `waiting ${long}`,
  heldBy: (name: string) => `${name} has this conversation`,
  heldByYou: 'You have this conversation',
  ownedBy: (name: string) => `Taken by ${name}`,

  noCase: 'Choose a case from the queue.',
  caseTitle: (caseNumber: string, kind: string) => `Case ${caseNumber}: ${kind}`,
  close: 'Close the case',
  isDone: 'Done',
  take: 'Take over',
  goOn: 'Give back: the assistant goes on with its question',
  settled: 'Give back: this is settled',
  giveBackWork: 'Give back',
  gaveBackWork: 'Given back to the queue.',
  taken: 'You have the conversation. The member was told.',
  takenWork: 'The case is yours.',
  gaveBack: 'Given back. The member was told.',
  lost: 'You do not have this conversation any more. What you wrote is still here.',
  who: 'Who',
  verified: (relationship: string, identifiers: string) => `${relationship}, verified by ${identifiers}`,
  notVerified: (relationship: string) => `${relationship}, not verified: tell nothing about the member`,
  nobody: 'Not known',
  answer: 'Wants an answer',
  why: 'Why',
  clause: 'Clause',
  dueTime: 'Due',
  letter: 'Written notice due',
  missing: 'Missing',
  nothing: 'Nothing',
  known: 'What is asked for',
  member: 'Member on file',
  medicaidId: 'Medicaid ID',
  birthDate: 'Birth date',
  languageOnFile: 'Language',
  phones: 'Phones',
  language: 'Language of the conversation',
  call: 'Call',
  ring: (number: string) => `Ring the member: ${number}`,
  cannotWrite: {
    'by-phone': 'The member cannot be written to here.',
    stopped: 'The member has stopped messages: nothing can be written here.',
    'not-sent': 'No texts are sent from this server.',
    window: 'By WhatsApp we may write for 24 hours after the member wrote last, and that is over.',
  },
  notDelivered: {
    window:
      'Not delivered: by WhatsApp we may write for 24 hours after the member wrote last. Ring the member, or wait until they write again.',
    other: 'Not delivered. Ring the member.',
  },
  noPhone: 'No phone is known.',

  transcript: 'Conversation',
  noLines: 'Nothing was said in writing.',
  from: { member: 'Member', assistant: 'Assistant', representative: 'Representative', desk: 'Desk' },
  danger: {
    emergency: 'Emergency: the member was told to call 911',
    crisis: 'Crisis: the member was told to call 988',
    urgent: 'Urgent: the assistant reads danger in this',
  },
  write: (language: string) => `Write to the member (${language})`,
  send: 'Send',
  sending: 'Sending',
  sent: 'Sent.',
  takeFirst: 'Take the conversation over to write.',

  work: 'The work',
  note: 'Note, for the desk only',
  addNote: 'Add note',
  noted: 'The note is kept.',
  noteFirst: 'Write the note first.',
  outcomeFirst: 'Choose how it ended first.',
  dueFirst: 'Choose a day and a time first.',
  outcome: 'How it ended',
  chooseOutcome: 'Choose',
  done: 'Done',
  ended: 'The case is done.',
  postponeTo: 'Postpone to',
  postpone: 'Postpone',
  postponed: 'The case is due later now.',
  history: 'What was done',

  rides: 'Rides of the member',
  noRides: 'No rides.',
  ride: (number: string) => `Ride ${number}`,
  look: (number: string) => `Cancel or change ride ${number}`,
  closeRide: 'Close',
  cancelRide: 'Cancel this ride',
  cancelAsked: 'Yes: the member wants it cancelled',
  cancelByUs: 'Yes: we cancel it, and owe a letter',
  confirmRide: 'Confirm this ride',
  keepRide: 'Keep it',
  changeRide: 'Change this ride',
  day: 'Day',
  appointment: 'Appointment',
  wayBack: 'Way back',
  wayBackAt: 'Time of the way back',
  back: { at: 'At a time', 'will-call': 'When the rider calls', none: 'No way back' },
  nothingChanged: 'Nothing is different from before.',
  rulesSayNo: 'The rules say no:',
  overrideReason: 'Reason to do it all the same (kept for ever)',
  override: 'Do it all the same',
  reasonNeeded: 'Write the reason first.',
  rideDone: {
    cancel: 'The ride is cancelled.',
    change: 'The ride is changed.',
    confirm: 'The ride is confirmed.',
  },
  mayNothing: 'Nothing can be done to this ride any more.',

  dayTitle: 'Rides of a day',
  show: 'Show',
  dayColumns: {
    time: 'Pick-up',
    number: 'Ride',
    rider: 'Rider',
    from: 'From',
    to: 'To',
    mode: 'Kind',
    status: 'Status',
    carrier: 'Carrier',
  },
  ridesOn: (count: number, when: string) => `${count === 1 ? '1 ride' : `${count} rides`} on ${when}`,
  timeOpen: 'by call',
  dayFilter: 'Only rides with (name, town, carrier, status …)',
  dayKeys:
    'In the table, J and K or the arrows move from ride to ride, Enter opens. What changes is shown by itself.',
  shownOf: (count: number, all: number) => `${count} of ${all === 1 ? '1 ride' : `${all} rides`}`,
  dayChanged: (count: number) =>
    count === 1 ? '1 ride of the day is different now.' : `${count} rides of the day are different now.`,

  closings: 'Closings of the day',
  noClosings: 'None that touches a ride.',
  closing: (kind: string, where: string, at: string, count: number) =>
    `${kind}, ${where}: ${count === 1 ? '1 ride' : `${count} rides`}, entered ${at}`,
  wholeState: 'whole state',
  enterClosing: (when: string) => `Enter a closing on ${when}`,
  closingKind: 'What is closed',
  choose: 'Choose',
  closingWhere: 'Where',
  closingWheres: { state: 'In the whole state', towns: 'In some towns' },
  closingTowns: 'Towns, with commas between',
  closingHint:
    'Members of the rides it touches are told, where they take texts or calls. No ride is cancelled by it.',
  goOnClosing: 'Enter it',
  sureClosing: (kind: string, where: string, when: string) =>
    `${kind} on ${when}, ${where}. This is told to members and cannot be taken back.`,
  yesClosing: 'Yes: tell the members',
  noClosing: 'Not yet',
  closingChooseFirst: 'Choose what is closed, and where, first.',
  noSuchTown: 'Connecticut has no town of this name. Look how each town is written.',
  closingEntered: (count: number, cases: number) => {
    if (count === 0) return 'It is entered. It touches no ride, so nobody is told.';
    const touched =
      count === 1
        ? 'It touches 1 ride, and its member is told.'
        : `It touches ${count} rides, and their members are told.`;
    if (cases === 0) return touched;
    return `${touched} ${cases === 1 ? '1 of them has a case in the queue' : `${cases} of them have cases in the queue`}: a child goes to a school program.`;
  },

  tracesTitle: 'How was decided',
  traceNumber: 'Number of a ride or a case (eight digits)',
  traceOf: (number: string) => `Decisions on ${number}`,
  noDecisions: 'Nothing was decided here.',
  decision: (at: string, outcome: string) => (at === '' ? outcome : `${at}: ${outcome}`),
  because: (reason: string) => `Because: ${reason}`,
  findings: 'What each rule says',
  findingColumns: { rule: 'Rule', says: 'Says', citation: 'Clause', facts: 'Facts it read' },
  facts: 'Facts',
  factColumns: { name: 'Fact', value: 'Value', origin: 'Known from' },

  numbersTitle: 'Numbers',
  fromDay: 'From',
  toDay: 'To',
  noNumbers: 'Nothing happened in these days.',
} as const;

/** What each role is called. */
export const roleWords = {
  representative: 'Representative',
  dispatcher: 'Dispatcher',
  auditor: 'Auditor',
} as const;

/** Kinds of work. */
export const kindWords = {
  emergency: 'Emergency',
  crisis: 'Crisis',
  'danger-after-stop': 'Danger after STOP',
  'urgent-dispatch': 'Vehicle needed now',
  discharge: 'Discharge',
  'call-back': 'Call back',
  referral: 'Referral',
  'chase-form': 'Form to chase',
  'provider-call': 'Call to a provider',
  'bus-pass': 'Bus pass',
  'consent-word': 'STOP or CANCEL by text',
  stranded: 'Stranded rider',
  'serious-incident': 'Serious incident',
  'late-ride': 'Late ride',
  'handed-back': 'Ride handed back',
  'ride-change': 'Change of a ride',
  complaint: 'Complaint',
  'member-record': 'Record of a member',
} as const satisfies Record<WorkItemKind, string>;

/** How work can end. */
export const outcomeWords = {
  'as-asked': 'What was asked for was given',
  'notice-sent': 'The written notice was sent',
  settled: 'Settled otherwise',
  'not-reached': 'Nobody was reached',
  'not-needed': 'Not needed any more',
} as const satisfies Record<WorkOutcome, string>;

/** What is closed. */
export const closingWords = {
  'rides-stop': 'Rides do not run',
  'places-closed': 'Clinics and offices are closed',
  'schools-closed': 'Schools are closed',
} as const satisfies Record<ClosingKind, string>;

/** States of a ride. */
export const statusWords = {
  requested: 'looking for a driver',
  pending: 'waiting for an approval',
  confirmed: 'booked',
  assigned: 'has a driver',
  'on-the-way': 'driver on the way',
  arrived: 'driver at the door',
  'picked-up': 'picked up',
  completed: 'completed',
  cancelled: 'cancelled',
  'no-show': 'rider not met',
} as const satisfies Record<RideStatus, string>;

/** Kinds of ride. */
export const modeWords = {
  bus: 'bus',
  train: 'train',
  'private-car': 'private car',
  livery: 'car with a driver',
  taxi: 'taxi',
  'other-carrier': 'other carrier',
  'wheelchair-van': 'wheelchair van',
  ambulance: 'ambulance',
  air: 'plane',
} as const satisfies Record<KindOfRide, string>;

/** Where a conversation is held. */
export const channelWords = {
  sms: 'texts',
  whatsapp: 'WhatsApp',
  rcs: 'RCS',
  web: 'web chat',
  voice: 'phone',
} as const;

/** How somebody wants to be answered. */
export const answerWords = { 'in-writing': 'in writing', 'by-call': 'by a call' } as const;

/** Languages by their code. */
export const languageWords = { en: 'English', es: 'Spanish' } as const;

/** The words of a code; one that is not in the table is read as it is written. */
export const wordFor = (table: Readonly<Record<string, string>>, code: string): string =>
  (Object.hasOwn(table, code) ? table[code] : undefined) ?? code.replaceAll('-', ' ');
