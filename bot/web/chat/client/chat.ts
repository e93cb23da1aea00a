import type { Message } from 'botframework-directlinejs';
import type { Language } from '../../../../dialogs/locales';
import type { PageKey } from '../pageKey';
import { pickedText } from '../pickedText';
import { announcer } from './announcer';
import { element } from '../../anyPage/client/element';
import { createLine, type LineState, type Outgoing } from './line';
import { createMessageLog } from './messageLog';
import { pageDataIn } from './pageDataIn';
import { picks } from './picks';
import { textIn } from './valueIn';
import { changeLanguage, languageOf, pageLanguage, putWord, word } from './words';

/** Milliseconds without another message after which a conversation counts as shown again. */
const SHOWN_AGAIN_MS = 400;

/** Milliseconds it is shown that the line is there again. */
const CONNECTED_MS = 10_000;

const form = element('form', HTMLFormElement);
const field = element('field', HTMLTextAreaElement);
const scroll = element('scroll', HTMLElement);
const choices = element('choices', HTMLElement);
const writing = element('writing', HTMLElement);
const connection = element('connection', HTMLElement);
const needed = element('needed', HTMLElement);
const messages = element('log', HTMLElement);
const log = createMessageLog(messages);

interface Choice {
  readonly title: string;
  readonly value?: object;
  /** The word of the page its title is, which changes with the language. */
  readonly key?: PageKey;
}

/** Ids of the messages that are shown: after a lost connection they come again. */
const shown = new Set<string>();
/** While the conversation from before a reload is being shown again only its last reply is worth saying aloud. */
let isShownAgain = false;
let lastReply: { readonly text: string; readonly language: Language } | undefined;
/** Nothing is shown but what the page says to begin with. */
let isEmpty = true;
let connectionShown: ReturnType<typeof setTimeout> | undefined;
let shownAgain: ReturnType<typeof setTimeout> | undefined;
/** Until when who writes is taken for the member, in milliseconds since 1970 UTC; undefined while nobody is known. */
let trustedUntil: number | undefined;
let trustEnds: ReturnType<typeof setTimeout> | undefined;

const showNewest = (): void => {
  scroll.scrollTop = scroll.scrollHeight;
  // On a small screen the whole page scrolls: to the field, but not so far that what was said last goes out of sight.
  form.scrollIntoView({ block: 'nearest' });
  messages.lastElementChild?.scrollIntoView({ block: 'nearest' });
};

const setWriting = (isWriting: boolean): void => {
  writing.hidden = !isWriting;
};

const setChoices = (offered: readonly Choice[]): void => {
  const buttons = offered.map(({ title, value, key }) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = title;
    if (key !== undefined) putWord(button, key);
    button.addEventListener('click', (event) => {
      send(button.textContent, value);
      // Who works by keyboard goes on there; a finger would only open the keys on the screen.
      if (event.detail === 0) field.focus();
    });
    return button;
  });
  choices.replaceChildren(...buttons);
  choices.hidden = buttons.length === 0;
};

const setNeeded = (text: string, language: Language): void => {
  needed.textContent = text;
  needed.lang = language;
  needed.hidden = text === '';
};

/** Nothing is asked: what belonged to the last question is taken away. */
const endQuestion = (): void => {
  setChoices([]);
  picks.show([]);
  setNeeded('', pageLanguage());
};

const note = (key: PageKey): void => {
  log.showNote(key);
  endQuestion();
  setChoices([
    { title: word('web.bookRide'), key: 'web.bookRide' },
    { title: word('web.cancelRide'), key: 'web.cancelRide' },
  ]);
  showNewest();
};

/** The conversation is there again as it was: the question that is open is said aloud. */
const endShowingAgain = (): void => {
  clearTimeout(shownAgain);
  if (isShownAgain && lastReply !== undefined && !log.isAnyHidden())
    announcer.say(lastReply.text, lastReply.language);
  isShownAgain = false;
};

const sayAloud = (text: string, language: Language): void => {
  if (!isShownAgain) {
    announcer.say(text, language);
    return;
  }
  lastReply = { text, language };
  clearTimeout(shownAgain);
  shownAgain = setTimeout(endShowingAgain, SHOWN_AGAIN_MS);
};

const saidAt = ({ timestamp = '' }: Message): number => Date.parse(timestamp) || line.now();

const choicesOf = ({ suggestedActions }: Message): Choice[] =>
  (suggestedActions?.actions ?? []).flatMap((action) => {
    const value: unknown = action.value;
    const title = action.title ?? '';
    if (title === '') return [];
    return [typeof value === 'object' && value !== null ? { title, value } : { title }];
  });

/** What was said is personal: it is there only as long as it is known who reads it. What is written and not sent stays. */
const hideWhenTrustEnds = (): void => {
  clearTimeout(trustEnds);
  if (trustedUntil === undefined) return;
  const left = trustedUntil - line.now();
  if (left > 0) {
    if (log.isAnyHidden()) {
      log.removeNote('web.hidden');
      log.showHidden();
    }
    trustEnds = setTimeout(hideWhenTrustEnds, left);
    return;
  }
  const isFirst = !log.isAnyHidden();
  log.hideUntil(trustedUntil);
  if (!isFirst || !log.isAnyHidden()) return;
  endQuestion();
  announcer.clear();
  log.showNote('web.hidden');
  announcer.say(word('web.hidden'));
};

const showReply = (message: Message): void => {
  const text = message.text ?? '';
  if (text === '') return;
  const language = languageOf(message.locale) ?? pageLanguage();
  const beside = pageDataIn(message.channelData);
  log.setProgress(textIn(message, 'replyToId') ?? '', 'sent');
  log.showReply(text, language, saidAt(message), beside.rides);
  if (!log.isSending()) {
    setWriting(false);
    setChoices(choicesOf(message));
    picks.show(beside.inputs);
    setNeeded(beside.needed, language);
  }
  sayAloud(text, language);
  trustedUntil = beside.trustedUntil;
};

const onMessage = (message: Message): void => {
  const { id } = message;
  if (id !== undefined && shown.has(id)) return;
  if (id !== undefined) shown.add(id);
  const clientId = message.from.role === 'bot' ? undefined : textIn(message.channelData, 'clientActivityID');
  if (clientId === undefined) {
    showReply(message);
  } else {
    if (log.progressOf(clientId) === undefined) {
      endQuestion();
      log.showOwn(
        clientId,
        message.text ?? '',
        languageOf(message.locale) ?? pageLanguage(),
        saidAt(message),
        () => undefined,
      );
    }
    log.setProgress(clientId, 'sent');
  }
  hideWhenTrustEnds();
  showNewest();
};

const showConnection = (key?: PageKey): void => {
  clearTimeout(connectionShown);
  connection.removeAttribute('data-word');
  connection.textContent = '';
  if (key !== undefined) putWord(connection, key);
};

const onState = (state: LineState, before: LineState): void => {
  if (state === 'lost') showConnection('web.connecting');
  else if (state === 'idle') showConnection();
  else if (state === 'open' && before === 'lost') {
    showConnection('web.connected');
    connectionShown = setTimeout(showConnection, CONNECTED_MS);
  }
};

const line = createLine({
  onMessage,
  onState,
  onEnded: () => {
    isShownAgain = false;
    shown.clear();
    setWriting(false);
    trustedUntil = undefined;
    log.clearSent();
    note('web.ended');
    announcer.say(word('web.ended'));
  },
  language: () => (pageLanguage() === 'es' ? 'es-US' : 'en-US'),
});

const transmit = async (message: Outgoing): Promise<void> => {
  const { clientId } = message;
  log.setProgress(clientId, 'sending');
  setWriting(true);
  showNewest();
  const isSent = await line.send(message);
  // What came back in the stream has arrived, whatever became of the answer.
  if (log.progressOf(clientId) !== 'sending') return;
  log.setProgress(clientId, isSent ? 'sent' : 'not-sent');
  if (isSent) return;
  setWriting(false);
  announcer.say(word('web.notSent'));
  showNewest();
};

/** Not `randomUUID`: browsers have that only on https. */
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

const send = (text: string, value?: object): void => {
  const message: Outgoing = { clientId: newId(), text, ...(value !== undefined && { value }) };
  endShowingAgain();
  endQuestion();
  if (isEmpty) log.clear();
  isEmpty = false;
  log.showOwn(message.clientId, text, pageLanguage(), line.now(), () => {
    void transmit(message);
    field.focus();
  });
  void transmit(message);
};

const begin = (key: PageKey): void => {
  line.forget();
  // What was about to be said aloud is forgotten too.
  clearTimeout(shownAgain);
  isShownAgain = false;
  lastReply = undefined;
  trustedUntil = undefined;
  shown.clear();
  log.clear();
  announcer.clear();
  isEmpty = true;
  setWriting(false);
  note(key);
};

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = pickedText(field.value, picks.picked(), pageLanguage());
  field.value = '';
  field.focus();
  if (text !== '') send(text);
});

field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});

/** Has a button do something here; without scripts it sends the form. */
const onPress = (id: string, act: () => void): void => {
  element(id, HTMLButtonElement).addEventListener('click', (event) => {
    event.preventDefault();
    act();
  });
};

onPress('person', () => send(word('web.person')));
onPress('start-again', () => send(word('web.startAgain')));
onPress('finish', () => {
  field.value = '';
  begin('web.finished');
  announcer.say(word('web.finished'));
});

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const language = languageOf(link.dataset.language);
    if (language === undefined || language === pageLanguage()) return;
    changeLanguage(language);
    // What the link says is what the assistant understands: "Español", "English".
    if (shown.size > 0 || log.isSending()) send(link.textContent);
  });
}

isShownAgain = line.resume();
isEmpty = !isShownAgain;
if (isEmpty) note('web.opening');
