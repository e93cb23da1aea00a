/*
 * Another site puts the chat on its page by one script tag. It shows a button; the chat is loaded, in a frame of its own, when the
 * button is pressed. Nothing of the site is read, and its styles and ours do not touch.
 */
import type { EmbedWords } from '../embedWords';

/** Put before this script by the server. */
declare const EMBED_WORDS: EmbedWords;

const STYLE = `
  :host { all: initial; }
  .frame, button { position: fixed; right: 1rem; z-index: 2147483647; box-sizing: border-box; }
  button {
    bottom: 1rem; min-height: 3rem; padding: 0.5rem 1.25rem; border: 2px solid #ffffff; border-radius: 1.5rem;
    background: #0b5d66; color: #ffffff; font: 600 1.0625rem/1.5 system-ui, sans-serif; cursor: pointer;
  }
  button:focus-visible { outline: 3px solid #0b5d66; outline-offset: 2px; }
  .frame {
    bottom: 5rem; width: min(26rem, calc(100vw - 2rem)); height: min(44rem, calc(100vh - 6rem));
    border: 1px solid #7c8b93; border-radius: 0.75rem; background: Canvas;
  }
  .frame[hidden] { display: none; }
  @media (max-width: 30rem), (max-height: 30rem) {
    .frame { right: 0; bottom: 4.5rem; width: 100vw; height: calc(100vh - 4.5rem); border-radius: 0; }
  }
  @media print { .frame, button { display: none; } }
`;

const script = document.currentScript;

const show = (source: string, tag: string): void => {
  const language = tag.toLowerCase().startsWith('es') ? 'es' : 'en';
  const words = EMBED_WORDS[language];
  const host = document.createElement('div');
  host.lang = language;
  const root = host.attachShadow({ mode: 'open' });
  // A sheet of its own is no inline style: a site's policy need not allow any.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];

  const button = document.createElement('button');
  button.type = 'button';
  const frame = document.createElement('iframe');
  frame.className = 'frame';
  frame.title = words.title;
  frame.referrerPolicy = 'no-referrer';
  frame.hidden = true;

  const set = (isOpen: boolean): void => {
    frame.hidden = !isOpen;
    button.textContent = isOpen ? words.close : words.open;
    button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen && frame.src === '') frame.src = new URL(`/?lang=${language}`, source).href;
  };
  button.addEventListener('click', () => {
    const opens = frame.hidden !== false;
    set(opens);
    if (opens) frame.focus();
  });
  set(false);
  // The button comes first: whoever has gone through the chat comes back to it.
  root.append(button, frame);
  document.body.append(host);
};

if (script instanceof HTMLScriptElement) {
  const { src, dataset } = script;
  const begin = (): void => show(src, dataset.lang ?? document.documentElement.lang);
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin);
  else begin();
}
