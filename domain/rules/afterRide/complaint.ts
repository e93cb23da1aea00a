import { holds, refuses, type Rule } from '../rule';

/** Every complaint is followed up: by a person, never here. */
export const complaint: Rule = {
  citation: 'FAQ-complaint',
  decide: ({ requestKind }) => (requestKind === 'complaint' ? refuses('complaint') : holds),
};
