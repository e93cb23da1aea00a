import { isBesideUrgentRide } from '../authorization/requirements';
import { noticeOf } from '../notice/noticeOf';
import { holds, informs, type Rule } from './rule';

/** An urgent ride with something missing is set up by a person on the line that answers day and night, never by a call back. */
export const personAtOnce: Rule = {
  citation: 'FAQ-urgent-24x7',
  decide: (facts, program) =>
    facts.awaited?.some((requirement) => !isBesideUrgentRide(requirement)) === true &&
    noticeOf(facts, program).kind === 'urgent'
      ? informs('person-at-once')
      : holds,
};
