import { actedSchema, type CaseView } from '../exchange';
import { languageWords, wordFor, words } from '../words';
import { announce } from './announcer';
import { act } from './api';
import { doing, troubleLine } from './doing';
import { make } from './make';
import { phoneInWords } from './times';

/** How somebody at the desk speaks with the member of a case. */
export interface Writing {
  readonly element: HTMLElement;
  readonly update: (view: Pick<CaseView, 'heldBy' | 'isHeldByMe'>) => void;
  /** Goes to where is written. */
  readonly focus: () => void;
}

/** Most characters of what is written at once. */
const LONGEST = 1_500;

/** Whether something is written in this page that was not sent. */
export const isSomethingUnsent = (): boolean =>
  [...document.querySelectorAll('textarea')].some(({ value }) => value.trim() !== '');

const ring = ({ caller, member, cannotWrite = 'by-phone' }: CaseView): HTMLElement => {
  const number = caller?.phone ?? member?.phones[0];
  return make(
    'p',
    { class: 'ring' },
    `${words.cannotWrite[cannotWrite]} `,
    number === undefined
      ? words.noPhone
      : make('a', { href: `tel:+1${number}` }, words.ring(phoneInWords(number))),
  );
};

/** The box to write in, or the number to ring. */
export const writing = (view: CaseView, onSent: () => Promise<void>): Writing => {
  if (!view.canWrite) return { element: ring(view), update: () => undefined, focus: () => undefined };
  const field = make('textarea', {
    id: 'write',
    rows: '3',
    maxlength: `${LONGEST}`,
    lang: view.language,
    'aria-describedby': 'write-state',
  });
  const button = make('button', { type: 'submit', class: 'main' }, words.send);
  const trouble = troubleLine();
  const state = make('p', { class: 'state', id: 'write-state' });
  const form = make(
    'form',
    { class: 'writing', autocomplete: 'off' },
    make('label', { for: 'write' }, words.write(wordFor(languageWords, view.language))),
    field,
    state,
    button,
    trouble,
  );
  let hadIt = false;
  let isMine = false;
  /** How much of the field is to go out; what is behind is still being written. */
  let toSend = 0;
  /** Sends from the head of the field, where it stays until it is sent. */
  const sendHead = async (): Promise<void> => {
    const head = field.value.slice(0, toSend);
    const text = head.trim();
    if (text !== '') {
      state.textContent = words.sending;
      try {
        await act(`cases/${view.caseNumber}/acts`, { act: 'say', text }, actedSchema);
      } finally {
        state.textContent = '';
      }
    }
    if (field.value.startsWith(head)) {
      field.setRangeText('', 0, head.length, 'preserve');
      toSend -= head.length;
    } else {
      toSend = 0;
    }
    if (text === '') return;
    announce(words.sent);
    await onSent();
  };
  const sendAll = doing(button, trouble, async () => {
    try {
      while (toSend > 0) {
        if (!isMine) {
          trouble.textContent = words.takeFirst;
          return;
        }
        await sendHead();
      }
    } finally {
      toSend = 0;
    }
  });
  const send = (): void => {
    toSend = field.value.length;
    void sendAll();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  });
  return {
    element: form,
    focus: () => field.focus(),
    update: ({ isHeldByMe, heldBy }) => {
      isMine = isHeldByMe;
      form.hidden = !isMine && field.value.trim() === '';
      if (isMine) {
        state.textContent = '';
      } else if (!form.hidden && hadIt) {
        state.textContent = heldBy === undefined ? words.lost : `${words.heldBy(heldBy)}. ${words.lost}`;
        announce(words.lost);
      }
      hadIt = isMine;
    },
  };
};
