import type { Language } from '../../../../dialogs/locales';
import { linksIn } from '../linksIn';
import type { RidesShown } from '../pageData';
import type { PageKey } from '../pageKey';
import { rideCards } from './rideCards';
import { pageLanguage, putWord, word } from './words';

/** How far a message of the member's has come. */
export type Progress = 'sending' | 'sent' | 'not-sent';

/** What was said so far, as it is shown. */
export interface MessageLog {
  /**
   * Shows what the assistant said, its numbers as links, and the rides that were booked: before what is still being sent,
   * because it was said before.
   * @param at milliseconds since 1970 UTC, by the server's clock
   */
  readonly showReply: (text: string, language: Language, at: number, rides?: RidesShown) => void;
  /** Shows what the page itself has to say, in whatever language the page is. */
  readonly showNote: (key: PageKey) => void;
  /** Takes a note away again. */
  readonly removeNote: (key: PageKey) => void;
  /**
   * Shows what the member said.
   * @param at as above
   * @param sendAgain what the button does that is there while the message is not sent
   */
  readonly showOwn: (
    clientId: string,
    text: string,
    language: Language,
    at: number,
    sendAgain: () => void,
  ) => void;
  /** How far a message has come; undefined for one that is not shown. */
  readonly progressOf: (clientId: string) => Progress | undefined;
  readonly setProgress: (clientId: string, progress: Progress) => void;
  /** Whether a message is under way. */
  readonly isSending: () => boolean;
  /** Takes what was said until a moment out of the page; what is not sent stays. */
  readonly hideUntil: (at: number) => void;
  /** Shows again what was hidden. */
  readonly showHidden: () => void;
  readonly isAnyHidden: () => boolean;
  /** Takes away everything that has arrived. */
  readonly clearSent: () => void;
  readonly clear: () => void;
}

const wordElement = (tag: string, key: PageKey, className: string): HTMLElement => {
  const element = document.createElement(tag);
  element.className = className;
  putWord(element, key);
  return element;
};

/** Text with its numbers as links; as nodes, so that nothing anybody wrote is ever read as HTML. */
const linked = (text: string): DocumentFragment => {
  const fragment = document.createDocumentFragment();
  for (const { text: piece, href } of linksIn(text)) {
    if (href === undefined) {
      fragment.append(piece);
      continue;
    }
    const link = document.createElement('a');
    link.href = href;
    link.textContent = piece;
    fragment.append(link);
  }
  return fragment;
};

const saidElement = (content: Node | string, language: Language): HTMLElement => {
  const said = document.createElement('p');
  said.className = 'said';
  said.lang = language;
  said.append(content);
  return said;
};

interface Own {
  readonly message: HTMLElement;
  readonly sendAgain: () => void;
  readonly line: HTMLElement;
  progress: Progress;
}

/** Shows messages in an element, the newest last. */
export const createMessageLog = (log: HTMLElement): MessageLog => {
  const own = new Map<string, Own>();
  /** When each message was said that is shown or hidden. */
  const saidAt = new Map<Element, number>();
  let hidden: readonly Element[] = [];
  const isUnsent = (message: Element): boolean =>
    [...own.values()].some((entry) => entry.message === message && entry.progress !== 'sent');
  const underWay = (): Own | undefined => [...own.values()].find(({ progress }) => progress === 'sending');

  const messageOf = (className: string, ...content: readonly HTMLElement[]): HTMLElement => {
    const message = document.createElement('div');
    message.className = `message ${className}`;
    message.append(...content);
    return message;
  };

  const notSent = (sendAgain: () => void): DocumentFragment => {
    const content = document.createDocumentFragment();
    const button = wordElement('button', 'web.tryAgain', 'again');
    button.addEventListener('click', sendAgain);
    const sentence = document.createElement('span');
    sentence.lang = pageLanguage();
    sentence.append(linked(word('web.notSent')));
    content.append(sentence, button);
    return content;
  };

  return {
    showReply(text, language, at, rides) {
      const said = saidElement(linked(text), language);
      const cards = rides === undefined ? [] : [rideCards(rides, language)];
      const message = messageOf('reply', wordElement('p', 'web.assistant', 'who'), said, ...cards);
      saidAt.set(message, at);
      log.insertBefore(message, underWay()?.message ?? null);
    },
    showNote: (key) => log.append(messageOf('note', wordElement('p', key, 'said'))),
    removeNote(key) {
      for (const said of log.querySelectorAll(`.note > [data-word="${key}"]`)) said.parentElement?.remove();
    },
    showOwn(clientId, text, language, at, sendAgain) {
      const line = document.createElement('p');
      const said = saidElement(text, language);
      const message = messageOf('own', wordElement('p', 'web.you', 'who'), said, line);
      own.set(clientId, { message, sendAgain, line, progress: 'sending' });
      saidAt.set(message, at);
      log.append(message);
    },
    progressOf: (clientId) => own.get(clientId)?.progress,
    setProgress(clientId, progress) {
      const entry = own.get(clientId);
      if (entry === undefined) return;
      entry.progress = progress;
      entry.line.className = `progress ${progress}`;
      if (progress === 'not-sent') {
        entry.line.removeAttribute('data-word');
        entry.line.replaceChildren(notSent(entry.sendAgain));
      } else {
        putWord(entry.line, progress === 'sent' ? 'web.sent' : 'web.sending');
      }
    },
    isSending: () => underWay() !== undefined,
    hideUntil(at) {
      const past = [...log.children].filter(
        (message) => (saidAt.get(message) ?? Infinity) <= at && !isUnsent(message),
      );
      hidden = [...hidden, ...past];
      for (const message of past) message.remove();
    },
    showHidden() {
      log.prepend(...hidden);
      hidden = [];
    },
    isAnyHidden: () => hidden.length > 0,
    clearSent() {
      hidden = [];
      for (const message of [...log.children]) if (!isUnsent(message)) message.remove();
    },
    clear() {
      own.clear();
      saidAt.clear();
      hidden = [];
      log.replaceChildren();
    },
  };
};
