import type { Candidate } from './candidates';
import type { Ground } from './ground';

/** "Change the pickup from my house to 9 Elm St": what reads as where to is where the ride begins from now on, and what was its start is left. */
export const takeMovedStart = ({ found }: Ground, candidates: Candidate[]): void => {
  const goals = candidates.filter(({ role }) => role === 'destination');
  if (goals.length === 0 || !found.some(({ concept }) => concept === 'startMoved')) return;
  candidates.splice(0, candidates.length, ...goals.map((goal): Candidate => ({ ...goal, role: 'pickup' })));
};
