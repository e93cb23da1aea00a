import { known, type FactValues } from '../facts';
import { ALONE_FROM_AGE } from './minorEscort';
import { holds, informs, type Rule } from './rule';

const ON_BEHALF: readonly FactValues['callerRelation'][] = [
  'relative',
  'caregiver',
  'medical-provider',
  'facility',
  'other',
];

/** A relative, caregiver or health care provider may set up a ride for a member; then the rider has to hear of it. */
export const callerOnBehalf: Rule = {
  citation: 'FAQ-caller-on-behalf',
  decide: ({ callerRelation, companionRelation, age }) => {
    if (!known(callerRelation) || !ON_BEHALF.includes(callerRelation)) return holds;
    const ridesThemselves = known(companionRelation) && companionRelation !== 'patient';
    const isChild = known(age) && age < ALONE_FROM_AGE;
    return ridesThemselves || isChild ? holds : informs('tell-the-rider');
  },
};
