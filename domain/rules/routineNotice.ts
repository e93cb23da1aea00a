import { noticeOf } from '../notice/noticeOf';
import { holds, needs, refuses, requires, type Rule } from './rule';

/** A routine ride is asked for two business days ahead; an urgent need waives that. */
export const routineNotice: Rule = {
  citation: 'BRK-notice-two-business-days',
  carries: ['BRK-notice-excludes-nonbusiness-days'],
  decide: (facts, program) => {
    const notice = noticeOf(facts, program);
    switch (notice.kind) {
      case 'needs':
        return needs(notice.fact);
      case 'short':
        return refuses('short-notice');
      case 'unclear':
        return requires('provider-consult');
      case 'in-time':
      case 'exempt':
      case 'urgent':
        return holds;
    }
  },
};
