import type { Response } from 'restify';
import { DESK_HEADERS, deskDocument } from '../../web/desk/deskDocument';
import { escaped } from '../../web/escaped';
import type { SignedIn } from '../representative';

/** What there is to say where somebody cannot sign in, or may not see a page: status, title and a sentence or two. */
export const signInSays = {
  'signed-out': {
    status: 200,
    title: 'You are signed out',
    text: 'Nobody at this computer can see the desk until somebody signs in again.',
  },
  'no-role': {
    status: 403,
    title: 'You have no place at this desk',
    text: 'The sign-in worked, but your account has no role here: representative, dispatcher or auditor. Whoever manages accounts for you can give you one.',
  },
  'ran-out': {
    status: 400,
    title: 'This sign-in ran out',
    text: 'It took longer than ten minutes, was used already, or was begun in another browser. Please begin again.',
  },
  refused: {
    status: 403,
    title: 'You were not signed in',
    text: 'The sign-in service did not confirm who you are. Please begin again; if it keeps happening, tell whoever manages accounts for you.',
  },
  'provider-away': {
    status: 502,
    title: 'The sign-in service does not answer',
    text: 'Please try again in a minute. Members are still answered.',
  },
  'store-away': {
    status: 503,
    title: 'The desk does not answer',
    text: 'Please try again in a minute.',
  },
  failed: { status: 500, title: 'Something broke on our side', text: 'Please try again.' },
  'not-yours': {
    status: 403,
    title: 'This page is not for your role',
    text: 'You are signed in, and your role does not reach this page.',
  },
  'cross-site': {
    status: 403,
    title: 'This came from another page',
    text: 'What changes something here has to come from a page of the desk itself.',
  },
} as const;

/** Name of one of {@link signInSays}. */
export type SignInSaying = keyof typeof signInSays;

/**
 * Says something, with the way to sign in where that helps.
 * @param who who is signed in: they find the pages of their role
 */
export const sendSaying = (response: Response, name: SignInSaying, who?: SignedIn): void => {
  const { status, title, text } = signInSays[name];
  const isInside = name === 'not-yours' || name === 'cross-site';
  const again = name === 'signed-out' || name === 'no-role' ? '?again' : '';
  const way = isInside ? '' : `\n<p><a class="go" href="/desk/sign-in${again}">Sign in</a></p>`;
  const content = `<p>${escaped(text)}</p>${way}`;
  response.sendRaw(status, deskDocument({ title, content, ...(who !== undefined && { who }) }), DESK_HEADERS);
};

/** The page with the one button that leads to the provider. */
export const sendProviderPage = (response: Response, to: string, asksAgain: boolean): void => {
  const query = new URLSearchParams({ to, ...(asksAgain && { again: '' }) });
  const content = `<p>For representatives, dispatchers and auditors. You sign in with your work account.</p>
<p><a class="go" href="${escaped(`/desk/sign-in/leave?${query.toString()}`)}">Sign in</a></p>`;
  response.sendRaw(200, deskDocument({ title: 'Sign in to the desk', content }), DESK_HEADERS);
};

/** The page of a development server: invented people to be. */
export const sendDevelopmentPage = (response: Response, to: string, people: readonly SignedIn[]): void => {
  const buttons = people
    .map(({ name, role }) => `<button name="role" value="${role}">${escaped(name)}, ${role}</button>`)
    .join('\n');
  const content = `<p>This is a development server. Everybody here is invented.</p>
<form class="choices" method="post" action="/desk/sign-in"><input type="hidden" name="to" value="${escaped(to)}">
${buttons}
</form>`;
  response.sendRaw(200, deskDocument({ title: 'Who are you at the desk?', content }), DESK_HEADERS);
};
