import { meSchema } from '../exchange';
import { words } from '../words';
import { announce } from './announcer';
import { askByItself } from './api';
import { hideNotice, showNotice } from './notices';

/** Milliseconds after which the server is tried again. */
const AGAIN_MS = 2_000;

/** Milliseconds a broken line may last before it is told. */
const TOLD_AFTER_MS = 4_000;

/** What the page does when something has happened. */
export interface Listener {
  /** The queue is not what it was; or the line was broken, and anything may be different. */
  readonly onQueue: () => void;
  /** More was said in the conversation of this case. */
  readonly onCase: (caseNumber: string) => void;
}

const caseNumberIn = (data: unknown): string => {
  const [, found = ''] = /"caseNumber"\s*:\s*"(\d{8})"/.exec(String(data)) ?? [];
  return found;
};

let watched: string | undefined;
let openAgain: (() => void) | undefined;

/** From now on hears of what is said in the conversation of this case; of none where it is undefined. */
export const watchCase = (caseNumber: string | undefined): void => {
  if (caseNumber === watched) return;
  watched = caseNumber;
  openAgain?.();
};

/** Hears from the server as long as the page is open: so the desk knows that somebody is here. */
export const listen = ({ onQueue, onCase }: Listener): void => {
  let source: EventSource | undefined;
  let telling: ReturnType<typeof setTimeout> | undefined;
  const broken = (): void => {
    telling ??= setTimeout(() => showNotice('away', words.cannotReach), TOLD_AFTER_MS);
  };
  const whole = (): void => {
    clearTimeout(telling);
    telling = undefined;
    if (hideNotice('away')) announce(words.reachedAgain);
  };
  const open = (): void => {
    source?.close();
    const opened = new EventSource(`/desk/api/events${watched === undefined ? '' : `?case=${watched}`}`);
    source = opened;
    opened.addEventListener('open', () => {
      whole();
      // What happened while the line was broken, nobody has told.
      onQueue();
    });
    opened.addEventListener('queue', onQueue);
    opened.addEventListener('case', ({ data }) => onCase(caseNumberIn(data)));
    opened.addEventListener('error', () => {
      // A refusal ends it for good; a line that broke is mended by the browser.
      if (opened !== source) return;
      if (opened.readyState !== EventSource.CLOSED) {
        broken();
        return;
      }
      setTimeout(reopen, AGAIN_MS);
    });
  };
  const reopen = (): void => {
    // Waits here while nobody is signed in.
    askByItself('me', meSchema).then(open, () => {
      broken();
      setTimeout(reopen, AGAIN_MS);
    });
  };
  openAgain = open;
  open();
};
