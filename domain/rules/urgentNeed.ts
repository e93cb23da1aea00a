import { noticeOf } from '../notice/noticeOf';
import { holds, urgent, type Rule } from './rule';

/** What cannot wait needs no notice: illness or injury to be seen right away, dialysis and its like, a discharge. */
export const urgentNeed: Rule = {
  citation: 'FAQ-urgent',
  carries: ['BRK-urgent-kinds'],
  decide: (facts, program) => (noticeOf(facts, program).kind === 'urgent' ? urgent : holds),
};
