import type { Me } from '../exchange';
import { meSchema } from '../exchange';
import { words } from '../words';
import { announce } from './announcer';
import { make } from './make';
import { hideNotice, showNotice } from './notices';
import { SomebodyElse } from './refused';

/** Milliseconds between looks whether somebody has signed in again in another tab. */
const LOOK_EVERY_MS = 3_000;

/** Marks what a page asks for by itself. */
export const BY_ITSELF = { 'x-by-itself': '1' };

let me: Me | undefined;
let waiting: Promise<void> | undefined;
let other: string | undefined;

/** Who is signed in now; undefined while nobody is, or nobody answers. */
const look = async (): Promise<Me | undefined> => {
  try {
    const answer = await fetch('/desk/api/me', { headers: BY_ITSELF });
    return answer.ok ? meSchema.parse(await answer.json()) : undefined;
  } catch {
    return undefined;
  }
};

const isStillMe = (found: Me): boolean => {
  me ??= found;
  if (found.id === me.id) return true;
  // From now on nothing is sent in the name of whoever that is.
  other = found.name;
  showNotice('signed-out', words.somebodyElse(found.name));
  return false;
};

const wait = (): Promise<void> =>
  new Promise((resolve, reject) => {
    showNotice(
      'signed-out',
      make('p', {}, words.signedOut),
      make(
        'p',
        {},
        make('a', { href: '/desk/sign-in?to=/desk', target: '_blank', rel: 'noopener' }, words.signInAgain),
      ),
      make('p', {}, words.thenComeBack),
    );
    let isLooking = false;
    const again = async (): Promise<void> => {
      if (isLooking) return;
      isLooking = true;
      const found = await look();
      isLooking = false;
      if (found === undefined) return;
      clearInterval(every);
      removeEventListener('focus', onFocus);
      waiting = undefined;
      if (!isStillMe(found)) {
        reject(new SomebodyElse(found.name));
        return;
      }
      hideNotice('signed-out');
      announce(words.signedInAgain);
      resolve();
    };
    const onFocus = () => void again();
    const every = setInterval(onFocus, LOOK_EVERY_MS);
    addEventListener('focus', onFocus);
  });

/** Waits until whose page this is has signed in again. Rejects with SomebodyElse when it is another. */
export const signedInAgain = (): Promise<void> => (waiting ??= wait());

/** Rejects what would be done in the name of somebody else. */
export const sameAsBefore = (): void => {
  if (other !== undefined) throw new SomebodyElse(other);
};

/** Remembers whose page this is, and looks again whenever this tab comes to the front. */
export const beginSession = async (): Promise<Me> => {
  const found = (await look()) ?? (await signedInAgain().then(() => me));
  if (found === undefined) return beginSession();
  isStillMe(found);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return;
    void look().then((now) => now !== undefined && isStillMe(now));
  });
  return found;
};
