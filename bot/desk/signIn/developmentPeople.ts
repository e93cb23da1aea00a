import { roles, type SignedIn } from '../representative';

const names = { representative: 'Robin', dispatcher: 'Dana', auditor: 'Avery' } as const;

/** Invented people to be at the desk of a development server: one a role. */
export const developmentPeople: readonly SignedIn[] = roles.map((role) => ({
  id: `development-${role}`,
  name: names[role],
  role,
}));
