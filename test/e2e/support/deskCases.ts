import type { CaseView, Line, RideView } from '../../../bot/web/desk/exchange';
import { aCaseLine } from '../../bot/web/desk/aCaseLine';

const said = (turn: number, from: Line['from'], text: string): Line => ({
  turn,
  at: '2026-12-01T14:00:00Z',
  from,
  text,
});

/** A ride that can still be changed. */
export const rideToChange: RideView = {
  number: '03279585',
  version: 1,
  day: '2026-12-14',
  status: 'confirmed',
  mode: 'livery',
  text: '12 Elm St, New Haven to Northgate Dental, New Haven (pick-up 09:35, visit 10:30)',
  appointmentTime: '10:30',
  returnTime: 'will-call',
  may: ['cancel', 'change'],
};

/** A case somebody wrote in, of nobody yet; what is named differs. */
export const caseOf = (caseNumber: string, differs: Partial<CaseView> = {}): CaseView => ({
  ...aCaseLine(caseNumber),
  channel: 'sms',
  language: 'es',
  status: 'open',
  caller: {
    relationship: 'Self',
    isVerified: true,
    identifiers: ['Date of birth', 'Phone on file'],
    phone: '2035550101',
    answer: 'in-writing',
  },
  member: {
    medicaidId: '100000001',
    name: 'Alma Whitcomb',
    dateOfBirth: '1984-03-12',
    language: 'es',
    phones: ['2035550101'],
  },
  missing: ['Book ride destination'],
  request: [{ name: 'Visit purpose', value: 'dentist' }],
  rides: [
    {
      number: rideToChange.number,
      day: rideToChange.day,
      status: rideToChange.status,
      mode: rideToChange.mode,
      text: rideToChange.text,
    },
  ],
  history: [{ at: '2026-12-01T09:30', by: 'Ben', event: 'Noted', note: 'Rang, nobody there' }],
  lines: [
    said(1, 'member', 'quiero hablar con una persona'),
    said(1, 'assistant', 'Una persona le va a escribir.'),
  ],
  watermark: 2,
  ...differs,
});

/** Cases of every urgency, as they lie. */
export const casesOfAllKinds = (): CaseView[] => [
  caseOf('91000008', { due: '2026-12-01T12:00', isLate: true }),
  caseOf('92000006', {
    kind: 'referral',
    reason: 'item-pickup',
    why: 'Item pickup: picking up an item.',
    citation: '17-134d-33(e)(3)(F)',
    noticeDue: '2026-12-02T17:00',
    due: '2026-12-01T10:00',
    owner: 'Ben',
  }),
  caseOf('93000004', { treatment: true, canWrite: false, channel: 'voice', owner: 'Ana', isMine: true }),
  caseOf('94000002', { kind: 'emergency', reason: 'danger', danger: 'emergency', heldBy: 'Ben' }),
];
