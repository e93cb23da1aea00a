import { holds, refuses, type Rule } from '../rule';

/** A driver who has not come is for the line that can see where the driver is. */
export const lateDriver: Rule = {
  citation: 'FAQ-driver-late',
  decide: ({ requestKind }) => (requestKind === 'late-driver' ? refuses('driver-late') : holds),
};
