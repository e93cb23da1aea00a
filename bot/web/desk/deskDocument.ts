import type { SignedIn } from '../../desk/representative';
import { escaped } from '../escaped';
import { pagesOf } from './deskPages';
import { roleWords, words } from './words';

/** Sent with every page of the desk: nothing but what comes from this server may load or be talked to, and nothing is kept. */
export const DESK_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  // The form that signs out has to say where it comes from, and nobody else is told.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/** What stands on a page. */
export interface DeskDocument {
  readonly title: string;
  /** HTML of the main part, without its heading. */
  readonly content: string;
  /** Who is signed in: they find their pages and the way out. */
  readonly who?: SignedIn;
  /** The path of the page, among those of who is signed in. */
  readonly path?: string;
  /** The page comes to life by the desk's script. */
  readonly isLive?: boolean;
}

const headOf = (who: SignedIn, path: string | undefined): string => {
  const links = pagesOf(who.role).map(
    (page) =>
      `<a href="${page.path}"${page.path === path ? ' aria-current="page"' : ''}>${escaped(page.title)}</a>`,
  );
  return `<nav aria-label="${escaped(words.pages)}">${links.join('')}</nav>
<form method="post" action="/desk/sign-out"><span>${escaped(who.name)}, ${escaped(roleWords[who.role])}</span> <button>${escaped(words.signOut)}</button></form>`;
};

/** A whole page of the desk, as HTML. */
export const deskDocument = ({ title, content, who, path, isLive }: DeskDocument): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${title}, ${words.name}`)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/desk/desk.css">
${isLive === true ? '<script src="/desk/desk.js" defer></script>' : ''}
</head>
<body>
<a class="skip" href="#content">${escaped(words.skip)}</a>
<header>
<p class="name">${escaped(words.name)}</p>
${who === undefined ? '' : headOf(who, path)}
</header>
<div class="notices" id="notices"></div>
<main id="content" tabindex="-1"${path === undefined ? '' : ` data-page="${path}"`}>
<h1>${escaped(title)}</h1>
${content}
</main>
<div class="unseen" id="announcer" aria-live="polite"></div>
<div class="unseen" id="alarm" aria-live="assertive"></div>
</body>
</html>
`;
