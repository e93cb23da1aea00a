import { hasVanApproval } from '../authorization/hasVanApproval';
import { holds, requires, type Rule } from './rule';

/** The treating provider's form shows why the rider needs a wheelchair van; none is asked for where one only stands in for less. */
export const wheelchairVanForm: Rule = {
  citation: 'BRK-medical-necessity-form',
  decide: (facts) => {
    const { mode, appropriateMode, medicalNecessityFormOnFile } = facts;
    if (mode !== 'wheelchair-van' || appropriateMode !== undefined) return holds;
    return medicalNecessityFormOnFile === true || hasVanApproval(facts)
      ? holds
      : requires('medical-necessity-form');
  },
};
