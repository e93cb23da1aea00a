import { hasVanApproval } from '../authorization/hasVanApproval';
import { holds, requires, type Rule } from './rule';

/** The treating provider's form shows why the rider needs a wheelchair van; the approval rests on it. */
export const wheelchairVanForm: Rule = {
  citation: 'BRK-medical-necessity-form',
  decide: (facts) =>
    facts.mode !== 'wheelchair-van' || hasVanApproval(facts) ? holds : requires('medical-necessity-form'),
};
