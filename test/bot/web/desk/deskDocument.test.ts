import type { Role } from '../../../../bot/desk/representative';
import { DESK_HEADERS, deskDocument } from '../../../../bot/web/desk/deskDocument';
import { homeOf, landingOf } from '../../../../bot/web/desk/deskPages';

const pageOf = (role: Role): string =>
  deskDocument({ title: 'Queue', content: '', who: { id: '1', name: 'Ana <b>', role }, path: '/desk' });

describe('a page of the desk', () => {
  it.each([
    ['representative', '/desk', ['/desk', '/desk/day', '/desk/numbers']],
    ['dispatcher', '/desk/day', ['/desk/day', '/desk/numbers']],
    ['auditor', '/desk/traces', ['/desk/traces']],
  ] as const)('shows a %s, who begins at %s, %j', (role, home, paths) => {
    const [nav = ''] = /<nav.*<\/nav>/.exec(pageOf(role)) ?? [];
    expect([...nav.matchAll(/href="([^"]*)"/g)].map(([, path]) => path)).toEqual(paths);
    expect(homeOf(role)).toBe(home);
  });

  it('writes a name as a name, and has no script of its own', () => {
    const page = pageOf('representative');
    expect(page).toContain('Ana &#60;b&#62;, Representative');
    expect(page).not.toMatch(/<script|style=|\son\w+=/);
    expect(DESK_HEADERS['content-security-policy']).not.toContain('unsafe');
  });

  it('offers nothing but itself to who is not signed in', () => {
    const page = deskDocument({ title: 'Sign in', content: '<p>Hello</p>' });
    expect(page).toContain('<p>Hello</p>');
    expect(page).not.toMatch(/sign-out|<nav/);
  });

  it.each([
    ['representative', '/desk', '/desk'],
    ['dispatcher', '/desk', '/desk/day'],
    ['dispatcher', '/desk/day?date=2026-12-04', '/desk/day?date=2026-12-04'],
    ['auditor', '/desk/day?date=2026-12-04', '/desk/traces'],
  ] as const)('brings a %s who asked for %s to %s', (role, wanted, landing) => {
    expect(landingOf(role, wanted)).toBe(landing);
  });
});
