import type { KindOfRide } from '../../facts';
import { holds, needs, refuses, type Rule } from '../rule';

/** Need no approval within one town. */
const FREE_WITHIN_TOWN: readonly unknown[] = ['bus', 'train', 'private-car'] satisfies KindOfRide[];

/** Need an approval for every trip. */
const ALWAYS_APPROVED: readonly unknown[] = ['other-carrier', 'air'] satisfies KindOfRide[];

/**
 * A ride that needed an approval and went without one is not paid. These kinds have no approval after the ride; those that
 * have one are judged by their own rules.
 */
export const approvedBefore: Rule = {
  citation: '17-134d-33(e)(3)(C)',
  decide: ({ requestKind, usedMode, authorizationBeforeTrip, sameTown }) => {
    if (requestKind !== 'reimbursement' && requestKind !== 'after-the-fact-approval') return holds;
    if (authorizationBeforeTrip !== false) return holds;
    if (usedMode === undefined) return needs('usedMode');
    if (ALWAYS_APPROVED.includes(usedMode)) return refuses('not-approved-before');
    if (!FREE_WITHIN_TOWN.includes(usedMode)) return holds;
    if (sameTown === undefined) return needs('sameTown');
    return sameTown === false ? refuses('not-approved-before') : holds;
  },
};
