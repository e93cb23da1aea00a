import type { Language } from '../../../../dialogs/locales';
import { linksIn } from '../linksIn';
import type { PageKey } from '../pageKey';
import { pageLanguage, putWord, word } from './words';

/** How far a message of the member's has come. */
export type Progress = 'sending' | 'sent' | 'not-sent';

/** What was said so far, as it is shown. */
export interface MessageLog {
  /** Shows what the assistant said, its numbers as links: before what is still being sent, because it was said before. */
  readonly showReply: (text: string, language: Language) => void;
  /** Shows what the page itself has to say, in whatever language the page is. */
  readonly showNote: (key: PageKey) => void;
  /**
   * Shows what the member said.
   * @param sendAgain what the button does that is there while the message is not sent
   */
  readonly showOwn: (clientId: string, text: string, language: Language, sendAgain: () => void) => void;
  /** How far a message has come; undefined for one that is not shown. */
  readonly progressOf: (clientId: string) => Progress | undefined;
  readonly setProgress: (clientId: string, progress: Progress) => void;
  /** Whether a message is under way. */
  readonly isSending: () => boolean;
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
    showReply(text, language) {
      const said = saidElement(linked(text), language);
      const message = messageOf('reply', wordElement('p', 'web.assistant', 'who'), said);
      log.insertBefore(message, underWay()?.message ?? null);
    },
    showNote: (key) => log.append(messageOf('note', wordElement('p', key, 'said'))),
    showOwn(clientId, text, language, sendAgain) {
      const line = document.createElement('p');
      const said = saidElement(text, language);
      const message = messageOf('own', wordElement('p', 'web.you', 'who'), said, line);
      own.set(clientId, { message, sendAgain, line, progress: 'sending' });
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
    clear() {
      own.clear();
      log.replaceChildren();
    },
  };
};
