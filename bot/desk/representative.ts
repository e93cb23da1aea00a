import type { Representative } from '../../dialogs/desk/acts';

/** Who works at the desk. */
export const roles = ['representative', 'dispatcher', 'auditor'] as const;

/** One of {@link roles}. */
export type Role = (typeof roles)[number];

/** What there is at the desk: each page and call belongs to one of them. */
export const areas = ['queue', 'case', 'act', 'ride', 'day', 'traces', 'numbers'] as const;

/** One of {@link areas}. */
export type Area = (typeof areas)[number];

/** Who is signed in. */
export interface SignedIn extends Representative {
  readonly role: Role;
}

/** What each role may reach. An auditor sees how was decided, and nothing about anybody. */
export const mayUse: Readonly<Record<Role, readonly Area[]>> = {
  representative: ['queue', 'case', 'act', 'ride', 'day', 'numbers'],
  dispatcher: ['day', 'ride', 'numbers'],
  auditor: ['traces'],
};
