import type { CaseLine } from '../../../../bot/web/desk/exchange';

/** A case in the queue, of nobody yet; what is named differs. */
export const aCaseLine = (caseNumber: string, differs: Partial<CaseLine> = {}): CaseLine => ({
  caseNumber,
  kind: 'call-back',
  reason: 'asked-for-person',
  why: 'Asked for person.',
  treatment: false,
  openedAt: '2026-12-01T09:00',
  due: '2026-12-01T18:00',
  isLate: false,
  isMine: false,
  isHeldByMe: false,
  language: 'en',
  canWrite: true,
  ...differs,
});
