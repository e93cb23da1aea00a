import type { Turn } from '../conversation';
import type { Relationship } from '../understanding/slotValues';

/** Callers who ask for others as a part of their work. */
const STAFF: readonly Relationship[] = ['facility-staff', 'case-manager'];

/** Whether the caller is staff of a facility or an agency. */
export const isStaff = ({ state }: Turn): boolean => STAFF.includes(state.caller.relationship);
