import { unknown } from '../facts';
import { CONSENT_FROM_AGE } from './minorEscort';
import { holds, needs, requires, type Rule } from './rule';

/** A child under 12 who is escorted by facility staff needs the Escort Approval Form. */
export const facilityEscort: Rule = {
  citation: 'BRK-escort-approval-form',
  decide: ({ age, escortType, escortApprovalFormOnFile }) => {
    if (age === undefined) return needs('age');
    if (age === unknown || age >= CONSENT_FROM_AGE || escortType !== 'facility-staff') return holds;
    return escortApprovalFormOnFile === true ? holds : requires('escort-approval-form');
  },
};
