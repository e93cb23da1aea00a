import type { PeopleConcept } from '../../locales/vocabulary';
import type { Relationship } from '../slotValues';

/** Who the rider is to the caller, turned into who the caller is to the rider. */
export const callerOf: Partial<Record<PeopleConcept, Relationship>> = {
  parentOf: 'child',
  childOf: 'parent',
  spouse: 'spouse',
  sibling: 'sibling',
  grandparentOf: 'grandchild',
  grandchildOf: 'grandparent',
  otherFamily: 'other-family',
  friend: 'friend',
  patientOf: 'facility-staff',
  clientOf: 'case-manager',
};

/** Who the caller says to be. */
export const callerAs: Partial<Record<PeopleConcept, Relationship>> = {
  parentOf: 'parent',
  childOf: 'child',
  spouse: 'spouse',
  sibling: 'sibling',
  grandparentOf: 'grandparent',
  grandchildOf: 'grandchild',
  otherFamily: 'other-family',
  friend: 'friend',
  caregiver: 'caregiver',
  careFor: 'caregiver',
  staff: 'facility-staff',
  caseManager: 'case-manager',
};

/** Relations people name without "my": "mom needs a ride", "hubby has therapy". */
export const bareKin: ReadonlySet<PeopleConcept> = new Set([
  'parentOf',
  'grandparentOf',
  'spouse',
  'sibling',
  'childOf',
  'grandchildOf',
  'otherFamily',
]);
