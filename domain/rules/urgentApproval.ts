import { isByVoice } from '../authorization/requirements';
import { departmentCanBeAsked } from '../calendar/departmentCanBeAsked';
import { known } from '../facts';
import type { ModeId } from '../modes';
import { noticeOf } from '../notice/noticeOf';
import { holds, needs, requires, type Rule } from './rule';

/** Kinds of ride that may be approved after the fact. */
const AFTER_THE_FACT: readonly (ModeId | undefined)[] = ['ambulance', 'wheelchair-van', 'livery', 'taxi'];

const FIRST_MINUTE = '00:00';
const LAST_MINUTE = '23:59';

const byVoice = requires('verbal-authorization');

/**
 * Urgent need never waives approval: in the Department's hours it is asked for by voice. A ride outside them that could not
 * be set up in hours before goes, and the approval is asked for in writing afterwards.
 */
export const urgentApproval: Rule = {
  citation: '17-134d-33(f)(3)(A)#verbal',
  carries: [
    '17-134d-33(f)(3)(B)(ii)#verbal',
    '17-134d-33(f)(2)(A)(ii)',
    '17-134d-33(f)(2)(B)(iii)',
    '17-134d-33(f)(2)(C)(ii)',
  ],
  decide: (facts, program) => {
    if (facts.awaited?.some(isByVoice) !== true || noticeOf(facts, program).kind !== 'urgent') return holds;
    const { mode, requestDate, requestTime, appointmentDate, appointmentTime } = facts;
    if (!AFTER_THE_FACT.includes(mode)) return byVoice;
    if (requestTime === undefined) return needs('requestTime');
    if (!known(requestDate) || !known(requestTime) || !known(appointmentDate)) return byVoice;
    const canBeAskedBy = (time: string): boolean =>
      departmentCanBeAsked(
        { date: requestDate, time: requestTime },
        { date: appointmentDate, time },
        program.departmentHours.value,
        program.businessDays,
      );
    if (appointmentTime === undefined && canBeAskedBy(LAST_MINUTE) && !canBeAskedBy(FIRST_MINUTE)) {
      return needs('appointmentTime');
    }
    return canBeAskedBy(known(appointmentTime) ? appointmentTime : LAST_MINUTE)
      ? byVoice
      : requires('written-after-the-fact-request');
  },
};
