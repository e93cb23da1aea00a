import { startDay } from './dayPage';
import { startDesk } from './deskPage';
import { listen, type Listener } from './events';
import { byId } from './make';
import { startNumbers } from './numbersPage';
import { beginSession } from './session';
import { startTraces } from './tracesPage';
import { isSomethingUnsent } from './writing';

/** Somebody who only keeps a conversation open while they look at another page. */
const quiet: Listener = { onQueue: () => undefined, onCase: () => undefined };

const alone = (start: () => void) => (): Listener => {
  start();
  return quiet;
};

const pages: Readonly<Record<string, () => Listener>> = {
  '/desk': startDesk,
  '/desk/day': alone(startDay),
  '/desk/traces': alone(startTraces),
  '/desk/numbers': alone(startNumbers),
};

addEventListener('beforeunload', (event) => {
  if (isSomethingUnsent()) event.preventDefault();
});

void beginSession().then(({ areas }) => {
  const listener = pages[byId('content').dataset.page ?? '']?.() ?? quiet;
  // The open line is how the desk knows who is there.
  if (areas.includes('queue')) listen(listener);
});
