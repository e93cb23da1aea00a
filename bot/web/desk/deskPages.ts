import { mayUse, type Area, type Role } from '../../desk/representative';
import { words } from './words';

/** A page of the desk. */
export interface DeskPage {
  readonly path: `/desk${string}`;
  readonly area: Area;
  readonly title: string;
}

/** Every page of the desk, in the order they are offered. */
export const deskPages = [
  { path: '/desk', area: 'queue', title: words.queue },
  { path: '/desk/day', area: 'day', title: words.dayTitle },
  { path: '/desk/traces', area: 'traces', title: words.tracesTitle },
  { path: '/desk/numbers', area: 'numbers', title: words.numbersTitle },
] as const satisfies readonly DeskPage[];

/** The pages a role may open. */
export const pagesOf = (role: Role): readonly DeskPage[] =>
  deskPages.filter(({ area }) => mayUse[role].includes(area));

/** Where somebody begins. */
export const homeOf = (role: Role): string => pagesOf(role)[0]?.path ?? '/desk';

/**
 * Where somebody comes to after signing in: what they asked for, unless their role does not reach it.
 * @param wanted a path under /desk, with its query
 */
export const landingOf = (role: Role, wanted: string): string => {
  const page = deskPages.find(({ path }) => path === wanted.split('?')[0]);
  return page === undefined || mayUse[role].includes(page.area) ? wanted : homeOf(role);
};
