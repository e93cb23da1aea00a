import type { LogEntry } from '../../bot/storage/conversationStore';
import { say } from '../../dialogs/say';
import type { ConsentChange } from '../../domain/ports/consents';
import type { Facility } from '../../domain/ports/facilityDirectory';
import type { Member } from '../../domain/ports/memberDirectory';
import type { OutgoingText } from '../../domain/ports/outbox';
import type { UnfinishedDraft } from '../../domain/ports/unfinishedDrafts';
import type { NewWorkItem } from '../../domain/ports/workItems';
import type { Leg, NewRide, Ride } from '../../domain/ride';

/** A member of Hartford, complete and confirmed. */
export const aMember = (changes: Partial<Member> = {}): Member => ({
  schema: 1,
  medicaidId: '001234567',
  firstName: 'María José',
  lastName: "O'Neill-Rivera",
  dateOfBirth: '1961-03-04',
  phones: [{ number: '8605550142', kind: 'mobile', consent: { texts: true, calls: false } }],
  mailingAddress: { street: 'PO Box 77', town: 'Hartford', state: 'CT', zip: '06141' },
  pickupAddress: { street: '12 Park Street', town: 'Hartford', state: 'CT', zip: '06106' },
  confidential: false,
  program: 'husky-c',
  coverageBegin: '2024-01-01',
  forms: [],
  authorizedPersons: [],
  equipment: [],
  cannotHear: false,
  cannotSee: false,
  usualClinics: [],
  ...changes,
});

/** The outbound leg of a sample ride on a day. */
export const aLeg = (date: string): Leg => ({
  direction: 'outbound',
  from: { kind: 'home', street: '12 Park Street', town: 'Hartford', state: 'CT', zip: '06106' },
  to: {
    kind: 'facility',
    name: 'Charter Oak Dental',
    town: 'Hartford',
    state: 'CT',
    facilityId: 'charter-oak',
  },
  date,
  appointmentTime: '14:30',
  pickUp: { kind: 'at', at: `${date}T13:45` },
  readyAt: `${date}T13:30`,
});

/** A confirmed one-way ride of the sample member. */
export const aRide = (changes: Partial<NewRide> = {}): NewRide => ({
  memberId: '001234567',
  status: 'confirmed',
  legs: [aLeg('2026-12-04')],
  mode: 'livery',
  facts: {
    appointmentDate: '2026-12-04',
    visitPurpose: 'dental',
    householdCarAvailable: false,
    age: 'unknown',
  },
  details: { riderName: 'María José', companions: 1, returnRide: { kind: 'none' } },
  origins: { visitPurpose: { kind: 'said', turn: 3 }, age: { kind: 'derived' } },
  decision: {
    kind: 'book',
    outcome: 'book',
    mode: 'livery',
    citations: ['17-134d-33(e)(1)'],
    requirements: [],
    waitsFor: [],
    particulars: [],
    notices: [],
    trace: [{ rule: 'coveredProgram', citation: '17-134d-33(c)(1)', finding: { kind: 'holds' } }],
    presumed: ['residence'],
  },
  bookedBy: { relationship: 'self', conversation: 'QkVHSU4gY29udmVyc2F0aW' },
  requestedAt: '2026-11-23T09:05',
  moves: [{ status: 'confirmed', at: '2026-11-23T09:05', actor: 'assistant', reason: 'booked' }],
  ...changes,
});

/** The sample ride with its number. */
export const aBookedRide = (changes: Partial<NewRide> = {}): Ride => ({
  ...aRide(changes),
  schema: 1,
  number: '12345674',
  draft: 'a-draft',
  draftVersion: 1,
});

/** Work for a person: to call somebody back who was not identified. */
export const anUnidentifiedWorkItem = (): NewWorkItem => ({
  kind: 'call-back',
  reason: 'not-identified',
  citations: [],
  due: '2026-11-23T18:00',
  openedAt: '2026-11-23T09:05',
  conversation: 'QkVHSU4gY29udmVyc2F0aW',
  language: 'es',
});

/** Work for a person: a form to chase for the sample member. */
export const aWorkItem = (changes: Partial<NewWorkItem> = {}): NewWorkItem => ({
  kind: 'chase-form',
  reason: 'medical-necessity-form',
  citations: ['17-134d-33(f)(2)'],
  due: '2026-11-24T12:00',
  openedAt: '2026-11-23T09:05',
  memberId: '001234567',
  conversation: 'QkVHSU4gY29udmVyc2F0aW',
  language: 'es',
  request: { facts: { visitPurpose: 'dental' } },
  ...changes,
});

/** A clinic in Hartford. */
export const aFacility = (changes: Partial<Facility> = {}): Facility => ({
  id: 'charter-oak',
  name: 'Charter Oak Dental',
  aliases: ['the tooth place'],
  street: '21 Grand Street',
  town: 'Hartford',
  state: 'CT',
  zip: '06106',
  phone: '8605550100',
  entrances: [],
  kindsOfCare: ['dental'],
  hours: { '1': { opens: '08:00', closes: '17:00' } },
  medicaidEnrolled: true,
  borderProvider: false,
  ...changes,
});

/** A number that no longer wants texts. */
export const aConsentChange = (changes: Partial<ConsentChange> = {}): ConsentChange => ({
  phone: '8605550142',
  kind: 'texts',
  given: false,
  words: 'stop it already',
  at: '2026-11-23T09:05',
  source: 'keyword',
  ...changes,
});

/** A booking half done, with a place and words in it. */
export const anUnfinishedDraft = (changes: Partial<UnfinishedDraft> = {}): UnfinishedDraft => ({
  task: 'bookRide',
  id: 'draft 1',
  draft: { entries: { destination: { value: { name: 'Charter Oak Dental', town: 'Hartford' } } } },
  conversation: 'a hash',
  ...changes,
});

/** A text to the sample member. */
export const aText = (changes: Partial<OutgoingText> = {}): OutgoingText => ({
  to: '8605550142',
  body: 'Ride 0327 9585, Fri, Dec 4: be ready 1:30 PM.',
  purpose: 'ride-asked-for',
  ...changes,
});

/** A turn in which nothing was said by text. */
export const aLogEntry = (turn: number, changes: Partial<LogEntry> = {}): LogEntry => ({
  schema: 1,
  turn,
  messageId: `SM${turn}`,
  at: '2026-11-23T14:05:00.000Z',
  channel: 'sms',
  language: 'en',
  text: '',
  heard: {},
  changes: [],
  decision: null,
  effects: [],
  said: [say('idle')],
  ...changes,
});
